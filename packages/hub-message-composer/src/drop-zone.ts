import { icon, setStyle, uploadIcon, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

/** Lies over the element on which files can be dropped, while they are held over it. */
export function dropZone(
  over: HTMLElement | undefined,
  words: Strings['composer'],
  limits: string,
): TemplateResult | typeof nothing {
  if (!over) return nothing;
  const { left, top, width, height } = over.getBoundingClientRect();
  const place = {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  };
  return html`<div class="drop" part="drop" popover="manual" style=${setStyle(place)}>
    <p>${icon(uploadIcon)}<span>${words.dropHere}</span></p>
    ${limits ? html`<p class="quiet">${limits}</p>` : nothing}
  </div>`;
}

/** Once it was drawn: above all else on the page. */
export function raiseDropZone(root: ParentNode): void {
  const zone = root.querySelector<HTMLElement>('.drop:not(:popover-open)');
  zone?.showPopover();
}
