import type { Greeting } from '@hubline/core';
import {
  checkIcon,
  deleteIcon,
  editIcon,
  icon,
  playIcon,
  stopIcon,
  type IconPath,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

interface Actions {
  readonly greeting: Greeting;
  readonly name: string;
  readonly words: Strings['greetings'];
  readonly canWrite: boolean;
  /** The player is there. */
  readonly open: boolean;
  readonly settingDefault: boolean;
  readonly toggle: () => void;
  readonly setDefault: () => void;
  readonly ask: (what: 'delete' | 'rename') => void;
}

/** What can be done with a greeting; that it is the default one stands where another could be made that. */
export function greetingActions(actions: Actions): TemplateResult {
  const { greeting, canWrite } = actions;
  return html`${playButton(actions)} ${defaultButton(actions)}
  ${canWrite && greeting.source !== 'system' ? changeButtons(actions) : nothing}`;
}

function playButton({ name, words, open, toggle }: Actions): TemplateResult {
  return html`<button
    class="button play"
    type="button"
    aria-label=${open ? words.stopOf(name) : words.playOf(name)}
    @click=${toggle}
  >
    ${icon(open ? stopIcon : playIcon)}${open ? words.stop : words.play}
  </button>`;
}

function defaultButton(actions: Actions): TemplateResult {
  const { greeting, name, words, canWrite, settingDefault, setDefault } = actions;
  if (greeting.isDefault) {
    return html`<span class="mark">${icon(checkIcon)}${words.default}</span>`;
  }
  if (!canWrite) return html`<span></span>`;
  return html`<button
    class="button ghost default"
    type="button"
    aria-label=${words.setDefaultOf(name)}
    aria-busy=${settingDefault ? 'true' : nothing}
    @click=${setDefault}
  >
    ${words.setDefault}
  </button>`;
}

function changeButtons({ name, words, ask }: Actions): TemplateResult {
  const button = (what: 'rename' | 'delete', path: IconPath, label: string) =>
    html`<button
      class=${`button ghost icon-only ${what}`}
      type="button"
      title=${words[what]}
      aria-label=${label}
      @click=${() => ask(what)}
    >
      ${icon(path)}
    </button>`;
  return html`${button('rename', editIcon, words.renameOf(name))}
  ${button('delete', deleteIcon, words.deleteOf(name))}`;
}
