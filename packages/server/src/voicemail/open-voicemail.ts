import { join } from 'node:path';
import type { Directory } from '../directory/directory.ts';
import type { Greetings } from '../greetings/greetings.ts';
import { openGreetings } from '../greetings/open-greetings.ts';
import { SoundCheck } from '../media/sound-check.ts';
import { Prompts } from '../prompts/prompts.ts';
import type { Settings } from '../server-options.ts';
import type { PasswordHasher } from '../sessions/password-hasher.ts';
import type { Store } from '../store/store.ts';
import { AnsweringDesk } from './answering-desk.ts';
import type { Mailboxes } from './mailboxes.ts';
import { MessageMenu } from './menu/message-menu.ts';
import { openMailboxes } from './open-mailboxes.ts';

export interface OpenVoicemailOptions extends Pick<
  Settings,
  'dataFolder' | 'promptFolder' | 'voicemail' | 'voicemailSeconds' | 'clock' | 'logger'
> {
  readonly store: Store;
  readonly directory: Directory;
  readonly hasher: PasswordHasher;
}

export interface Voicemail {
  readonly mailboxes: Mailboxes;
  readonly greetings: Greetings;
  /** Null where no messages are taken. */
  readonly desk: AnsweringDesk | null;
}

/** Mailboxes, greetings and the desk that answers, what a server left that died included. @throws StoreError */
export async function openVoicemail(
  options: OpenVoicemailOptions,
  closing: AsyncDisposableStack,
): Promise<Voicemail> {
  const { promptFolder, voicemailSeconds: seconds, clock, logger } = options;
  const prompts = await Prompts.load(join(promptFolder, 'prompts'));
  const { archive, mailboxes } = await openMailboxes(options, closing);
  const greetings = await openGreetings({ ...options, prompts }, closing);
  const menu = { mailbox: mailboxes, prompts, clock, logger };
  // The first one takes longer than sound may wait.
  (await SoundCheck.open()).close();
  const desk = new AnsweringDesk({
    ...{ archive, greetings, prompts, seconds, logger },
    playMessages: (caller, user) => void new MessageMenu(menu, caller, user),
  });
  closing.defer(() => desk.close());
  return { mailboxes, greetings, desk: options.voicemail ? desk : null };
}
