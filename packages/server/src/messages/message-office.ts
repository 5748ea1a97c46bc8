import type { Directory } from '../directory/directory.ts';
import type { Logger } from '../logger.ts';
import type { OneAtATime } from '../sessions/one-at-a-time.ts';
import type { Store } from '../store/store.ts';
import type { Background } from './background.ts';
import type { ConversationViews } from './conversation-views.ts';
import type { MessageFiles } from './message-files.ts';
import type { MessageNews } from './message-news.ts';
import type { MessageViews } from './message-views.ts';
import type { TextMessages } from './ports.ts';

/** What all that is done with messages works with. */
export interface MessageOffice {
  readonly store: Store;
  readonly directory: Directory;
  readonly texts: TextMessages;
  readonly files: MessageFiles;
  readonly views: ConversationViews;
  readonly messageViews: MessageViews;
  readonly news: MessageNews;
  /** By conversation, or by place until there is one: what changes is told in the order in which it was kept. */
  readonly turns: OneAtATime;
  readonly background: Background;
  readonly clock: () => number;
  readonly logger: Logger;
}
