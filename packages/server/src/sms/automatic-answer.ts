import type { Keyword } from './keyword.ts';
import type { NumberRegistration } from './registration.ts';

/** What a number answers to a keyword. Whoever wrote it reads English, as it did. */
export function automaticAnswer(keyword: Keyword, { brand, help }: NumberRegistration): string {
  switch (keyword) {
    case 'stop':
      return `${brand}: You are unsubscribed and will get no more messages. Reply START to get them again.`;
    case 'start':
      return `${brand}: You will get messages again. Reply HELP for help, STOP to unsubscribe.`;
    case 'help':
      return help === '' ? `${brand}: Reply STOP to get no more messages.` : help;
  }
}
