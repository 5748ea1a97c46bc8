import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AddressDraft } from '../emergency-entry.ts';

const GOOD_FOR_MS = 15 * 60_000;

/**
 * Proofs that an address was validated, exactly as it is and for this user, not long ago. They are good
 * until the server starts again.
 */
export class ValidationProofs {
  readonly #clock: () => number;
  readonly #key = randomBytes(32);

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  issue(userId: string, address: AddressDraft): string {
    const until = this.#clock() + GOOD_FOR_MS;
    return `${until}.${this.#sign(userId, address, until).toString('base64url')}`;
  }

  isGood(userId: string, address: AddressDraft, proof: string): boolean {
    const [, time, signature] = /^(\d{1,15})\.([\w-]{43})$/.exec(proof) ?? [];
    if (time === undefined || signature === undefined) return false;
    const until = Number(time);
    if (until <= this.#clock()) return false;
    const wanted = this.#sign(userId, address, until);
    return timingSafeEqual(wanted, Buffer.from(signature, 'base64url'));
  }

  #sign(userId: string, address: AddressDraft, until: number): Buffer {
    const { name, callerName, line1, line2, country, state, city, zip, location } = address;
    const signed = [userId, until, name, callerName, line1, line2, country, state, city, zip];
    return createHmac('sha256', this.#key)
      .update(JSON.stringify([...signed, location]))
      .digest();
  }
}
