/** Follows redirects and keeps cookies, as a browser without pages does. */
export class CookieJarBrowser {
  /** By origin and name. */
  readonly #cookies = new Map<string, Map<string, string>>();

  async send(url: string, init: RequestInit = {}): Promise<Response> {
    const { origin } = new URL(url);
    const jar = this.#jar(origin);
    const response = await fetch(url, {
      ...init,
      headers: { Cookie: this.cookies(origin), ...init.headers },
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** Goes on until a page comes, or an address that `isThere` knows; returns where it is. */
  async go(url: string, isThere: (url: URL) => boolean, init: RequestInit = {}): Promise<URL> {
    let [at, how] = [new URL(url), init];
    while (!isThere(at)) {
      const response = await this.send(at.href, how);
      const location = response.headers.get('Location');
      if (location === null) return at;
      [at, how] = [new URL(location, at), {}];
    }
    return at;
  }

  cookies(origin: string): string {
    return [...this.#jar(origin)].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #jar(origin: string): Map<string, string> {
    const jar = this.#cookies.get(origin) ?? new Map<string, string>();
    this.#cookies.set(origin, jar);
    return jar;
  }
}
