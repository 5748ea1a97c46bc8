import { BehaviorSubject } from 'rxjs';
import type { IncomingResponseMessage, OutgoingRequestMessage } from 'sip.js/lib/core/index.js';
import type { RegistrationState, SipAccount, SipAccounts } from '../calls/phone.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Logger } from '../logger.ts';
import { pause } from './pause.ts';
import type { SipTransport } from './transport.ts';
import type { SipUserAgent } from './user-agent.ts';

const EXPIRES_S = 120;
const ANSWER_TIMEOUT_MS = 8_000;
/** Part of the granted time after which we register again. */
const REFRESH_AT = 0.75;
const UNREGISTER_TIMEOUT_MS = 1_000;
const PROBE_TIMEOUT_MS = 2_500;

export interface RegistrationOptions {
  readonly accounts: SipAccounts;
  readonly transport: SipTransport;
  /** Gives the user agent for this account: the same one as long as the registration lives. */
  readonly userAgent: (account: SipAccount) => SipUserAgent;
  readonly backOff: (failures: number) => number;
  readonly logger: Logger;
  /** Registered again on a new socket. */
  readonly onRestored: () => void;
}

/**
 * Keeps this phone connected and registered: fetches credentials, opens a socket, registers,
 * refreshes, and begins again when any of it fails.
 *
 *     idle → registering → registered ⇄ unreachable
 *                        ↘ refused (until probed)
 */
export class Registration {
  readonly state$ = new BehaviorSubject<RegistrationState>({ status: 'idle' });
  readonly #options: RegistrationOptions;
  readonly #stopped = new AbortController();
  #account: SipAccount | null = null;
  #userAgent: SipUserAgent | null = null;
  #lastRequest: OutgoingRequestMessage | null = null;
  #expires = EXPIRES_S;
  #granted = EXPIRES_S;
  #wake = new AbortController();
  #lost = new AbortController();
  #running: Promise<void> | null = null;
  #wasRegistered = false;

  constructor(options: RegistrationOptions) {
    this.#options = options;
    options.transport.onLost = (error) => this.#lost.abort(error);
  }

  /** Resolves after the first try, however it ended. */
  start(): Promise<void> {
    this.state$.next({ status: 'registering' });
    return new Promise((resolve) => {
      const settled = this.state$.subscribe(({ status }) => {
        if (status === 'registering') return;
        resolve();
        queueMicrotask(() => settled.unsubscribe());
      });
      this.#running = this.#run();
    });
  }

  /** Takes our binding away, as far as the server can be reached. */
  async stop(): Promise<void> {
    const registered = this.state$.value.status === 'registered';
    this.#stopped.abort();
    this.#wake.abort();
    const ended = new AbortController();
    void this.#running?.then(() => ended.abort());
    await pause(UNREGISTER_TIMEOUT_MS, ended.signal);
    if (registered && this.#userAgent) {
      await this.#request(0, UNREGISTER_TIMEOUT_MS).catch(() => {});
    }
    // What has no answer by now waits for none.
    this.#lost.abort();
    this.state$.next({ status: 'idle' });
  }

  /** Tries now what was planned for later, and looks whether the open socket still answers. */
  probe(): void {
    if (this.state$.value.status === 'registered') {
      void this.#options.transport.probe(PROBE_TIMEOUT_MS).then((alive) => {
        if (alive) this.#wakeUp();
      });
    } else {
      this.#wakeUp();
    }
  }

  async #run(): Promise<void> {
    let failures = 0;
    while (!this.#stopped.signal.aborted) {
      try {
        await this.#connect();
        failures = 0;
        await this.#stay();
      } catch (thrown) {
        if (this.#stopped.signal.aborted) return;
        const error = asHubError(thrown);
        this.#options.logger.info('not registered', { code: error.code, because: error.message });
        if (isFinal(error)) {
          this.state$.next({ status: 'refused', error });
          await this.#sleep(null);
          this.#account = null;
          if (!this.#stopped.signal.aborted) this.state$.next({ status: 'registering' });
        } else {
          // Whoever is told the same time by a server comes at a moment of their own.
          const wait = (error.retryAfter ?? 0) * 1_000 + this.#options.backOff(++failures);
          const retryAt = new Date(Date.now() + wait);
          this.state$.next({ status: 'unreachable', error, retryAt });
          await this.#sleep(wait);
          this.state$.next({ status: 'unreachable', error, retryAt: null });
        }
      }
    }
  }

  /** Gets a socket with our registration on it. */
  async #connect(): Promise<void> {
    await this.#useFreshAccount();
    this.#lost = new AbortController();
    await this.#openSocket();
    await this.#register();
    if (this.#wasRegistered) this.#options.onRestored();
    this.#wasRegistered = true;
  }

  /** Registers again and again; throws when the socket or the registration is lost. */
  async #stay(): Promise<void> {
    const lost = this.#lost;
    for (;;) {
      await this.#sleep(this.#granted * 1_000 * REFRESH_AT, lost.signal);
      if (lost.signal.aborted) {
        throw new HubError('network/unreachable', { cause: lost.signal.reason });
      }
      if (this.#stopped.signal.aborted) return;
      await this.#useFreshAccount();
      await this.#register();
    }
  }

  async #openSocket(): Promise<void> {
    const { transport } = this.#options;
    let cause: unknown;
    for (const url of this.#account!.wsUrls) {
      try {
        await transport.open(url, this.#stopped.signal);
        return;
      } catch (error) {
        cause = error;
      }
    }
    throw new HubError('network/unreachable', { message: 'no SIP socket', cause });
  }

  /** Fetches an account when there is none, or the one at hand ends before the next refresh. */
  async #useFreshAccount(): Promise<void> {
    const needed = Date.now() + this.#expires * 1_000;
    const old = this.#account;
    if (old && old.expiresAt.getTime() > needed) return;
    try {
      this.#use(await this.#options.accounts.account());
    } catch (error) {
      const usable = old && old.expiresAt.getTime() > Date.now();
      if (!usable || isFinal(asHubError(error))) throw error;
    }
  }

  #use(account: SipAccount): void {
    // Stopped while the account was on its way: it is for nobody any more.
    this.#stopped.signal.throwIfAborted();
    this.#account = account;
    this.#userAgent = this.#options.userAgent(account);
  }

  async #register(): Promise<void> {
    let answer = await this.#request(this.#expires);
    if (answer.statusCode === 401 || answer.statusCode === 403 || answer.statusCode === 407) {
      this.#use(await this.#options.accounts.account());
      answer = await this.#request(this.#expires);
    }
    if (answer.statusCode === 423) {
      this.#expires = Math.min(3_600, Number(answer.getHeader('min-expires')) || 2 * this.#expires);
      answer = await this.#request(this.#expires);
    }
    const status = answer.statusCode ?? 0;
    if (status < 200 || status > 299) throw refusal(answer);
    this.#granted = grantedTime(answer, this.#userAgent!.contact) ?? this.#expires;
    this.#options.transport.release();
    if (this.state$.value.status !== 'registered') {
      this.state$.next({ status: 'registered', since: new Date() });
    }
  }

  #request(expires: number, timeout = ANSWER_TIMEOUT_MS): Promise<IncomingResponseMessage> {
    const userAgent = this.#userAgent!;
    const message = userAgent.makeRegister(expires, this.#lastRequest);
    this.#lastRequest = message;
    const lost = this.#lost.signal;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        reject(new HubError('network/timeout', { message: 'no answer to REGISTER' }));
      }, timeout);
      const fail = (): void => {
        clearTimeout(timer);
        reject(new HubError('network/unreachable', { cause: lost.reason }));
      };
      const settle = ({ message: answer }: { readonly message: IncomingResponseMessage }): void => {
        clearTimeout(timer);
        lost.removeEventListener('abort', fail);
        // Without a Via it was made here because the socket failed.
        if (answer.via) resolve(answer);
        else fail();
      };
      if (lost.aborted) return fail();
      lost.addEventListener('abort', fail, { once: true });
      userAgent.core.register(message, { onAccept: settle, onReject: settle, onRedirect: settle });
    });
  }

  /** Until the time is over, `probe` or `stop` is called, or the signal is aborted. */
  async #sleep(milliseconds: number | null, signal?: AbortSignal): Promise<void> {
    this.#wake = new AbortController();
    const signals = [this.#wake.signal, this.#stopped.signal, ...(signal ? [signal] : [])];
    await pause(milliseconds ?? 2 ** 31 - 1, AbortSignal.any(signals));
  }

  #wakeUp(): void {
    this.#wake.abort();
  }
}

function refusal(answer: IncomingResponseMessage): HubError {
  const status = answer.statusCode ?? 0;
  const retryAfter = Number.parseInt(answer.getHeader('retry-after') ?? '', 10);
  const options = {
    message: `REGISTER answered with ${status}`,
    ...(retryAfter >= 0 && { retryAfter }),
  };
  if (status === 408 || status === 504) return new HubError('network/timeout', options);
  if (status === 429 || (status >= 500 && status < 600))
    return new HubError('server/failed', options);
  return new HubError('phone/refused', options);
}

/** Seconds that the registrar gave to our Contact. */
function grantedTime(answer: IncomingResponseMessage, contact: string): number | null {
  const user = /:([^@]+)@/.exec(contact)?.[1] ?? '';
  const ours = answer.getHeaders('contact').find((value) => value.includes(`:${user}@`));
  const seconds = Number(/;\s*expires=(\d+)/i.exec(ours ?? '')?.[1] ?? answer.getHeader('expires'));
  return seconds > 0 ? seconds : null;
}

/** Trying again by ourselves makes no sense. */
function isFinal(error: HubError): boolean {
  return error.code === 'phone/refused' || error.area === 'session';
}

function asHubError(thrown: unknown): HubError {
  return thrown instanceof HubError ? thrown : new HubError('server/failed', { cause: thrown });
}
