import { BehaviorSubject } from 'rxjs';
import { HUB_ERRORS, HubError, type HubErrorCode } from '../errors/hub-error.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Shape } from './shape.ts';
import { problem, type Problem } from './wire.ts';

const TIMEOUT_MS = 10_000;

export interface RestRequest<T> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Below `/api/`. */
  readonly path: string;
  readonly body?: unknown;
  /** An access token. */
  readonly token?: string;
  /** With the refresh cookie. */
  readonly withCookie?: boolean;
  /** What a good answer looks like; one without content is null. */
  readonly answer: Shape<T>;
}

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

  async send<T>(request: RestRequest<T>): Promise<T> {
    if (this.#reach$.value === 'unasked') this.#reach$.next('asking');
    const { status, headers, content } = await this.#exchange(request);
    const isJson = /\bjson\b/.test(headers.get('Content-Type') ?? '');
    if (status >= 502 && status <= 504 && !isJson) {
      // Said by a proxy in front of the server, in its place.
      this.#reach$.next('lost');
      throw new HubError('network/unreachable', { message: `A proxy answered ${status}` });
    }
    this.#reach$.next('reached');
    const body = parse(content);
    if (status >= 200 && status < 300) return request.answer(body, request.path);
    throw refusal(status, headers, body);
  }

  async #exchange(
    request: RestRequest<unknown>,
  ): Promise<{ status: number; headers: Headers; content: string }> {
    const { method, path, body, token, withCookie = false } = request;
    const timeout = AbortSignal.timeout(this.#timeout);
    try {
      // Called without `this`, which a browser's own fetch insists on.
      const send = this.#fetch;
      const response = await send(new URL(`api/${path}`, this.#base).href, {
        method,
        headers: {
          Accept: 'application/json',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        credentials: withCookie ? 'include' : 'omit',
        cache: 'no-store',
        signal: AbortSignal.any([timeout, this.#signal]),
      });
      return {
        status: response.status,
        headers: response.headers,
        content: await response.text(),
      };
    } catch (cause) {
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
  if (status >= 400 && status < 500) return 'request/invalid';
  return status >= 500 ? 'server/failed' : 'server/bad-answer';
}
