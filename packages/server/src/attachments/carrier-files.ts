import { readFile } from 'node:fs/promises';
import type { TextFiles } from '../sms/text-files.ts';
import type { Attachments } from './attachments.ts';

/** The files of text messages, for carriers. */
export function carrierFiles(attachments: Attachments): TextFiles {
  return {
    async read(attachmentId) {
      const file = await attachments.file(attachmentId);
      return file && readFile(file.path);
    },
    async add({ name, type, bytes }) {
      const added = await attachments.addReceived(name, type, bytes, { userId: null });
      if (typeof added === 'string') throw new Error(`A file that came in was refused: ${added}`);
      return added.id;
    },
  };
}
