import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

const VALID_MS = 60 * 60_000;

/** Addresses under which a carrier may fetch an attachment for a while, without a session. */
export class MediaLinks {
  readonly #key: Buffer;
  readonly #publicUrl: string;
  readonly #clock: () => number;

  /** The key comes from a secret, so that links live through a restart. */
  constructor(secret: string, publicUrl: string, clock: () => number) {
    this.#key = Buffer.from(hkdfSync('sha256', secret, '', 'hubline media links', 32));
    this.#publicUrl = publicUrl;
    this.#clock = clock;
  }

  urlOf(attachmentId: string): string {
    const expires = this.#clock() + VALID_MS;
    const signature = this.#sign(attachmentId, expires).toString('base64url');
    const id = encodeURIComponent(attachmentId);
    return `${this.#publicUrl}/api/carriers/media/${id}?expires=${expires}&signature=${signature}`;
  }

  isGood(attachmentId: string, expires: number, signature: string): boolean {
    if (!Number.isSafeInteger(expires) || expires < this.#clock()) return false;
    const wanted = this.#sign(attachmentId, expires);
    const given = Buffer.from(signature, 'base64url');
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  }

  #sign(attachmentId: string, expires: number): Buffer {
    return createHmac('sha256', this.#key).update(`${attachmentId}\n${expires}`).digest();
  }
}
