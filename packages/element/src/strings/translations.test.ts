import { expect } from '@open-wc/testing';
import { arabic } from './arabic/arabic.ts';
import { english } from './english/english.ts';
import { french } from './french/french.ts';
import { german } from './german/german.ts';
import { spanish } from './spanish/spanish.ts';
import type { Strings } from './strings.ts';

interface Language {
  readonly strings: Strings;
  /** Places of texts that are the same in English. */
  readonly same: readonly string[];
  /** What no text of this language has: signs of another one, half of a pair. */
  readonly never: RegExp;
}

/** Each language beside English. A new one needs a line here. */
const LANGUAGES: Readonly<Record<string, Language>> = {
  spanish: {
    strings: spanish,
    same: [
      'call.rec',
      'callQuality.milliseconds',
      'common.direction',
      'composer.emoji',
      'contacts.phones.fax',
      'conversations.filters.chats',
      'conversations.kinds.direct',
      'dialPad.phones.fax',
      'emoji.emoji',
      'history.phones.fax',
      'messages.phones.fax',
      'phoneCheck.milliseconds',
      'phoneCheck.seconds',
      'video.heading',
      'video.video',
    ],
    never: /(?<!¿[^?]*)\?|(?<!¡[^!]*)!|[«»]/,
  },
  french: {
    strings: french,
    same: [
      'common.direction',
      'composer.document',
      'composer.heading',
      'composer.message',
      'composer.photoName',
      'contacts.email',
      'contacts.fileName',
      'contacts.heading',
      'contacts.list',
      'contacts.note',
      'contacts.phones.fax',
      'contacts.phones.mobile',
      'conversations.list',
      'conversations.messages',
      'conversations.people',
      'conversations.photo',
      'conversations.photos',
      'dialPad.phones.fax',
      'dialPad.phones.mobile',
      'history.contact',
      'history.date',
      'history.message',
      'history.note',
      'history.phones.fax',
      'history.phones.mobile',
      'messageThread.heading',
      'messages.chatExport.file',
      'messages.details',
      'messages.phones.fax',
      'messages.phones.mobile',
      'notifications.messages',
      'notifications.replyHint',
      'phoneCheck.points.notifications.name',
      'player.pause',
      'player.position',
      'profile.code',
      'profile.zoom',
      'queues.agents',
      'queues.filters.agents',
      'queues.position',
      'security.active',
      'security.code',
      'security.sessions',
      'security.sessionsHeading',
      'signIn.code',
      'voicemail.details',
      'voicemail.list',
    ],
    // Tall punctuation stands after a narrow no-break space; no straight quotation marks.
    never: /(?<!\u202f)[;:!?»]|«(?!\u202f)|['"“”]/,
  },
  german: {
    strings: german,
    same: [
      'agentStatus.choose',
      'agentStatus.inQueue',
      'agentStatuses.name',
      'call.rec',
      'callMore.phoneKinds.web',
      'callQuality.milliseconds',
      'common.direction',
      'common.presence.offline',
      'composer.emoji',
      'contacts.name',
      'contacts.optional',
      'contacts.phones.fax',
      'conversations.filters.chats',
      'conversations.kinds.direct',
      'dialPad.phones.fax',
      'e911.optional',
      'emoji.emoji',
      'greetings.name',
      'headset.heading',
      'history.phones.fax',
      'messages.chat',
      'messages.groupName',
      'messages.optional',
      'messages.phones.fax',
      'myStats.status',
      'notifications.inGroup',
      'phoneCheck.milliseconds',
      'phoneCheck.seconds',
      'phoneCheck.status.bad',
      'player.pause',
      'player.position',
      'profile.code',
      'profile.zoom',
      'queues.position',
      'queues.statuses.offline',
      'queues.statuses.online',
      'security.code',
      'signIn.code',
      'video.heading',
      'video.video',
      'voicemail.optional',
      'wallboard.alarm',
      'wallboard.heading',
      'wallboard.raised',
    ],
    never: /(?<!„[^“]*)“|„(?![^„]*“)|['"”«»]/,
  },
  arabic: {
    strings: arabic,
    same: [],
    // Latin punctuation, and Latin words that are neither names nor the usual abbreviations.
    never:
      /[,;?]|(?<![\p{L}@.])(?!(?:Zoë|Hubline|SIP|SMS|CSV|vCard|PIN|ZIP|QR|zip|PNG|JPEG|WebP|Wi|Fi|Outlook|Google|Chrome|Edge|Enter|Shift|Escape|STOP|START|https|abc|name|txt|server|queues)(?!\p{Script=Latin}))\p{Script=Latin}/u,
  },
};

/** Only signs around what is put in, and names that all languages share. */
const SAME_EVERYWHERE = [
  'call.problemWith',
  'conversations.by',
  'conversations.filters.sms',
  'conversations.kinds.sms',
  'devices.twin',
  'emoji.toned',
  'greetings.notRead',
  'messageThread.arrived',
  'messageThread.message',
  'messageThread.reaction',
  'messages.sms',
  'phoneCheck.fixOf',
  'player.of',
  'queues.counted',
  'recorder.of',
  'registration.sip',
  'security.place',
  'voicemail.folderCount',
];

/** What Intl needs, not what people read. */
const SETTINGS = ['common.locale', 'common.direction', 'myStats.number'];

/** One for each way in which a language may count. */
const COUNTS = [0, 1, 2, 3, 11, 100, 1_000_000];

type Text = string | ((...inserted: readonly unknown[]) => string);

/** Every text with its place, such as `callMore.phoneKinds.web`. */
function textsOf(language: Strings): ReadonlyMap<string, Text> {
  const places = (value: unknown, place: string): readonly (readonly [string, Text])[] =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) =>
          places(inner, place === '' ? key : `${place}.${key}`),
        )
      : [[place, value as Text]];
  return new Map(places(language, ''));
}

/** What people read, without the signs that keep names in their own direction. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

/** A text with names put in; a function that counts takes them for many. */
const said = (text: Text): string => (typeof text === 'string' ? text : text(...namesFor(text)));

const namesFor = (text: Exclude<Text, string>): readonly string[] =>
  Array.from({ length: text.length }, (_, at) => `Zoë ${at + 1}`);

/** How a sentence ends, whatever the script. */
const endOf = (text: string): string =>
  /[.…?:]?$/.exec(text.replace(/[»”“"\s]+(?=[.…?؟:]?$)/gu, '').replace('؟', '?'))![0];

const ENGLISH = textsOf(english);

for (const [name, { strings, same, never }] of Object.entries(LANGUAGES)) {
  const texts = textsOf(strings);
  const read = [...ENGLISH].filter(([place]) => !SETTINGS.includes(place));
  const locale = strings.common.locale!;

  describe(`The words in ${name}`, () => {
    it('are there for every place in English, and for no other', () => {
      expect([...texts.keys()].sort()).to.deep.equal([...ENGLISH.keys()].sort());
    });

    it('take as much as the English ones do', () => {
      for (const [place, text] of ENGLISH) {
        if (place === 'common.locale') continue;
        expect(typeof texts.get(place), place).to.equal(typeof text);
        if (typeof text === 'function') {
          expect(texts.get(place)!.length, place).to.equal(text.length);
        }
      }
    });

    it('are of a language that Intl knows', () => {
      expect(Intl.DateTimeFormat.supportedLocalesOf(locale)).to.deep.equal([locale]);
      expect((1.5).toLocaleString(locale)).to.match(/^1[.,]5$/);
    });

    it('are empty only where English says nothing', () => {
      for (const [place, text] of read) {
        expect(said(texts.get(place)!).trim() === '', place).to.equal(said(text) === '');
      }
    });

    it('are not left in English', () => {
      const left = read.filter(
        ([place, text]) => said(text) !== '' && plain(said(texts.get(place)!)) === said(text),
      );
      const places = left
        .map(([place]) => place)
        .filter((place) => !SAME_EVERYWHERE.includes(place));
      const own = same.filter((place) => !SETTINGS.includes(place));
      expect(places.sort()).to.deep.equal([...own].sort());
    });

    it('have in them what is put in', () => {
      for (const [place, text] of read) {
        if (typeof text === 'string') continue;
        const expected = namesFor(text).filter((inserted) => said(text).includes(inserted));
        for (const inserted of expected) {
          expect(plain(said(texts.get(place)!)), place).to.contain(inserted);
        }
      }
    });

    it('say every number, as the language writes it', () => {
      for (const [place, text] of read) {
        if (typeof text === 'string') continue;
        const numbers = Array.from({ length: text.length }, (_, at) => 2723 + at);
        // A text that wants words only refuses numbers.
        if (place === 'emoji.toned') continue;
        const inEnglish = text(...numbers);
        const told = (texts.get(place) as typeof text)(...numbers);
        for (const count of numbers) {
          if (!inEnglish.replaceAll(',', '').includes(String(count))) continue;
          const written = [String(count), count.toLocaleString(locale)];
          expect(
            written.some((digits) => told.includes(digits)),
            `${place}: ${told}`,
          ).to.equal(true);
        }
      }
    });

    it('can be said of any number', () => {
      const signs = (text: string): number => text.split('#').length;
      for (const [place, text] of read) {
        if (typeof text === 'string' || place === 'emoji.toned') continue;
        for (const count of COUNTS) {
          const numbers = Array.from({ length: text.length }, () => count);
          const told = String((texts.get(place) as typeof text)(...numbers));
          const inEnglish = String(text(...numbers));
          expect(told.trim() === '', place).to.equal(inEnglish === '');
          expect(told, place).not.to.match(/undefined|NaN|null/);
          expect(signs(told), `${place}: ${told}`).to.equal(signs(inEnglish));
        }
      }
    });

    it('end as the English ones do', () => {
      for (const [place, text] of read) {
        const told = plain(said(texts.get(place)!));
        expect(endOf(told), `${place}: ${told}`).to.equal(endOf(said(text)));
      }
    });

    it('have the signs of their language, and no markup', () => {
      for (const [place] of read) {
        const told = plain(said(texts.get(place)!));
        expect(told, place).not.to.match(never);
        expect(told, place).not.to.match(/\.\.\.|<\/?\w|&\w+;| {2}|^\s|[^\s:]\s$/);
      }
    });
  });
}

/** Sentences and words of the language itself, which need no direction of their own. */
const OWN_WORDS = /^(?:problem|reason|act|fix|point|filter|folder|setting|figure|when|field|tone)$/;

/** Names of files, and what is typed into a field: signs would be part of them. */
const NAMES_OF_FILES = [
  'composer.photoName',
  'composer.pictureName',
  'greetings.proposedName',
  'messages.chatExport.file',
];

describe('A language from right to left', () => {
  const texts = textsOf(arabic);

  it('keeps everything that is put in in its own direction', () => {
    for (const [place, text] of ENGLISH) {
      if (typeof text === 'string' || text === undefined || SETTINGS.includes(place)) continue;
      const names = /^\(?([^)=]*)\)?\s*=>/.exec(text.toString())![1]!.split(',');
      const told = texts.get(place) as typeof text;
      namesFor(text).forEach((inserted, at) => {
        if (!said(told).includes(inserted) || OWN_WORDS.test(names[at]!.trim())) return;
        if (NAMES_OF_FILES.includes(place)) {
          expect(said(told), place).not.to.match(/[\u2066-\u2069]/);
        } else if (!isCount(told, at)) {
          expect(said(told), place).to.match(new RegExp(`[\u2066\u2068]${inserted}\u2069`));
        }
      });
    }
  });

  it('closes what it opens', () => {
    for (const [place, text] of texts) {
      if (text === undefined || SETTINGS.includes(place)) continue;
      const opened = said(text).match(/[\u2066-\u2068]/g) ?? [];
      expect(said(text).match(/\u2069/g) ?? [], place).to.have.length(opened.length);
    }
  });
});

/** Whether a parameter is a number: then it is written with its thousands apart. */
function isCount(text: Exclude<Text, string>, at: number): boolean {
  const inserted = namesFor(text).map((name, its) => (its === at ? 4321 : name));
  return text(...inserted).includes('4,321');
}
