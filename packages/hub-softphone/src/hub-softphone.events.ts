import type { Call, CallEnd, CallMoment, Contact, Party } from '@hubline/core';

/** A call came in, was dialled, was answered or ended. */
export class HubCallEvent extends Event implements CallMoment {
  readonly kind: CallMoment['kind'];
  /** The same for all events of a call, in all pages that show it and after a reload. */
  readonly callId: string;
  readonly direction: 'in' | 'out';
  /** The call itself, to see and do more with it. */
  readonly call: Call;
  /** The other side; the name is text of others where no contact has the number. */
  readonly party: Party;
  /** Whose number that is; null where no contact has it. */
  readonly contact: Contact | null;
  /** The queue that offered it; null for every other call. */
  readonly queue: Party | null;
  /** Null before, and for a call that never was. */
  readonly answeredAt: Date | null;
  /** How it ended; null before. */
  readonly end: CallEnd | null;
  readonly endedAt: Date | null;

  constructor(moment: CallMoment) {
    super(`hub-call-${moment.kind}`, { bubbles: true, composed: true });
    this.kind = moment.kind;
    this.callId = moment.callId;
    this.direction = moment.direction;
    this.call = moment.call;
    this.party = moment.party;
    this.contact = moment.contact;
    this.queue = moment.queue;
    this.answeredAt = moment.answeredAt;
    this.end = moment.end;
    this.endedAt = moment.endedAt;
  }
}

declare global {
  interface HTMLElementEventMap {
    'hub-call-incoming': HubCallEvent;
    'hub-call-outgoing': HubCallEvent;
    'hub-call-answered': HubCallEvent;
    'hub-call-ended': HubCallEvent;
  }
}
