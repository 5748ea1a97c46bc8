import { z } from '@hono/zod-openapi';

export const STRATEGIES = [
  'ring-all',
  'longest-idle',
  'round-robin',
  'fewest-calls',
  'skills',
] as const;

/** Who is rung first when a caller waits. */
export type Strategy = (typeof STRATEGIES)[number];

const seconds = (longest: number) => z.int().min(0).max(longest);

/** Where callers go that a queue does not keep. */
const overflowTarget = z.discriminatedUnion('kind', [
  /** The mailbox of this user. */
  z.strictObject({ kind: z.literal('voicemail'), extension: z.string().max(6) }),
  /** Whatever this number leads to: another queue, a colleague, a number outside. */
  z.strictObject({ kind: z.literal('number'), number: z.string().max(32) }),
]);

export type OverflowTarget = z.infer<typeof overflowTarget>;

/** How a queue works; what is not said is as here. Kept as JSON. */
export const queueSettings = z.strictObject({
  strategy: z.enum(STRATEGIES).default('longest-idle'),
  /** How long an agent is rung before the next one is. */
  ringSeconds: z.int().min(5).max(120).default(20),
  /** How long an agent is left alone after a call. */
  wrapUpSeconds: seconds(3600).default(10),
  /** After so many calls in a row that were not taken an agent gets the status Not Answering; 0 is never. */
  missesAllowed: z.int().min(0).max(99).default(3),
  /** Within how many seconds a caller should be answered. */
  targetSeconds: z.int().min(1).max(3600).default(20),
  /** Whether callers are told where in the queue they are, and about how long it takes. */
  announcePosition: z.boolean().default(true),
  announceWait: z.boolean().default(true),
  /** How long the music plays between two announcements; 0 announces once. */
  announceSeconds: seconds(600).default(30),
  /** Whether a caller may press 1 to be called back. */
  callback: z.boolean().default(false),
  /** Whether agents may pick callers out; those who supervise always may. */
  agentsMayPick: z.boolean().default(true),
  /** Where callers go when one of the limits below is met. Null has them wait on. */
  overflow: overflowTarget.nullable().default(null),
  /** So long a caller waits at most; 0 is without end. */
  longestWaitSeconds: seconds(86_400).default(0),
  /** So many callers wait at most; 0 is any number. */
  mostCallers: z.int().min(0).max(1000).default(0),
  /** Whether callers go on at once where no agent is Online. */
  overflowWithoutAgents: z.boolean().default(false),
});

export type QueueSettings = z.infer<typeof queueSettings>;

export const DEFAULT_QUEUE_SETTINGS: QueueSettings = queueSettings.parse({});

/** What the store has of them; the usual ones where nobody can read that. */
export function readQueueSettings(text: string): QueueSettings {
  try {
    return queueSettings.safeParse(JSON.parse(text)).data ?? DEFAULT_QUEUE_SETTINGS;
  } catch {
    return DEFAULT_QUEUE_SETTINGS;
  }
}
