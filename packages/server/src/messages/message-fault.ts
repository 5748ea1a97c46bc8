/** What can be wrong with what someone wants to do with messages; each is a kind of problem of the API. */
export type MessageFaultKind =
  | 'invalid'
  | 'forbidden'
  | 'not-found'
  | 'closed-conversation'
  | 'message-too-long'
  | 'invalid-sms-number'
  | 'attachment-too-large'
  | 'attachment-not-for-outside'
  | 'too-many';

export interface MessageFaultDetails {
  readonly detail?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  /** What is wrong with which field. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Something cannot be done with a message or conversation, and nothing of it was. */
export class MessageFault extends Error {
  override readonly name = 'MessageFault';
  readonly kind: MessageFaultKind;
  readonly details: MessageFaultDetails;

  constructor(kind: MessageFaultKind, details: MessageFaultDetails = {}) {
    super(details.detail ?? kind);
    this.kind = kind;
    this.details = details;
  }

  /** A field of the request is wrong. */
  static of(field: string, fault: string): MessageFault {
    return new MessageFault('invalid', { fields: { [field]: fault } });
  }
}
