import { switchStyles } from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import { SettingElement } from './setting-element.ts';
import { switchSettingStyles } from './switch-setting.styles.ts';

/** A setting that is on or off, saved at once. */
export class SwitchSetting extends SettingElement<boolean> {
  static readonly tagName = 'hub-switch-setting';
  static override styles = [SettingElement.styles, switchStyles, switchSettingStyles];

  protected override render(): TemplateResult {
    const isOn = this.shown ?? false;
    return html`<div class="setting switched">
      <button
        id="control"
        class="switch"
        type="button"
        role="switch"
        aria-checked=${isOn}
        aria-describedby=${this.describedBy}
        @click=${() => void this.commit(!isOn)}
      >
        <span class="track" aria-hidden="true"><span class="knob"></span></span>
        <span>${this.label}</span>
      </button>
      ${this.renderHint()}${this.renderResult()}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-switch-setting': SwitchSetting;
  }
}
