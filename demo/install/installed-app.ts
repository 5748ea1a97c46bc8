import { webStorage, type Behavior, type Hub } from '@hubline/core';
import { HubNoticeEvent, defineElement, dialledNumber, type HubElement } from '@hubline/element';
import { BehaviorSubject } from 'rxjs';
import { appWords } from '../words.ts';
import { AppBadge } from './app-badge.ts';
import { AppUpdates } from './app-updates.ts';
import { Arrivals, type Arrival } from './arrivals.ts';
import { holdDuringCalls } from './call-lock.ts';
import { HublineAppCards } from './hubline-app-cards.ts';
import { MissedCalls } from './missed-calls.ts';
import { PendingShare } from './pending-share.ts';
import { ShareStore, type Share } from './share-store.ts';
import { usedMessage } from './worker-message.ts';

const WORKER = '/service-worker.js';

/** What is asked of the page around. */
export interface AppPorts {
  readonly hub: Hub;
  /** The app, which has the notices inside. */
  readonly host: HubElement;
  /** Brings a number to the dial pad, and no further. */
  readonly fill: (number: string) => void;
  /** Opens the list of conversations, with none of them open. */
  readonly showConversations: () => Promise<void>;
  /** Adds to the draft of the conversation that is open; false where nobody can write there. */
  readonly addToDraft: (share: Share) => Promise<boolean>;
}

/** The app as it is installed: kept by the browser, with a number on its icon, opened by links and by what is shared. */
export class InstalledApp {
  /** Undefined where the browser keeps no app. */
  readonly updates: AppUpdates | undefined;
  readonly sharing: PendingShare;
  readonly callsUp$: Behavior<boolean>;
  readonly #ports: AppPorts;
  readonly #badge = new AppBadge(navigator, 'caches' in globalThis ? caches : undefined);
  readonly #missed: MissedCalls;
  /** Of messages and voicemail. */
  #unread = 0;
  #shown: number | undefined;

  constructor(ports: AppPorts) {
    const { hub } = ports;
    this.#ports = ports;
    const { serviceWorker: workers, locks } = navigator as Partial<Navigator>;
    const callsUp$ = new BehaviorSubject(false);
    hub.calls.active$.subscribe(({ length }) => callsUp$.next(length > 0));
    this.callsUp$ = callsUp$;
    holdDuringCalls(hub.calls.active$, locks);
    this.updates = workers && new AppUpdates({ workers, locks, reload }, WORKER);
    this.sharing = new PendingShare(hub, new ShareStore());
    void this.sharing.look();
    this.#missed = new MissedCalls({
      hub,
      store: webStorage().browser,
      isSeen: () => document.hasFocus() && showsCalls(ports.host),
      changed: () => this.#showCount(),
    });
    // Another page of the app tells by the storage what was seen there.
    for (const event of ['focus', 'hashchange', 'storage']) {
      addEventListener(event, () => void this.#lookAtCalls());
    }
    document.addEventListener('visibilitychange', () => this.#onVisible());
    void workers?.ready.then(({ active }) => active?.postMessage(usedMessage(fetchedPaths())));
    this.#followAddress();
    defineElement(HublineAppCards);
  }

  /** Messages and voicemail that are unread: with calls that were missed, the number on the icon. */
  showCount(unread: number): void {
    this.#unread = unread;
    this.#showCount();
  }

  /** Looks for a new version now, and says what came of it. */
  async check(): Promise<void> {
    const result = (await this.updates?.check()) ?? 'unreachable';
    const words = appWords().install;
    if (result === 'current') await this.#tell('info', words.upToDate);
    if (result === 'unreachable') await this.#tell('error', words.notChecked);
  }

  async chooseConversation(): Promise<void> {
    await this.#ports.showConversations();
    this.sharing.pick();
  }

  /** A conversation was opened by the person. */
  async conversationOpened(): Promise<void> {
    const isPut = await this.sharing.opened(this.#ports.addToDraft);
    if (!isPut) await this.#tell('error', appWords().install.notThere);
  }

  #showCount(): void {
    // It may be asked for while the first of it is counted.
    const count = this.#unread + ((this.#missed as MissedCalls | undefined)?.count ?? 0);
    if (count === this.#shown) return;
    this.#shown = count;
    void this.#badge.show(count);
  }

  async #lookAtCalls(): Promise<void> {
    await this.#ports.host.updateComplete;
    this.#missed.look();
  }

  #followAddress(): void {
    const { tab } = webStorage();
    const arrivals = new Arrivals({
      ...{ hub: this.#ports.hub, store: tab },
      deliver: (arrival) => void this.#deliver(arrival),
    });
    const opened = location.href;
    const rest = arrivals.take(new URL(opened));
    if (rest.href !== opened) history.replaceState(null, '', rest);
    let isFirst = true;
    // The app was open already, and is opened again by a link, a shortcut or a share.
    launchQueue()?.setConsumer(({ targetURL }) => {
      const isThisPage = isFirst && targetURL === opened;
      isFirst = false;
      if (targetURL === undefined || isThisPage) return;
      const target = arrivals.take(new URL(targetURL));
      if (target.hash !== '') location.hash = target.hash;
    });
  }

  async #deliver(arrival: Arrival): Promise<void> {
    const words = appWords().install;
    if (arrival.kind === 'dial') {
      const number = dialledNumber(arrival.address);
      if (number === null) await this.#tell('error', words.noNumber);
      else this.#ports.fill(number);
      return;
    }
    switch (arrival.result) {
      case 'kept':
        await this.sharing.look();
        await this.chooseConversation();
        break;
      case 'nothing':
        await this.#tell('info', words.sharedNothing);
        break;
      case 'too-large':
        await this.#tell('error', words.sharedTooLarge);
        break;
      case 'failed':
        await this.#tell('error', words.sharedFailed);
    }
  }

  async #tell(kind: 'info' | 'error', text: string): Promise<void> {
    const { host } = this.#ports;
    // Who has just signed in does not see them before.
    await host.updateComplete;
    const notice = new HubNoticeEvent({ kind, text });
    host.renderRoot.querySelector('hub-notices')?.dispatchEvent(notice);
  }

  #onVisible(): void {
    if (document.visibilityState !== 'visible') return;
    void this.updates?.checkIfLongAgo();
    void this.sharing.look();
  }
}

/** A list with the latest calls is on the page that is open. */
function showsCalls({ renderRoot }: HubElement): boolean {
  const lists = '.page.current :is(hub-call-history, hub-recent-calls)';
  return renderRoot.querySelector(lists)?.checkVisibility() ?? false;
}

interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly targetURL?: string }) => void): void;
}

/** Of installed apps, in browsers that have it. */
function launchQueue(): LaunchQueue | undefined {
  return (globalThis as { readonly launchQueue?: LaunchQueue }).launchQueue;
}

function fetchedPaths(): readonly string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin }) => origin === location.origin)
    .map(({ pathname }) => pathname);
}

function reload(): void {
  location.reload();
}
