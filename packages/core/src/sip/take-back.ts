import {
  getBody,
  SessionDialog,
  type AckableIncomingResponseWithSession,
  type IncomingResponse,
  type InviteClientTransaction,
  type OutgoingInviteRequest,
  type OutgoingInviteRequestDelegate,
  type OutgoingRequestMessage,
  type URI,
} from 'sip.js/lib/core/index.js';
import type { SavedLeg, SipAccount } from '../calls/phone.ts';
import { HubError } from '../errors/hub-error.ts';
import { replacesHeaders } from './dialog-tags.ts';
import { Digest } from './digest.ts';
import type { MediaSession } from './media-session.ts';
import { pause } from './pause.ts';
import { readUri } from './read-message.ts';
import type { CallContext, SipCall } from './sip-call.ts';
import type { SipUserAgent } from './user-agent.ts';

export { checkDialog } from './check-dialog.ts';
export { replace } from './replacement.ts';

/** As long as the other side keeps a call without sound. */
const PATIENCE_MS = 30_000;
/** Requests that the page before may have made in the dialog after it was saved. */
const SEQUENCE_STEP = 10;
/** What says that nobody there can replace a dialog (RFC 3891). */
const UNABLE = [420, 488, 501];
/** After an INVITE of the other side that crossed ours (RFC 3261 §14.1). */
const GLARE_MS = 1_000;

export interface TakeBackOptions {
  readonly call: SipCall;
  readonly context: CallContext;
  readonly lost: SavedLeg;
  readonly media: MediaSession;
  readonly offer: Promise<string>;
  /** Whom to call anew where nobody has it any more. */
  readonly redial: string | null;
}

/** Ends with a new dialog for the call, or with the call. */
export function takeBack(options: TakeBackOptions): void {
  void new TakeBack(options).run();
}

/**
 * One dialog, from the moment when it is lost to the one that is in its place: by INVITE with Replaces to where
 * the other side was last (RFC 3891), before we are registered; where nobody knows Replaces, by an INVITE in the
 * dialog itself, made again from what was saved.
 */
class TakeBack {
  readonly #options: TakeBackOptions;
  readonly #over = new AbortController();
  #userAgent: SipUserAgent | null = null;
  #sdp: string | null = null;
  /** What has no final answer yet. */
  #request: OutgoingInviteRequest | null = null;
  #redialled = false;
  /** It rings there, as a call of its own. */
  #misunderstood = false;

  constructor(options: TakeBackOptions) {
    this.#options = options;
  }

  async run(): Promise<void> {
    const { context, media, offer } = this.#options;
    const { signal } = this.#over;
    void pause(PATIENCE_MS, signal).then(() => this.#giveUp());
    const userAgent = await context.ready;
    if (signal.aborted) return;
    this.#userAgent = userAgent;
    const { closed } = userAgent.transport;
    if (closed.aborted) return this.#settle();
    closed.addEventListener('abort', () => this.#settle(), { signal });
    if (!this.#options.call.ended) media.useServers(context.iceServers());
    try {
      this.#sdp = await offer;
    } catch (cause) {
      return this.#begin(() => this.#withoutOffer(cause));
    }
    this.#begin(() => this.#onSocket());
  }

  /** Now and on every further socket, as long as there is no answer. */
  #begin(act: () => void): void {
    const { transport } = this.#userAgent!;
    if (this.#over.signal.aborted) return;
    transport.onOpen.add(act);
    this.#over.signal.addEventListener('abort', () => transport.onOpen.delete(act));
    if (transport.connected) act();
  }

  #onSocket(): void {
    // One that went out on a lost socket is said again; the other side knows by its branch that it is the same.
    if (this.#request) void this.#send(this.#request.message);
    else this.#replace();
  }

  async #send(message: OutgoingRequestMessage): Promise<void> {
    await this.#userAgent!.transport.send(message.toString()).catch(() => undefined);
  }

  /** The call ended before there was anything to say. */
  #withoutOffer(cause: unknown): void {
    const { call } = this.#options;
    if (call.ended) this.#rebuilt()?.bye();
    this.#settle();
    call.finish({ cause: 'failed', error: new HubError('call/media-failed', { cause }) });
  }

  #replace(): void {
    const { context, lost, redial } = this.#options;
    const userAgent = this.#userAgent!;
    const uris = addresses(lost);
    if (!uris) return this.#fail();
    const target = this.#redialled ? userAgent.uri(redial!) : uris.target;
    const { callId, phoneTag, serverTag } = lost.dialog;
    const message = userAgent.makeInvite(
      target,
      this.#sdp!,
      replacesHeaders({ callId, local: phoneTag, remote: serverTag }),
      { from: uris.local, to: uris.remote, routeSet: [...lost.routes] },
    );
    if (lost.urgent) context.locate?.(message);
    prove(message, userAgent);
    this.#invite(message.callId, (delegate) => userAgent.core.invite(message, delegate));
  }

  #reinvite(): void {
    const dialog = this.#rebuilt();
    if (!dialog) return this.#fail();
    const body = {
      contentDisposition: 'session',
      contentType: 'application/sdp',
      content: this.#sdp!,
    };
    const extraHeaders = this.#userAgent!.dialogHeaders;
    this.#invite(dialog.callId, (delegate) => dialog.invite(delegate, { extraHeaders, body }));
  }

  #invite(
    callId: string,
    send: (delegate: OutgoingInviteRequestDelegate) => OutgoingInviteRequest,
  ): void {
    const { early } = this.#userAgent!.transport;
    early.add(callId);
    const answered = (): void => {
      early.delete(callId);
      this.#request = null;
    };
    this.#request = send({
      onProgress: ({ message }) => {
        if (message.statusCode !== 180 || this.#misunderstood) return;
        this.#misunderstood = true;
        this.#request?.cancel();
      },
      onAccept: (response) => {
        this.#accepted(response);
        answered();
      },
      onRedirect: () => {
        answered();
        this.#fail();
      },
      onReject: (response) => {
        answered();
        this.#rejected(response);
      },
    });
  }

  #accepted(response: AckableIncomingResponseWithSession): void {
    const { call, lost, media } = this.#options;
    const { message, session } = response;
    response.ack();
    const late = this.#over.signal.aborted || call.ended || call.hasDialog;
    this.#settle();
    if (late) return void session.bye();
    call.identify(message.getHeader('p-asserted-identity'));
    call.connect(session, media, 'nothing', lost.held);
    const answer = getBody(message)?.content ?? session.answer?.content ?? '';
    media.acceptAnswer(answer).catch((thrown: unknown) => {
      const error = thrown instanceof HubError ? thrown : new HubError('call/media-failed');
      call.hangUp({ cause: 'failed', error }, 'SIP;cause=488;text="Not Acceptable Here"');
    });
  }

  #rejected({ message }: IncomingResponse): void {
    if (this.#over.signal.aborted) return;
    // Without a Via it was made here: the next socket brings another try.
    if (!message.via) return;
    const status = message.statusCode ?? 0;
    const { call, lost, redial } = this.#options;
    const inDialog = message.callId === lost.dialog.callId;
    const unable = !inDialog && (this.#misunderstood || UNABLE.includes(status));
    if (call.ended) {
      if (unable) this.#rebuilt()?.bye();
      this.#settle();
    } else if (unable) {
      this.#reinvite();
    } else if (inDialog && status === 491) {
      void pause(GLARE_MS, this.#over.signal).then(() => this.#again());
    } else if (redial !== null && !this.#redialled) {
      this.#redialled = true;
      this.#replace();
    } else {
      this.#fail();
    }
  }

  #again(): void {
    if (!this.#over.signal.aborted) this.#reinvite();
  }

  /** Nobody has it any more. */
  #fail(): void {
    const { call } = this.#options;
    this.#settle();
    if (!call.hasDialog) call.finish({ cause: 'hung-up', by: 'them' });
  }

  #giveUp(): void {
    if (this.#over.signal.aborted) return;
    const { call } = this.#options;
    this.#request?.cancel();
    this.#settle();
    const reached = this.#userAgent?.transport.connected;
    const error = new HubError(reached ? 'call/media-failed' : 'network/unreachable');
    if (!call.hasDialog) call.finish({ cause: 'failed', error });
  }

  #settle(): void {
    this.#over.abort();
  }

  /** The dialog itself, as it was saved; null where that makes no sense. */
  #rebuilt(): SessionDialog | null {
    const { dialog, routes, sequence } = this.#options.lost;
    const uris = addresses(this.#options.lost);
    if (!uris) return null;
    const { callId, phoneTag, serverTag } = dialog;
    // It takes nothing of the transaction but the description that was offered in it.
    const origin = { request: {} } as InviteClientTransaction;
    return new SessionDialog(origin, this.#userAgent!.core, {
      id: callId + phoneTag + serverTag,
      early: false,
      callId,
      localTag: phoneTag,
      remoteTag: serverTag,
      localSequenceNumber: sequence + SEQUENCE_STEP,
      remoteSequenceNumber: undefined,
      localURI: uris.local,
      remoteURI: uris.remote,
      remoteTarget: uris.target,
      routeSet: [...routes],
      secure: false,
    });
  }
}

/** Those of accounts whose nonce is in use: each request has a count of its own (RFC 7616 §3.4). */
const proofs = new WeakMap<SipAccount, Digest>();

/** Answers ahead what the server would ask, with the nonce that came with the account (RFC 7616 §3.6). */
function prove(message: OutgoingRequestMessage, { account, ownUri }: SipUserAgent): void {
  const { nonce, authUser: username, password } = account;
  if (!nonce) return;
  const digest = proofs.get(account) ?? new Digest({ username, password });
  proofs.set(account, digest);
  digest.authenticate(message, { realm: ownUri.host, nonce, qop: ['auth'] });
  // Where it is asked for all the same, the answer to that takes the place of this one.
  message.setHeader('proxy-authorization', digest.toString());
}

interface Addresses {
  readonly target: URI;
  readonly local: URI;
  readonly remote: URI;
}

function addresses({ target, localUri, remoteUri }: SavedLeg): Addresses | null {
  const uris = { target: readUri(target), local: readUri(localUri), remote: readUri(remoteUri) };
  return uris.target && uris.local && uris.remote ? (uris as Addresses) : null;
}
