import type { FakeSipServer } from './fake-sip-server.ts';
import { sipText, type SipText } from './sip-text.ts';

interface DialogState {
  readonly callId: string;
  readonly target: string;
  /** From and To as we write them in requests. */
  readonly local: string;
  remote: string;
}

let branches = 0;

/** The server's side of one call with the phone. */
export class FakeSipDialog {
  readonly #server: FakeSipServer;
  readonly #state: DialogState;
  #sequence = 100;
  #invite: readonly string[] = [];

  /** Answers of the phone to our INVITE, oldest first. */
  readonly answers: SipText[] = [];
  #watchers: (() => void)[] = [];

  constructor(server: FakeSipServer, state: DialogState) {
    this.#server = server;
    this.#state = state;
  }

  static answering(server: FakeSipServer, invite: SipText): FakeSipDialog {
    return new FakeSipDialog(server, {
      callId: invite.header('call-id'),
      target: invite.contact,
      local: `${invite.header('to')};tag=server`,
      remote: invite.header('from'),
    });
  }

  static calling(
    server: FakeSipServer,
    target: string,
    options: { readonly from: string; readonly headers?: readonly string[]; readonly body: string },
  ): FakeSipDialog {
    const dialog = new FakeSipDialog(server, {
      callId: `call-${++branches}@server`,
      target,
      local: `${options.from};tag=server`,
      remote: '<sip:alice@example.test>',
    });
    const text = dialog.#text('INVITE', ++dialog.#sequence, options.headers ?? [], options.body);
    dialog.#invite = text.split('\r\n').filter((line) => /^(Via|From|To|Call-ID|CSeq)/.test(line));
    server.send(text, (answer) => {
      dialog.answers.push(answer);
      dialog.#state.remote = answer.header('to');
      if ((answer.status ?? 0) >= 300) dialog.#acknowledge(dialog.#sequence, answer);
      dialog.#watchers.splice(0).forEach((look) => look());
    });
    return dialog;
  }

  /** The phone's answer to our INVITE with that status, once it is there. */
  async answered(status: number): Promise<SipText> {
    for (;;) {
      const answer = this.answers.find((one) => one.status === status);
      if (answer) return answer;
      await new Promise<void>((resolve) => this.#watchers.push(resolve));
    }
  }

  /** Acknowledges the phone's 200 to our last INVITE. */
  acknowledge(body = ''): void {
    this.#server.send(this.#text('ACK', this.#sequence, [], body));
  }

  /** Takes our INVITE back. */
  cancel(headers: readonly string[] = []): void {
    const copied = this.#invite.map((line) => line.replace(/ INVITE$/, ' CANCEL'));
    this.#server.send(sipText(`CANCEL ${this.#state.target} SIP/2.0`, [...copied, ...headers]));
  }

  /** Sends a request in the dialog and gives the final answer. */
  request(method: string, headers: readonly string[] = [], body = ''): Promise<SipText> {
    return new Promise((resolve) => {
      this.#server.send(this.#text(method, ++this.#sequence, headers, body), (answer) => {
        if ((answer.status ?? 0) >= 200) resolve(answer);
      });
    });
  }

  #acknowledge(sequence: number, answer: SipText): void {
    const to = [`To: ${answer.header('to')}`];
    const copied = this.#invite
      .filter((line) => !line.startsWith('To:'))
      .map((line) => line.replace(/^CSeq:.*/, `CSeq: ${sequence} ACK`));
    this.#server.send(sipText(`ACK ${this.#state.target} SIP/2.0`, [...copied, ...to]));
  }

  #text(method: string, sequence: number, headers: readonly string[], body: string): string {
    const { callId, target, local, remote } = this.#state;
    return sipText(
      `${method} ${target} SIP/2.0`,
      [
        `Via: SIP/2.0/WS server.invalid;branch=z9hG4bK-server-${++branches}`,
        `From: ${local}`,
        `To: ${remote}`,
        `Call-ID: ${callId}`,
        `CSeq: ${sequence} ${method}`,
        'Max-Forwards: 70',
        'Contact: <sip:server@server.invalid>',
        ...headers,
      ],
      body,
    );
  }
}
