import { alertIcon, partyName } from '@hubline/element';
import type { CallDesk } from '../call-desk.ts';
import type { Connected } from '../call-lines.ts';
import type { StateWord } from '../call-words.ts';
import { moreWords } from './more-words.ts';

/** Why nothing is heard, and what is done about it. */
export function troubleWord(desk: CallDesk, { trouble, party }: Connected): StateWord {
  const { call, common } = desk.words;
  const more = moreWords(desk);
  const word = (): string => {
    switch (trouble?.kind) {
      case 'taking-back':
        return more.takingBack;
      case 'other-away':
        return more.otherAway(partyName(party, common));
      case 'path':
        return trouble.repair ? more.repairs[trouble.repair] : call.reconnecting;
      case undefined:
        return call.reconnecting;
    }
  };
  return { word: word(), sign: alertIcon, trouble: true };
}
