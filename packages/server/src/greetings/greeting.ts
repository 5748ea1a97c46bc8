import type { GreetingRow } from '../store/schema.ts';

/** The id of the greeting that is always there. */
export const SYSTEM_GREETING = 'system';

/** A greeting as its owner sees it. */
export interface Greeting {
  readonly id: string;
  /** Empty for the system greeting. */
  readonly name: string;
  readonly source: 'system' | 'recorded' | 'uploaded';
  /** The one that callers hear. */
  readonly isDefault: boolean;
  readonly seconds: number;
  /** Null for the system greeting. */
  readonly createdAt: string | null;
}

export interface GreetingDraft {
  readonly name: string;
  readonly source: 'recorded' | 'uploaded';
  /** Base64 of Ogg/Opus. */
  readonly sound: string;
  readonly isDefault: boolean;
}

/** @param defaultId null where callers hear the system greeting */
export function greetingOf(row: GreetingRow, defaultId: string | null): Greeting {
  return {
    id: row.id,
    name: row.name,
    source: row.source,
    isDefault: row.id === defaultId,
    seconds: row.milliseconds / 1000,
    createdAt: new Date(row.created_at).toISOString(),
  };
}
