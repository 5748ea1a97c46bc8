import type { DialPlan, QueuedParty, Subscriber, VoicemailDesk } from '../../calls/ports.ts';
import type { Queue } from '../../directory/snapshot.ts';
import type { Prompts } from '../../prompts/prompts.ts';
import { lastWords } from './last-words.ts';

export interface OverflowSetting {
  readonly directory: DialPlan;
  readonly voicemail: VoicemailDesk | null;
  readonly prompts: Pick<Prompts, 'frames'>;
}

/** Takes someone to where a queue sends those whom it does not keep; they hear so where that leads nowhere. */
export function sendAway(
  { directory, voicemail, prompts }: OverflowSetting,
  party: QueuedParty,
  queue: Queue | undefined,
  self: Subscriber | null,
): void {
  const sorry = (): void =>
    lastWords(party, prompts.frames(['nobody-available', 'pause', 'goodbye']));
  const target = queue?.settings.overflow ?? null;
  if (!target || !self) return sorry();
  if (target.kind === 'number') {
    return party.sendOn(directory.resolve(self, target.number), sorry);
  }
  const owner = directory.resolve(self, target.extension);
  if (owner.kind !== 'user' || !voicemail?.takesMessagesFor(owner.user)) return sorry();
  party.onceConnected(() => voicemail.takeMessage(party, owner.user));
}
