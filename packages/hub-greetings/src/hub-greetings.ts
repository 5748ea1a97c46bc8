import { HubElement } from '@hubline/element';
import { html, type TemplateResult } from 'lit';

/**
 * The voicemail greetings: which there are, which one callers hear, and new ones that are recorded or
 * uploaded. Forms and questions open in their place and hold nothing else up, as a call may come in meanwhile.
 *
 * @tag hub-greetings
 * @summary Lists, plays, records, uploads, names and deletes voicemail greetings, and sets the default one.
 * @fires {HubNoticeEvent} hub-notice - Something is done, such as that callers hear the system greeting now.
 * @slot actions - What stands in the heading before `Record`.
 * @csspart heading - The line with the heading.
 * @csspart title - The word `Greetings` in it.
 * @csspart form - The form of a new greeting.
 * @csspart list - The list.
 * @csspart row - One greeting.
 */
export class HubGreetings extends HubElement {
  static readonly tagName = 'hub-greetings';

  protected override render(): TemplateResult {
    return html``;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-greetings': HubGreetings;
  }
}
