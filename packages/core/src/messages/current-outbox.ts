import { BehaviorSubject, filter, firstValueFrom, of, switchMap, type Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Scope } from '../reactive/scope.ts';
import type { MessageSource, SentMessage } from './message-source.ts';
import type { UploadProgress } from './messages.ts';
import { Outbox, type OutboxItem } from './outbox.ts';
import type { OutboxPlace } from './outbox-places.ts';
import type { ConnectionState } from '../session/session.ts';

interface Ports {
  /** Null while nobody is signed in. */
  readonly userId$: Observable<string | null>;
  readonly open: (scope: Scope, userId: string) => Promise<OutboxPlace>;
  readonly source: Pick<MessageSource, 'send' | 'beginUpload' | 'put' | 'cancelUpload'>;
  readonly connection$: Observable<ConnectionState>;
  readonly sent: (message: SentMessage) => void;
  readonly trouble: (error: unknown) => void;
}

/** The outbox of who is signed in; those of others stay as they are until they come back. */
export class CurrentOutbox {
  /** `opening`: someone is signed in whose outbox comes soon. */
  readonly #outbox$ = new BehaviorSubject<Outbox | 'opening' | null>(null);

  /** In the order in which they are sent. */
  readonly items$: Behavior<readonly OutboxItem[]>;

  constructor(scope: Scope, { userId$, open, ...ports }: Ports) {
    let own = scope.child();
    scope.run(userId$, (userId) => {
      own.abort();
      const mine = (own = scope.child());
      this.#outbox$.next(userId === null ? null : 'opening');
      if (userId === null) return;
      void open(mine, userId).then((place) => {
        if (!mine.ended) this.#outbox$.next(new Outbox(mine, { ...place, ...ports }));
      });
    });
    this.items$ = behaviorFrom(
      scope,
      this.#outbox$.pipe(switchMap((outbox) => (isOpen(outbox) ? outbox.items$ : of(NONE)))),
      NONE,
    );
  }

  /** @throws `session/signed-out` */
  async opened(): Promise<Outbox> {
    const outbox = await firstValueFrom(this.#outbox$.pipe(filter((one) => one !== 'opening')));
    if (!outbox) throw new HubError('session/signed-out');
    return outbox;
  }

  progress$(clientId: string): Observable<UploadProgress | null> {
    return this.#outbox$.pipe(
      switchMap((outbox) => (isOpen(outbox) ? outbox.progress$(clientId) : of(null))),
    );
  }

  /** Bytes of a file of a message that waits; null where there is none of that id. */
  async bytes(fileId: string): Promise<Blob | null> {
    const outbox = this.#outbox$.value;
    return isOpen(outbox) ? outbox.bytes(fileId) : null;
  }
}

const NONE: readonly OutboxItem[] = [];

function isOpen(outbox: Outbox | 'opening' | null): outbox is Outbox {
  return outbox !== null && outbox !== 'opening';
}
