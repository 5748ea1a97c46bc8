import { join } from 'node:path';
import type { WebSocket } from 'ws';
import type { EmergencyBook } from '../emergency/ports.ts';
import { DatachannelEngine } from '../media/datachannel-engine.ts';
import { LoopPlayer } from '../media/player.ts';
import { USUAL_RULES } from '../profile/answering-rules.ts';
import { Authenticator } from '../sip/authenticator.ts';
import { Connection, type ConnectionHandler } from '../sip/connection.ts';
import { Entrance } from '../sip/entrance.ts';
import { SubscribeHandler } from '../sip/message-summary/subscribe-handler.ts';
import { RegisterHandler } from '../sip/register-handler.ts';
import { Registrar } from '../sip/registrar.ts';
import type { Conversation } from './conversation.ts';
import type { EmergencyWatch } from './emergency/emergency-office.ts';
import { isInEmergency } from './emergency/is-in-emergency.ts';
import { InviteHandler } from './invite-handler.ts';
import type { LiveCall, LiveCallListener, RecordingState } from './live-calls.ts';
import type { CallbackLine, FinishedPart, MessageCounts, Parking, People } from './ports.ts';
import { CallbackCall } from './queue/callback-call.ts';
import { KeptCalls } from './returning/kept-calls.ts';
import type { Side } from './side.ts';
import { Switchboard } from './switchboard.ts';
import { ReferHandler } from './transfer/refer-handler.ts';
import type { TelephonyOptions } from './telephony-options.ts';

/** A phone of a user that calls can reach. */
export interface Registration {
  readonly deviceId: string;
  readonly sessionId: string;
  readonly since: number;
  readonly expiresAt: number;
  /** As the browser says it in the upgrade of its socket; null for what is no browser. */
  readonly browser: string | null;
  /** As the phone says it in its REGISTER. */
  readonly userAgent: string | null;
}

export interface SocketInfo {
  readonly remoteAddress: string;
  /** `User-Agent` of the upgrade. */
  readonly userAgent?: string | undefined;
}

/** What is alive now; all zero when everyone is gone. */
export interface TelephonyStats {
  readonly sockets: number;
  /** Phones, those that lost their socket included. */
  readonly connections: number;
  readonly registrations: number;
  readonly calls: number;
  readonly legs: number;
}

/** The phone system: registrar, calls and media for the SIP sockets that it is given. */
export interface Telephony extends CallbackLine {
  /** Takes over a SIP socket (RFC 7118) whose upgrade, subprotocol and Origin were checked. */
  accept(socket: WebSocket, info: SocketInfo): void;
  /** Ends the calls, registrations and sockets of a session. */
  endSession(sessionId: string): void;
  /** The phones that calls can reach, the longest registered first. */
  registrations(userId: string): readonly Registration[];
  /** Calls back when the phones of a user changed. */
  onRegistrations(listener: (userId: string) => void): void;
  /** The calls at a user's phones, oldest first. */
  liveCalls(userId: string): readonly LiveCall[];
  onLiveCalls(listener: LiveCallListener): void;
  /** Declines a call that rings for this user, where a closed app of that session was told of it. */
  decline(userId: string, callId: string, sessionId: string): void;
  /** The side of this user that is up in a live call; null where it rings, is over, or not theirs. */
  sideOf(userId: string, liveCallId: string): Side | null;
  /** Calls back for every conversation that begins. */
  onConversation(listener: (conversation: Conversation) => void): void;
  /** Calls back for whoever goes on with a call that was up before the server started, with what was shown of its recording. */
  onReturned(listener: (side: Side, recording: RecordingState) => void): void;
  stats(): TelephonyStats;
  close(): Promise<void>;
}

const MUSIC_ON_HOLD = 'music-on-hold.opus';
const EMERGENCY_TEST = 'emergency-test.opus';
const PING_SECONDS = 25;
const GRACE_SECONDS = 30;
const RETURN_SECONDS = 30;
const EXPIRY_MS = 5_000;

const SUBSCRIPTION_SECONDS = 60;

const NO_PARKING: Parking = { park: () => 'full', take: () => null };
const NO_BOOK: EmergencyBook = { addressOf: () => null, callerIdOf: () => null };
const NO_WATCH: EmergencyWatch = { called: () => {} };
const AS_EVER: People = { now: (user) => user, answering: () => USUAL_RULES };
const NO_MESSAGES: MessageCounts = {
  of: () => Promise.resolve({ new: 0, saved: 0 }),
  onChange: () => {},
};

/** @throws Error where the media port is taken, or the music cannot be read */
export async function createTelephony(options: TelephonyOptions): Promise<Telephony> {
  const { logger, recorder, dialPlan, ringSeconds, credentials } = options;
  const { parking = NO_PARKING, voicemail = null, queues = null, returning = null } = options;
  const { closedApps = null } = options;
  const music = await LoopPlayer.fromFile(join(options.media.promptFolder, MUSIC_ON_HOLD));
  const testTone = await LoopPlayer.fromFile(join(options.media.promptFolder, EMERGENCY_TEST));
  const engine = await DatachannelEngine.open(options.media, options.media.port);
  const connections = new Set<Connection>();
  const registrar = new Registrar<Connection>();
  const authenticator = new Authenticator(credentials, options.nonces);
  const registers = new RegisterHandler(authenticator, registrar, connections);
  const board = new Switchboard({
    people: options.people ?? AS_EVER,
    ...{ dialPlan, parking, voicemail, queues, returning, closedApps },
    ...{ engine, music, ringSeconds },
    emergency: {
      ...{ testTone, logger },
      book: options.emergencyBook ?? NO_BOOK,
      watch: options.emergencyWatch ?? NO_WATCH,
    },
    phonesOf: (userId) => registrar.of(userId),
    onFinished: (part) => report(part),
  });
  board.referrals = new ReferHandler(board);
  // Not before the phone knows that it is registered.
  registrar.onChange((userId) => void setImmediate(() => board.phonesChanged(userId)));
  if (options.callKeep) {
    const { callKeep: keep, returnSeconds: seconds = RETURN_SECONDS } = options;
    board.kept = await KeptCalls.load({ board, keep, seconds, logger });
  }
  const entrance = new Entrance(authenticator, registrar);
  const invites = new InviteHandler({ board, entrance });
  const subscribes = new SubscribeHandler({
    ...{ entrance, logger },
    counts: options.messageCounts ?? NO_MESSAGES,
    minimum: options.subscriptionSeconds ?? SUBSCRIPTION_SECONDS,
  });
  // Nobody says so when a registration runs out.
  const expiry = setInterval(() => {
    registrar.expire();
    closeEnded();
  }, EXPIRY_MS);

  /** Sessions that are over, and may be in an emergency call yet. */
  const ended = new Set<string>();
  function closeEnded(): void {
    for (const sessionId of ended) {
      const own = [...connections].filter(({ owner }) => owner?.sessionId === sessionId);
      const closing = own.filter((connection) => !isInEmergency(board, connection));
      for (const connection of closing) connection.close(4401, 'Session ended');
      if (closing.length === own.length) ended.delete(sessionId);
    }
  }

  function report(part: FinishedPart): void {
    const { callId, disposition, startedAt, answeredAt, endedAt } = part;
    logger.info('Call finished', {
      ...{ call: callId, disposition },
      seconds: Math.round((endedAt - (answeredAt ?? startedAt)) / 1000),
    });
    recorder.partFinished(part);
  }

  const handler: ConnectionHandler = {
    onRegister: (connection, request) => registers.handle(connection, request),
    onInvite: (connection, request) => invites.handle(connection, request),
    onSubscribe: (connection, request) => subscribes.handle(connection, request),
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
    accept(socket, { remoteAddress, userAgent = null }) {
      const connection = new Connection(socket, userAgent, handler, timing, logger);
      connections.add(connection);
      logger.debug('SIP socket opened', { connection: connection.id, remoteAddress });
    },
    endSession(sessionId) {
      ended.add(sessionId);
      closeEnded();
    },
    registrations: (userId) =>
      registrar
        .of(userId)
        .map(({ deviceId, sessionId, since, expiresAt, userAgent, target }) => ({
          ...{ deviceId, sessionId, since, expiresAt, userAgent },
          browser: target.userAgent,
        }))
        .sort((one, two) => one.since - two.since),
    onRegistrations: (listener) => registrar.onChange(listener),
    liveCalls: (userId) => board.liveCalls.of(userId),
    onLiveCalls: (listener) => board.liveCalls.onChange(listener),
    decline: (userId, callId, sessionId) => board.decline(userId, callId, sessionId),
    sideOf(userId, liveCallId) {
      const side = [...board.sides].find((one) => one.liveCallId === liveCallId);
      return side?.subscriber.userId === userId ? side : null;
    },
    onConversation: (listener) => board.onConversation(listener),
    onReturned: (listener) => board.onReturned(listener),
    callBack: (request, events) => new CallbackCall(board, request, events).start(),
    stats: () => ({
      sockets: [...connections].filter(({ isAttached }) => isAttached).length,
      connections: connections.size,
      registrations: registrar.size,
      calls: board.callCount,
      legs: [...connections].reduce((sum, { occupancy }) => sum + occupancy, 0),
    }),
    async close() {
      clearInterval(expiry);
      await board.kept?.close();
      for (const connection of connections) connection.close(1001, 'Server stops');
      await engine.close();
    },
  };
}
