import type { Attachment, Messages } from '@hubline/core';
import { download, fileName } from '@hubline/element';

/** Saves a file of others: as bytes, whatever it calls itself, so that no browser opens it in our place. */
export async function saveFile(
  root: ParentNode & Node,
  messages: Messages,
  attachment: Attachment,
): Promise<void> {
  const bytes = await messages.file(attachment);
  const blob = new Blob([bytes], { type: 'application/octet-stream' });
  download(root, { name: fileName(attachment.name) || 'file', blob });
}
