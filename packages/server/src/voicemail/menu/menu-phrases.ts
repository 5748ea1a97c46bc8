import { ageOf, countOf, digitsOf } from '../../prompts/phrases.ts';
import type { PromptName } from '../../prompts/spoken.ts';
import type { MailboxState, Voicemail, VoicemailParty } from '../voicemail.ts';

const NEW = { one: 'new-message', many: 'new-messages' } as const;
const SAVED = { one: 'saved-message', many: 'saved-messages' } as const;

type Counts = Pick<MailboxState, 'new' | 'saved'>;

/** "You have three new messages, and one saved message." */
export function countsOf({ new: fresh, saved }: Counts): PromptName[] {
  if (fresh === 0 && saved === 0) return ['you-have', 'no-messages'];
  return [
    'you-have',
    ...(fresh > 0 ? [...countOf(fresh), fresh === 1 ? NEW.one : NEW.many] : []),
    ...(fresh > 0 && saved > 0 ? (['and'] as const) : []),
    ...(saved > 0 ? [...countOf(saved), saved === 1 ? SAVED.one : SAVED.many] : []),
  ];
}

/** Which keys lead on from the main menu. */
export function mainChoicesOf({ new: fresh, saved }: Counts): PromptName[] {
  return [
    ...(fresh > 0 ? (['press-one-for-new'] as const) : []),
    ...(saved > 0 ? (['press-two-for-saved'] as const) : []),
    'press-star-for-another',
  ];
}

/** "From extension one zero zero two, received two hours ago." */
export function introductionOf(message: Voicemail, now: number): PromptName[] {
  const { from, forwarded, receivedAt } = message;
  return [
    'from',
    ...partyOf(from),
    'pause',
    'received',
    ...ageOf(Date.parse(receivedAt), now),
    ...(forwarded === null ? [] : (['pause', 'forwarded-by', ...partyOf(forwarded.by)] as const)),
    'pause',
  ];
}

function partyOf({ number, userId }: VoicemailParty): PromptName[] {
  const digits = digitsOf(number);
  if (digits.length === 0) return ['unknown-caller'];
  return userId === undefined ? digits : ['extension', ...digits];
}
