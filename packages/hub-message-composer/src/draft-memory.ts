import type { Hub, KeyValueStore, Message } from '@hubline/core';
import { EMPTY_DRAFT, type Draft } from './draft.ts';

/** Of what is answered, as much as is shown above the field. */
const QUOTED = 300;

/** By hub and person, so that files outlive the element; gone with the page. */
const kept = new WeakMap<Hub, Map<string, Draft>>();

/** What was written in each conversation and not sent. Files are kept as long as the page, the rest as long as the tab. */
export class DraftMemory {
  readonly #drafts: Map<string, Draft>;
  readonly #store: KeyValueStore;
  readonly #userId: string;

  constructor(hub: Hub, store: KeyValueStore, userId: string) {
    this.#drafts = kept.get(hub) ?? new Map<string, Draft>();
    kept.set(hub, this.#drafts);
    this.#store = store;
    this.#userId = userId;
  }

  get(place: string): Draft {
    return this.#drafts.get(this.#key(place)) ?? read(this.#store.get(this.#key(place)));
  }

  set(place: string, draft: Draft): void {
    const key = this.#key(place);
    this.#drafts.set(key, draft);
    const { text, replyTo } = draft;
    if (text === '' && !replyTo) this.#store.remove(key);
    else this.#store.set(key, JSON.stringify({ text, replyTo: replyTo && shortened(replyTo) }));
  }

  #key(place: string): string {
    return `hubline.draft.${this.#userId}.${place}`;
  }
}

function shortened(message: Message): Message {
  const { text } = message;
  // Not in the middle of a sign of two code units.
  return { ...message, text: text.slice(0, QUOTED).replace(/[\ud800-\udbff]$/, '') };
}

/** What is stored may be anything. */
function read(stored: string | null): Draft {
  try {
    const { text, replyTo } = Object(JSON.parse(stored ?? 'null')) as Partial<Draft>;
    return {
      ...EMPTY_DRAFT,
      text: typeof text === 'string' ? text : '',
      replyTo: isMessage(replyTo) ? revived(replyTo) : null,
    };
  } catch {
    return EMPTY_DRAFT;
  }
}

function isMessage(value: unknown): value is Message {
  const { id, text, from } = Object(value) as Partial<Message>;
  return (
    typeof id === 'string' &&
    typeof text === 'string' &&
    typeof (Object(from) as Partial<Message['from']>).name === 'string'
  );
}

function revived(message: Message): Message {
  const { at, editedAt } = message;
  return { ...message, at: new Date(at), editedAt: editedAt && new Date(editedAt) };
}
