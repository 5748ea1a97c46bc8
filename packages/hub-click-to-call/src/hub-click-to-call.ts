import { HubElement, HubNoticeEvent, errorText } from '@hubline/element';
import { nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { clickToCall } from './click-to-call.ts';
import { clickToCallStyles } from './hub-click-to-call.styles.ts';

/**
 * Has the telephone numbers of the page around it call: `tel:` links, and numbers in texts, which become such
 * links (`a[data-hub-call]`). It shows nothing itself. Fields, buttons, code, other links and whatever is in
 * `[data-hub-ignore]` are left alone, and everything is while nobody is signed in. Taken from the page, it
 * leaves no trace.
 *
 * @tag hub-click-to-call
 * @summary Has the telephone numbers of a page call.
 * @fires {HubDialEvent} hub-dial - A number was clicked; cancel it to carry the call out otherwise.
 * @fires {HubMessageEvent} hub-message - An `sms:` link was clicked; see `messages`.
 * @fires {HubNoticeEvent} hub-notice - A call could not be made.
 */
export class HubClickToCall extends HubElement {
  static readonly tagName = 'hub-click-to-call';
  static override styles = [HubElement.styles, clickToCallStyles];

  /** A CSS selector: only numbers in what it matches. */
  @property() within = 'body';

  /** Two letters (ISO 3166): numbers without a country's code are of this country. */
  @property() country = 'US';

  /** The page takes care of `hub-message`; without that, `sms:` links are left to the browser. */
  @property({ type: Boolean }) messages = false;

  /** Does something for a click on an emergency number, which is never called at once; left to the browser unless set. */
  @property({ attribute: false }) onEmergency: ((number: string) => void) | undefined;

  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    // Put back, it begins anew.
    if (this.hasUpdated) this.#begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#begin();
  }

  protected override render(): typeof nothing {
    return nothing;
  }

  #begin(): void {
    this.#end();
    const { hub, within, country, messages, onEmergency } = this;
    if (!hub || !this.isConnected) return;
    this.#stop = clickToCall(hub, {
      ...{ within, country, messages, dispatcher: this },
      onFailed: (error) => this.#tell(error),
      ...(onEmergency && { onEmergency }),
    });
  }

  #end(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #tell(error: unknown): void {
    this.dispatchEvent(new HubNoticeEvent({ kind: 'error', text: errorText(error, this.strings) }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-click-to-call': HubClickToCall;
  }
}
