import type { CarrierFailure } from '../messages/message-entry.ts';
import type { TextState } from '../messages/ports.ts';
import type { Keyword } from './keyword.ts';

/** What goes out, complete. */
export interface CarrierText {
  /** Our id of the message. */
  readonly messageId: string;
  readonly ownNumber: string;
  readonly partyNumber: string;
  readonly text: string;
  readonly files: readonly CarrierFile[];
}

export interface CarrierFile {
  /** Of an attachment that is here. */
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** In bytes. */
  readonly size: number;
}

/** The carrier has it, and will tell more by itself. */
export interface Accepted {
  readonly carrierId: string;
  readonly status: 'queued' | 'sent' | 'delivered';
}

/** Brings text messages to phones outside. */
export interface Carrier {
  /** Whether it answers STOP, START and HELP itself, so that we must not. */
  readonly answersKeywords: boolean;
  /** Aborted, it is silent. @throws CarrierError */
  send(text: CarrierText, signal: AbortSignal): Promise<Accepted>;
  /**
   * Asked where it is not known whether the carrier took a text: what it made of it since then
   * (milliseconds since 1970), null where it has none. @throws CarrierError
   */
  find(text: CarrierText, since: number, signal: AbortSignal): Promise<Accepted | null>;
}

/** Whom a carrier tells what comes from outside. */
export interface Inbox {
  /** Nothing happens where it is there already, or where the number is not ours. */
  received(text: IncomingText): Promise<void>;
  /** What became of a message of ours; older news than what is known is passed over. */
  changed(messageId: string, state: TextState): Promise<void>;
}

export interface IncomingText {
  /** The same for the same text, however often it is told. */
  readonly carrierId: string;
  readonly ownNumber: string;
  readonly partyNumber: string;
  readonly text: string;
  readonly at: number;
  /** Brings its files here, once it is known that it is new; returns ids of complete attachments. */
  readonly files: (() => Promise<readonly string[]>) | null;
  /** Where the carrier understood one that is not spelled as usual. */
  readonly keyword: Keyword | null;
}

/** A carrier did not take a text. */
export class CarrierError extends Error {
  override readonly name = 'CarrierError';
  /** Null where another try may help. */
  readonly reason: CarrierFailure | null;
  /** Whether the carrier certainly does not have it. */
  readonly isRefused: boolean;
  /** Milliseconds that the carrier wants to be left alone. */
  readonly retryAfter: number;

  private constructor(
    message: string,
    outcome: Pick<CarrierError, 'reason' | 'isRefused' | 'retryAfter'>,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.reason = outcome.reason;
    this.isRefused = outcome.isRefused;
    this.retryAfter = outcome.retryAfter;
  }

  /** It will never be sent. */
  static refused(reason: CarrierFailure, message: string): CarrierError {
    return new CarrierError(message, { reason, isRefused: true, retryAfter: 0 });
  }

  /** It has too much to do, and did not take it. */
  static busy(message: string, retryAfter: number): CarrierError {
    return new CarrierError(message, { reason: null, isRefused: true, retryAfter });
  }

  /** Nothing was heard of it: it may have it or not. */
  static silent(message: string, options?: ErrorOptions): CarrierError {
    return new CarrierError(message, { reason: null, isRefused: false, retryAfter: 0 }, options);
  }
}
