import { distinctUntilChanged, map, type Observable } from 'rxjs';
import { randomUuid } from '../text/random-uuid.ts';
import type { Call } from '../calls/call.ts';
import type { Calls } from '../calls/calls.ts';
import type { Party, PartyNames } from '../contacts/party.ts';
import { fetched } from '../errors/fetched.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Logger } from '../logger.ts';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import { collect } from '../reactive/collect.ts';
import type { Scope } from '../reactive/scope.ts';
import type { ConnectionState, SessionState, User } from '../session/session.ts';
import { checkDraft, checkEdit } from './check-draft.ts';
import type { Conversation, Recipient } from './conversation.ts';
import { unreadOf } from './conversation-list.ts';
import { CurrentOutbox } from './current-outbox.ts';
import { FileCache } from './file-cache.ts';
import { Inbox, type OfUser } from './inbox.ts';
import type { Attachment, Message, MessageDraft } from './message.ts';
import type { MessageSettings } from './message-settings.ts';
import type { MessageSource, SentMessage } from './message-source.ts';
import type { ExportOptions, Messages, MessageThread, UploadProgress } from './messages.ts';
import { OutboxPlaces } from './outbox-places.ts';
import { smsSegments, type SmsSegments } from './sms-segments.ts';
import { TypingNotice } from './typing-notice.ts';
import { VideoCalls } from './video-calls.ts';
import { WaitingMessages } from './waiting-messages.ts';

export { OutboxPlaces };

interface Ports {
  readonly source: MessageSource;
  readonly ofUser: OfUser;
  readonly session$: Behavior<SessionState>;
  readonly connection$: Behavior<ConnectionState>;
  readonly names: PartyNames;
  readonly calls: Pick<Calls, 'active$' | 'dial'>;
  readonly outboxes: Pick<OutboxPlaces, 'open'>;
  readonly logger: Logger;
}

/** Knows the conversations of the signed-in person, and passes on what is written. */
export class MessageService implements Messages {
  readonly #source: MessageSource;
  readonly #inbox: Inbox;
  readonly #outbox: CurrentOutbox;
  readonly #files: FileCache;
  readonly #notice: TypingNotice;
  readonly #video: VideoCalls;
  /** Who is signed in, or was last. */
  #me: User | null = null;

  /** Newest first; null until they are known, and while nobody is signed in. */
  readonly conversations$: Behavior<readonly Conversation[] | null>;
  readonly hasMore$: Behavior<boolean>;
  readonly unread$: Behavior<number>;
  /** Once each; of what came while there was no connection, the last one of each conversation. */
  readonly incoming$: Observable<Message>;
  readonly settings$: Behavior<MessageSettings | null>;

  constructor(scope: Scope, ports: Ports) {
    const { source, ofUser, connection$, names, calls, logger } = ports;
    const userId$ = this.#follow(ports.session$);
    const sent = (message: SentMessage): void => this.#inbox.put(message);
    const trouble = (error: unknown): void => logger.warn('Messages had trouble', { error });
    this.#source = source;
    this.#files = new FileCache((id) => source.file(id));
    this.#notice = new TypingNotice((id) => source.typing(id));
    scope.run(userId$, () => this.#files.clear());
    const open: OutboxPlaces['open'] = (own, userId) => ports.outboxes.open(own, userId);
    const outboxPorts = { userId$, open, source, connection$, sent, trouble };
    this.#outbox = new CurrentOutbox(scope, outboxPorts);
    const waiting = new WaitingMessages(this.#outbox.items$, () => this.#me);
    this.#inbox = new Inbox(scope, {
      source,
      ofUser,
      viewer: () => (this.#me ? { me: this.#me, names } : null),
      namesChanged$: names.changed$,
      connection$,
      waiting$: (id) => waiting.in$(id),
    });
    this.#video = new VideoCalls({
      calls,
      source,
      conversation: (id) => this.#inbox.list.find(id),
      userId: () => this.#me?.id ?? null,
      sent,
      trouble,
    });
    this.conversations$ = this.#inbox.list.all$;
    this.hasMore$ = this.#inbox.list.hasMore$;
    this.unread$ = behaviorFrom(scope, unreadOf(this.#inbox.list.all$), 0);
    this.incoming$ = this.#inbox.incoming$;
    this.settings$ = behaviorFrom(
      scope,
      collect(ofUser(source.settings$), () => 0).pipe(map(([settings]) => settings ?? null)),
      null,
    );
  }

  more(): Promise<void> {
    return this.#inbox.list.more();
  }

  open(conversationId: string): MessageThread {
    return this.#inbox.open(conversationId);
  }

  typing$(conversationId: string): Observable<readonly Party[]> {
    return this.#inbox.typing$(conversationId);
  }

  async search(text: string): Promise<readonly Message[]> {
    const found = await this.#source.search(text);
    return found.map((sent) => this.#inbox.shown(sent));
  }

  async begin(
    recipients: readonly Recipient[],
    options: { readonly name?: string; readonly ownNumber?: string } = {},
  ): Promise<Conversation> {
    const { name = '', ownNumber = null } = options;
    const clientId = randomUuid();
    const begun = await this.#source.begin({ clientId, recipients, name, ownNumber });
    return this.#inbox.list.put(begun);
  }

  async send(conversationId: string, draft: MessageDraft): Promise<void> {
    const conversation = this.#inbox.list.get(conversationId);
    checkDraft(draft, conversation, this.settings$.value?.limits);
    const { text, files, replyTo } = draft;
    this.#notice.sent(conversationId);
    const quote = replyTo === null ? null : this.#inbox.quoteOf(replyTo);
    const entry = {
      clientId: randomUuid(),
      conversationId,
      text,
      replyTo,
      quote,
      files: files.map(waitingFile),
      createdAt: new Date(),
      failure: null,
    };
    const outbox = await this.#outbox.opened();
    await outbox.add(entry, files);
  }

  async retry(clientId: string): Promise<void> {
    await (await this.#outbox.opened()).retry(clientId);
  }

  async discard(clientId: string): Promise<void> {
    await (await this.#outbox.opened()).discard(clientId);
  }

  progress$(clientId: string): Observable<UploadProgress | null> {
    return this.#outbox.progress$(clientId);
  }

  async edit({ id }: Message, text: string): Promise<void> {
    checkEdit(text, this.settings$.value?.limits);
    await this.#source.edit(id, text);
  }

  async remove({ id }: Message): Promise<void> {
    await this.#source.remove(id);
  }

  async react({ id }: Message, emoji: string, on: boolean): Promise<void> {
    await this.#source.react(id, emoji, on);
  }

  async file({ id }: Attachment, options: { readonly anew?: boolean } = {}): Promise<Blob> {
    if (options.anew) this.#files.drop(id);
    return (await this.#outbox.bytes(id)) ?? this.#files.get(id);
  }

  segments(text: string): SmsSegments {
    return smsSegments(text);
  }

  markRead(conversationId: string, seq: number): void {
    this.#inbox.markRead(conversationId, seq);
  }

  markUnread(conversationId: string): Promise<void> {
    return this.#inbox.markUnread(conversationId);
  }

  typing(conversationId: string): void {
    this.#notice.typing(conversationId);
  }

  async mute(conversationId: string, on: boolean): Promise<void> {
    await this.#source.mute(conversationId, on);
  }

  async rename(conversationId: string, name: string): Promise<void> {
    await this.#source.rename(conversationId, name);
  }

  async addMembers(conversationId: string, userIds: readonly string[]): Promise<void> {
    await this.#source.addMembers(conversationId, userIds);
  }

  async removeMember(conversationId: string, userId: string): Promise<void> {
    await this.#source.removeMember(conversationId, userId);
  }

  async leave(conversationId: string): Promise<void> {
    await this.#source.removeMember(conversationId, this.#required().id);
  }

  async removeConversation(conversationId: string): Promise<void> {
    await this.#source.removeConversation(conversationId);
  }

  startVideo(conversationId: string): Promise<Call> {
    return this.#video.start(conversationId);
  }

  joinVideo(message: Message): Promise<Call> {
    return this.#video.join(message);
  }

  async export(conversationId: string, options: ExportOptions): Promise<Blob> {
    const [conversation, { exportConversation }] = await Promise.all([
      this.#inbox.list.find(conversationId),
      fetched(() => import('./export/export-conversation.ts')),
    ]);
    const userId = this.#required().id;
    return exportConversation({ source: this.#source, conversation, userId, options });
  }

  #follow(session$: Observable<SessionState>): Observable<string | null> {
    return session$.pipe(
      map((state) => {
        if (state.status !== 'signed-in') return null;
        this.#me = state.user;
        return state.user.id;
      }),
      distinctUntilChanged(),
    );
  }

  #required(): User {
    if (!this.#me) throw new HubError('session/signed-out');
    return this.#me;
  }
}

function waitingFile({ name, type, size }: File): {
  readonly clientId: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly uploadId: null;
  readonly attachment: null;
} {
  return { clientId: randomUuid(), name, type, size, uploadId: null, attachment: null };
}
