import {
  HubElement,
  alertIcon,
  buttonStyles,
  checkIcon,
  fieldStyles,
  icon,
  profileEnglish,
  type Strings,
} from '@hubline/element';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { settingFault } from './setting-fault.ts';
import { settingStyles } from './setting.styles.ts';

/** How long it is said that something was saved, and can be undone. */
const TOLD = 10_000;

/** One setting that is saved by itself: its control, and beside it what became of the last change. */
export abstract class SettingElement<T> extends HubElement {
  static override styles: CSSResultGroup = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    settingStyles,
  ];

  @property() label = '';
  @property() hint = '';
  /** What the server calls it, for its faults. */
  @property() field = '';
  /** What the server has. */
  @property({ attribute: false }) value: T | undefined;
  /** Carries it out; what it rejects with is shown here. */
  @property({ attribute: false }) save: (value: T) => Promise<void> = async () => {};

  @state() protected progress: 'none' | 'saving' | 'saved' | 'undone' = 'none';
  @state() protected fault = '';
  /** What was asked for and is not answered yet. */
  @state() private asked: { readonly value: T } | undefined;

  /** What the server had before the last change. */
  #before: { readonly value: T } | undefined;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Focuses the control. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>('#control')?.focus(options);
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#quiet();
  }

  protected get profileWords(): Strings['profile'] {
    return this.words('profile', profileEnglish);
  }

  /** What the control shows. */
  protected get shown(): T | undefined {
    return this.asked ? this.asked.value : this.value;
  }

  /** Of the control, so that it is heard with it. */
  protected get describedBy(): string | typeof nothing {
    const ids = [this.fault ? 'fault' : '', this.hint ? 'hint' : ''].filter(Boolean).join(' ');
    return ids || nothing;
  }

  protected get isInvalid(): 'true' | typeof nothing {
    return this.fault ? 'true' : nothing;
  }

  /** Resolves with whether it was saved. Of several in a row the last one is what is shown. */
  protected async commit(value: T, how: 'saved' | 'undone' = 'saved'): Promise<boolean> {
    const turn = ++this.#turn;
    const before = this.value as T;
    this.#quiet();
    this.asked = { value };
    this.fault = '';
    this.progress = 'saving';
    try {
      await this.save(value);
      if (turn !== this.#turn) return true;
      this.#before = { value: before };
      this.#tell(how);
      return true;
    } catch (error) {
      if (turn !== this.#turn) return false;
      this.progress = 'none';
      this.fault = this.faultOf(error);
      return false;
    } finally {
      if (turn === this.#turn) this.asked = undefined;
    }
  }

  protected faultOf(error: unknown): string {
    const words = this.profileWords;
    const { field, strings } = this;
    return settingFault(error, { field, faults: words.faults, words, strings });
  }

  /** What became of the last change; what failed is said at once, the rest when it may. */
  protected renderResult(): TemplateResult {
    const words = this.profileWords;
    const { progress, label } = this;
    const isDone = progress === 'saved' || progress === 'undone';
    return html`<div class="result">
        ${progress === 'saving' ? html`<span class="quiet" aria-hidden="true">${words.saving}</span>` : nothing}
        ${
          isDone
            ? html`<span class="done" aria-hidden="true"
                >${icon(checkIcon)}${words[progress]}</span
              >`
            : nothing
        }
        ${
          progress === 'saved' && this.#before
            ? html`<button
                class="button ghost undo"
                type="button"
                aria-label=${words.undoSetting(label)}
                @click=${this.#undo}
              >
                ${words.undo}
              </button>`
            : nothing
        }
        <span class="visually-hidden" role="status"
          >${isDone ? words[`${progress}Setting`](label) : nothing}</span
        >
      </div>
      ${
        this.fault
          ? html`<p class="fault" id="fault" role="alert">
              ${icon(alertIcon)}<span>${this.fault}</span>
            </p>`
          : nothing
      }`;
  }

  protected renderHint(): TemplateResult | typeof nothing {
    return this.hint ? html`<p class="quiet hint" id="hint">${this.hint}</p>` : nothing;
  }

  /** What was said of an earlier change does not hold any more. */
  protected forget(): void {
    this.fault = '';
    this.#quiet();
    if (this.progress !== 'saving') this.progress = 'none';
  }

  #tell(how: 'saved' | 'undone'): void {
    this.progress = how;
    this.#timer = setTimeout(this.#onTold, TOLD);
  }

  #quiet(): void {
    clearTimeout(this.#timer);
    this.#before = undefined;
  }

  /** Nothing goes from under someone's fingers. */
  readonly #onTold = (): void => {
    if (this.renderRoot.querySelector('.undo:is(:focus, :hover)')) {
      this.#timer = setTimeout(this.#onTold, TOLD);
    } else {
      this.#before = undefined;
      this.progress = 'none';
    }
  };

  readonly #undo = (): void => {
    const before = this.#before;
    if (!before) return;
    this.focus();
    void this.commit(before.value, 'undone');
  };
}
