import type { SmsRepository } from '../store/sms-repository.ts';
import type { MediaLinks } from './media-links.ts';
import type { TextFiles } from './text-files.ts';

/** Opens what a carrier fetches of an outgoing message. */
export class CarrierMedia {
  readonly #links: MediaLinks;
  readonly #sms: SmsRepository;
  readonly #files: Pick<TextFiles, 'read'>;

  constructor(links: MediaLinks, sms: SmsRepository, files: Pick<TextFiles, 'read'>) {
    this.#links = links;
    this.#sms = sms;
    this.#files = files;
  }

  /** Null where the link is wrong or too old, and where the file is gone. */
  async open(
    attachmentId: string,
    expires: number,
    signature: string,
  ): Promise<{ readonly type: string; readonly bytes: Uint8Array } | null> {
    if (!this.#links.isGood(attachmentId, expires, signature)) return null;
    const row = await this.#sms.file(attachmentId);
    const bytes = row && (await this.#files.read(attachmentId));
    return row && bytes ? { type: row.type, bytes } : null;
  }
}
