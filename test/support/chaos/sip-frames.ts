const TEXT = 0x81;
const MASKED = 0x80;

/**
 * Cuts one direction of a WebSocket into frames, and writes those anew whose text `rewrite` changes; all else
 * goes on as it came.
 */
export class SipFrames {
  readonly #rewrite: (text: string) => string;
  #rest: Buffer = Buffer.alloc(0);

  constructor(rewrite: (text: string) => string) {
    this.#rewrite = rewrite;
  }

  /** What can be sent on of what has come so far. */
  add(chunk: Buffer): Buffer {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const whole: Buffer[] = [];
    for (;;) {
      const frame = firstFrame(this.#rest);
      if (!frame) return Buffer.concat(whole);
      const raw = this.#rest.subarray(0, frame.end);
      this.#rest = this.#rest.subarray(frame.end);
      whole.push(raw[0] === TEXT ? this.#rewritten(raw, frame) : raw);
    }
  }

  #rewritten(raw: Buffer, { mask, payload }: Frame): Buffer {
    const data = Buffer.from(raw.subarray(payload));
    if (mask) data.forEach((byte, at) => (data[at] = byte ^ mask[at % 4]!));
    const text = data.toString();
    const changed = this.#rewrite(text);
    return changed === text ? raw : textFrame(changed, mask !== null);
  }
}

interface Frame {
  readonly mask: Buffer | null;
  /** Where what it carries begins, and where it ends. */
  readonly payload: number;
  readonly end: number;
}

function firstFrame(data: Buffer): Frame | null {
  if (data.length < 2) return null;
  const short = data[1]! & 0x7f;
  const extended = short === 127 ? 8 : short === 126 ? 2 : 0;
  const masked = (data[1]! & MASKED) !== 0;
  const payload = 2 + extended + (masked ? 4 : 0);
  if (data.length < payload) return null;
  const length =
    extended === 8
      ? Number(data.readBigUInt64BE(2))
      : extended === 2
        ? data.readUInt16BE(2)
        : short;
  const end = payload + length;
  if (data.length < end) return null;
  return { mask: masked ? data.subarray(payload - 4, payload) : null, payload, end };
}

function textFrame(text: string, masked: boolean): Buffer {
  const data = Buffer.from(text);
  const head = data.length < 126 ? Buffer.alloc(2) : Buffer.alloc(data.length < 65536 ? 4 : 10);
  head[0] = TEXT;
  if (head.length === 2) head[1] = data.length;
  else if (head.length === 4) {
    head[1] = 126;
    head.writeUInt16BE(data.length, 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(BigInt(data.length), 2);
  }
  if (!masked) return Buffer.concat([head, data]);
  head[1] |= MASKED;
  // A mask of zeros changes nothing: what masks are for is no matter here.
  return Buffer.concat([head, Buffer.alloc(4), data]);
}
