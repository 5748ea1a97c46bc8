import type { AudioDeviceKind } from '@hubline/core';
import { alertIcon, icon, playIcon, type IconPath, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { DeviceOption } from './device-options.ts';

export interface DeviceField {
  readonly kind: AudioDeviceKind;
  readonly label: string;
  readonly hint: string | null;
  readonly sign: IconPath;
  /** None where there is nothing to choose from. */
  readonly options: readonly DeviceOption[];
  /** It is being tried. */
  readonly busy: boolean;
  /** The chosen device is away. */
  readonly away: string | null;
  readonly error: string | null;
  readonly choose: (id: string) => void;
  /** Undefined where nothing can be heard by it. */
  readonly test?: (() => void) | undefined;
  readonly tested?: string | null;
  /** What follows the list. */
  readonly below?: TemplateResult | typeof nothing;
}

/** One of microphone, speaker and ringer: what it is, which device it uses, and how it does. */
export function deviceField(field: DeviceField, words: Strings['devices']): TemplateResult {
  const { kind, label, hint, sign, options, away, error, tested = null } = field;
  return html`<div class="device" part="device">
    <div class="what">
      ${icon(sign)}
      ${
        options.length > 0
          ? html`<label class="label" for=${kind}>${label}</label>`
          : html`<p class="label" id=${`${kind}-label`}>${label}</p>`
      }
      ${hint === null ? nothing : html`<p class="quiet hint" id=${`${kind}-hint`}>${hint}</p>`}
    </div>
    <div class="how">
      ${
        options.length > 0 || field.test
          ? html`<div class="line">${deviceList(field, words)}${testButton(field, words)}</div>`
          : nothing
      }
      ${
        error === null
          ? nothing
          : html`<p class="notice negative" role="alert" id=${`${kind}-error`}>
              ${icon(alertIcon)}<span>${error}</span>
            </p>`
      }
      ${
        away === null
          ? nothing
          : html`<p class="notice warning" role="status" id=${`${kind}-away`}>
              ${icon(alertIcon)}<span>${away}</span>
            </p>`
      }
      ${field.below ?? nothing}
      <p class="quiet" role="status">${tested ?? nothing}</p>
    </div>
  </div>`;
}

function deviceList(field: DeviceField, words: Strings['devices']): TemplateResult {
  const { kind, options, busy, hint, away, error, choose } = field;
  if (options.length === 0) return html`<p class="fixed">${words.systemDefault}</p>`;
  const about = [
    ...(hint === null ? [] : [`${kind}-hint`]),
    ...(away === null ? [] : [`${kind}-away`]),
    ...(error === null ? [] : [`${kind}-error`]),
  ];
  return html`<select
    class="input"
    part="list"
    id=${kind}
    aria-describedby=${about.join(' ') || nothing}
    aria-invalid=${error === null ? nothing : 'true'}
    aria-busy=${busy ? 'true' : nothing}
    @change=${(event: Event) => choose((event.target as HTMLSelectElement).value)}
  >
    ${options.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
  </select>`;
}

function testButton(
  { label, test }: DeviceField,
  words: Strings['devices'],
): TemplateResult | typeof nothing {
  if (!test) return nothing;
  return html`<button
    class="button"
    part="test"
    type="button"
    aria-label=${words.testOf(label)}
    @click=${test}
  >
    ${icon(playIcon)}${words.test}
  </button>`;
}
