/** The words of notifications that the worker shows by itself; `{who}`, `{group}` stand for names. */
export interface PushWords {
  readonly unknown: string;
  readonly incoming: string;
  readonly missed: string;
  readonly answeredElsewhere: string;
  readonly declinedElsewhere: string;
  readonly forwarded: string;
  readonly voicemail: string;
  readonly inGroup: string;
  readonly message: string;
  readonly answer: string;
  readonly reject: string;
  readonly reply: string;
  readonly replyHint: string;
}

/** As long as no page said them in another language. */
const ENGLISH: PushWords = {
  unknown: 'Unknown caller',
  incoming: 'Incoming call from {who}',
  missed: 'Missed call from {who}',
  answeredElsewhere: 'Answered on another phone',
  declinedElsewhere: 'Declined on another phone',
  forwarded: 'Forwarded, because nobody answered',
  voicemail: 'Voicemail from {who}',
  inGroup: '{who} in {group}',
  message: 'New message',
  answer: 'Answer',
  reject: 'Reject',
  reply: 'Reply',
  replyHint: 'Message',
};

/** Where pages leave them for the worker, which has no other memory. */
const CACHE = 'hubline-push-words';
const ADDRESS = '/hubline-push-words';

/** What a page and its worker both have; nothing on pages without TLS. */
type Caches = Pick<CacheStorage, 'open'> | undefined;

/** For the next push. Never rejects. */
export async function keepPushWords(words: PushWords, caches: Caches): Promise<void> {
  try {
    await (await caches?.open(CACHE))?.put(ADDRESS, Response.json(words));
  } catch {
    // It speaks as before.
  }
}

export async function keptPushWords(caches: Caches): Promise<PushWords> {
  try {
    const kept = await (await caches?.open(CACHE))?.match(ADDRESS);
    return { ...ENGLISH, ...((await kept?.json()) as Partial<PushWords> | undefined) };
  } catch {
    return ENGLISH;
  }
}

export function filled(words: string, names: Readonly<Record<string, string>>): string {
  return words.replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole);
}
