import {
  cameraIcon,
  documentIcon,
  emojiIcon,
  icon,
  imageIcon,
  sendIcon,
  type IconPath,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

interface Tools {
  readonly words: Strings['composer'];
  /** What may be added, in words. */
  readonly limits: string;
  /** Which kinds can be added; `none` where no files can. */
  readonly files: 'all' | 'pictures' | 'none';
  readonly emojiOpen: boolean;
  readonly disabled: boolean;
  readonly empty: boolean;
  readonly sending: boolean;
  readonly emoji: (anchor: HTMLElement) => void;
  readonly document: () => void;
  readonly picture: () => void;
  readonly camera: () => void;
}

/** What can be added to a message, and what sends it. */
export function composerTools(tools: Tools): TemplateResult {
  const { words, files, emojiOpen, disabled, empty, sending } = tools;
  return html`<div class="tools" part="tools">
    <button
      class="button ghost icon-only emoji"
      type="button"
      title=${words.emoji}
      aria-label=${words.emoji}
      aria-haspopup="dialog"
      aria-expanded=${emojiOpen ? 'true' : 'false'}
      ?disabled=${disabled}
      @click=${(event: Event) => tools.emoji(event.currentTarget as HTMLElement)}
    >
      ${icon(emojiIcon)}
    </button>
    ${files === 'all' ? fileButton('document', documentIcon, tools) : nothing}
    ${
      files === 'none'
        ? nothing
        : html`${fileButton('picture', imageIcon, tools)} ${fileButton('camera', cameraIcon, tools)}`
    }
    <button
      class="button primary send"
      part="send"
      aria-busy=${sending ? 'true' : nothing}
      aria-disabled=${empty || disabled ? 'true' : nothing}
    >
      ${sending ? nothing : icon(sendIcon, true)}<span>${words.send}</span>
    </button>
  </div>`;
}

function fileButton(
  what: 'document' | 'picture' | 'camera',
  path: IconPath,
  { words, limits, disabled, ...act }: Tools,
): TemplateResult {
  return html`<button
    class=${`button ghost icon-only ${what}`}
    type="button"
    title=${limits ? `${words[what]}: ${limits}` : words[what]}
    aria-label=${words[what]}
    aria-description=${limits || nothing}
    ?disabled=${disabled}
    @click=${act[what]}
  >
    ${icon(path)}
  </button>`;
}
