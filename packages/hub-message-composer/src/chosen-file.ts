import { HEADER_BYTES, readPictureHeader, type PictureHeader } from './picture-header.ts';

/** A file that is to be sent. */
export interface ChosenFile {
  /** Of this page. */
  readonly id: number;
  readonly file: File;
  /** What its bytes say it is; undefined for all that is no picture to be shown. */
  readonly picture: PictureHeader | undefined;
}

let last = 0;

/** Looks at its first bytes. Rejects where it cannot be read, as a folder cannot. */
export async function chooseFile(file: File): Promise<ChosenFile> {
  const bytes = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
  last += 1;
  return { id: last, file, picture: readPictureHeader(bytes) };
}
