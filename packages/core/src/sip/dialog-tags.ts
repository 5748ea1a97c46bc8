/** A dialog of ours; `remote` is empty as long as the other side has not said its tag. */
export interface DialogTags {
  readonly callId: string;
  readonly local: string;
  readonly remote: string;
}

/**
 * Value of a Replaces header, seen from the other side: its tag is the `to-tag` (RFC 3891 §3). An
 * unknown one is 0, which stands for none (§6.1).
 */
export function replacesValue({ callId, local, remote }: DialogTags): string {
  return `${callId};to-tag=${remote || '0'};from-tag=${local}`;
}

/** Headers of an INVITE that is in the place of that dialog, or not at all (RFC 3891 §3). */
export function replacesHeaders(dialog: DialogTags): string[] {
  return [`Replaces: ${replacesValue(dialog)}`, 'Require: replaces'];
}
