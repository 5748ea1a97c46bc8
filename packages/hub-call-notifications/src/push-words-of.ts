import type { Strings } from '@hubline/element';
import type { PushWords } from './push-words.ts';

/** What the worker says in the language of the page. */
export function pushWords(
  words: Strings['notifications'],
  { unknownCaller }: Strings['common'],
): PushWords {
  const { answer, reject, reply, replyHint, answeredElsewhere, declinedElsewhere } = words;
  return {
    ...{ answer, reject, reply, replyHint, answeredElsewhere, declinedElsewhere },
    forwarded: words.forwarded,
    unknown: unknownCaller,
    incoming: words.incoming('{who}'),
    missed: words.missed('{who}'),
    voicemail: words.voicemailFrom('{who}'),
    inGroup: words.inGroup('{who}', '{group}'),
    message: words.newMessage,
  };
}
