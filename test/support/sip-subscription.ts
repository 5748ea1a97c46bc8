import assert from 'node:assert/strict';
import type { SipMessage } from './sip-message.ts';
import type { SipPhone } from './sip-phone.ts';
import { newToken, type RequestParts } from './sip-request.ts';

type Headers = NonNullable<RequestParts['headers']>;

export interface SubscribeParts {
  /** Null leaves the header out. */
  readonly expires?: number | null;
  readonly event?: string;
  /** Whose mailbox; one's own where it is absent. */
  readonly uri?: string;
  readonly headers?: Headers;
}

/** What a phone is told of a mailbox by one NOTIFY. */
export interface Summary {
  /** `Subscription-State`. */
  readonly state: string;
  readonly lines: readonly string[];
  readonly notify: SipMessage;
}

/** A phone's subscription to messages (RFC 3842). Nothing is answered by itself. */
export class SipSubscription {
  /** The final answer to the SUBSCRIBE that began it, whatever it is. */
  readonly answer: SipMessage;
  readonly #phone: SipPhone;
  readonly #callId: string;
  readonly #localTag: string;
  #cseq: number;

  private constructor(
    phone: SipPhone,
    answer: SipMessage,
    dialog: { callId: string; localTag: string; cseq: number },
  ) {
    this.#phone = phone;
    this.answer = answer;
    this.#callId = dialog.callId;
    this.#localTag = dialog.localTag;
    this.#cseq = dialog.cseq;
  }

  static async begin(phone: SipPhone, parts: SubscribeParts = {}): Promise<SipSubscription> {
    const dialog = { callId: `${newToken()}@phone.invalid`, localTag: newToken(), cseq: 0 };
    const answer = await phone.authenticated('SUBSCRIBE', parts.uri ?? phone.aor, () => ({
      callId: dialog.callId,
      cseq: ++dialog.cseq,
      fromTag: dialog.localTag,
      headers: headersOf(phone, parts),
    }));
    return new SipSubscription(phone, answer, dialog);
  }

  /** The next NOTIFY, answered. */
  async notified(): Promise<Summary> {
    const notify = await this.notify();
    this.#phone.respond(notify, 200, 'OK');
    return summaryIn(notify);
  }

  /** The next NOTIFY, which the test answers. */
  notify(): Promise<SipMessage> {
    return this.#phone.inbox.take(
      'a NOTIFY',
      ({ status, method, callId }) =>
        status === 0 && method === 'NOTIFY' && callId === this.#callId,
    );
  }

  /** A SUBSCRIBE that goes on with it, or ends it; the answer. */
  again(parts: SubscribeParts = {}): Promise<SipMessage> {
    return this.send('SUBSCRIBE', headersOf(this.#phone, parts));
  }

  /** Any request inside the dialog; the answer. */
  send(method: string, headers: Headers = []): Promise<SipMessage> {
    const target = /<([^>]+)>/.exec(this.answer.header('contact'))![1]!;
    return this.#phone.answerTo(
      this.#phone.request(method, target, {
        callId: this.#callId,
        cseq: ++this.#cseq,
        from: `<${this.#phone.aor}>;tag=${this.#localTag}`,
        to: this.answer.header('to'),
        headers,
      }),
    );
  }
}

export function summaryIn(notify: SipMessage): Summary {
  if (notify.body !== '') {
    assert.equal(notify.header('content-type'), 'application/simple-message-summary');
  }
  return {
    state: notify.header('subscription-state'),
    lines: notify.body.split('\r\n').filter((line) => line !== ''),
    notify,
  };
}

function headersOf(phone: SipPhone, parts: SubscribeParts): Headers {
  const { expires = 600, event = 'message-summary', headers = [] } = parts;
  return [
    ['Contact', `<${phone.contact}>`],
    ['Event', event],
    ...(expires === null ? [] : [['Expires', String(expires)] as const]),
    ...headers,
  ];
}
