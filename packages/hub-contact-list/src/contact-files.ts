import type { Contact, ContactFormat } from '@hubline/core';
import {
  HubElement,
  Watch,
  alertIcon,
  buttonStyles,
  contactsEnglish,
  download,
  errorText,
  fieldStyles,
  fileName,
  icon,
  noticeStyles,
  type Strings,
} from '@hubline/element';
import { ItemEvent, listSideStyles, sideBar } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { contactFilesStyles } from './contact-files.styles.ts';
import { importReport } from './import-report.ts';
import type { ImportedFile, ImportedNow } from './importing.ts';

const MEGABYTE = 1_000_000;
const ACCEPTED = '.vcf,.vcard,.csv,.txt,text/vcard,text/x-vcard,text/csv';
const FORMATS = {
  vcard: { ending: 'vcf', type: 'text/vcard;charset=utf-8' },
  csv: { ending: 'csv', type: 'text/csv;charset=utf-8' },
} as const;
const WHICH = ['external', 'internal', 'all'] as const;
type Which = (typeof WHICH)[number];

/** Contacts in from files, with what became of them, and out into files. */
export class ContactFiles extends HubElement {
  static readonly tagName = 'hub-contact-files';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    listSideStyles,
    contactFilesStyles,
  ];

  /** The file that is read now. */
  @property({ attribute: false }) now: ImportedNow | undefined;

  /** What became of those before. */
  @property({ attribute: false }) done: readonly ImportedFile[] = [];

  /** Offers to import. */
  @property({ type: Boolean, attribute: 'can-write' }) canWrite = false;

  @state() private which: Which = 'external';
  @state() private exporting: ContactFormat | undefined;
  @state() private failed: unknown;

  @query('input[type=file]') private readonly picker!: HTMLInputElement;

  readonly #contacts = new Watch(this, () => this.hub?.contacts.all$);
  #sorted: { readonly all: readonly Contact[]; readonly by: Record<Which, readonly Contact[]> } = {
    all: [],
    by: { external: [], internal: [], all: [] },
  };

  /** Focuses the heading. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('h3')?.focus(options),
    );
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`${sideBar(words, this.#close)}
      <div class="files">
        <h3 tabindex="-1">${words.files}</h3>
        ${this.canWrite ? this.#renderImport() : nothing} ${this.#renderExport()}
      </div>`;
  }

  get #words(): Strings['contacts'] {
    return this.words('contacts', contactsEnglish);
  }

  get #largest(): number {
    return this.hub?.contacts.largestImport ?? 0;
  }

  #renderImport(): TemplateResult {
    const words = this.#words;
    return html`<section class="part" aria-labelledby="import">
      <h4 id="import">${words.import}</h4>
      <p class="quiet">${words.importHint(this.#largest / MEGABYTE)} ${words.importDuplicates}</p>
      ${this.now ? this.#renderNow(this.now) : this.#renderDrop()}
      <div class="reports" role="status">
        ${this.done.map((file, at) =>
          importReport(file, at, {
            contacts: words,
            strings: this.strings,
            largest: this.#largest,
          }),
        )}
      </div>
    </section>`;
  }

  #renderDrop(): TemplateResult {
    const words = this.#words;
    return html`<div class="drop">
      <input
        type="file"
        hidden
        multiple
        accept=${ACCEPTED}
        aria-label=${words.chooseFile}
        @change=${this.#onChosen}
      />
      <button class="button" type="button" @click=${() => this.picker.click()}>
        ${words.chooseFile}
      </button>
      <p class="quiet">${words.dropHere}</p>
    </div>`;
  }

  #renderNow({ name, share, added }: ImportedNow): TemplateResult {
    const words = this.#words;
    return html`<div class="running">
      <p><bdi>${words.importing(name)}</bdi></p>
      <progress max="1" .value=${share} aria-label=${words.importProgress}></progress>
      <p class="quiet number">${words.addedSoFar(added)}</p>
      <button
        class="button"
        type="button"
        @click=${() => this.dispatchEvent(new Event('stop-import', { bubbles: true }))}
      >
        ${words.stop}
      </button>
    </div>`;
  }

  #renderExport(): TemplateResult {
    const words = this.#words;
    const contacts = this.#contactsOf(this.which);
    const button = (format: ContactFormat) =>
      html`<button
        class="button"
        type="button"
        aria-busy=${this.exporting === format ? 'true' : nothing}
        ?disabled=${contacts.length === 0}
        @click=${() => void this.#export(format)}
      >
        ${words[format]}
      </button>`;
    return html`<section class="part" aria-labelledby="export">
      <h4 id="export">${words.export}</h4>
      <select
        class="input"
        aria-label=${words.exportWhich}
        @change=${(event: Event) => (this.which = (event.target as HTMLSelectElement).value as Which)}
      >
        ${WHICH.map(
          (which) =>
            html`<option .value=${which} ?selected=${which === this.which}>
              ${words.exportOf[which](this.#contactsOf(which).length)}
            </option>`,
        )}
      </select>
      <div class="actions">${button('vcard')}${button('csv')}</div>
      ${contacts.length === 0 ? html`<p class="quiet">${words.exportNone}</p>` : nothing}
      ${
        this.failed === undefined
          ? nothing
          : html`<p class="notice negative" role="alert">
              ${icon(alertIcon)}<span>${errorText(this.failed, this.strings)}</span>
            </p>`
      }
    </section>`;
  }

  #contactsOf(which: Which): readonly Contact[] {
    const all = this.#contacts.value ?? [];
    if (all !== this.#sorted.all) {
      const external = all.filter(({ source }) => source === 'external');
      const internal = all.filter(({ source }) => source === 'directory');
      this.#sorted = { all, by: { external, internal, all } };
    }
    return this.#sorted.by[which];
  }

  async #export(format: ContactFormat): Promise<void> {
    const contacts = this.hub?.contacts;
    if (!contacts || this.exporting) return;
    this.exporting = format;
    this.failed = undefined;
    try {
      const text = await contacts.export(format, this.#contactsOf(this.which));
      const { ending, type } = FORMATS[format];
      download(this.renderRoot, {
        name: `${fileName(this.#words.fileName)}.${ending}`,
        type,
        text,
      });
    } catch (error) {
      this.failed = error;
    } finally {
      this.exporting = undefined;
    }
  }

  readonly #onChosen = (): void => {
    const files = [...(this.picker.files ?? [])];
    // The same file once more is a change too.
    this.picker.value = '';
    if (files.length > 0) this.dispatchEvent(new ItemEvent('import-files', files));
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close-side', { bubbles: true }));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-contact-files': ContactFiles;
  }
}
