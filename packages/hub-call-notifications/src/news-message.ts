/** Of no use to other messages that a host's worker and pages may exchange. */
const KIND = 'hubline-news';
const LONGEST_ID = 200;
const LONGEST_REPLY = 10_000;

/** Whom a notification is about: the conversation of a message, a voicemail, or calls that are over. */
export interface NewsSubject {
  readonly about: 'message' | 'voicemail' | 'calls';
  readonly id: string;
}

/** What a notification carries, so that the worker knows it for ours. */
export interface NewsData extends NewsSubject {
  readonly kind: typeof KIND;
}

/** The worker to a page: open this, or send that answer. The page says through the port that it does. */
export interface NewsOrder extends NewsData {
  readonly reply?: string;
}

export const newsData = ({ about, id }: NewsSubject): NewsData => ({ kind: KIND, about, id });

/** The readers give null for whatever is not exactly that. */
export function readNewsOrder(data: unknown): NewsOrder | null {
  if (typeof data !== 'object' || data === null) return null;
  const { kind, about, id, reply } = data as Readonly<Record<string, unknown>>;
  const known = about === 'message' || about === 'voicemail' || about === 'calls';
  if (kind !== KIND || !known || typeof id !== 'string' || id.length > LONGEST_ID) return null;
  if (reply === undefined) return newsData({ about, id });
  if (typeof reply !== 'string' || reply.length > LONGEST_REPLY) return null;
  return { ...newsData({ about, id }), reply };
}

export const NEWS_TAKEN = { kind: KIND, taken: true } as const;

export function isNewsTaken(data: unknown): boolean {
  const { kind, taken } = (data ?? {}) as Readonly<Record<string, unknown>>;
  return kind === KIND && taken === true;
}
