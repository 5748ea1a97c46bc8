import type { Greeting, Sound } from '@hubline/core';
import {
  HubElement,
  alertIcon,
  buttonStyles,
  errorCode,
  errorText,
  fieldStyles,
  greetingsEnglish,
  icon,
  noticeStyles,
  type Strings,
} from '@hubline/element';
import { ItemEvent } from '@hubline/element/list.js';
import type { HubSoundChangedEvent, HubSoundRecorder } from '@hubline/hub-sound-recorder';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { encode } from './encoded.ts';
import { greetingFormStyles } from './greeting-form.styles.ts';
import {
  faultIn,
  faultText,
  nameOfFile,
  nameRefused,
  proposedName,
  type NameFault,
} from './greeting-name.ts';
import { leaveQuestion } from './leave-question.ts';
import { nameField } from './name-field.ts';
import type { SoundFile } from './sound-file.ts';

const LONGEST_SECONDS = 180;

/**
 * The form of a new greeting. What was recorded or chosen, and what was typed, stays until it is saved or
 * given up. Fires `greeting-added` and `close-form`.
 */
export class GreetingForm extends HubElement {
  static readonly tagName = 'hub-greeting-form';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    greetingFormStyles,
  ];

  /** Where the sound comes from. */
  @property() source: 'recorded' | 'uploaded' = 'recorded';

  /** Those that are there, so that a name that is free can be proposed. */
  @property({ attribute: false }) greetings: readonly Greeting[] = [];

  @state() private sound: Sound | undefined;
  @state() private typed: string | undefined;
  @state() private isDefault = false;
  @state() private fileName = '';
  @state() private stage: 'converting' | 'sending' | undefined;
  @state() private nameFault: NameFault | undefined;
  /** What is wrong with the sound, in words. */
  @state() private soundFault: string | undefined;
  @state() private failed: unknown;
  @state() private asked: ((leave: boolean) => void) | undefined;

  @query('hub-sound-recorder') private readonly recorder!: HubSoundRecorder | null;
  @query('hub-sound-file') private readonly file!: SoundFile | null;

  /** What would be lost with the form. */
  get unsaved(): boolean {
    return (
      this.sound !== undefined || this.typed !== undefined || this.recorder?.recording === true
    );
  }

  /** Focuses the heading. */
  override focus(options?: FocusOptions): void {
    void this.#focus('h3', options);
  }

  /** Reads a file; only where the sound is to come from one. */
  take(files: readonly File[]): void {
    void this.updateComplete.then(() => this.file?.take(files));
  }

  /** Whether the form may go; asks where something would be lost, and stays while it is saved. */
  async mayLeave(): Promise<boolean> {
    if (this.stage) return false;
    this.asked?.(false);
    if (!this.unsaved) return true;
    const answered = new Promise<boolean>((answer) => (this.asked = answer));
    await this.#focus('.ask .primary');
    const leave = await answered;
    this.asked = undefined;
    if (!leave) await this.#focus('.foot .primary');
    return leave;
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<dialog open aria-labelledby="title" @keydown=${this.#onKeydown}>
      <form novalidate @submit=${this.#onSubmit}>
        <h3 id="title" tabindex="-1">
          ${this.source === 'recorded' ? words.newRecording : words.newUpload}
        </h3>
        <div class="sound" @hub-sound-changed=${this.#onSound}>
          ${this.#renderSound()}
          ${
            this.soundFault === undefined
              ? nothing
              : html`<p class="notice negative" role="alert">
                  ${icon(alertIcon)}<span>${this.soundFault}</span>
                </p>`
          }
        </div>
        ${nameField({
          word: words.name,
          value: this.#name,
          fault: this.nameFault && faultText(this.nameFault, this.#name.trim(), words),
          locked: this.stage !== undefined,
          type: this.#type,
        })}
        <label class="check">
          <input
            type="checkbox"
            .checked=${this.isDefault}
            ?disabled=${this.stage !== undefined}
            @change=${this.#onDefault}
          />
          ${words.useAsDefault}
        </label>
        ${
          this.failed === undefined
            ? nothing
            : html`<p class="notice negative" role="alert">
                ${icon(alertIcon)}<span>${errorText(this.failed, this.strings)}</span>
              </p>`
        }
        ${this.asked ? leaveQuestion(words, this.asked) : this.#renderFoot()}
      </form>
    </dialog>`;
  }

  get #words(): Strings['greetings'] {
    return this.words('greetings', greetingsEnglish);
  }

  get #name(): string {
    if (this.typed !== undefined) return this.typed;
    return nameOfFile(this.fileName) || proposedName(this.greetings, this.#words);
  }

  #renderSound(): TemplateResult {
    const locked = this.stage !== undefined;
    if (this.source === 'uploaded') {
      return html`<hub-sound-file
        .hub=${this.hub}
        .strings=${this.strings}
        .disabled=${locked}
      ></hub-sound-file>`;
    }
    const words = this.#words;
    return html`<p class="quiet">${words.recordHint}</p>
      <hub-sound-recorder
        .hub=${this.hub}
        .strings=${this.strings}
        .maxSeconds=${LONGEST_SECONDS}
        .trim=${true}
        .label=${words.theGreeting}
        .disabled=${locked}
      ></hub-sound-recorder>`;
  }

  #renderFoot(): TemplateResult {
    const words = this.#words;
    const { stage } = this;
    return html`<div>
      <div class="foot">
        <button class="button primary" type="submit" aria-busy=${stage ? 'true' : nothing}>
          ${words.save}
        </button>
        <button
          class="button"
          type="button"
          ?disabled=${stage !== undefined}
          @click=${this.#cancel}
        >
          ${words.cancel}
        </button>
      </div>
      <div class="stage" role="status">
        ${
          stage
            ? html`<span class="quiet">${words[stage]}</span
                ><progress aria-hidden="true"></progress>`
            : nothing
        }
      </div>
    </div>`;
  }

  async #save(): Promise<void> {
    const greetings = this.hub?.greetings;
    if (!greetings || this.stage) return;
    if (this.recorder?.recording) await this.recorder.stop();
    const { sound, source, isDefault } = this;
    const name = this.#name.trim();
    this.#check(name, sound);
    if (!sound || this.nameFault) return;
    try {
      this.stage = 'converting';
      const blob = await encode(sound);
      this.stage = 'sending';
      const greeting = await greetings.add({ name, source, sound: blob, isDefault });
      this.dispatchEvent(new ItemEvent('greeting-added', greeting));
    } catch (error) {
      this.#refused(error);
    } finally {
      this.stage = undefined;
    }
  }

  /** What is missing is said where it is missing, before anything is sent. */
  #check(name: string, sound: Sound | undefined): void {
    const { faults } = this.#words;
    const missing = this.source === 'recorded' ? faults['no-recording'] : faults['no-file'];
    this.soundFault = sound ? undefined : missing();
    this.nameFault = faultIn(name);
    this.failed = undefined;
    if (!sound) this.#focusSound();
    else if (this.nameFault) void this.#focus('#name');
  }

  /** What the server does not take is said beside what it is about; all of it stays. */
  #refused(error: unknown): void {
    this.nameFault = nameRefused(error);
    if (this.nameFault) void this.#focus('#name');
    else if (errorCode(error).startsWith('sound/')) {
      this.soundFault = errorText(error, this.strings);
      this.#focusSound();
    } else this.failed = error;
  }

  #focusSound(): void {
    (this.recorder ?? this.file)?.focus();
  }

  async #focus(selector: string, options?: FocusOptions): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus(options);
  }

  readonly #onSound = ({ sound }: HubSoundChangedEvent): void => {
    this.sound = sound;
    this.soundFault = undefined;
    this.failed = undefined;
    this.fileName = this.file?.fileName ?? '';
  };

  readonly #onDefault = (event: Event): void => {
    this.isDefault = (event.target as HTMLInputElement).checked;
  };

  readonly #type = (name: string): void => {
    this.typed = name;
    this.nameFault = undefined;
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#save();
  };

  readonly #cancel = (): void => {
    this.dispatchEvent(new Event('close-form', { bubbles: true }));
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.stopPropagation();
    if (this.asked) this.asked(false);
    else if (!this.stage) this.#cancel();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-greeting-form': GreetingForm;
  }
}
