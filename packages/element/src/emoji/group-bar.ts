import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons/icon.ts';
import { historyIcon } from '../icons/later-icons.ts';
import type { Strings } from '../strings/strings.ts';

export type GroupName = keyof Strings['emoji']['groups'];

/** Shown for its group. */
const FACES: Readonly<Partial<Record<GroupName, string>>> = {
  'smileys-emotion': '😀',
  'people-body': '👋',
  'animals-nature': '🐻',
  'food-drink': '🍎',
  'travel-places': '🚗',
  activities: '⚽',
  objects: '💡',
  symbols: '❤️',
  flags: '🏁',
};
const NAMES = Object.keys(FACES) as readonly GroupName[];

/** Leads to each group, and says which one is in view. */
export function groupBar(bar: {
  readonly words: Strings['emoji'];
  readonly withRecent: boolean;
  readonly inView: string | undefined;
  readonly show: (group: GroupName) => void;
}): TemplateResult {
  const { words, withRecent, inView, show } = bar;
  const names: readonly GroupName[] = withRecent ? ['recent', ...NAMES] : NAMES;
  return html`<div class="groups" role="group" aria-label=${words.categories}>
    ${names.map(
      (name) =>
        html`<button
          type="button"
          title=${words.groups[name]}
          aria-label=${words.groups[name]}
          aria-current=${name === inView ? 'true' : nothing}
          @click=${() => show(name)}
        >
          ${FACES[name] ?? icon(historyIcon)}
        </button>`,
    )}
  </div>`;
}
