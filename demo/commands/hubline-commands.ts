import {
  Dialing,
  FetchedCallCenter,
  HubElement,
  HubNoticeEvent,
  Watch,
  WatchAll,
  buttonStyles,
  closeIcon,
  errorText,
  fieldStyles,
  icon,
  searchIcon,
} from '@hubline/element';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { appWords } from '../words.ts';
import type { CommandPorts } from './app-commands.ts';
import { callCommands } from './call-commands.ts';
import { GROUPS, matches, wordsIn, type Command } from './command.ts';
import { commandsStyles } from './hubline-commands.styles.ts';
import { keyCaps } from './keys.ts';
import { appActions, pageCommands } from './other-commands.ts';
import { numberCommands, peopleCommands } from './people-commands.ts';
import { SHORTCUTS } from './shortcuts.ts';
import { statusCommands } from './status-commands.ts';

/** How long someone has stopped typing before it is said how much was found. */
const PAUSE_MS = 500;
const PAGE = 6;

/**
 * One field for everything that can be done at this moment: typed, chosen with the arrow keys, done with Enter.
 *
 * @tag hubline-commands
 * @summary The command palette.
 */
export class HublineCommands extends HubElement {
  static readonly tagName = 'hubline-commands';
  static override styles = [HubElement.styles, buttonStyles, fieldStyles, commandsStyles];

  /** What the app can do. */
  @property({ attribute: false }) ports: CommandPorts | undefined;

  /** Opens the list of shortcuts. */
  @property({ attribute: false }) showShortcuts: () => unknown = () => undefined;

  @state() private open = false;
  @state() private text = '';
  @state() private marked = 0;
  /** How much was found, for those who cannot see it. */
  @state() private told = '';

  @query('dialog') private readonly dialog!: HTMLDialogElement;
  @query('input') private readonly field!: HTMLInputElement | null;
  @query('[aria-selected=true]') private readonly selected!: HTMLElement | null;

  readonly #dialing = new Dialing(this);
  readonly #calls = new Watch(this, () => (this.open ? this.hub?.calls.active$ : undefined));
  readonly #center = new FetchedCallCenter(this, () =>
    this.open && this.hub?.capabilities$.value['queues.status'].level !== 'none'
      ? this.hub
      : undefined,
  );
  #commands: readonly Command[] = [];
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    new WatchAll(this, () => (this.#calls.value ?? []).map(({ state$ }) => state$));
    new Watch(this, () => this.#center.value?.me$);
    new Watch(this, () => this.#center.value?.statuses$);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#pause);
  }

  /** Opens it, empty; the focus comes back to where it was. */
  show(): void {
    if (this.dialog.open) return;
    this.open = true;
    this.text = '';
    this.marked = 0;
    if (this.field) this.field.value = '';
    this.dialog.showModal();
  }

  close(): void {
    if (this.open) this.dialog.close();
  }

  protected override update(changed: PropertyValues): void {
    // Once the controllers have looked: what they read is that of this very update.
    this.#commands = this.open ? this.#find() : [];
    this.marked = Math.max(0, Math.min(this.marked, this.#commands.length - 1));
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const words = appWords().commands;
    const isThere = this.#commands.length > 0;
    return html`<dialog aria-label=${words.open} @close=${this.#onClose} @click=${this.#onClick}>
      <div class="head">
        ${icon(searchIcon)}
        <input
          class="input"
          role="combobox"
          dir="auto"
          aria-label=${words.open}
          aria-autocomplete="list"
          aria-expanded=${isThere}
          aria-controls="results"
          aria-activedescendant=${isThere ? `option-${this.marked}` : nothing}
          placeholder=${words.placeholder}
          autocomplete="off"
          autocapitalize="off"
          enterkeyhint="go"
          spellcheck="false"
          autofocus
          @input=${this.#onInput}
          @keydown=${this.#onKeydown}
        />
        <button
          class="button ghost icon-only"
          type="button"
          aria-label=${words.close}
          title=${words.close}
          @click=${() => this.close()}
        >
          ${icon(closeIcon)}
        </button>
      </div>
      ${isThere ? this.#renderResults() : this.#renderNone()}
      <span class="visually-hidden" role="status">${this.told}</span>
    </dialog>`;
  }

  protected override updated(): void {
    this.selected?.scrollIntoView({ block: 'nearest' });
  }

  #find(): readonly Command[] {
    const { hub, ports, strings, common, text } = this;
    if (!hub || !ports) return [];
    const typed = wordsIn(text);
    const fitting = (commands: readonly Command[]): readonly Command[] =>
      commands.filter((command) => matches(typed, `${command.text} ${command.detail ?? ''}`));
    const people = {
      dial: async (number: string, contact?: Parameters<Dialing['dial']>[1]) => {
        if (!(await this.#dialing.dial(number, contact))) throw this.#dialing.error;
      },
      message: ports.message,
      view: ports.view,
    };
    const all = [
      ...fitting(callCommands(hub, strings, common, ports.miniPhone)),
      ...(typed.length > 0 ? peopleCommands(hub, text, people) : []),
      ...(typed.length > 0 ? numberCommands(hub, text, people) : []),
      ...fitting(pageCommands(ports)),
      ...fitting(statusCommands(this.#center.value, strings)),
      ...fitting(
        appActions(hub, strings, {
          ...ports,
          showShortcuts: this.showShortcuts,
          tell: (told) => this.#tell('info', told),
        }),
      ),
    ];
    return all;
  }

  #renderResults(): TemplateResult {
    const words = appWords().commands;
    // The field keeps the focus.
    const keepFocus = (event: Event): void => event.preventDefault();
    return html`<div
      id="results"
      role="listbox"
      aria-label=${words.results}
      @mousedown=${keepFocus}
    >
      ${GROUPS.map((group) => {
        const commands = this.#commands.filter((command) => command.group === group);
        if (commands.length === 0) return nothing;
        return html`<div role="group" aria-labelledby=${`group-${group}`}>
          <p id=${`group-${group}`} role="presentation">${words.groups[group]}</p>
          ${commands.map((command) => this.#renderOption(command))}
        </div>`;
      })}
    </div>`;
  }

  #renderOption(command: Command): TemplateResult {
    const at = this.#commands.indexOf(command);
    const keys = SHORTCUTS[command.id];
    return html`<div
      id=${`option-${at}`}
      class="option"
      role="option"
      aria-selected=${at === this.marked}
      @click=${() => this.#run(command)}
    >
      ${icon(command.icon)}<span class="text">${command.text}</span>
      ${command.detail ? html`<bdi class="quiet">${command.detail}</bdi>` : nothing}
      ${keys ? keyCaps(keys) : nothing}
    </div>`;
  }

  #renderNone(): TemplateResult {
    const words = appWords().commands;
    return html`<div id="results" class="none">
      <p>${words.none(this.text.trim())}</p>
      <p class="quiet">${words.noneHint}</p>
    </div>`;
  }

  #run(command: Command): void {
    this.close();
    void this.#carryOut(command);
  }

  async #carryOut({ run }: Command): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.#tell('error', errorText(error, this.strings));
    }
  }

  #tell(kind: 'info' | 'error', text: string): void {
    this.dispatchEvent(new HubNoticeEvent({ kind, text }));
  }

  readonly #onInput = (): void => {
    this.text = this.field?.value ?? '';
    this.marked = 0;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.#count(), PAUSE_MS);
  };

  #count(): void {
    const words = appWords().commands;
    const { length } = this.#commands;
    if (this.open) this.told = length === 0 ? words.none(this.text.trim()) : words.found(length);
  }

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const { length } = this.#commands;
    const to = {
      ArrowDown: (this.marked + 1) % length,
      ArrowUp: (this.marked + length - 1) % length,
      PageDown: Math.min(this.marked + PAGE, length - 1),
      PageUp: Math.max(this.marked - PAGE, 0),
    }[event.key];
    if (to !== undefined && length > 0) this.marked = to;
    else if (event.key !== 'Enter') return;
    event.preventDefault();
    const chosen = this.#commands[this.marked];
    if (event.key === 'Enter' && chosen) this.#run(chosen);
  };

  readonly #onClose = (): void => {
    clearTimeout(this.#pause);
    this.open = false;
    this.told = '';
  };

  /** Beside it. */
  readonly #onClick = (event: Event): void => {
    if (event.target === this.dialog) this.close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hubline-commands': HublineCommands;
  }
}
