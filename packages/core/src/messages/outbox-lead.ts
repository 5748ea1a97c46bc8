import { BehaviorSubject, EMPTY, type Observable } from 'rxjs';
import type { Behavior } from '../reactive/behavior.ts';
import type { SentMessage } from './message-source.ts';
import type { UploadProgress } from './messages.ts';

/** What one page tells the others of an outbox that they share. */
export type OutboxNews =
  /** Something else waits there now. */
  | { readonly kind: 'changed' }
  /** The server has one. */
  | { readonly kind: 'sent'; readonly message: SentMessage }
  | { readonly kind: 'progress'; readonly clientId: string; readonly progress: UploadProgress };

/** Port: which of the pages that share an outbox sends what is in it, and what they tell each other. */
export interface OutboxLead {
  /** Whether it is this page; of all of them it is one. */
  readonly isLeading$: Behavior<boolean>;
  /** What the others tell. */
  readonly news$: Observable<OutboxNews>;
  tell(news: OutboxNews): void;
}

/** Nobody else has this outbox. */
export const soleLead: OutboxLead = {
  isLeading$: new BehaviorSubject(true),
  news$: EMPTY,
  tell: () => {},
};
