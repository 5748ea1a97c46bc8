import type { Call } from '@hubline/core';
import { WatchAll, type HubElement } from '@hubline/element';
import type { HubActiveCall } from '@hubline/hub-active-call';

/**
 * Brings each call that was made or taken here to the front once, and the focus into it: whoever dials goes
 * on in the call, not in what it covers.
 */
export class FollowCalls {
  readonly #host: HubElement;
  readonly #panel: () => HubActiveCall | null;
  readonly #followed = new WeakSet<Call>();

  constructor(host: HubElement, panel: () => HubActiveCall | null) {
    this.#host = host;
    this.#panel = panel;
    host.addController({ hostUpdated: () => this.#look() });
    // What rings is taken later, without a change in the list of calls.
    new WatchAll(host, () => (host.hub?.calls.active$.value ?? []).map(({ state$ }) => state$));
  }

  #look(): void {
    const begun = (this.#host.hub?.calls.active$.value ?? []).filter(
      (call) => call.state$.value.phase !== 'incoming' && !this.#followed.has(call),
    );
    const panel = this.#panel();
    if (begun.length === 0 || !panel) return;
    for (const call of begun) this.#followed.add(call);
    panel.collapsed = false;
    void panel.updateComplete.then(() => panel.focus());
  }
}
