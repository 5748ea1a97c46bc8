import { icon, retryIcon, type HubElement } from '@hubline/element';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { appWords } from '../words.ts';
import type { AppPorts, InstalledApp } from './installed-app.ts';

/** At the latest then, also where there is always something to do. */
const LATEST_MS = 3_000;

/** What Chromium fires where the app can be installed and is not. */
interface InstallPromptEvent extends Event {
  prompt(): Promise<unknown>;
}

interface Host extends HubElement {
  /** This page is the app, and not a part of another one. */
  readonly installable: boolean;
}

/**
 * Makes an app of the page that can be installed, updated and opened from outside. It is fetched after the rest,
 * where nothing in the address asks for it.
 */
export class AppInstall implements ReactiveController {
  readonly #host: Host;
  readonly #ports: Omit<AppPorts, 'hub' | 'host'>;
  #offer: InstallPromptEvent | undefined;
  #app: InstalledApp | undefined;
  #fetched: Promise<void> | undefined;
  #isChecking = false;
  #count = 0;

  constructor(host: Host, ports: Omit<AppPorts, 'hub' | 'host'>) {
    this.#host = host;
    this.#ports = ports;
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.#host.installable) return;
    window.addEventListener('beforeinstallprompt', this.#onOffer);
    window.addEventListener('appinstalled', this.#onInstalled);
    if (/[?&](?:dial|shared)=/.test(location.search)) void this.#fetch();
    else if ('requestIdleCallback' in window) {
      requestIdleCallback(() => void this.#fetch(), { timeout: LATEST_MS });
    } else setTimeout(() => void this.#fetch(), LATEST_MS);
  }

  hostDisconnected(): void {
    window.removeEventListener('beforeinstallprompt', this.#onOffer);
    window.removeEventListener('appinstalled', this.#onInstalled);
  }

  /** Installs the app; undefined where the browser does not offer that. */
  get install(): (() => void) | undefined {
    return this.#offer && (() => void this.#install());
  }

  /** The number on the icon of the app. */
  showCount(count: number): void {
    this.#count = count;
    this.#app?.showCount(count);
  }

  /** Another conversation is open than before, or none. */
  conversationOpened(id: string | null): void {
    if (id !== null) void this.#app?.conversationOpened();
  }

  /** The button that looks for a new version. */
  button(pressed: () => void): TemplateResult | typeof nothing {
    if (!this.#host.installable || !('serviceWorker' in navigator)) return nothing;
    const { checkForUpdates } = appWords().install;
    const act = (): void => {
      pressed();
      void this.#check();
    };
    return html`<button
      class="button ghost icon-only check"
      type="button"
      aria-label=${checkForUpdates}
      title=${checkForUpdates}
      aria-busy=${this.#isChecking}
      @click=${act}
    >
      ${icon(retryIcon)}
    </button>`;
  }

  /** What the app has to say: a new version, or something that was shared. */
  cards(): TemplateResult | typeof nothing {
    if (!this.#app) return nothing;
    return html`<hubline-app-cards .app=${this.#app}></hubline-app-cards>`;
  }

  #fetch(): Promise<void> {
    return (this.#fetched ??= this.#begin());
  }

  async #begin(): Promise<void> {
    try {
      const { InstalledApp } = await import('./installed-app.ts');
      const { hub } = this.#host;
      if (!hub) throw new Error('There is no hub.');
      this.#app = new InstalledApp({ ...this.#ports, hub, host: this.#host });
      this.#app.showCount(this.#count);
      this.#host.requestUpdate();
    } catch {
      // It is tried again by whoever asks for it.
      this.#fetched = undefined;
    }
  }

  async #check(): Promise<void> {
    if (this.#isChecking) return;
    this.#isChecking = true;
    this.#host.requestUpdate();
    await this.#fetch();
    await this.#app?.check();
    this.#isChecking = false;
    this.#host.requestUpdate();
  }

  async #install(): Promise<void> {
    const offer = this.#offer;
    // Each can be used once; whoever declines is asked again by the browser alone.
    this.#offer = undefined;
    this.#host.requestUpdate();
    await offer?.prompt();
  }

  readonly #onOffer = (event: Event): void => {
    // No banner: it is in the menu, for whoever looks for it.
    event.preventDefault();
    this.#offer = event as InstallPromptEvent;
    this.#host.requestUpdate();
  };

  readonly #onInstalled = (): void => {
    this.#offer = undefined;
    this.#host.requestUpdate();
  };
}
