import type { Telephony } from '../calls/telephony.ts';
import type { Directory } from '../directory/directory.ts';
import type { Logger } from '../logger.ts';
import { OneAtATime } from '../sessions/one-at-a-time.ts';
import type { Store } from '../store/store.ts';
import { Background } from './background.ts';
import { Beginning } from './beginning.ts';
import { ConversationViews } from './conversation-views.ts';
import { Conversations } from './conversations.ts';
import { Groups } from './groups.ts';
import { MessageChanges } from './message-changes.ts';
import type { MessageFiles } from './message-files.ts';
import { MessageNews } from './message-news.ts';
import type { MessageOffice } from './message-office.ts';
import { MessagePages } from './message-pages.ts';
import { MessageViews } from './message-views.ts';
import { OwnPart } from './own-part.ts';
import { OwnSettings } from './own-settings.ts';
import type { TextMessages } from './ports.ts';
import { Posting } from './posting.ts';
import { TextConversations } from './text-conversations.ts';
import { TypingNotices } from './typing.ts';
import { VideoInvitations } from './video-invitations.ts';

export interface OpenMessagesOptions {
  readonly store: Store;
  readonly directory: Directory;
  readonly texts: TextMessages;
  readonly files: MessageFiles;
  /** Where to read what to do for text messages; null where the office names no place. */
  readonly registrationHelp: string | null;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** All that is done with chats and text messages. */
export interface MessageServices {
  readonly conversations: Conversations;
  readonly messagePages: MessagePages;
  readonly beginning: Beginning;
  readonly posting: Posting;
  readonly messageChanges: MessageChanges;
  readonly groups: Groups;
  readonly ownPart: OwnPart;
  readonly typing: TypingNotices;
  readonly messageSettings: OwnSettings;
  readonly messageNews: MessageNews;
  readonly videoInvitations: VideoInvitations;
}

/** Chats and text messages as they were left. The listeners of `texts` are there afterwards. @throws StoreError */
export async function openMessages(
  options: OpenMessagesOptions,
  closing: AsyncDisposableStack,
): Promise<MessageServices> {
  const { store } = options;
  const messageViews = new MessageViews(options);
  const views = new ConversationViews({ ...options, messageViews });
  const messageNews = new MessageNews({ store, views, messageViews });
  const background = new Background(options.logger);
  const told = { views, messageViews, news: messageNews };
  const office: MessageOffice = { ...options, ...told, turns: new OneAtATime(), background };

  const conversations = new Conversations(office);
  const groups = new Groups(office);
  const ownPart = new OwnPart(office, groups);
  const posting = new Posting(office);
  const typing = new TypingNotices(office);
  const videoInvitations = new VideoInvitations(office);
  await videoInvitations.endAll();
  closing.defer(async () => {
    ownPart.close();
    videoInvitations.close();
    await background.flush();
  });
  posting.onPost((message, members) => {
    if (message.user_id !== null) typing.posted(message.user_id, message.conversation_id, members);
    videoInvitations.posted(message, members);
  });
  followOffice(office, conversations);
  return {
    ...{ conversations, groups, ownPart, posting, typing, videoInvitations, messageNews },
    messagePages: new MessagePages(store, messageViews),
    beginning: new Beginning(office, new TextConversations(office)),
    messageChanges: new MessageChanges(office),
    messageSettings: new OwnSettings(options),
  };
}

/** The telephony is there, and nobody calls yet. */
export function followVideo(
  { videoInvitations }: Pick<MessageServices, 'videoInvitations'>,
  telephony: Pick<Telephony, 'liveCalls' | 'onLiveCalls'>,
): void {
  videoInvitations.follow(telephony);
}

/** Tells anew what others see, where colleagues are called otherwise, or are gone. */
function followOffice(
  { directory, texts, background }: MessageOffice,
  conversations: Conversations,
): void {
  const start = (work: Promise<void>): void =>
    background.run(work, 'Conversations were not told anew');
  directory.onContactChange((tenantId, _audience, change) => {
    if (change.op === 'upsert') start(conversations.renamed(change.item.id));
    // Who is only listed no more can still be written to.
    else if (change.op === 'remove' && !directory.person(change.id)) {
      start(conversations.lost(tenantId, change.id));
    }
  });
  texts.onClosedChange((tenantId) => start(conversations.textsChanged(tenantId)));
}
