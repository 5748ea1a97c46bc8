import { miniPhoneEnglish, type HubElement } from '@hubline/element';
import type { ReactiveController } from 'lit';
import './define.ts';
import type { HubMiniPhone } from './hub-mini-phone.ts';
import { HubMiniBackEvent, HubMiniClosedEvent } from './hub-mini-phone.events.ts';
import { hasWindows, openWindow } from './open-window.ts';
import { WindowLook } from './window-look.ts';

/**
 * The window with the small phone: opened by an element of the page, whose hub, words and look it has. It closes
 * after the last call, with its element, and with the page.
 */
export class MiniPhoneWindow implements ReactiveController {
  readonly #host: HubElement;
  #open: { readonly view: Window; readonly phone: HubMiniPhone; readonly look: WindowLook } | null =
    null;
  #opening: Promise<boolean> | null = null;

  constructor(host: HubElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether there can be one here. */
  static get isSupported(): boolean {
    return hasWindows();
  }

  get isOpen(): boolean {
    return this.#open !== null;
  }

  /** Needs a click or a key. False where the browser refuses. */
  open(): Promise<boolean> {
    if (this.#open) {
      this.#open.view.focus();
      return Promise.resolve(true);
    }
    this.#opening ??= this.#make().finally(() => (this.#opening = null));
    return this.#opening;
  }

  close(): void {
    const open = this.#open;
    if (!open) return;
    this.#forget();
    open.view.close();
  }

  hostUpdated(): void {
    if (this.#open) this.#follow();
  }

  hostDisconnected(): void {
    this.close();
  }

  async #make(): Promise<boolean> {
    const view = await openWindow();
    if (!view) return false;
    if (!this.#host.isConnected) {
      view.close();
      return true;
    }
    // Made here, where the tag is known.
    const phone = document.createElement('hub-mini-phone');
    phone.addEventListener(HubMiniBackEvent.type, this.#onBack);
    phone.addEventListener(HubMiniClosedEvent.type, this.#onClosed);
    this.#open = { view, phone, look: new WindowLook(view) };
    view.addEventListener('keydown', this.#onKeydown);
    view.addEventListener('pagehide', this.#forget);
    window.addEventListener('pagehide', this.#onClosed);
    this.#follow();
    view.document.body.replaceChildren(phone);
    await phone.updateComplete;
    phone.focus();
    this.#host.requestUpdate();
    return true;
  }

  #follow(): void {
    const { phone, look } = this.#open!;
    const { hub, strings } = this.#host;
    phone.hub = hub;
    phone.strings = strings;
    look.follow(this.#host, (strings?.miniPhone ?? miniPhoneEnglish).name);
  }

  readonly #forget = (): void => {
    const open = this.#open;
    if (!open) return;
    this.#open = null;
    open.view.removeEventListener('pagehide', this.#forget);
    window.removeEventListener('pagehide', this.#onClosed);
    open.phone.remove();
    this.#host.requestUpdate();
  };

  /** Shortcuts of the page are pressed here too: those with Ctrl and Alt, which no window has for itself. */
  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.ctrlKey && event.altKey)
      this.#host.dispatchEvent(new KeyboardEvent('keydown', event));
  };

  readonly #onBack = (): void => {
    window.focus();
    this.close();
    this.#host.focus();
  };

  readonly #onClosed = (): void => this.close();
}
