import type { CapabilityId, Hub } from '@hubline/core';
import { callsForHelp, dialledNumber, HubDialEvent, HubMessageEvent } from '@hubline/element';

type Link = HTMLAnchorElement | HTMLAreaElement;

export interface LinkClicksOptions {
  readonly root: Document | ShadowRoot;
  /** CSS selector. */
  readonly within: string;
  /** Someone takes care of `hub-message`. */
  readonly messages: boolean;
  /** Fires the events; the link that was clicked unless there is one. */
  readonly dispatcher: EventTarget | null;
  readonly onFailed: (error: unknown) => void;
  readonly onEmergency: ((number: string) => void) | null;
}

/** Has the `tel:` and `sms:` links of a page lead to the phone on it; those that it cannot take are left to the browser. */
export class LinkClicks {
  readonly #hub: Hub;
  readonly #options: LinkClicksOptions;
  #dialing = false;

  constructor(hub: Hub, options: LinkClicksOptions) {
    this.#hub = hub;
    this.#options = options;
    options.root.addEventListener('click', this.#onClick);
  }

  end(): void {
    this.#options.root.removeEventListener('click', this.#onClick);
  }

  readonly #onClick = (event: Event): void => {
    const link = plainClickOn(event);
    if (!link?.closest(this.#options.within) || link.closest('[data-hub-ignore]')) return;
    if (this.#hub.session.state$.value.status !== 'signed-in') return;
    if (link.protocol === 'tel:') this.#onTel(event, link);
    else if (link.protocol === 'sms:') this.#onSms(event, link);
  };

  #onTel(event: Event, link: Link): void {
    const number = dialledNumber(link.href);
    if (number === null) return;
    if (!callsForHelp(number)) {
      event.preventDefault();
      void this.#dial(number, link);
    } else if (this.#options.onEmergency) {
      event.preventDefault();
      this.#options.onEmergency(number);
    }
  }

  #onSms(event: Event, link: Link): void {
    const [address = '', ...fields] = link.href.slice('sms:'.length).split(/[?;&]/);
    const number = dialledNumber(address);
    if (number === null || !this.#options.messages || !this.#canWriteTo(number)) return;
    event.preventDefault();
    const text = new URLSearchParams(fields.join('&')).get('body') ?? '';
    const contact = this.#hub.contacts.byNumber(number);
    const dispatcher = this.#options.dispatcher ?? link;
    dispatcher.dispatchEvent(new HubMessageEvent({ number, name: contact?.name ?? '' }, text));
  }

  /** The second click of a double click calls nobody again. */
  async #dial(number: string, link: Link): Promise<void> {
    if (this.#dialing) return;
    this.#dialing = true;
    try {
      const contact = this.#hub.contacts.byNumber(number);
      const dial = new HubDialEvent(number, { contact, source: 'page', link, cancelable: true });
      const goOn = (this.#options.dispatcher ?? link).dispatchEvent(dial);
      if (goOn) await this.#hub.calls.dial(number);
    } catch (error) {
      this.#options.onFailed(error);
    } finally {
      this.#dialing = false;
    }
  }

  #canWriteTo(number: string): boolean {
    const needed: CapabilityId = number.startsWith('+') ? 'sms.send' : 'chat.direct';
    return this.#hub.capabilities$.value[needed].level !== 'none';
  }
}

/** The link that was clicked as links are to be followed here, by mouse or keyboard; not in another tab, and unless the page took care of it. */
function plainClickOn(event: Event): Link | undefined {
  if (!(event instanceof MouseEvent) || event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  return event.target instanceof Element
    ? (event.target.closest<Link>('a[href], area[href]') ?? undefined)
    : undefined;
}
