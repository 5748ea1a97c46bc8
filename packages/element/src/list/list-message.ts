import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconPath } from '../icons/icon.ts';
import { searchIcon } from '../icons/later-icons.ts';

interface Message {
  readonly icon: IconPath;
  readonly what: string;
  readonly hint: string;
  /** It came while someone did something else, and is said aloud: a `status` when it may, an `alert` at once. */
  readonly live?: 'status' | 'alert';
  readonly actions?: readonly { readonly word: string; readonly act: () => void }[];
}

/** What stands where a list cannot: what it is, and the one thing to do. */
export function listMessage({
  icon: sign,
  what,
  hint,
  live,
  actions = [],
}: Message): TemplateResult {
  return html`<div class="empty" role=${live ?? nothing}>
    ${icon(sign)}
    <p>${what}</p>
    <p class="quiet">${hint}</p>
    ${
      actions.length > 0
        ? html`<div class="actions">
            ${actions.map(
              ({ word, act }) =>
                html`<button class="button" type="button" @click=${act}>${word}</button>`,
            )}
          </div>`
        : nothing
    }
  </div>`;
}

/** So many rows in the shape of what is on its way. */
export function listSkeleton(
  { loading }: { readonly loading: string },
  count: number,
  ghost: () => TemplateResult,
): TemplateResult {
  return html`<div class="skeletons" role="status">
    <span class="visually-hidden">${loading}</span>
    <div aria-hidden="true">${Array.from({ length: count }, ghost)}</div>
  </div>`;
}

interface NoMatch<Filter extends string> {
  readonly words: {
    readonly noMatch: (text: string) => string;
    readonly noMatchHint: string;
    readonly noMatchIn: (filter: string) => string;
    readonly filters: Readonly<Record<Filter, string>>;
    readonly clearSearch: string;
    readonly searchAll: string;
  };
  readonly sought: string;
  readonly filter: Filter;
  readonly clear: () => void;
  readonly searchAll: () => void;
}

/** Nothing matches what was searched for: in all there is, or under one tab. */
export function noMatch<Filter extends string>({
  words,
  sought,
  filter,
  clear,
  searchAll,
}: NoMatch<Filter>): TemplateResult {
  const isAll = filter === 'all';
  return listMessage({
    icon: searchIcon,
    what: words.noMatch(sought),
    hint: isAll ? words.noMatchHint : words.noMatchIn(words.filters[filter]),
    live: 'status',
    actions: isAll
      ? [{ word: words.clearSearch, act: clear }]
      : [{ word: words.searchAll, act: searchAll }],
  });
}
