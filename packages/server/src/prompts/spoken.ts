/**
 * What is said to people on the phone, by the name of its recording. Pieces are joined to sentences, so
 * each is spoken on its own (`media/make/speech.mjs`); plain words, as nobody sees them.
 */
export const SPOKEN = {
  zero: 'zero',
  one: 'one',
  two: 'two',
  three: 'three',
  four: 'four',
  five: 'five',
  six: 'six',
  seven: 'seven',
  eight: 'eight',
  nine: 'nine',
  ten: 'ten',
  eleven: 'eleven',
  twelve: 'twelve',
  thirteen: 'thirteen',
  fourteen: 'fourteen',
  fifteen: 'fifteen',
  sixteen: 'sixteen',
  seventeen: 'seventeen',
  eighteen: 'eighteen',
  nineteen: 'nineteen',
  twenty: 'twenty',
  thirty: 'thirty',
  forty: 'forty',
  fifty: 'fifty',
  sixty: 'sixty',
  seventy: 'seventy',
  eighty: 'eighty',
  ninety: 'ninety',
  hundred: 'hundred',
  thousand: 'thousand',
  plus: 'plus',

  'just-now': 'just now.',
  'minute-ago': 'minute ago.',
  'minutes-ago': 'minutes ago.',
  'hour-ago': 'hour ago.',
  'hours-ago': 'hours ago.',
  'day-ago': 'day ago.',
  'days-ago': 'days ago.',

  // To those who leave a message.
  'person-at-extension': 'The person at extension',
  'not-available': 'is not available.',
  'leave-message':
    'Please leave a message after the tone. When you are done, hang up, or press pound.',
  'message-kept': 'Your message was kept. Thank you.',
  'message-too-short': 'No message was heard.',
  'message-too-long': 'Your message is as long as it can be. It was kept.',
  'message-cut': 'Your message could not be kept whole. It ends before this moment.',
  'no-message-taken': 'Sorry, no message can be taken now. Please call again later.',
  goodbye: 'Goodbye.',

  // To those who wait in a queue.
  'you-are-number': 'You are number',
  'in-the-queue': 'in the queue.',
  'next-in-queue': 'You are next.',
  'expected-wait': 'The expected wait is about',
  minute: 'minute.',
  minutes: 'minutes.',
  'wait-below-minute': 'The expected wait is less than one minute.',
  'press-one-for-callback': 'To be called back, press one.',
  'will-call-back': 'We will call you back.',
  'will-call-back-at': 'We will call you back at',
  'nobody-available': 'Sorry, nobody can take your call now. Please call again later.',
  // To an agent, of someone who was called back.
  'caller-does-not-answer': 'The caller does not answer.',

  // To those who listen to their messages.
  'you-have': 'You have',
  'no-messages': 'no messages.',
  'new-message': 'new message',
  'new-messages': 'new messages',
  and: 'and',
  'saved-message': 'saved message',
  'saved-messages': 'saved messages',
  'press-one-for-new': 'To hear new messages, press one.',
  'press-two-for-saved': 'To hear saved messages, press two.',
  'press-star-for-another': 'For another mailbox, press star.',
  'no-new-messages': 'There are no new messages.',
  'no-saved-messages': 'There are no saved messages.',
  'no-more-messages': 'No more messages.',
  'no-message-before': 'There is no message before this one.',
  'first-message': 'First message.',
  'next-message': 'Next message.',
  'message-before': 'The message before.',
  from: 'From',
  extension: 'extension',
  'unknown-caller': 'an unknown caller.',
  received: 'received',
  'forwarded-by': 'forwarded by',
  saved: 'Message saved.',
  deleted: 'Message deleted. To bring it back, press three again.',
  'brought-back': 'Message brought back.',
  'press-pound-for-next': 'For the next message, press pound.',
  'after-message': 'To hear it again, press one. To save it, press two. To delete it, press three.',
  'other-keys':
    'For the message before, press four. To go back five seconds, press seven. To go on five seconds, press nine. For the main menu, press star.',
  'wrong-key': 'This key does nothing here.',

  'enter-extension': 'Please enter the extension of the mailbox, and press pound.',
  'no-such-mailbox': 'There is no mailbox at this extension.',
  'enter-pin': 'Please enter the pin of the mailbox, and press pound.',
  'wrong-pin': 'This pin is wrong.',
  'no-pin': 'No pin was chosen for this mailbox.',
  locked: 'This mailbox is locked after too many wrong pins. Please try again later.',
  'messages-unavailable': 'Sorry, messages cannot be played now. Please call again later.',
} as const;

/** What is no speech. */
export const TONES = ['beep', 'limit-tone', 'pause'] as const;

/** A recording in `media/prompts`. */
export type PromptName = keyof typeof SPOKEN | (typeof TONES)[number];

export const PROMPT_NAMES: readonly PromptName[] = [
  ...(Object.keys(SPOKEN) as (keyof typeof SPOKEN)[]),
  ...TONES,
];
