import {
  Inviter,
  Registerer,
  RegistererState,
  SessionState,
  UserAgent,
  type Invitation,
  type Session,
} from 'sip.js';
import type { SessionDescriptionHandler } from 'sip.js/lib/platform/web/index.js';
import { fetchAccount, play, type BenchClient } from './bench-client.ts';
import { benchPage } from './bench-page.ts';

/** Plain sip.js as its guide shows it, with its defaults; only the third-party STUN server is replaced by what the account says. */
class SipJsClient implements BenchClient {
  #agent: UserAgent | undefined;
  #registerer: Registerer | undefined;
  #session: Session | undefined;
  #invited = Promise.withResolvers<void>();

  async register(username: string, password: string): Promise<void> {
    const account = await fetchAccount(username, password);
    const uri = UserAgent.makeURI(account.aor);
    if (!uri) throw new Error('not an address of record');
    this.#agent = new UserAgent({
      uri,
      authorizationUsername: account.authUser,
      authorizationPassword: account.password,
      transportOptions: { server: account.wsUrls[0] },
      sessionDescriptionHandlerFactoryOptions: {
        peerConnectionConfiguration: { iceServers: [...account.iceServers] },
      },
      logLevel: 'error',
      delegate: {
        onInvite: (invitation) => {
          this.#keep(invitation);
          this.#invited.resolve();
        },
      },
    });
    await this.#agent.start();
    const registerer = new Registerer(this.#agent);
    this.#registerer = registerer;
    const registered = Promise.withResolvers<void>();
    registerer.stateChange.addListener((state) => {
      if (state === RegistererState.Registered) registered.resolve();
    });
    await registerer.register();
    await registered.promise;
  }

  async dial(number: string): Promise<void> {
    if (!this.#agent) throw new Error('not registered');
    const target = UserAgent.makeURI(`sip:${number}@${this.#agent.configuration.uri.host}`);
    if (!target) throw new Error('not a number');
    const inviter = new Inviter(this.#agent, target);
    this.#keep(inviter);
    const ringing = Promise.withResolvers<void>();
    await inviter.invite({
      requestDelegate: {
        onProgress: ({ message }) => {
          if (message.statusCode === 180) ringing.resolve();
        },
      },
    });
    await ringing.promise;
  }

  rung(): Promise<void> {
    return this.#invited.promise;
  }

  accept(): void {
    void (this.#session as Invitation).accept();
  }

  async end(): Promise<void> {
    const session = this.#session;
    if (!session || session.state === SessionState.Terminated) return;
    const ended = Promise.withResolvers<void>();
    session.stateChange.addListener((state) => {
      if (state === SessionState.Terminated) ended.resolve();
    });
    if (session.state === SessionState.Established) await session.bye();
    await ended.promise;
  }

  async close(): Promise<void> {
    await this.#registerer?.unregister();
    await this.#agent?.stop();
  }

  #keep(session: Session): void {
    this.#session = session;
    session.stateChange.addListener((state) => {
      if (state === SessionState.Terminated) this.#invited = Promise.withResolvers();
      if (state !== SessionState.Established) return;
      const handler = session.sessionDescriptionHandler as SessionDescriptionHandler;
      const track = handler.peerConnection?.getReceivers()[0]?.track;
      if (track) play(track);
    });
  }
}

benchPage(() => new SipJsClient());
