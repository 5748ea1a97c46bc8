import type { Camera } from '@hubline/core';
import type { HubElement, Strings } from '@hubline/element';
import { nothing, type TemplateResult } from 'lit';
import { DropArea } from './drop-area.ts';
import { fileCards, shownName } from './file-cards.ts';
import { FileInput } from './file-input.ts';
import type { KeptDraft } from './kept-draft.ts';
import { pastedFiles } from './pasted-files.ts';
import { PhotoTaking } from './photo-taking.ts';
import { refusedFiles } from './refused-files.ts';
import { takeFiles } from './take-files.ts';
import { Thumbnails } from './thumbnails.ts';
import { hasTouchKeyboard } from './touch-keyboard.ts';
import type { WritingRules } from './writing-rules.ts';

interface Composer extends HubElement {
  readonly camera: Camera;
  readonly dropTarget: HTMLElement | undefined;
}

interface Ports {
  readonly draft: KeptDraft;
  readonly rules: WritingRules;
  readonly words: () => Strings['composer'];
  readonly locale: () => string | undefined;
  /** Whose draft is shown. */
  readonly place: () => string;
  readonly isPending: () => boolean;
  /** Says it to screen readers. */
  readonly tell: (text: string) => void;
}

/** The files of a draft, however they come: chosen, pasted, dropped, or taken by the camera. */
export class ComposerFiles {
  readonly #host: Composer;
  readonly #ports: Ports;
  readonly #thumbnails: Thumbnails;
  readonly #input = new FileInput((files) => void this.#take(files));
  readonly #photo: PhotoTaking;
  readonly #drop: DropArea;

  constructor(host: Composer, ports: Ports) {
    const { draft, rules } = ports;
    this.#host = host;
    this.#ports = ports;
    this.#thumbnails = new Thumbnails(host, () => draft.value.files);
    this.#photo = new PhotoTaking(host, {
      camera: () => host.camera,
      taken: (photo) => void this.#take([photo]),
    });
    this.#drop = new DropArea(host, {
      other: () => host.dropTarget,
      wanted: () => rules.kinds !== 'none' && !rules.closed && !ports.isPending(),
      taken: (files) => void this.#take(files),
    });
  }

  /** The element over which files are held. */
  get over(): HTMLElement | undefined {
    return this.#drop.over;
  }

  /** Adds those that can go with the message, and says of the others why not. */
  add(files: readonly File[]): Promise<void> {
    return this.#take(files);
  }

  chooseDocuments(): void {
    this.#input.open();
  }

  choosePictures(): void {
    this.#input.open({ accept: this.#ports.rules.pictures });
  }

  takePhoto(): void {
    // There the system has a better camera than a page.
    if (hasTouchKeyboard()) this.#input.open({ accept: 'image/*', capture: 'environment' });
    else this.#photo.open();
  }

  readonly paste = (event: ClipboardEvent): void => {
    const { rules, words } = this.#ports;
    const files = pastedFiles(event, (date) => words().pictureName(date));
    if (files.length === 0 || rules.kinds === 'none') return;
    event.preventDefault();
    void this.#take(files);
  };

  renderCards(): TemplateResult | typeof nothing {
    const { draft, isPending } = this.#ports;
    const { files } = draft.value;
    if (files.length === 0) return nothing;
    const words = this.#ports.words();
    return fileCards({
      files,
      thumbnails: this.#thumbnails,
      words,
      locale: this.#ports.locale(),
      disabled: isPending(),
      remove: (file) => {
        const rest = draft.value.files.filter((one) => one !== file);
        draft.change({ files: rest, refused: [] });
        this.#ports.tell(words.removed(shownName(file, words)));
        this.#host.focus();
      },
    });
  }

  renderRefused(): TemplateResult | typeof nothing {
    const { draft, rules, words } = this.#ports;
    const { limits, outside } = rules;
    const { refused } = draft.value;
    if (refused.length === 0 || !limits) return nothing;
    return refusedFiles({
      refused,
      limits,
      outside,
      words: words(),
      locale: this.#ports.locale(),
      close: () => {
        draft.change({ refused: [] });
        this.#host.focus();
      },
    });
  }

  /** The camera, where it is in use. */
  renderPhoto(): TemplateResult | typeof nothing {
    return this.#photo.render();
  }

  async #take(files: readonly File[]): Promise<void> {
    const { draft: kept, rules, words } = this.#ports;
    const place = this.#ports.place();
    const { limits, outside } = rules;
    const taken = await takeFiles(files, {
      // Others may have been added meanwhile.
      chosen: () => kept.at(place).files,
      limits,
      outside,
    });
    const draft = kept.at(place);
    kept.set(place, {
      ...draft,
      files: [...draft.files, ...taken.files],
      refused: taken.refused,
      problem: null,
    });
    if (place !== this.#ports.place()) return;
    if (taken.files.length > 0) this.#ports.tell(words().added(taken.files.length));
    this.#host.focus({ preventScroll: true });
  }
}
