import { newsData, type NewsSubject } from './news-message.ts';

/** What browsers know and the compiler's library does not. */
export interface RichOptions extends NotificationOptions {
  readonly actions?: readonly {
    readonly action: string;
    readonly title: string;
    readonly type?: 'text';
    readonly placeholder?: string;
  }[];
  readonly renotify?: boolean;
}

/** Of all notifications of messages and voicemail, whoever showed them. */
export const NEWS = 'hubline-news-';

/** One for each conversation and each voicemail: what is shown later takes the place of it. */
export function newsTag({ about, id }: NewsSubject): string {
  return `${NEWS}${about}-${id}`;
}

/** With a field to answer where the browser has one, else with a button that opens the conversation. */
export function newsOptions(
  subject: NewsSubject,
  body: string,
  reply: { readonly title: string; readonly placeholder: string } | null,
): RichOptions {
  return {
    ...{ body, tag: newsTag(subject), dir: 'auto', renotify: true, data: newsData(subject) },
    ...(reply && { actions: [{ action: 'reply', type: 'text', ...reply }] }),
  };
}
