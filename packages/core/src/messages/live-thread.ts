import { BehaviorSubject, type Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import { backoff } from '../reactive/backoff.ts';
import type { Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Message } from './message.ts';
import type { MessagePage, MessageQuery, SentMessage } from './message-source.ts';
import type { MessageThread, ThreadState } from './messages.ts';
import { ThreadMessages } from './thread-messages.ts';

const PAGE = 100;

interface ThreadPorts {
  readonly page: (query: MessageQuery) => Promise<MessagePage>;
  /** Of this conversation. A `reset` says that some may have been missed; null, that nobody is signed in. */
  readonly live$: Observable<Change<SentMessage> | null>;
  /** Those of this conversation that the server answered with, which may have changed since. */
  readonly answered$: Observable<SentMessage>;
  /** Those of the outbox, in the order in which they are sent. */
  readonly waiting$: Observable<readonly Message[]>;
  readonly show: (sent: SentMessage) => Message;
  /** Whenever the answers of `show` may have changed. */
  readonly showChanged$: Observable<unknown>;
}

type Stretch = 'end' | { readonly around: number };
/** What was asked for, to be tried again. */
type Want = 'stretch' | 'earlier' | 'later';

/** The messages of one conversation, live until it is closed. */
export class LiveThread implements MessageThread {
  readonly #scope: Scope;
  readonly #ports: ThreadPorts;
  readonly #messages: ThreadMessages;
  readonly #state$ = new BehaviorSubject<ThreadState>(LOADING);
  /** What was told live while pages were on their way, which may be older. */
  readonly #told = new Map<string, SentMessage>();
  #waiting: readonly Message[] = [];
  /** Those that waited, and whose place has to be fetched first. */
  readonly #landing = new Map<string, Message>();
  /** Counts what makes the answers under way worthless. */
  #era = 0;
  #fetching = 0;
  /** Which stretch it is. */
  #stretch: Stretch = 'end';
  #failed: Want | null = null;
  /** Something may have been missed. */
  #behind = false;
  #catchingUp = false;
  #signedOut = false;

  readonly state$: Behavior<ThreadState> = this.#state$;

  constructor(scope: Scope, ports: ThreadPorts) {
    this.#scope = scope;
    this.#ports = ports;
    this.#messages = new ThreadMessages(ports.show);
    scope.run(ports.waiting$, (waiting) => this.#await(waiting));
    scope.run(ports.showChanged$, () => {
      this.#messages.refresh();
      this.#publish({});
    });
    scope.run(ports.live$, (change) => this.#apply(change));
    scope.run(ports.answered$, (sent) => {
      const isKnown = this.#told.has(sent.id) || this.#messages.has(sent.clientId);
      if (!isKnown) this.#apply({ op: 'upsert', item: sent });
    });
    void this.#begin('end');
  }

  /** Fetches what is before the first one. Idle while it comes, and at the beginning. */
  async earlier(): Promise<void> {
    const { status, hasEarlier, loading } = this.#state$.value;
    if (status !== 'ready' || !hasEarlier || loading !== null) return;
    await this.#fetch('earlier', { before: this.#messages.firstSeq, limit: PAGE });
  }

  /** Fetches what is after the last one. Idle while it comes, and at the end. */
  async later(): Promise<void> {
    const { status, hasLater, loading } = this.#state$.value;
    if (status !== 'ready' || !hasLater || loading !== null) return;
    await this.#fetch('later', { after: this.#messages.lastSeq, limit: PAGE });
  }

  /** Shows the stretch around this `seq`; it may be there already. */
  async showAround(seq: number): Promise<void> {
    const { firstSeq, lastSeq, isEmpty } = this.#messages;
    const isThere = !isEmpty && seq >= firstSeq && seq <= lastSeq;
    if (this.#state$.value.status === 'ready' && isThere) return;
    await this.#begin({ around: seq });
  }

  /** Shows the end again. */
  async showEnd(): Promise<void> {
    const { status, hasLater } = this.#state$.value;
    if (status === 'ready' && !hasLater) return;
    await this.#begin('end');
  }

  /** Tries again what failed. */
  async retry(): Promise<void> {
    const want = this.#failed;
    if (want === 'earlier') await this.earlier();
    else if (want === 'later') await this.later();
    else if (want === 'stretch') await this.#begin(this.#stretch);
  }

  close(): void {
    this.#scope.abort();
  }

  /** A new stretch in place of the one that is there. */
  async #begin(stretch: Stretch): Promise<void> {
    if (this.#signedOut) return;
    this.#era += 1;
    this.#stretch = stretch;
    this.#messages.clear();
    this.#landing.clear();
    this.#behind = false;
    this.#publish(LOADING);
    const at = stretch === 'end' ? { before: null } : stretch;
    await this.#fetch('stretch', { ...at, limit: PAGE });
  }

  async #fetch(want: Want, query: MessageQuery): Promise<void> {
    const era = this.#era;
    const side = want === 'stretch' ? null : want;
    this.#failed = null;
    this.#publish({ loading: side, error: null });
    this.#fetching += 1;
    try {
      const page = await this.#ports.page(query);
      if (era !== this.#era || this.#scope.ended) return;
      const { hasEarlier, hasLater } = page;
      const isFirst = side === null;
      this.#take(page.items, isFirst || side === 'later' ? !hasLater : this.#atEnd);
      this.#publish({
        status: 'ready',
        loading: null,
        ...(isFirst || side === 'earlier' ? { hasEarlier } : {}),
        ...(isFirst || side === 'later' ? { hasLater } : {}),
      });
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      if (era !== this.#era || this.#scope.ended) return;
      this.#failed = want;
      this.#publish({ loading: null, error, ...(side === null ? { status: 'failed' } : {}) });
    } finally {
      this.#fetching -= 1;
      if (this.#fetching === 0 && !this.#behind) this.#told.clear();
    }
    if (this.#behind) await this.#catchUp();
  }

  get #atEnd(): boolean {
    return !this.#state$.value.hasLater;
  }

  #take(items: readonly SentMessage[], isEnd: boolean): void {
    for (const item of items) this.#messages.put(this.#told.get(item.id) ?? item);
    const { lastSeq } = this.#messages;
    const beyond = [...this.#told.values()].filter(({ seq }) => isEnd && seq > lastSeq);
    for (const sent of beyond.sort((a, b) => a.seq - b.seq)) this.#append(sent);
  }

  #apply(change: Change<SentMessage> | null): void {
    if (change === null) return this.#forget();
    this.#signedOut = false;
    if (change.op === 'upsert') {
      this.#upsert(change.item);
      return this.#publish({});
    }
    if (change.op === 'remove') return;
    if (this.#state$.value.status !== 'ready') return void this.#begin(this.#stretch);
    this.#behind = true;
    void this.#catchUp();
  }

  #upsert(sent: SentMessage): void {
    if (this.#fetching > 0 || this.#behind) this.#told.set(sent.id, sent);
    const { status, hasEarlier } = this.#state$.value;
    if (status !== 'ready') return;
    const { firstSeq, lastSeq, isEmpty } = this.#messages;
    if (sent.seq > lastSeq) {
      if (this.#atEnd) this.#append(sent);
    } else if (!isEmpty && (sent.seq >= firstSeq || !hasEarlier)) this.#messages.put(sent);
  }

  /** At the end, where it follows; else those between are missing, and are fetched. */
  #append(sent: SentMessage): void {
    const { lastSeq, isEmpty } = this.#messages;
    if (isEmpty || sent.seq === lastSeq + 1) return this.#messages.put(sent);
    this.#told.set(sent.id, sent);
    const waiting = this.#waiting.find(({ clientId }) => clientId === sent.clientId);
    if (waiting) this.#landing.set(sent.clientId, waiting);
    this.#behind = true;
    if (this.#fetching === 0) void this.#catchUp();
  }

  /** What was missed at the end, then what became otherwise in what is loaded. Until that succeeds. */
  async #catchUp(): Promise<void> {
    if (this.#catchingUp) return;
    this.#catchingUp = true;
    this.#fetching += 1;
    for (let failures = 0; this.#behind && !this.#scope.ended && !this.#signedOut;) {
      const era = this.#era;
      try {
        this.#behind = false;
        await this.#fetchMissed(era);
        await this.#fetchAgain(era);
        failures = 0;
      } catch (error) {
        if (!(error instanceof HubError)) throw error;
        if (era !== this.#era) continue;
        if (!error.retryable) break;
        this.#behind = true;
        failures += 1;
        await this.#pause(backoff(failures));
      }
    }
    this.#fetching -= 1;
    this.#catchingUp = false;
    if (this.#fetching === 0) this.#told.clear();
  }

  async #fetchMissed(era: number): Promise<void> {
    for (let hasLater = this.#atEnd; hasLater;) {
      const after = this.#messages.lastSeq;
      const page = await this.#ports.page({ after, limit: PAGE });
      if (era !== this.#era) return;
      hasLater = page.hasLater && page.items.length > 0;
      for (const item of page.items) this.#messages.put(this.#told.get(item.id) ?? item);
    }
    const { lastSeq } = this.#messages;
    // The source has nothing between them.
    for (const sent of this.#told.values()) if (sent.seq > lastSeq) this.#messages.put(sent);
    this.#publish({});
  }

  async #fetchAgain(era: number): Promise<void> {
    const { firstSeq, isEmpty } = this.#messages;
    for (let before = this.#messages.lastSeq + 1; !isEmpty && before > firstSeq;) {
      const { items, hasEarlier } = await this.#ports.page({ before, limit: PAGE });
      if (era !== this.#era) return;
      for (const item of items) {
        if (item.seq >= firstSeq) this.#messages.put(this.#told.get(item.id) ?? item);
      }
      this.#publish({});
      if (items.length === 0 || !hasEarlier) break;
      before = items[0]!.seq;
    }
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#scope.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  #await(waiting: readonly Message[]): void {
    this.#waiting = waiting;
    this.#publish({});
  }

  #forget(): void {
    this.#era += 1;
    this.#signedOut = true;
    this.#behind = false;
    this.#told.clear();
    this.#landing.clear();
    this.#messages.clear();
    this.#publish(LOADING);
  }

  #publish(change: Partial<Omit<ThreadState, 'messages'>>): void {
    const before = this.#state$.value;
    const state = { ...before, ...change };
    const messages = this.#allOf(state);
    const isSame =
      messages === before.messages &&
      state.status === before.status &&
      state.hasEarlier === before.hasEarlier &&
      state.hasLater === before.hasLater &&
      state.loading === before.loading &&
      state.error === before.error;
    if (!isSame) this.#state$.next({ ...state, messages });
  }

  /** With those that wait where the end is shown; each once, though outbox and source may both have it. */
  #allOf({ status, hasLater }: Omit<ThreadState, 'messages'>): readonly Message[] {
    const { shown } = this.#messages;
    const isEnd = status === 'ready' && !hasLater;
    const waiting = isEnd ? this.#allWaiting() : [];
    const all = waiting.length === 0 ? shown : [...shown, ...waiting];
    const before = this.#state$.value.messages;
    const isSame = all.length === before.length && all.every((one, at) => one === before[at]);
    return isSame ? before : all;
  }

  #allWaiting(): readonly Message[] {
    for (const id of this.#landing.keys()) if (this.#messages.has(id)) this.#landing.delete(id);
    const others = this.#waiting.filter(
      ({ clientId }) => !this.#landing.has(clientId) && !this.#messages.has(clientId),
    );
    return [...this.#landing.values(), ...others];
  }
}

const LOADING: ThreadState = {
  status: 'loading',
  messages: [],
  hasEarlier: false,
  hasLater: false,
  loading: null,
  error: null,
};
