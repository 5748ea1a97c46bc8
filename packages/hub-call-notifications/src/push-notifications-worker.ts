import { askPage } from './ask-page.ts';
import { callOrder, readCallAction, readCallAnswer } from './call-message.ts';
import { isNewsTaken, readNewsOrder, type NewsOrder, type NewsSubject } from './news-message.ts';
import { newsOptions, type RichOptions } from './news-options.ts';
import { readPushNews, type PushNews, type PushParty } from './push-news.ts';
import { filled, keptPushWords, type PushWords } from './push-words.ts';
import { pushedCallData, pushedCallTag, readPushedCall, type PushedCall } from './pushed-call.ts';
import type {
  AttendedPage,
  NotificationClick,
  PushWorkerScope,
  WorkerPage,
} from './worker-scope.ts';

export type { PushWorkerScope } from './worker-scope.ts';

export interface PushNotificationOptions {
  /** The server, as seen from the scope of the worker; where that is, unless said. */
  readonly server?: string;
  /** Where a page is opened for this, as seen from the scope of the worker; the scope itself unless said. */
  readonly addressOf?: (subject: NewsSubject) => string;
  /** How long a page has to begin, in ms; 40,000 unless said. */
  readonly patience?: number;
}

const PATIENCE_MS = 40_000;
const AGAIN_MS = 250;

/**
 * Tells of calls, messages and voicemail while no page is open: `addPushNotifications(self)`, beside
 * `addCallNotificationActions(self)`. `Answer` opens the app and takes the call there; `Reject` needs no page.
 */
export function addPushNotifications(
  scope: PushWorkerScope,
  options: PushNotificationOptions = {},
): void {
  scope.addEventListener('push', (event) => {
    const news = readPushNews(jsonOf(event.data));
    if (news) event.waitUntil(tell(scope, news));
  });
  scope.addEventListener('notificationclick', (event: NotificationClick) => {
    const call = readPushedCall(event.notification.data);
    const subject = call ? null : readNewsOrder(event.notification.data);
    if (!call && !subject) return;
    event.notification.close();
    event.waitUntil(
      call ? onCall(scope, options, call, event.action) : onNews(scope, options, subject!, event),
    );
  });
}

function jsonOf(data: { json(): unknown } | null): unknown {
  try {
    return data?.json();
  } catch {
    return null;
  }
}

/** Not where someone looks at the app: they see it there. */
async function tell(scope: PushWorkerScope, news: PushNews): Promise<void> {
  const pages = await pagesOf(scope);
  if (pages.some(({ focused }) => focused)) {
    if (news.kind === 'call-over') await takeDown(scope, news.call);
    return;
  }
  const words = await keptPushWords(scope.caches);
  const { title, options } = noticeOf(news, words);
  await scope.registration.showNotification(title, options);
}

async function takeDown(scope: PushWorkerScope, call: string): Promise<void> {
  const tag = pushedCallTag(call);
  for (const shown of await scope.registration.getNotifications({ tag })) shown.close();
}

function noticeOf(
  news: PushNews,
  words: PushWords,
): { readonly title: string; readonly options: RichOptions } {
  const { name, number } = news.party;
  const who = nameOf(news.party, words);
  const body = name === '' ? '' : number;
  switch (news.kind) {
    case 'call': {
      // One that came too late was missed.
      if (news.until <= Date.now())
        return noticeOf({ ...news, kind: 'call-over', how: 'missed' }, words);
      const actions = [
        { action: 'answer', title: words.answer },
        { action: 'reject', title: words.reject },
      ];
      const { call } = news;
      return {
        title: filled(words.incoming, { who }),
        options: {
          ...{ body, tag: pushedCallTag(call), dir: 'auto', requireInteraction: true, actions },
          data: pushedCallData({ call, number }),
        },
      };
    }
    case 'call-over': {
      const missed = news.how === 'missed';
      const how = {
        missed: body,
        answered: words.answeredElsewhere,
        declined: words.declinedElsewhere,
        forwarded: words.forwarded,
      }[news.how];
      const options = newsOptions({ about: 'calls', id: news.call }, how, null);
      return {
        title: missed ? filled(words.missed, { who }) : who,
        options: { ...options, tag: pushedCallTag(news.call), renotify: false, silent: true },
      };
    }
    case 'message': {
      const reply = { title: words.reply, placeholder: words.replyHint };
      const subject = { about: 'message', id: news.conversation } as const;
      return {
        title: news.group ? filled(words.inGroup, { who, group: news.group }) : who,
        options: newsOptions(subject, news.text ?? words.message, reply),
      };
    }
    case 'voicemail':
      return {
        title: filled(words.voicemail, { who }),
        options: newsOptions({ about: 'voicemail', id: news.voicemail }, body, null),
      };
  }
}

function nameOf({ name, number }: PushParty, words: PushWords): string {
  return name || number || words.unknown;
}

async function onCall(
  scope: PushWorkerScope,
  options: PushNotificationOptions,
  call: PushedCall,
  pressed: string,
): Promise<void> {
  const action = readCallAction(pressed);
  if (action === 'reject') return decline(scope, options, call);
  await bringUp(scope, '');
  if (action !== 'answer') return;
  const order = callOrder(call.call, 'find', call.number);
  const page = await firstPage(
    scope,
    options,
    async (one) => readCallAnswer(await askPage(one, order))?.rings === true,
  );
  page?.postMessage(callOrder(call.call, 'answer', call.number), []);
}

async function decline(
  scope: PushWorkerScope,
  { server = '' }: PushNotificationOptions,
  { call, number }: PushedCall,
): Promise<void> {
  for (const page of await pagesOf(scope)) page.postMessage(callOrder(call, 'reject', number), []);
  const path = `api/session/calls/${encodeURIComponent(call)}/decline`;
  const address = new URL(path, new URL(server, scope.registration.scope));
  // Where that fails it rings on, and its end is told.
  await scope.fetch(address.href, { method: 'POST', credentials: 'include' }).catch(() => null);
}

/** A page does what is asked; where none is open, one is opened for it. */
async function onNews(
  scope: PushWorkerScope,
  options: PushNotificationOptions,
  subject: NewsOrder,
  { action, reply }: NotificationClick,
): Promise<void> {
  const answer = action === 'reply' && reply ? reply : null;
  const order: NewsOrder = answer === null ? subject : { ...subject, reply: answer };
  const takes = async (page: WorkerPage): Promise<boolean> =>
    isNewsTaken(await askPage(page, order));
  const pages = await pagesOf(scope);
  const taken = await firstOf(pages, takes);
  if (taken) {
    if (answer === null) await taken.focus().catch(() => undefined);
    return;
  }
  await scope.clients.openWindow(addressIn(scope, options.addressOf?.(subject) ?? ''));
  if (answer !== null) await firstPage(scope, options, takes);
}

/** The page that was used last, or a new one. */
async function bringUp(scope: PushWorkerScope, address: string): Promise<void> {
  try {
    const [page] = await pagesOf(scope);
    await (page ? page.focus() : scope.clients.openWindow(addressIn(scope, address)));
  } catch {
    // The browser does not let us; a page that is open does what was asked for all the same.
  }
}

function addressIn(scope: PushWorkerScope, address: string): string {
  return new URL(address, scope.registration.scope).href;
}

/** Asks all pages again and again until one says yes: it may only be beginning. */
async function firstPage(
  scope: PushWorkerScope,
  { patience = PATIENCE_MS }: PushNotificationOptions,
  asks: (page: WorkerPage) => Promise<boolean>,
): Promise<WorkerPage | null> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await firstOf(await pagesOf(scope), asks);
    if (found || Date.now() >= end) return found;
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

async function firstOf(
  pages: readonly WorkerPage[],
  asks: (page: WorkerPage) => Promise<boolean>,
): Promise<WorkerPage | null> {
  for (const page of pages) if (await asks(page)) return page;
  return null;
}

function pagesOf(scope: PushWorkerScope): Promise<readonly AttendedPage[]> {
  return scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
}
