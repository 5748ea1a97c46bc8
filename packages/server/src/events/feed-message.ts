import { z } from '@hono/zod-openapi';
import type { SessionEnd } from '../sessions/sessions.ts';
import type { TopicChange } from './change-log.ts';

const token = z.string().min(1).max(512);
const seq = z.int().nonnegative();

/** What a client may say. */
export const clientMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    token,
    since: z.object({ epoch: z.string().max(64), seq }).nullable(),
  }),
  z.strictObject({ type: z.literal('ack'), seq }),
  z.strictObject({ type: z.literal('token'), token }),
  z.strictObject({ type: z.literal('ping') }),
]);

export type ClientMessage = z.infer<typeof clientMessage>;

/** What the server says. */
export type ServerMessage =
  | {
      readonly type: 'welcome';
      readonly epoch: string;
      readonly seq: number;
      readonly replayed: boolean;
    }
  | ({ readonly type: 'change'; readonly seq: number } & TopicChange)
  | { readonly type: 'session-ended'; readonly because: SessionEnd }
  | { readonly type: 'pong' };

/** Null for anything that is not a message. */
export function readClientMessage(text: string): ClientMessage | null {
  try {
    return clientMessage.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
