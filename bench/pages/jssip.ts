import JsSIP from 'jssip';
import type { RTCSession } from 'jssip/lib/RTCSession.js';
import { fetchAccount, play, type BenchClient } from './bench-client.ts';
import { benchPage } from './bench-page.ts';

/** Plain JsSIP as its guide shows it, with its defaults. */
class JsSipClient implements BenchClient {
  #agent: InstanceType<typeof JsSIP.UA> | undefined;
  #session: RTCSession | undefined;
  #host = '';
  #iceServers: RTCIceServer[] = [];
  #invited = Promise.withResolvers<void>();

  async register(username: string, password: string): Promise<void> {
    const account = await fetchAccount(username, password);
    this.#iceServers = [...account.iceServers];
    this.#host = account.aor.split('@')[1] ?? '';
    const agent = new JsSIP.UA({
      uri: account.aor,
      authorization_user: account.authUser,
      password: account.password,
      sockets: [new JsSIP.WebSocketInterface(account.wsUrls[0] ?? '')],
    });
    this.#agent = agent;
    agent.on(
      'newRTCSession',
      ({ originator, session }: { originator: string; session: RTCSession }) => {
        this.#keep(session);
        if (originator === 'remote') this.#invited.resolve();
      },
    );
    const registered = Promise.withResolvers<void>();
    agent.on('registered', () => {
      registered.resolve();
    });
    agent.start();
    await registered.promise;
  }

  async dial(number: string): Promise<void> {
    const ringing = Promise.withResolvers<void>();
    this.#agent?.call(`sip:${number}@${this.#host}`, {
      mediaConstraints: { audio: true, video: false },
      pcConfig: { iceServers: this.#iceServers },
      eventHandlers: {
        progress: ({ response }: { response: { status_code: number } | null }) => {
          if (response?.status_code === 180) ringing.resolve();
        },
      },
    });
    await ringing.promise;
  }

  rung(): Promise<void> {
    return this.#invited.promise;
  }

  accept(): void {
    this.#session?.answer({
      mediaConstraints: { audio: true, video: false },
      pcConfig: { iceServers: this.#iceServers },
    });
  }

  async end(): Promise<void> {
    const session = this.#session;
    if (!session || session.isEnded()) return;
    const ended = Promise.withResolvers<void>();
    session.on('ended', () => {
      ended.resolve();
    });
    session.terminate();
    await ended.promise;
  }

  async close(): Promise<void> {
    this.#agent?.stop();
  }

  #keep(session: RTCSession): void {
    this.#session = session;
    session.on('ended', () => {
      this.#invited = Promise.withResolvers();
    });
    const listen = (connection: RTCPeerConnection): void => {
      connection.addEventListener('track', ({ track }) => {
        play(track);
      });
    };
    session.on('peerconnection', ({ peerconnection }: { peerconnection: RTCPeerConnection }) => {
      listen(peerconnection);
    });
    if (session.connection) listen(session.connection);
  }
}

benchPage(() => new JsSipClient());
