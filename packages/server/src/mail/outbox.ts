import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { composed } from './composed-mail.ts';
import type { MailSender } from './mail-settings.ts';
import type { Mail, Mailer } from './ports.ts';

export interface OutboxOptions {
  /** Exists. */
  readonly folder: string;
  readonly from: MailSender;
  readonly clock: () => number;
}

/**
 * Keeps mail as files that mail programs open (RFC 5322), named by when they were written. For servers
 * without a mail server: whoever runs it finds the codes there.
 */
export class Outbox implements Mailer {
  readonly #options: OutboxOptions;

  constructor(options: OutboxOptions) {
    this.#options = options;
  }

  async send(mail: Mail): Promise<void> {
    const { folder, from, clock } = this.#options;
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
    const date = new Date(clock());
    const { message } = await transport.sendMail({ ...composed(mail, from), date });
    const name = `${date.toISOString().replaceAll(/[-:.]/g, '')}-${randomUUID().slice(0, 8)}`;
    await writeWhole(join(folder, `${name}.eml`), message as Buffer);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

/** Whoever looks into the folder finds whole files only, and only who runs the server reads them. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const part = `${path}.part`;
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
