import { html, type TemplateResult } from 'lit';

const LONG = 22;

/** Who it is, as the heading of a call: the largest type on the page, a size less for a long name. */
export function partyHeading(name: string): TemplateResult {
  return html`<h2 class=${name.length > LONG ? 'who long' : 'who'}><bdi>${name}</bdi></h2>`;
}
