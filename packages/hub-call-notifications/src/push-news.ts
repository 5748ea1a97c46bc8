/** What a push brings, as the server says it in `docs/wire.md`. */
export type PushNews =
  | {
      readonly kind: 'call';
      readonly call: string;
      readonly party: PushParty;
      /** When it stops ringing, in milliseconds since 1970. */
      readonly until: number;
    }
  | {
      readonly kind: 'call-over';
      readonly call: string;
      readonly party: PushParty;
      readonly how: CallOver;
    }
  | {
      readonly kind: 'message';
      readonly conversation: string;
      readonly party: PushParty;
      readonly group?: string;
      readonly text?: string;
    }
  | { readonly kind: 'voicemail'; readonly voicemail: string; readonly party: PushParty };

/** `forwarded`: it rang elsewhere then; `missed` follows where nobody took it there either. */
export type CallOver = (typeof ENDS)[number];

const ENDS = ['missed', 'answered', 'declined', 'forwarded'] as const;

export interface PushParty {
  readonly name: string;
  readonly number: string;
}

const LONGEST = 300;

/** Null for whatever is not exactly that. */
export function readPushNews(data: unknown): PushNews | null {
  const news = recordOf(data);
  const party = recordOf(news?.['party']);
  const name = textOf(party?.['name']);
  const number = textOf(party?.['number']);
  if (!news || name === null || number === null) return null;
  const about = { party: { name, number } };
  const { kind, until, how } = news;
  const [call, conversation, voicemail] = ['call', 'conversation', 'voicemail'].map((key) =>
    textOf(news[key]),
  );
  if (kind === 'call' && call && typeof until === 'number') return { kind, call, until, ...about };
  if (kind === 'call-over' && call && isEnd(how)) return { kind, call, how, ...about };
  if (kind === 'voicemail' && voicemail) return { kind, voicemail, ...about };
  if (kind !== 'message' || !conversation) return null;
  const group = textOf(news['group']);
  const text = textOf(news['text']);
  return {
    ...{ kind, conversation, ...about },
    ...(group !== null && { group }),
    ...(text !== null && { text }),
  };
}

function isEnd(how: unknown): how is CallOver {
  return ENDS.some((end) => end === how);
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.length <= LONGEST ? value : null;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
}
