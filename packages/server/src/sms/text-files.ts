/** The files of text messages, as carriers need them. */
export interface TextFiles {
  /** Null where it is not there. */
  read(attachmentId: string): Promise<Uint8Array | null>;
  /** Keeps one that came from outside, without a message yet. Returns its id. @throws where it is refused */
  add(file: ReceivedFile): Promise<string>;
}

export interface ReceivedFile {
  readonly name: string;
  /** As the sender says. */
  readonly type: string;
  readonly bytes: Uint8Array;
}
