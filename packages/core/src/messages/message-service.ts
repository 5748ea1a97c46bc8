import {
  BehaviorSubject,
  Subject,
  combineLatest,
  filter,
  map,
  of,
  startWith,
  type Observable,
} from 'rxjs';
import { randomUuid } from '../api/random-uuid.ts';
import type { Call } from '../calls/call.ts';
import type { Party, PartyNames } from '../contacts/party.ts';
import { HubError } from '../errors/hub-error.ts';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import { collect } from '../reactive/collect.ts';
import type { Scope } from '../reactive/scope.ts';
import type { ConnectionState, SessionState } from '../session/session.ts';
import type { Conversation, Recipient } from './conversation.ts';
import { ConversationList, unreadOf } from './conversation-list.ts';
import { LiveThread } from './live-thread.ts';
import type { Attachment, Message, MessageDraft } from './message.ts';
import type { MessageSettings } from './message-settings.ts';
import type { MessageSource, SentMessage } from './message-source.ts';
import type { ExportOptions, Messages, MessageThread, UploadProgress } from './messages.ts';
import { shownMessage, type Viewer } from './shown-message.ts';

interface Ports {
  readonly source: MessageSource;
  /** What belongs to the signed-in user: null while nobody is. */
  readonly ofUser: <T extends { readonly id: string }>(
    changes$: Observable<Change<T>>,
  ) => Observable<Change<T> | null>;
  readonly session$: Behavior<SessionState>;
  readonly connection$: Behavior<ConnectionState>;
  readonly names: PartyNames;
  /** Makes a video call here. */
  readonly dialVideo: (number: string) => Promise<Call>;
}

/** Knows the conversations of the signed-in person, and passes on what is written. */
export class MessageService implements Messages {
  readonly #scope: Scope;
  readonly #ports: Ports;
  readonly #list: ConversationList;
  readonly #live$ = new Subject<Change<SentMessage> | null>();
  readonly #outbox$ = new BehaviorSubject<readonly Message[]>([]);

  readonly conversations$: Behavior<readonly Conversation[] | null>;
  readonly hasMore$: Behavior<boolean>;
  readonly unread$: Behavior<number>;
  readonly incoming$ = new Subject<Message>();
  readonly settings$: Behavior<MessageSettings | null>;

  constructor(scope: Scope, ports: Ports) {
    this.#scope = scope;
    this.#ports = ports;
    const { source, ofUser, names } = ports;
    this.#list = new ConversationList(scope, {
      source,
      changes$: ofUser(source.conversations$),
      viewer: () => this.#viewer,
      namesChanged$: names.changed$,
      readSeq: () => 0,
    });
    this.conversations$ = this.#list.all$;
    this.hasMore$ = this.#list.hasMore$;
    this.unread$ = behaviorFrom(scope, unreadOf(this.#list.all$), 0);
    this.settings$ = behaviorFrom(
      scope,
      collect(ofUser(source.settings$), () => 0).pipe(map(([settings]) => settings ?? null)),
      null,
    );
    scope.run(ofUser(source.messages$), (change) => {
      this.#live$.next(change);
      if (change?.op === 'upsert' && change.item.from.userId !== this.#viewer?.me.id) {
        this.incoming$.next(this.#shown(change.item));
      }
    });
  }

  more(): Promise<void> {
    return this.#list.more();
  }

  open(conversationId: string): MessageThread {
    const isOfIt = (change: Change<SentMessage> | null): boolean =>
      change?.op !== 'upsert' || change.item.conversationId === conversationId;
    void this.#list.find(conversationId).catch(() => undefined);
    return new LiveThread(this.#scope.child(), {
      page: (query) => this.#ports.source.messages(conversationId, query),
      live$: this.#live$.pipe(filter(isOfIt)),
      waiting$: this.#outbox$.pipe(
        map((all) => all.filter((one) => one.conversationId === conversationId)),
      ),
      show: (sent) => this.#shown(sent),
      showChanged$: this.#list.changed$.pipe(filter((id) => id === null || id === conversationId)),
    });
  }

  typing$(conversationId: string): Observable<readonly Party[]> {
    const { source, ofUser } = this.#ports;
    const typing$ = collect(ofUser(source.typing$), () => 0);
    return combineLatest([typing$, this.#list.changed$.pipe(startWith(null))]).pipe(
      map(([all]) =>
        all
          .filter((one) => one.conversationId === conversationId)
          .flatMap(({ userId }) => {
            const { members = [] } = this.#list.get(conversationId) ?? {};
            return members.filter((member) => member.userId === userId);
          })
          .map(({ userId, name, extension }) => ({ userId, name, number: extension })),
      ),
    );
  }

  async search(text: string): Promise<readonly Message[]> {
    const found = await this.#ports.source.search(text);
    return found.map((sent) => this.#shown(sent));
  }

  async begin(
    recipients: readonly Recipient[],
    { name = '', ownNumber = null }: { name?: string; ownNumber?: string | null } = {},
  ): Promise<Conversation> {
    const clientId = randomUuid();
    const begun = await this.#ports.source.begin({ clientId, recipients, name, ownNumber });
    this.#list.put(begun);
    return this.#list.shown(begun);
  }

  async send(conversationId: string, { text, replyTo }: MessageDraft): Promise<void> {
    if (text.trim() === '') throw new HubError('message/empty');
    const clientId = randomUuid();
    const message = { clientId, kind: 'text' as const, text, replyTo, attachmentIds: [] };
    const sent = await this.#ports.source.send(conversationId, message);
    this.#live$.next({ op: 'upsert', item: sent });
  }

  async retry(_clientId: string): Promise<void> {}

  async discard(_clientId: string): Promise<void> {}

  progress$(_clientId: string): Observable<UploadProgress | null> {
    return of(null);
  }

  edit({ id }: Message, text: string): Promise<void> {
    return this.#ports.source.edit(id, text);
  }

  remove({ id }: Message): Promise<void> {
    return this.#ports.source.remove(id);
  }

  react({ id }: Message, emoji: string, on: boolean): Promise<void> {
    return this.#ports.source.react(id, emoji, on);
  }

  file({ id }: Attachment): Promise<Blob> {
    return this.#ports.source.file(id);
  }

  markRead(conversationId: string, seq: number): void {
    void this.#ports.source.markRead(conversationId, seq).catch(() => undefined);
  }

  markUnread(conversationId: string): Promise<void> {
    return this.#ports.source.markUnread(conversationId);
  }

  typing(conversationId: string): void {
    void this.#ports.source.typing(conversationId).catch(() => undefined);
  }

  mute(conversationId: string, on: boolean): Promise<void> {
    return this.#ports.source.mute(conversationId, on);
  }

  rename(conversationId: string, name: string): Promise<void> {
    return this.#ports.source.rename(conversationId, name);
  }

  addMembers(conversationId: string, userIds: readonly string[]): Promise<void> {
    return this.#ports.source.addMembers(conversationId, userIds);
  }

  removeMember(conversationId: string, userId: string): Promise<void> {
    return this.#ports.source.removeMember(conversationId, userId);
  }

  async leave(conversationId: string): Promise<void> {
    const me = this.#viewer?.me;
    if (!me) throw new HubError('session/signed-out');
    await this.#ports.source.removeMember(conversationId, me.id);
  }

  removeConversation(conversationId: string): Promise<void> {
    return this.#ports.source.removeConversation(conversationId);
  }

  async startVideo(conversationId: string): Promise<Call> {
    const { members } = await this.#list.find(conversationId);
    const other = members.find(({ userId }) => userId !== this.#viewer?.me.id);
    if (!other) throw new HubError('request/invalid');
    return this.#ports.dialVideo(other.extension);
  }

  async joinVideo({ from }: Message): Promise<Call> {
    return this.#ports.dialVideo(from.number);
  }

  async export(_conversationId: string, _options: ExportOptions): Promise<Blob> {
    throw new HubError('export/empty');
  }

  get #viewer(): Viewer | null {
    const state = this.#ports.session$.value;
    return state.status === 'signed-in' ? { me: state.user, names: this.#ports.names } : null;
  }

  #shown(sent: SentMessage): Message {
    const viewer = this.#viewer;
    if (!viewer) throw new HubError('session/signed-out');
    return shownMessage(sent, this.#list.get(sent.conversationId), viewer);
  }
}
