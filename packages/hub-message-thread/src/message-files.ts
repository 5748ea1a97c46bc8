import type { Attachment } from '@hubline/core';
import { byteText, documentIcon, downloadIcon, icon, imageIcon, setStyle } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import { isPicture, type PictureState } from './loaded-pictures.ts';
import type { MessageRowState } from './row-state.ts';
import { PICTURE } from './thread-rows.ts';

/** The shortest side of a picture: a stripe is to be seen and pressed as well. */
const LEAST = 48;

/** Pictures where they may be shown, everything else as a card to be saved; nothing of it is ever opened here. */
export function messageFiles(state: MessageRowState): TemplateResult | typeof nothing {
  const { attachments } = state.row.message;
  if (attachments.length === 0) return nothing;
  const pictures = attachments.filter(isPicture);
  const files = attachments.filter((attachment) => !isPicture(attachment));
  return html`${pictures.map((attachment, at) => picture(state, attachment, state.pictures[at]))}
  ${files.map((attachment) => card(state, attachment))}`;
}

/** Its place is there before it comes. One that is not drawn can be saved: another program may know it. */
function picture(
  message: MessageRowState,
  attachment: Attachment,
  state: PictureState | undefined,
): TemplateResult {
  const { words, row } = message;
  const { name, id } = attachment;
  const isThere = row.message.seq !== null || state?.status === 'ready';
  if (state?.status === 'failed' && isThere) {
    return html`<div class="picture failed" style=${setStyle(sizeOf(attachment))}>
        <span>${words.pictureFailed}</span>
        <button class="button" type="button" data-act="reload" data-file=${id}>
          ${words.tryAgain}
        </button>
      </div>
      ${card(message, attachment)}`;
  }
  return html`<button
    class="picture"
    type="button"
    data-act="picture"
    data-file=${id}
    aria-label=${words.openPicture(name)}
    style=${setStyle(sizeOf(attachment))}
  >
    ${state?.status === 'ready' ? html`<img src=${state.url} alt="" data-file=${id} />` : icon(imageIcon)}
  </button>`;
}

function sizeOf({ image }: Attachment): Readonly<Record<string, string>> {
  const { width, height } = image ?? { width: 4, height: 3 };
  const scale = Math.min(1, PICTURE / Math.max(width, height, 1));
  const fit = (side: number): number => Math.max(LEAST, Math.round(side * scale));
  return { 'inline-size': `${fit(width)}px`, 'aspect-ratio': `${fit(width)} / ${fit(height)}` };
}

function card(
  { words, common, row }: MessageRowState,
  { id, name, size, image }: Attachment,
): TemplateResult {
  const said = byteText(size, common.locale);
  return html`<div class="file">
    ${icon(image ? imageIcon : documentIcon)}
    <span class="name" dir="auto" title=${name}>${name}</span>
    <span class="size quiet">${said}</span>
    ${
      row.message.seq === null
        ? nothing
        : html`<button
            class="button ghost icon-only"
            type="button"
            data-act="download"
            data-file=${id}
            aria-label=${words.downloadFile(name, said)}
            title=${words.download}
          >
            ${icon(downloadIcon)}
          </button>`
    }
  </div>`;
}
