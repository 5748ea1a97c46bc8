import { join } from 'node:path';
import type { WebSocket } from 'ws';
import { DatachannelEngine } from '../media/datachannel-engine.ts';
import { LoopPlayer } from '../media/player.ts';
import { Authenticator } from '../sip/authenticator.ts';
import { Connection, type ConnectionHandler } from '../sip/connection.ts';
import { RegisterHandler } from '../sip/register-handler.ts';
import { Registrar } from '../sip/registrar.ts';
import { InviteHandler } from './invite-handler.ts';
import type { FinishedCall } from './ports.ts';
import type { TelephonyOptions } from './telephony-options.ts';

/** A phone of a user that calls can reach. */
export interface Registration {
  readonly deviceId: string;
  readonly sessionId: string;
  readonly since: number;
  readonly expiresAt: number;
}

/** What is alive now; all zero when everyone is gone. */
export interface TelephonyStats {
  readonly sockets: number;
  readonly registrations: number;
  readonly calls: number;
  readonly legs: number;
}

/** The phone system: registrar, calls and media for the SIP sockets that it is given. */
export interface Telephony {
  /** Takes over a SIP socket (RFC 7118) whose upgrade, subprotocol and Origin were checked. */
  accept(socket: WebSocket, info: { readonly remoteAddress: string }): void;
  /** Ends the calls, registrations and sockets of a session. */
  endSession(sessionId: string): void;
  registrations(userId: string): readonly Registration[];
  stats(): TelephonyStats;
  close(): Promise<void>;
}

const MUSIC_ON_HOLD = 'music-on-hold.opus';
const PING_SECONDS = 25;
const GRACE_SECONDS = 20;

/** @throws Error where the media port is taken, or the music cannot be read */
export async function createTelephony(options: TelephonyOptions): Promise<Telephony> {
  const { logger, recorder, dialPlan, ringSeconds, credentials } = options;
  const music = await LoopPlayer.fromFile(join(options.media.promptFolder, MUSIC_ON_HOLD));
  const engine = await DatachannelEngine.open(options.media, options.media.port);
  const connections = new Set<Connection>();
  const registrar = new Registrar<Connection>();
  const authenticator = new Authenticator(credentials);
  const registers = new RegisterHandler(authenticator, registrar, connections);
  const invites = new InviteHandler({
    authenticator,
    dialPlan,
    engine,
    music,
    ringSeconds,
    phonesOf: (userId) => registrar.of(userId),
    isRegistered: (userId, connection) => registrar.has(userId, connection),
    onFinished: (call) => report(call),
  });

  function report(call: FinishedCall): void {
    const { id, disposition, startedAt, answeredAt, endedAt } = call;
    logger.info('Call finished', {
      call: id,
      disposition,
      seconds: Math.round((endedAt - (answeredAt ?? startedAt)) / 1000),
    });
    recorder.callFinished(call);
  }

  const handler: ConnectionHandler = {
    onRegister: (connection, request) => registers.handle(connection, request),
    onInvite: (connection, request) => invites.handle(connection, request),
    onDetached: (connection) => registrar.removeWhere(({ target }) => target === connection),
    onClosed: (connection) => {
      registrar.removeWhere(({ target }) => target === connection);
      connections.delete(connection);
    },
  };
  const timing = {
    pingSeconds: options.pingSeconds ?? PING_SECONDS,
    graceSeconds: options.graceSeconds ?? GRACE_SECONDS,
  };

  return {
    accept(socket, { remoteAddress }) {
      const connection = new Connection(socket, handler, timing, logger);
      connections.add(connection);
      logger.debug('SIP socket opened', { connection: connection.id, remoteAddress });
    },
    endSession(sessionId) {
      for (const connection of connections) {
        if (connection.owner?.sessionId === sessionId) connection.close(4401, 'Session ended');
      }
    },
    registrations: (userId) =>
      registrar.of(userId).map(({ deviceId, sessionId, since, expiresAt }) => ({
        ...{ deviceId, sessionId, since, expiresAt },
      })),
    stats: () => ({
      sockets: [...connections].filter(({ isAttached }) => isAttached).length,
      registrations: registrar.size,
      calls: invites.callCount,
      legs: [...connections].reduce((sum, { occupancy }) => sum + occupancy, 0),
    }),
    async close() {
      for (const connection of connections) connection.close(1001, 'Server stops');
      await engine.close();
    },
  };
}
