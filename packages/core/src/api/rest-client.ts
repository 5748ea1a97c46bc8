import { BehaviorSubject } from 'rxjs';
import { HUB_ERRORS, HubError, type HubErrorCode } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Shape } from './shape.ts';
import { problem, type Problem } from './wire.ts';

const TIMEOUT_MS = 10_000;
/** An hour of speech has some 30 MB, and three minutes 1 MB on their way to the server. */
const FILE_TIMEOUT_MS = 120_000;

export interface RestRequest<T> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/`. */
  readonly path: string;
  readonly body?: unknown;
  /** In place of `body`, as they are. */
  readonly bytes?: Blob;
  /** An access token. */
  readonly token?: string;
  /** The same for each try of one act, so that the server carries it out once. */
  readonly idempotencyKey?: string;
  /** There is a file in the body. */
  readonly upload?: boolean;
  /** With the refresh cookie. */
  readonly withCookie?: boolean;
  /** Ends it, with its reason as error. */
  readonly signal?: AbortSignal | undefined;
  /** What a good answer looks like; one without content is null. */
  readonly answer: Shape<T>;
}

type Asked = Omit<RestRequest<unknown>, 'answer'>;

/** Whether the server was there when it was last spoken to. */
export type Reach = 'unasked' | 'asking' | 'reached' | 'lost';

/** Speaks HTTP with the server; everything that can go wrong comes out as a `HubError`. */
export class RestClient {
  readonly #base: URL;
  readonly #fetch: typeof fetch;
  readonly #signal: AbortSignal;
  readonly #timeout: number;
  readonly #reach$ = new BehaviorSubject<Reach>('unasked');

  readonly reach$: Behavior<Reach> = this.#reach$;

  constructor(options: {
    /** The server's address, with a slash at its end. */
    readonly base: URL;
    readonly fetch: typeof fetch;
    /** Ends everything under way. */
    readonly signal: AbortSignal;
    readonly timeout?: number;
  }) {
    this.#base = options.base;
    this.#fetch = options.fetch;
    this.#signal = options.signal;
    this.#timeout = options.timeout ?? TIMEOUT_MS;
  }

  /** Of what lies at `path`. */
  address(path: string): URL {
    return new URL(`api/${path}`, this.#base);
  }

  async send<T>(request: RestRequest<T>): Promise<T> {
    const timeout = request.upload ? FILE_TIMEOUT_MS : this.#timeout;
    const content = await this.#ask(request, timeout, (response) => response.text());
    return request.answer(parse(content), request.path);
  }

  /** A file, as it is. */
  file(request: Pick<RestRequest<unknown>, 'path' | 'token' | 'signal'>): Promise<Blob> {
    return this.#ask({ ...request, method: 'GET' }, FILE_TIMEOUT_MS, (answer) => answer.blob());
  }

  /** What `read` makes of a good answer; any other one is an error. */
  async #ask<T>(
    request: Asked,
    timeout: number,
    read: (response: Response) => Promise<T>,
  ): Promise<T> {
    if (this.#reach$.value === 'unasked') this.#reach$.next('asking');
    const { status, headers, content } = await this.#exchange(request, timeout, read);
    const isJson = /\bjson\b/.test(headers.get('Content-Type') ?? '');
    if (status >= 502 && status <= 504 && !isJson) {
      // Said by a proxy in front of the server, in its place.
      this.#reach$.next('lost');
      throw new HubError('network/unreachable', { message: `A proxy answered ${status}` });
    }
    this.#reach$.next('reached');
    if ('good' in content) return content.good;
    throw refusal(status, headers, parse(content.bad));
  }

  async #exchange<T>(
    request: Asked,
    milliseconds: number,
    read: (response: Response) => Promise<T>,
  ): Promise<{
    status: number;
    headers: Headers;
    content: { readonly good: T } | { readonly bad: string };
  }> {
    const { method, path, body, bytes, token, idempotencyKey, withCookie = false } = request;
    const timeout = AbortSignal.timeout(milliseconds);
    const ends = [timeout, this.#signal, ...(request.signal ? [request.signal] : [])];
    try {
      // Called without `this`, which a browser's own fetch insists on.
      const send = this.#fetch;
      const response = await send(this.address(path).href, {
        method,
        headers: {
          Accept: 'application/json',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(bytes ? { 'Content-Type': 'application/octet-stream' } : {}),
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
          ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(bytes ? { body: bytes } : {}),
        credentials: withCookie ? 'include' : 'omit',
        cache: 'no-store',
        signal: AbortSignal.any(ends),
      });
      return {
        status: response.status,
        headers: response.headers,
        content: response.ok ? { good: await read(response) } : { bad: await response.text() },
      };
    } catch (cause) {
      request.signal?.throwIfAborted();
      this.#reach$.next('lost');
      throw new HubError(timeout.aborted ? 'network/timeout' : 'network/unreachable', { cause });
    }
  }
}

/** Undefined where it is not JSON, which no shape accepts. */
function parse(content: string): unknown {
  if (content === '') return null;
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function refusal(status: number, headers: Headers, body: unknown): HubError {
  const { code, detail, retryAfter, fields } = problemOf(body);
  const seconds = retryAfter ?? Number(headers.get('Retry-After') || NaN);
  return new HubError(isKnown(code) ? code : codeOf(status), {
    message: detail ?? `The server answered ${status}`,
    ...(Number.isFinite(seconds) ? { retryAfter: seconds } : {}),
    ...(fields ? { fields } : {}),
  });
}

function problemOf(body: unknown): Problem {
  try {
    return problem(body, 'problem');
  } catch {
    return { code: '' };
  }
}

function isKnown(code: string): code is HubErrorCode {
  return Object.hasOwn(HUB_ERRORS, code);
}

function codeOf(status: number): HubErrorCode {
  if (status === 401) return 'session/expired';
  if (status === 403) return 'request/forbidden';
  if (status === 404) return 'request/not-found';
  if (status === 429) return 'session/too-many-tries';
  if (status === 507) return 'server/full';
  if (status >= 400 && status < 500) return 'request/invalid';
  return status >= 500 ? 'server/failed' : 'server/bad-answer';
}
