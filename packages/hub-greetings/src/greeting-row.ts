import type { Greeting } from '@hubline/core';
import {
  HubElement,
  alertIcon,
  buttonStyles,
  clockText,
  errorText,
  exactWhenText,
  fieldStyles,
  greetingsEnglish,
  icon,
  microphoneIcon,
  noticeStyles,
  uploadIcon,
  voicemailIcon,
  whenText,
  type IconPath,
  type Strings,
  deleteQuestion,
} from '@hubline/element';
import type { HubAudioPlayer } from '@hubline/hub-audio-player';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { greetingActions } from './greeting-actions.ts';
import { faultIn, faultText, nameOf, nameRefused, type NameFault } from './greeting-name.ts';
import { greetingRowStyles } from './greeting-row.styles.ts';
import { renameForm } from './rename-form.ts';

const SIGNS: Readonly<Record<Greeting['source'], IconPath>> = {
  system: voicemailIcon,
  recorded: microphoneIcon,
  uploaded: uploadIcon,
};

/** One greeting, and what can be done with it. */
export class GreetingRow extends HubElement {
  static readonly tagName = 'hub-greeting-row';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    greetingRowStyles,
  ];

  @property({ attribute: false }) greeting: Greeting | undefined;

  /** What the system greeting says. */
  @property() extension: string | undefined;

  /** Offers to change it. */
  @property({ type: Boolean, attribute: 'can-write' }) canWrite = false;

  /** Tells what was done, also when the row is gone by then. */
  @property({ attribute: false }) tell: (text: string) => void = () => undefined;

  @state() private open = false;
  @state() private asked: 'delete' | 'rename' | undefined;
  @state() private pending: 'default' | 'delete' | 'rename' | undefined;
  @state() private typed: string | undefined;
  @state() private fault: NameFault | undefined;
  @state() private failed: unknown;

  @query('hub-audio-player') private readonly player!: HubAudioPlayer | null;

  #left = false;
  /** Made once for each greeting: another function is another sound for the player. */
  #sound: { readonly id: string; readonly load: () => Promise<Blob> } | undefined;

  /** Whether it is deleted from here. */
  get leaving(): boolean {
    return this.#left || this.pending === 'delete';
  }

  /** Focuses the button `Play`. */
  override focus(options?: FocusOptions): void {
    void this.#focus('.play', options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { greeting, hub } = this;
    if (!greeting || (this.#sound?.id === greeting.id && !changed.has('hub'))) return;
    const { id } = greeting;
    this.#sound = {
      id,
      load: async () => (await hub?.greetings.sound(id)) ?? new Blob(),
    };
  }

  protected override render(): TemplateResult | typeof nothing {
    const { greeting } = this;
    if (!greeting) return nothing;
    const words = this.#words;
    const name = nameOf(greeting, words);
    return html`<div class="row">
        <span class="sign">${icon(SIGNS[greeting.source])}</span>
        <div class="text">
          <p class="name"><bdi>${name}</bdi></p>
          <p class="what quiet">${this.#renderWhat(greeting)}</p>
        </div>
        <div class="actions">
          ${greetingActions({
            ...{ greeting, name, words, canWrite: this.canWrite, open: this.open },
            settingDefault: this.pending === 'default',
            toggle: () => void this.#toggle(),
            setDefault: () => void this.#setDefault(name),
            ask: (what) => this.#ask(what),
          })}
        </div>
      </div>
      ${
        this.open
          ? html`<hub-audio-player
              .hub=${this.hub}
              .strings=${this.strings}
              .load=${this.#sound?.load}
              .seconds=${greeting.seconds}
              .label=${name}
            ></hub-audio-player>`
          : nothing
      }
      ${this.asked ? this.#renderAsked(greeting, name, this.asked) : nothing}
      ${this.#renderFailure()}`;
  }

  get #words(): Strings['greetings'] {
    return this.words('greetings', greetingsEnglish);
  }

  #renderWhat({ source, seconds, createdAt }: Greeting): TemplateResult {
    const words = this.#words;
    const length = clockText(Math.max(1, Math.round(seconds)));
    const { locale } = this.common;
    const how =
      source === 'system'
        ? this.extension === undefined
          ? words.systemSaysThat
          : words.systemSays(this.extension)
        : words[source];
    return html`<span class="number"
        ><span class="visually-hidden">${words.length(length)}</span
        ><span aria-hidden="true">${length}</span></span
      ><span class="part">${how}</span>${
        createdAt
          ? html`<time
              class="part"
              datetime=${createdAt.toISOString()}
              title=${exactWhenText(createdAt, locale)}
              >${whenText(createdAt, new Date(), { locale, yesterday: words.yesterday })}</time
            >`
          : nothing
      }`;
  }

  #renderAsked(greeting: Greeting, name: string, asked: 'delete' | 'rename'): TemplateResult {
    const words = this.#words;
    if (asked === 'delete') {
      return deleteQuestion({
        question: words.deleteAsk(name),
        consequence: greeting.isDefault ? words.deleteDefaultAsk : undefined,
        pending: this.pending === 'delete',
        words,
        remove: () => void this.#remove(greeting, name),
        keep: this.#close,
      });
    }
    const typed = this.typed ?? name;
    return renameForm({
      ...{ name, typed, words, pending: this.pending === 'rename' },
      fault: this.fault && faultText(this.fault, typed.trim(), words),
      type: this.#type,
      save: () => void this.#rename(typed.trim()),
      cancel: this.#cancelRename,
    });
  }

  #renderFailure(): TemplateResult | typeof nothing {
    if (this.failed === undefined) return nothing;
    return html`<p class="notice negative" role="alert">
      ${icon(alertIcon)}<span>${errorText(this.failed, this.strings)}</span>
    </p>`;
  }

  async #setDefault(name: string): Promise<void> {
    const done = await this.#act('default', (greetings, id) => greetings.setDefault(id));
    if (!done) return;
    this.tell(this.#words.isDefaultNow(name));
    // The button makes way for the mark.
    const at = this.shadowRoot?.activeElement;
    if (at?.matches('.default') || document.activeElement === document.body) this.focus();
  }

  async #remove({ isDefault }: Greeting, name: string): Promise<void> {
    const words = this.#words;
    const done = await this.#act('delete', (greetings, id) => greetings.remove(id));
    if (!done) return;
    this.#left = true;
    this.tell(isDefault ? words.deletedDefault(name) : words.deleted(name));
  }

  async #rename(name: string): Promise<void> {
    this.fault = faultIn(name);
    if (this.fault) {
      void this.#focus('#name');
      return;
    }
    const done = await this.#act('rename', (greetings, id) => greetings.rename(id, name));
    if (!done) return;
    this.tell(this.#words.renamed(name));
    this.#cancelRename();
  }

  /** Whether it was done; why not is said in the row. */
  async #act(
    what: 'default' | 'delete' | 'rename',
    act: (greetings: NonNullable<typeof this.hub>['greetings'], id: string) => Promise<void>,
  ): Promise<boolean> {
    const { hub, greeting } = this;
    if (!hub || !greeting || this.pending) return false;
    this.failed = undefined;
    this.pending = what;
    try {
      await act(hub.greetings, greeting.id);
      return true;
    } catch (error) {
      this.fault = what === 'rename' ? nameRefused(error) : undefined;
      if (this.fault) void this.#focus('#name');
      else this.failed = error;
      return false;
    } finally {
      this.pending = undefined;
    }
  }

  async #toggle(): Promise<void> {
    this.open = !this.open;
    await this.updateComplete;
    await this.player?.play();
  }

  #ask(what: 'delete' | 'rename'): void {
    this.asked = what;
    this.failed = undefined;
    void this.#focus(what === 'delete' ? 'dialog .keep' : '#name');
  }

  async #focus(selector: string, options?: FocusOptions): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus(options);
  }

  readonly #type = (name: string): void => {
    this.typed = name;
    this.fault = undefined;
  };

  readonly #close = (): void => {
    const { asked } = this;
    this.asked = undefined;
    this.failed = undefined;
    if (asked) void this.#focus(`.${asked}`);
  };

  readonly #cancelRename = (): void => {
    this.typed = undefined;
    this.fault = undefined;
    this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-greeting-row': GreetingRow;
  }
}
