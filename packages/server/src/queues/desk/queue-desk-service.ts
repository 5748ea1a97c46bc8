import type {
  ConnectingParty,
  CallbackLine,
  DialPlan,
  KeptPlace,
  QueueDesk,
  QueuedParty,
  QueueOfferEvents,
  Subscriber,
  VoicemailDesk,
} from '../../calls/ports.ts';
import type { Queue, Tenant } from '../../directory/snapshot.ts';
import type { Logger } from '../../logger.ts';
import type { Prompts } from '../../prompts/prompts.ts';
import { identityFor, type Identity } from '../../sip/identity.ts';
import { Acd } from '../acd/acd.ts';
import type {
  AcdAgent,
  AcdCaller,
  AcdHost,
  AcdOffer,
  AcdOfferEvents,
  OverflowReason,
} from '../acd/acd-host.ts';
import type { QueueEvent, QueueEventKind } from '../log/queue-event.ts';
import { acdQueueOf } from './acd-queue.ts';
import { AgentPhones, type AgentTelephony } from './agent-phones.ts';
import type { Wait } from './kept-places.ts';
import { lastWords } from './last-words.ts';
import { sendAway } from './overflow.ts';
import { callbackPhrases, waitPhrases } from './queue-phrases.ts';
import { CallbackVisit, WaitingVisit, type Visit } from './visit.ts';

export interface QueueDirectory extends DialPlan {
  /** Of all tenants. */
  queues(): readonly Queue[];
  queue(queueId: string): Queue | undefined;
  tenant(tenantId: string): Pick<Tenant, 'domain'> | undefined;
  person(userId: string): Subscriber | undefined;
  onReload(listener: () => void): void;
}

export interface QueueDeskOptions {
  readonly directory: QueueDirectory;
  readonly prompts: Pick<Prompts, 'frames'>;
  /** Null where nobody takes messages. */
  readonly voicemail: VoicemailDesk | null;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** A caller who waits, as the colleagues of the queue know them. */
export interface QueuedCaller extends AcdCaller {
  readonly party: Identity;
}

const CALLBACK_KEY = '1';
const NO_OFFER: AcdOffer = { cancel() {} };

/** Has callers wait in queues: what they hear, whose phones ring for them, and where they go else. */
export class QueueDeskService implements QueueDesk, AcdHost {
  readonly #options: QueueDeskOptions;
  readonly #acd: Acd;
  readonly #visits = new Map<string, Visit>();
  readonly #onEvent: ((event: QueueEvent) => void)[] = [];
  readonly #onChange: ((queueId: string) => void)[] = [];
  readonly #onNotAnswering: ((userId: string, queueId: string) => void)[] = [];
  /** What changed in this moment, to be told once. */
  readonly #changed = new Set<string>();
  #agents: ReadonlySet<string> = new Set();
  #phones: AgentPhones | null = null;
  #line: CallbackLine | null = null;
  /** Who comes back. */
  #resuming: string | null = null;
  #closed = false;

  constructor(options: QueueDeskOptions) {
    this.#options = options;
    this.#acd = new Acd(this);
    this.#configure();
    options.directory.onReload(() => this.#configure());
  }

  /** Agents are rung by this telephony, and it tells what else they do. To be called before anybody calls. */
  follow(telephony: AgentTelephony & CallbackLine): void {
    this.#line = telephony;
    this.#phones = new AgentPhones(telephony, this.#acd, (userId) => this.#agents.has(userId));
    for (const userId of this.#agents) this.#phones.tell(userId);
  }

  /** Calls back with all that happens, in order and before anybody can ask for it. */
  onEvent(listener: (event: QueueEvent) => void): void {
    this.#onEvent.push(listener);
  }

  /** Calls back when the callers of a queue are different, or what its agents do. */
  onChange(listener: (queueId: string) => void): void {
    this.#onChange.push(listener);
  }

  /** Calls back when an agent let too many calls ring; to be answered by `setOnline`. */
  onNotAnswering(listener: (userId: string, queueId: string) => void): void {
    this.#onNotAnswering.push(listener);
  }

  /** The next one first. */
  callers(queueId: string): readonly QueuedCaller[] {
    const self = this.#self(queueId);
    return this.#acd.callers(queueId).flatMap((caller) => {
      const visit = this.#visits.get(caller.visitId);
      return visit && self ? [{ ...caller, party: identityFor(visit.customer, self) }] : [];
    });
  }

  /** Who waits under this id; undefined when they do no more. */
  caller(visitId: string): QueuedCaller | undefined {
    const queueId = this.#visits.get(visitId)?.queueId;
    if (queueId === undefined) return undefined;
    return this.callers(queueId).find((caller) => caller.visitId === visitId);
  }

  agents(queueId: string): readonly AcdAgent[] {
    return this.#acd.agents(queueId);
  }

  /** Rings at this agent alone. */
  pick(visitId: string, userId: string): ReturnType<Acd['pick']> {
    return this.#acd.pick(visitId, userId);
  }

  /** Whether this agent wants calls of the queue; nobody does at first. */
  setOnline(userId: string, queueId: string, online: boolean): void {
    this.#acd.setOnline(userId, queueId, online);
  }

  enter(party: QueuedParty, queueId: string, place?: KeptPlace): void {
    const self = this.#self(queueId);
    if (!self) return this.#sendAway(party, queueId);
    const id = place?.visitId ?? crypto.randomUUID();
    const visit: WaitingVisit = new WaitingVisit({ id, queueId }, party, {
      seconds: this.#settings(queueId)?.announceSeconds ?? 0,
      frames: () => this.#options.prompts.frames(this.#news(visit)),
      onKey: (key) => {
        if (key === CALLBACK_KEY && this.#settings(queueId)?.callback) this.#wantCallback(visit);
      },
    });
    this.#visits.set(visit.id, visit);
    party.onEnded = () => {
      this.#forget(visit.id);
      this.#acd.abandon(visit.id);
    };
    const { name, number } = identityFor(party.subscriber, self);
    const enter = (): void =>
      this.#acd.enter(id, queueId, { name, number: number ?? '' }, place?.since);
    if (place) this.#resume(id, enter);
    else enter();
  }

  /** All who wait, or are to be called back. */
  waits(): readonly Wait[] {
    const callers = this.#options.directory.queues().flatMap(({ id }) => this.#acd.callers(id));
    return callers.flatMap(({ visitId, queueId, since }) => {
      const visit = this.#visits.get(visitId);
      if (!visit) return [];
      const dialog = visit instanceof WaitingVisit ? visit.party.dialog : null;
      return [{ visitId, queueId, since, userId: visit.customer.userId, dialog }];
    });
  }

  /** Who wanted that before the server started has it still. */
  resumeCallback({ visitId, queueId, since }: Wait, customer: Subscriber): void {
    const self = this.#self(queueId);
    if (!self) return;
    const { name, number } = identityFor(customer, self);
    this.#visits.set(visitId, new CallbackVisit({ id: visitId, queueId, customer }));
    this.#resume(visitId, () => {
      this.#acd.enter(visitId, queueId, { name, number: number ?? '' }, since);
      this.#acd.wantCallback(visitId);
    });
  }

  /** Who waited before the server started is not to be expected any more. */
  lost({ visitId, queueId, dialog }: Wait): void {
    this.log(queueId, { kind: dialog ? 'abandoned' : 'callback-failed', visitId });
  }

  /** Before the telephony is closed: nothing rings any more, and no caller has hung up by that. */
  close(): void {
    this.#closed = true;
    for (const visit of [...this.#visits.values()]) {
      this.#forget(visit.id);
      if (visit instanceof WaitingVisit) visit.party.forsake();
    }
    this.#acd.close();
  }

  now(): number {
    return this.#options.clock();
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  }

  offer(
    visitId: string,
    userIds: readonly string[],
    seconds: number,
    { onTaken, onFailed }: AcdOfferEvents,
  ): AcdOffer {
    if (this.#closed) return NO_OFFER;
    const visit = this.#visits.get(visitId);
    const queue = visit && this.#options.directory.queue(visit.queueId);
    // Not only members: those who look after all queues pick callers too.
    const agents = userIds.flatMap((userId) => this.#options.directory.person(userId) ?? []);
    if (!visit || !queue || agents.length === 0) {
      onFailed([]);
      return NO_OFFER;
    }
    let agent = '';
    const events: QueueOfferEvents = {
      onTaken: ({ userId }) => {
        agent = userId;
        this.#forget(visitId);
        onTaken(userId);
      },
      onFailed: (rang) => onFailed(rang.map(({ userId }) => userId)),
      onTalked: (held) => this.#acd.talked(visitId, agent, held),
    };
    if (visit instanceof WaitingVisit) return visit.party.ring(agents, seconds, events);
    return this.#callBack(visit, queue, { agents, seconds }, events);
  }

  overflow(visitId: string, queueId: string, because: OverflowReason): void {
    const visit = this.#forget(visitId);
    this.#options.logger.debug('A caller is sent on', { queue: queueId, because });
    if (visit instanceof WaitingVisit) this.#sendAway(visit.party, queueId);
  }

  notAnswering(userId: string, queueId: string): void {
    for (const listener of this.#onNotAnswering) listener(userId, queueId);
  }

  log(queueId: string, event: QueueEventKind): void {
    const tenantId = this.#options.directory.queue(queueId)?.tenantId;
    const isKnown = event.kind === 'entered' || event.kind === 'callback-wanted';
    if (tenantId === undefined || (isKnown && event.visitId === this.#resuming)) return;
    const at = this.#options.clock();
    const logged = { ...this.#ofCall(event), id: crypto.randomUUID(), tenantId, queueId, at };
    for (const listener of this.#onEvent) listener(logged);
  }

  /** What rings is known by the call too, so that records of it are told from those of other calls. */
  #ofCall(event: QueueEventKind): QueueEventKind {
    if (event.kind !== 'offered') return event;
    const visit = this.#visits.get(event.visitId);
    return visit instanceof WaitingVisit ? { ...event, callId: visit.party.callId } : event;
  }

  changed(queueId: string): void {
    if (this.#changed.size === 0) queueMicrotask(() => this.#tellChanged());
    this.#changed.add(queueId);
  }

  /** What was logged before the server started is not logged again. */
  #resume(visitId: string, work: () => void): void {
    this.#resuming = visitId;
    work();
    this.#resuming = null;
  }

  #tellChanged(): void {
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const queueId of changed) for (const listener of this.#onChange) listener(queueId);
  }

  #configure(): void {
    const queues = this.#options.directory.queues();
    const before = this.#agents;
    this.#agents = new Set(queues.flatMap(({ members }) => members.map(({ userId }) => userId)));
    this.#acd.configure(queues.map(acdQueueOf));
    for (const userId of this.#agents) if (!before.has(userId)) this.#phones?.tell(userId);
    const ids = new Set(queues.map(({ id }) => id));
    for (const visit of [...this.#visits.values()]) {
      if (ids.has(visit.queueId)) continue;
      this.#forget(visit.id);
      if (visit instanceof WaitingVisit) this.#sendAway(visit.party, visit.queueId);
    }
  }

  #settings(queueId: string): Queue['settings'] | undefined {
    return this.#options.directory.queue(queueId)?.settings;
  }

  /** The queue as if it were someone who dials. */
  #self(queueId: string): Subscriber | null {
    const { directory } = this.#options;
    const queue = directory.queue(queueId);
    const tenant = queue && directory.tenant(queue.tenantId);
    if (!queue || !tenant) return null;
    const { id, tenantId, name, extension, numbers } = queue;
    return {
      ...{ userId: id, tenantId, username: extension, name, extension },
      ...{ number: numbers[0] ?? null, domain: tenant.domain },
    };
  }

  #news({ id, queueId }: Visit): ReturnType<typeof waitPhrases> {
    const settings = this.#settings(queueId);
    const position = this.#acd.callers(queueId).find(({ visitId }) => visitId === id)?.position;
    if (!settings || position === undefined) return [];
    return waitPhrases({
      position: settings.announcePosition ? position : null,
      wait: settings.announceWait ? this.#acd.expectedWait(queueId, position) : null,
      callback: settings.callback,
    });
  }

  #wantCallback(visit: WaitingVisit): void {
    const { id, queueId, party } = visit;
    const self = this.#self(queueId);
    this.#forget(id);
    const number = self && identityFor(party.subscriber, self).number;
    lastWords(party, this.#options.prompts.frames(callbackPhrases(number)));
    this.#visits.set(id, new CallbackVisit(visit));
    this.#acd.wantCallback(id);
  }

  #callBack(
    { id, customer }: Visit,
    { name, extension, numbers, tenantId }: Queue,
    request: { readonly agents: readonly Subscriber[]; readonly seconds: number },
    events: QueueOfferEvents,
  ): AcdOffer {
    if (!this.#line) {
      events.onFailed([]);
      return NO_OFFER;
    }
    let reached: boolean | null = null;
    const unreached = (agent: ConnectingParty | null): void => {
      if (reached !== null) return;
      reached = false;
      this.#acd.callbackFailed(id);
      if (agent)
        lastWords(agent, this.#options.prompts.frames(['caller-does-not-answer', 'goodbye']));
    };
    const number = customer.tenantId === tenantId ? extension : (numbers[0] ?? extension);
    return this.#line.callBack(
      {
        ...request,
        callId: id,
        customer,
        from: { name, number },
        at: { name: `${name} (callback)`, extension },
      },
      {
        ...events,
        onReached: () => (reached = true),
        onUnreached: unreached,
        onTalked: (held) => {
          unreached(null);
          events.onTalked(held);
        },
      },
    );
  }

  #sendAway(party: QueuedParty, queueId: string): void {
    sendAway(this.#options, party, this.#options.directory.queue(queueId), this.#self(queueId));
  }

  #forget(visitId: string): Visit | undefined {
    const visit = this.#visits.get(visitId);
    this.#visits.delete(visitId);
    visit?.leave();
    return visit;
  }
}
