import type { PushWishes } from '@hubline/core';
import { BehaviorSubject } from 'rxjs';
import type { CallAction } from '../call-action.ts';
import type {
  CallNotification,
  CallTaker,
  Desktop,
  NewsNotification,
  NotificationState,
} from '../desktop.ts';
import type { NewsSubject } from '../news-message.ts';

/** A desktop whose browser and person obey the test; someone looks at the page unless told otherwise. */
export class FakeDesktop implements Desktop {
  #taker: CallTaker | undefined;

  readonly notifications$: BehaviorSubject<NotificationState>;
  readonly attended$ = new BehaviorSubject(true);
  /** What the person says when the browser asks; a promise lets them think. */
  browserAnswer: NotificationState | Promise<NotificationState> = 'on';
  /** How often the browser asked. */
  browserAsked = 0;
  readonly wishes$ = new BehaviorSubject<PushWishes>({
    kinds: ['calls', 'messages', 'voicemail'],
    preview: true,
  });
  declined = false;
  /** The service worker in use; null while nobody serves. */
  serviceWorker: string | null | undefined = null;
  /** The messages and voicemails that stand there, oldest first. */
  told: readonly NewsNotification[] = [];
  /** What stands on the desktop, oldest first. */
  shown: readonly CallNotification[] = [];

  constructor(state: NotificationState = 'undecided') {
    this.notifications$ = new BehaviorSubject(state);
  }

  wish(wishes: PushWishes): void {
    this.wishes$.next(wishes);
  }

  async ready(): Promise<void> {}

  async turnOn(): Promise<NotificationState> {
    if (this.notifications$.value === 'undecided') {
      this.browserAsked += 1;
      this.notifications$.next(await this.browserAnswer);
    }
    if (this.notifications$.value === 'off') this.notifications$.next('on');
    return this.notifications$.value;
  }

  turnOff(): void {
    this.notifications$.next('off');
  }

  decline(): void {
    this.declined = true;
  }

  serve(taker: CallTaker, serviceWorker?: string): () => void {
    this.#taker = taker;
    this.serviceWorker = serviceWorker;
    return () => {
      this.#taker = undefined;
      this.serviceWorker = null;
    };
  }

  async show(notification: CallNotification, signal: AbortSignal): Promise<void> {
    this.shown = [...this.shown, notification];
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
    this.#remove(notification);
  }

  async tell(notification: CallNotification): Promise<void> {
    this.shown = [...this.shown, notification];
  }

  async news(notification: NewsNotification): Promise<void> {
    if (!this.attended$.value) this.told = [...this.told, notification];
  }

  async seen({ about, id }: NewsSubject): Promise<void> {
    this.told = this.told.filter(({ subject }) => subject.about !== about || subject.id !== id);
  }

  /** The person chooses the newest of the messages and voicemails, or writes into it. */
  choose(reply?: string): void {
    const notification = this.told.at(-1);
    if (!notification) throw new TypeError('There is none');
    this.told = this.told.slice(0, -1);
    this.#taker?.open?.(notification.subject, reply);
  }

  async clear(): Promise<void> {
    this.shown = [];
  }

  /** The person presses a button of the newest notification. */
  press(action: CallAction): void {
    const notification = this.shown.at(-1);
    if (!notification?.actions) throw new TypeError('There is no such button');
    this.#remove(notification);
    if (this.#taker?.rings(notification.call)) this.#taker.act(notification.call, action);
  }

  /** Someone comes to look at the page, or turns away. */
  attend(attended: boolean): void {
    this.attended$.next(attended);
  }

  #remove(notification: CallNotification): void {
    this.shown = this.shown.filter((shown) => shown !== notification);
  }
}
