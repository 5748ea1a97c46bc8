import type { MessageLimits } from '@hubline/core';
import { alertIcon, byteText, closeIcon, fileName, icon, type Strings } from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import type { RefusedFile } from './draft.ts';

type Words = Strings['composer'];

/** Named each; of a whole folder the rest is counted. */
const NAMED = 5;

/** Kinds of files by their names, such as `PNG, JPEG`. */
export function kindsText(types: readonly string[], locale: string | undefined): string {
  const names = types.map((type) => type.replace(/^.*\//, '').toUpperCase());
  return new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(names);
}

/** Which files were not added, and why. */
export function refusedFiles(options: {
  readonly refused: readonly RefusedFile[];
  readonly limits: MessageLimits;
  readonly outside: boolean;
  readonly words: Words;
  readonly locale: string | undefined;
  readonly close: () => void;
}): TemplateResult {
  const { refused, words, close } = options;
  const more = refused.length - NAMED;
  return html`<div class="notice warning refused" role="alert" part="refused">
    ${icon(alertIcon)}
    <ul>
      ${refused.slice(0, NAMED).map(
        (one) =>
          html`<li>
            <bdi>${words.notAdded(fileName(one.name) || words.file, reasonText(one, options))}</bdi>
          </li>`,
      )}
      ${more > 0 ? html`<li>${words.moreNotAdded(more)}</li>` : ''}
    </ul>
    <button
      class="button ghost icon-only close"
      type="button"
      title=${words.close}
      aria-label=${words.close}
      @click=${close}
    >
      ${icon(closeIcon)}
    </button>
  </div>`;
}

function reasonText(
  { reason }: RefusedFile,
  {
    limits,
    outside,
    words,
    locale,
  }: {
    readonly limits: MessageLimits;
    readonly outside: boolean;
    readonly words: Words;
    readonly locale: string | undefined;
  },
): string {
  const { refused } = words;
  const most = outside ? limits.mmsBytes : limits.messageBytes;
  switch (reason) {
    case 'tooLarge':
      return refused.tooLarge(
        byteText(outside ? Math.min(limits.fileBytes, most) : limits.fileBytes, locale),
      );
    case 'tooMany':
      return refused.tooMany(limits.files);
    case 'tooMuch':
      return refused.tooMuch(byteText(most, locale));
    case 'notForOutside':
      return refused.notForOutside(kindsText(limits.mmsTypes, locale));
    case 'empty':
    case 'blocked':
    case 'unreadable':
      return refused[reason];
  }
}
