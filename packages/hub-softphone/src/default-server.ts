let address: string | undefined;

/** Where phones without a `server` attribute connect; unset unless the script-tag bundle says its own origin. */
export function defaultServer(): string | undefined {
  return address;
}

export function setDefaultServer(server: string): void {
  address = server;
}
