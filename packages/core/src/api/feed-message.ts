import type { Change } from '../reactive/change.ts';
import type { components } from './schema.ts';
import { flag, list, number, oneOf, record, text, variant } from './shape.ts';
import { unread } from './unread.ts';

export type ClientMessage = components['schemas']['FeedClientMessage'];

export type ServerMessage =
  | {
      readonly type: 'welcome';
      readonly epoch: string;
      readonly seq: number;
      readonly replayed: boolean;
    }
  | {
      readonly type: 'change';
      readonly seq: number;
      readonly topic: string;
      /** Its items are still as they came: only the topic knows their shape. */
      readonly change: Change<{ readonly id: string }>;
    }
  | { readonly type: 'session-ended'; readonly because: 'expired' | 'ended-elsewhere' }
  | { readonly type: 'pong' };

const change = variant<Change<{ readonly id: string }>>('op', {
  reset: record({ op: oneOf('reset'), items: list(unread) }),
  upsert: record({ op: oneOf('upsert'), item: unread }),
  remove: record({ op: oneOf('remove'), id: text }),
});

const serverMessage = variant<ServerMessage>('type', {
  welcome: record({ type: oneOf('welcome'), epoch: text, seq: number, replayed: flag }),
  change: record({ type: oneOf('change'), seq: number, topic: text, change }),
  'session-ended': record({
    type: oneOf('session-ended'),
    because: oneOf('expired', 'ended-elsewhere'),
  }),
  pong: record({ type: oneOf('pong') }),
});

/** @throws `server/bad-answer` */
export function readServerMessage(data: unknown): ServerMessage {
  return serverMessage(parse(data), 'event');
}

function parse(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return undefined;
  }
}
