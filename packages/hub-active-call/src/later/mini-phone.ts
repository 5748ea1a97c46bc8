import { icon, miniPhoneEnglish, pictureInPictureIcon } from '@hubline/element';
import { MiniPhoneWindow } from '@hubline/hub-mini-phone';
import { html, nothing, type TemplateResult } from 'lit';
import type { CallDesk } from '../call-desk.ts';

const windows = new WeakMap<CallDesk, MiniPhoneWindow>();

function windowOf(desk: CallDesk): MiniPhoneWindow {
  const made = windows.get(desk) ?? new MiniPhoneWindow(desk.host);
  windows.set(desk, made);
  return made;
}

/** Opens the call in a window of its own, or closes that. */
export function miniPhoneButton(desk: CallDesk): TemplateResult | typeof nothing {
  if (!MiniPhoneWindow.isSupported) return nothing;
  const { name } = desk.host.strings?.miniPhone ?? miniPhoneEnglish;
  return html`<button
    class="button ghost icon-only mini"
    part="mini-phone"
    type="button"
    aria-label=${name}
    title=${name}
    aria-pressed=${windowOf(desk).isOpen}
    @click=${() => void toggleMiniPhone(desk)}
  >
    ${icon(pictureInPictureIcon)}
  </button>`;
}

/** Needs a click or a key; where the browser refuses, the call says so. */
export async function toggleMiniPhone(desk: CallDesk): Promise<void> {
  const mini = windowOf(desk);
  desk.commands.clear();
  if (mini.isOpen) return mini.close();
  if (await mini.open()) return;
  desk.commands.say(() => (desk.host.strings?.miniPhone ?? miniPhoneEnglish).refused);
}
