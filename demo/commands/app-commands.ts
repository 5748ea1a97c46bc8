import type { Contact, Hub, Party } from '@hubline/core';
import {
  HubNoticeEvent,
  Listen,
  commonEnglish,
  errorText,
  icon,
  searchIcon,
  type HubElement,
} from '@hubline/element';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { Page } from '../pages.ts';
import { appWords } from '../words.ts';
import { callCommands } from './call-commands.ts';
import type { HublineCommands } from './hubline-commands.ts';
import type { HublineShortcuts } from './hubline-shortcuts.ts';
import { SHORTCUTS, ShortcutReader, ariaKeys, keysText } from './shortcuts.ts';

/** What commands need of the app. */
export interface CommandPorts {
  /** Those that the person may open. */
  readonly pages: () => readonly Page[];
  readonly go: (page: Page) => void;
  readonly message: (to: Party) => void;
  readonly view: (contact: Contact) => void;
  /** Opens or closes the mini phone; undefined where there are no windows beside the page. */
  readonly miniPhone: (() => unknown) | undefined;
  /** Undefined where the toolbar is behind a button. */
  readonly toggleToolbar: () =>
    { readonly isCollapsed: boolean; readonly toggle: () => void } | undefined;
}

/** Everything by key: the palette, the list of shortcuts, and the shortcuts themselves. */
export class AppCommands implements ReactiveController {
  readonly #host: HubElement;
  readonly #ports: CommandPorts;
  readonly #reader = new ShortcutReader();
  #isFetched = false;

  constructor(host: HubElement, ports: CommandPorts) {
    this.#host = host;
    this.#ports = ports;
    host.addController(this);
    // A call that rings is not to be looked for behind a dialog.
    new Listen(
      host,
      () => host.hub?.calls.incoming$,
      () => this.#commands?.close(),
    );
  }

  hostConnected(): void {
    window.addEventListener('keydown', this.#onKeydown);
  }

  hostDisconnected(): void {
    window.removeEventListener('keydown', this.#onKeydown);
  }

  /** The button in the header; where there is no room for it, the user menu leads there. */
  button(): TemplateResult {
    const word = appWords().commands.open;
    const keys = SHORTCUTS['commands']!;
    return html`<button
      class="button find"
      type="button"
      aria-haspopup="dialog"
      aria-keyshortcuts=${ariaKeys(keys)}
      title=${`${word} (${keysText(keys).join('+')})`}
      @click=${this.open}
    >
      ${icon(searchIcon)}<span class="visually-hidden">${word}</span>
      <kbd aria-hidden="true">${keysText(keys).join(' ')}</kbd>
    </button>`;
  }

  /** The dialogs, once one of them was asked for. */
  render(): TemplateResult | typeof nothing {
    if (!this.#isFetched) return nothing;
    return html`<hubline-commands
        .ports=${this.#ports}
        .showShortcuts=${this.openShortcuts}
      ></hubline-commands
      ><hubline-shortcuts .pages=${this.#ports.pages()}></hubline-shortcuts>`;
  }

  readonly open = async (): Promise<void> => {
    if (await this.#fetch()) this.#commands?.show();
  };

  readonly openShortcuts = async (): Promise<void> => {
    if (await this.#fetch()) this.#shortcuts?.show();
  };

  get #commands(): HublineCommands | null {
    return this.#host.renderRoot?.querySelector('hubline-commands') ?? null;
  }

  get #shortcuts(): HublineShortcuts | null {
    return this.#host.renderRoot?.querySelector('hubline-shortcuts') ?? null;
  }

  async #fetch(): Promise<boolean> {
    try {
      await import('./define.ts');
    } catch {
      this.#tell(appWords().notLoaded(appWords().commands.open));
      return false;
    }
    this.#isFetched = true;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    return true;
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    const { hub } = this.#host;
    if (hub?.session.state$.value.status !== 'signed-in') return;
    const id = this.#reader.read(event);
    if (id === undefined || hasModal(document)) return;
    const run = this.#find(hub, id);
    if (!run) return;
    event.preventDefault();
    void this.#run(run);
  };

  #find(hub: Hub, id: string): (() => unknown) | undefined {
    if (id === 'commands') return this.open;
    if (id === 'shortcuts') return this.openShortcuts;
    const page = this.#ports.pages().find((offered) => id === `page:${offered.id}`);
    if (page) return () => this.#ports.go(page);
    const { strings } = this.#host;
    const common = strings?.common ?? commonEnglish;
    return callCommands(hub, strings, common, this.#ports.miniPhone).find(
      (command) => command.id === id,
    )?.run;
  }

  async #run(run: () => unknown): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.#tell(errorText(error, this.#host.strings));
    }
  }

  #tell(text: string): void {
    this.#host.renderRoot
      .querySelector('hub-notices')
      ?.dispatchEvent(new HubNoticeEvent({ kind: 'error', text }));
  }
}

/** A dialog that leaves nothing else to be used has keys of its own. */
function hasModal(root: Document | ShadowRoot): boolean {
  if (root.querySelector(':modal')) return true;
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot && hasModal(element.shadowRoot)) return true;
  }
  return false;
}
