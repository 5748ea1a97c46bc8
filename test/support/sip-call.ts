import { Mailbox } from './mailbox.ts';
import type { RtpPeer } from './rtp-peer.ts';
import type { SipMessage } from './sip-message.ts';
import { newToken, type CallHost, type SipRequest } from './sip-request.ts';

interface Dialog {
  readonly callId: string;
  readonly localTag: string;
  readonly localAddress: string;
  remoteTag: string;
  remoteAddress: string;
  remoteTarget: string;
}

/** One call of a scripted phone, from either side. Nothing is answered by itself. */
export class SipCall {
  readonly phone: CallHost;
  readonly inbox: Mailbox<SipMessage>;
  /** The INVITE that this phone was rung with; null for a call it made. */
  readonly invite: SipMessage | null;
  /** Closed with the phone, where a test sets it. */
  media: RtpPeer | null = null;
  readonly #dialog: Dialog;
  #sent: SipRequest | null = null;
  #cseq = 0;

  private constructor(phone: CallHost, dialog: Dialog, invite: SipMessage | null) {
    this.phone = phone;
    this.#dialog = dialog;
    this.invite = invite;
    this.inbox = new Mailbox<SipMessage>(`${phone.account.username}'s call`, (message) =>
      message.toString(),
    );
  }

  static dial(
    phone: CallHost,
    uri: string,
    sdp: string,
    headers: SipRequest['headers'] = [],
  ): SipCall {
    const localTag = newToken();
    const dialog: Dialog = {
      callId: `${newToken()}@phone.invalid`,
      localTag,
      localAddress: `<${phone.aor}>;tag=${localTag}`,
      remoteTag: '',
      remoteAddress: `<${uri}>`,
      remoteTarget: uri,
    };
    const call = new SipCall(phone, dialog, null);
    call.#sent = call.#request('INVITE', sdp, headers);
    return call;
  }

  static answering(phone: CallHost, invite: SipMessage): SipCall {
    const localTag = newToken();
    const dialog: Dialog = {
      callId: invite.callId,
      localTag,
      localAddress: `${invite.header('to')};tag=${localTag}`,
      remoteTag: invite.tag('from'),
      remoteAddress: invite.header('from'),
      remoteTarget: /<([^>]+)>/.exec(invite.header('contact'))![1]!,
    };
    return new SipCall(phone, dialog, invite);
  }

  get callId(): string {
    return this.#dialog.callId;
  }

  /** The next message with this status to this method. */
  status(status: number, method = 'INVITE', milliseconds?: number): Promise<SipMessage> {
    return this.inbox.take(
      `${status} to ${method}`,
      (message) => message.status === status && message.method === method,
      milliseconds,
    );
  }

  requested(method: string, milliseconds?: number): Promise<SipMessage> {
    return this.inbox.take(
      method,
      (message) => message.status === 0 && message.method === method,
      milliseconds,
    );
  }

  /** The final answer to our last INVITE, acknowledged; a challenge is answered on the way. */
  async final(milliseconds?: number): Promise<SipMessage> {
    const answer = await this.inbox.take(
      'a final answer to INVITE',
      ({ status, method, cseq }) => status >= 200 && method === 'INVITE' && cseq === this.#cseq,
      milliseconds,
    );
    if (answer.status === 407) {
      const { uri, body, headers } = this.#sent!;
      this.#ackFailure(answer);
      this.#sent = this.#request('INVITE', body, [
        ...headers.filter(([name]) => name !== 'Contact'),
        this.phone.authorization(answer, 'INVITE', uri),
      ]);
      return this.final(milliseconds);
    }
    if (answer.status < 300) this.ack(answer);
    else this.#ackFailure(answer);
    return answer;
  }

  ack(answer: SipMessage, body = ''): void {
    this.#dialog.remoteTag = answer.tag('to');
    this.#dialog.remoteAddress = answer.header('to');
    this.#dialog.remoteTarget = /<([^>]+)>/.exec(answer.header('contact'))![1]!;
    this.#send('ACK', { cseq: answer.cseq, body });
  }

  /** CANCEL of the INVITE that we sent. */
  cancel(): void {
    const { uri, branch, cseq } = this.#sent!;
    this.phone.request('CANCEL', uri, {
      branch,
      cseq,
      callId: this.callId,
      from: this.#dialog.localAddress,
    });
  }

  ring(): void {
    this.phone.respond(this.invite!, 180, 'Ringing', { toTag: this.#dialog.localTag });
  }

  /** 200 to the INVITE that we got; ends when it is acknowledged. */
  async accept(sdp: string): Promise<void> {
    this.answer(200, 'OK', sdp);
    await this.requested('ACK');
  }

  answer(status: number, reason: string, sdp = '', toTag = this.#dialog.localTag): void {
    this.phone.respond(this.invite!, status, reason, { toTag, body: sdp });
  }

  /** Refuses the INVITE that we got; ends when that is acknowledged. */
  async reject(status: number, reason = 'No'): Promise<void> {
    this.answer(status, reason);
    await this.requested('ACK');
  }

  /** Waits for CANCEL and says what a phone says to it; returns the CANCEL. */
  async cancelled(): Promise<SipMessage> {
    const cancel = await this.requested('CANCEL');
    this.phone.respond(cancel, 200, 'OK');
    this.answer(487, 'Request Terminated');
    await this.requested('ACK');
    return cancel;
  }

  /** Waits for the other side's re-INVITE and answers it; ends when that is acknowledged. */
  async reinvited(sdp: (offer: string) => string): Promise<SipMessage> {
    const invite = await this.requested('INVITE');
    this.phone.respond(invite, 200, 'OK', { body: sdp(invite.body) });
    await this.requested('ACK');
    return invite;
  }

  /** Sends a re-INVITE and leaves its answer to the test. */
  sendReinvite(sdp: string): void {
    this.#sent = this.#request('INVITE', sdp);
  }

  /** Re-INVITE; returns its final answer, acknowledged. */
  async reinvite(sdp: string): Promise<SipMessage> {
    this.sendReinvite(sdp);
    return this.final();
  }

  /** Hangs up; returns the answer to BYE. */
  async bye(): Promise<SipMessage> {
    const { cseq } = this.send('BYE');
    return this.inbox.take('an answer to BYE', (one) => one.method === 'BYE' && one.cseq === cseq);
  }

  /** Waits for the other side to hang up, and says yes. */
  async ended(milliseconds?: number): Promise<SipMessage> {
    const bye = await this.requested('BYE', milliseconds);
    this.phone.respond(bye, 200, 'OK');
    return bye;
  }

  /** What names this call to the server (RFC 3891); `toTag` of a 180 while it is not answered. */
  replaces(toTag = this.#dialog.remoteTag): string {
    const { callId, localTag } = this.#dialog;
    return `${callId};to-tag=${toTag};from-tag=${localTag}`;
  }

  /** Asks for the other party to be sent elsewhere; returns the answer to REFER. */
  async refer(...targets: readonly string[]): Promise<SipMessage> {
    const { cseq } = this.send(
      'REFER',
      '',
      targets.map((target) => ['Refer-To', target] as const),
    );
    return this.inbox.take(
      'an answer to REFER',
      (one) => one.method === 'REFER' && one.cseq === cseq,
    );
  }

  /** The next NOTIFY of how a REFER goes, which is answered. */
  async notified(milliseconds?: number): Promise<SipMessage> {
    const notify = await this.requested('NOTIFY', milliseconds);
    this.phone.respond(notify, 200, 'OK');
    return notify;
  }

  /** Any request inside the dialog. */
  send(method: string, body = '', headers: SipRequest['headers'] = []): SipRequest {
    return this.#send(method, { cseq: ++this.#cseq, body, headers });
  }

  #request(method: string, body: string, headers: SipRequest['headers'] = []): SipRequest {
    return this.send(method, body, [['Contact', `<${this.phone.contact}>`], ...headers]);
  }

  #send(
    method: string,
    parts: { cseq: number; body?: string; headers?: SipRequest['headers'] },
  ): SipRequest {
    return this.phone.request(method, this.#dialog.remoteTarget, {
      ...parts,
      callId: this.callId,
      from: this.#dialog.localAddress,
      to: this.#dialog.remoteAddress,
    });
  }

  #ackFailure(answer: SipMessage): void {
    const { uri, branch, cseq } = this.#sent!;
    this.phone.request('ACK', uri, {
      branch,
      cseq,
      callId: this.callId,
      from: this.#dialog.localAddress,
      to: answer.header('to'),
    });
  }
}
