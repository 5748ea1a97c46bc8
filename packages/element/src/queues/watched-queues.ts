import type { CallCenter, Hub, Queue } from '@hubline/core';
import type { ReactiveControllerHost, TemplateResult } from 'lit';
import { alertIcon } from '../icons/icons.ts';
import { callCenterIcon } from '../icons/later-icons.ts';
import { listMessage } from '../list/list-message.ts';
import { errorText } from '../strings/error-text.ts';
import type { SomeStrings, Strings } from '../strings/strings.ts';
import { Watch } from '../watch.ts';
import { FetchedCallCenter } from './fetched-call-center.ts';
import { FrameWatch } from './frame-watch.ts';

interface Host extends ReactiveControllerHost {
  readonly hub?: Hub | undefined;
  readonly strings?: SomeStrings | undefined;
}

const NONE: readonly Queue[] = [];

/** The queues that the person may watch, for an element that shows them, and in words why it shows none. */
export class WatchedQueues {
  readonly #host: Host;
  readonly #session: Watch<{ readonly status: string }>;
  readonly #connection: Watch<{ readonly status: string }>;
  readonly #capabilities: Watch<Hub['capabilities$']['value']>;
  readonly #callCenter: FetchedCallCenter;
  readonly #queues: FrameWatch<readonly Queue[]>;
  readonly #me: Watch<CallCenter['me$']['value']>;

  constructor(host: Host) {
    this.#host = host;
    this.#session = new Watch(host, () => host.hub?.session.state$);
    this.#connection = new Watch(host, () => host.hub?.session.connection$);
    this.#capabilities = new Watch(host, () => host.hub?.capabilities$);
    this.#callCenter = new FetchedCallCenter(host, () =>
      this.#unavailable === undefined ? host.hub : undefined,
    );
    this.#queues = new FrameWatch(
      host,
      () => [this.#callCenter.value],
      () => this.#callCenter.value?.queues$,
    );
    this.#me = new Watch(host, () => this.#callCenter.value?.me$);
  }

  get all(): readonly Queue[] {
    return this.#queues.value ?? NONE;
  }

  /** Undefined until it is there. */
  get callCenter(): CallCenter | undefined {
    return this.#callCenter.value;
  }

  get isOffline(): boolean {
    return this.#connection.value?.status === 'offline';
  }

  get isSignedOut(): boolean {
    return this.#session.value?.status === 'signed-out';
  }

  /** What stands where the person may watch nothing; undefined where they may. */
  barred(words: Strings['queues']): TemplateResult | undefined {
    const icon = callCenterIcon;
    switch (this.#unavailable) {
      case 'signed-out':
        return listMessage({ icon, what: words.signedOut, hint: words.signedOutHint });
      case 'scope':
        return listMessage({ icon, what: words.noScope, hint: words.noScopeHint });
      case 'none':
        return listMessage({ icon, what: words.unavailable, hint: words.unavailableHint });
      case undefined:
        return undefined;
    }
  }

  /** What stands where there is nothing to show: what went wrong, `skeleton` while they are on their way, or `empty`. */
  absent(
    words: Strings['queues'],
    common: Strings['common'],
    { skeleton, empty }: { skeleton: () => TemplateResult; empty: () => TemplateResult },
  ): TemplateResult {
    const { state } = this.#callCenter;
    if (state.status === 'failed') {
      return listMessage({
        icon: alertIcon,
        what: words.failed,
        hint: errorText(state.error, this.#host.strings),
        live: 'alert',
        actions: [{ word: common.retry, act: () => this.#callCenter.retry() }],
      });
    }
    if (this.isOffline) {
      return listMessage({
        icon: alertIcon,
        what: words.unreachable,
        hint: words.unreachableHint,
        live: 'status',
      });
    }
    // What I am is told along with the queues: until then they are on their way.
    const isKnown = !this.#host.hub || (this.#me.value !== null && this.#me.value !== undefined);
    return isKnown ? empty() : skeleton();
  }

  get #unavailable(): 'signed-out' | 'scope' | 'none' | undefined {
    if (this.isSignedOut) return 'signed-out';
    const support = this.#capabilities.value?.['queues.watch'];
    if (support?.level !== 'none' || support.why === 'signed-out') return undefined;
    return support.why === undefined || support.why === 'scope' ? 'scope' : 'none';
  }
}
