import type { Accepted, Carrier, CarrierText } from '../../packages/server/src/sms/carrier.ts';
import { CarrierError } from '../../packages/server/src/sms/carrier.ts';

/** What a carrier does with one text. */
export type Deed = 'takes it' | 'takes it silently' | 'is silent' | CarrierError | Promise<unknown>;

/** A carrier that does what a test says, and takes everything beyond. */
export class FakeCarrier implements Carrier {
  answersKeywords = false;
  /** What it does with the next ones. */
  readonly deeds: Deed[] = [];
  /** Each time it was asked to send, in order. */
  readonly asked: string[] = [];
  /** What it has taken. */
  readonly taken: CarrierText[] = [];

  async send(text: CarrierText): Promise<Accepted> {
    this.asked.push(text.text);
    const deed = this.deeds.shift() ?? 'takes it';
    if (deed instanceof CarrierError) throw deed;
    if (deed === 'is silent') throw CarrierError.silent('nothing is heard');
    if (deed instanceof Promise) await deed;
    this.taken.push(text);
    if (deed === 'takes it silently') throw CarrierError.silent('nothing is heard');
    return accepted(text);
  }

  async find({ messageId }: CarrierText): Promise<Accepted | null> {
    const text = this.taken.find((one) => one.messageId === messageId);
    return text ? accepted(text) : null;
  }
}

function accepted({ messageId }: CarrierText): Accepted {
  return { carrierId: `C-${messageId}`, status: 'sent' };
}
