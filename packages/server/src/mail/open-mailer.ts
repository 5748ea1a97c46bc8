import { openFileFolder } from '../store/open-file-folder.ts';
import type { MailSettings } from './mail-settings.ts';
import { Outbox } from './outbox.ts';
import type { Mailer } from './ports.ts';
import { SmtpMailer } from './smtp-mailer.ts';

export interface OpenMailerOptions {
  readonly mail: MailSettings;
  readonly dataFolder: string;
  readonly clock: () => number;
}

/** By a mail server, or else into the folder `outbox` of the data. @throws StoreError */
export async function openMailer(
  { mail, dataFolder, clock }: OpenMailerOptions,
  closing: AsyncDisposableStack,
): Promise<Mailer> {
  const { from, relay } = mail;
  if (relay !== null) {
    const mailer = new SmtpMailer(relay, from);
    closing.defer(() => mailer.close());
    return mailer;
  }
  const { path: folder, close } = await openFileFolder(dataFolder, 'outbox');
  closing.defer(close);
  return new Outbox({ folder, from, clock });
}
