import { HubError } from '../errors/hub-error.ts';
import type { MessageDraft } from './message.ts';
import type { MessageLimits } from './message-settings.ts';
import type { StoredConversation } from './message-source.ts';
import { hasAtMost } from './text-length.ts';

/** What joins letters and chooses the form of a sign is not seen alone, and other format characters never are. */
const NOTHING_SEEN = /^[\s\u2800\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u;

/** Says at once what the server would refuse. Unknown limits let everything through to it. @throws `message/*`, `attachment/*` */
export function checkDraft(
  { text, files }: Pick<MessageDraft, 'text' | 'files'>,
  conversation: Pick<StoredConversation, 'kind' | 'closed'> | undefined,
  limits: MessageLimits | undefined,
): void {
  if (conversation && conversation.closed !== null) throw new HubError('message/closed');
  if (files.length === 0 && NOTHING_SEEN.test(text)) throw new HubError('message/empty');
  if (!limits) return;
  checkText(text, limits);
  checkFiles(files, limits);
  if (conversation?.kind === 'sms') checkForOutside(files, limits);
}

/** @throws `message/empty`, `message/too-long` */
export function checkEdit(text: string, limits: MessageLimits | undefined): void {
  if (NOTHING_SEEN.test(text)) throw new HubError('message/empty');
  if (limits) checkText(text, limits);
}

function checkText(text: string, { characters }: MessageLimits): void {
  if (!hasAtMost(text.trimEnd(), characters)) throw new HubError('message/too-long');
}

function checkFiles(files: readonly File[], limits: MessageLimits): void {
  if (files.length > limits.files) throw new HubError('attachment/too-many');
  for (const { name, size } of files) {
    if (limits.blockedEndings.includes(endingOf(name))) throw new HubError('attachment/blocked');
    if (size === 0) throw new HubError('attachment/empty');
    if (size > limits.fileBytes) throw new HubError('attachment/too-large');
  }
  if (sizeOf(files) > limits.messageBytes) throw new HubError('attachment/too-large');
}

function checkForOutside(files: readonly File[], { mmsBytes, mmsTypes }: MessageLimits): void {
  if (files.some(({ type }) => !mmsTypes.includes(type))) {
    throw new HubError('attachment/not-for-outside');
  }
  if (sizeOf(files) > mmsBytes) throw new HubError('attachment/too-large');
}

function sizeOf(files: readonly File[]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** In lower case; dots and blanks at the end say nothing, as Windows has it. */
function endingOf(name: string): string {
  const parts = name.replace(/[\s.]+$/, '').split('.');
  return parts.length > 1 ? parts.at(-1)!.toLowerCase() : '';
}
