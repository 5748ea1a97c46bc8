/** Left rotations of the four rounds (RFC 1321 §3.4). */
const ROTATIONS = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
] as const;
const SINES = Array.from({ length: 64 }, (_, at) => (Math.abs(Math.sin(at + 1)) * 2 ** 32) | 0);
const START = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476] as const;

/** MD5 of a text as hexadecimal digits, which the digest of SIP wants and browsers do not have. */
export function md5(text: string): string {
  const words = padded(new TextEncoder().encode(text));
  const sum = Int32Array.from(START);
  for (let block = 0; block < words.length; block += 16) add(sum, words, block);
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  sum.forEach((word, at) => view.setInt32(at * 4, word, true));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whole blocks of sixteen words: the bytes, a one, zeros, and how many bits there were. */
function padded(bytes: Uint8Array): Int32Array {
  const blocks = ((bytes.length + 8) >> 6) + 1;
  const all = new DataView(new ArrayBuffer(blocks * 64));
  bytes.forEach((byte, at) => all.setUint8(at, byte));
  all.setUint8(bytes.length, 0x80);
  all.setUint32(blocks * 64 - 8, bytes.length * 8, true);
  return Int32Array.from({ length: blocks * 16 }, (_, at) => all.getInt32(at * 4, true));
}

function add(sum: Int32Array, words: Int32Array, block: number): void {
  let [a = 0, b = 0, c = 0, d = 0] = sum;
  for (let step = 0; step < 64; step += 1) {
    const round = step >> 4;
    const [mixed, word] = mix(round, step, b, c, d);
    const turned = (a + mixed + SINES[step]! + words[block + word]!) | 0;
    const by = ROTATIONS[round]![step % 4]!;
    [a, d, c] = [d, c, b];
    b = (b + ((turned << by) | (turned >>> (32 - by)))) | 0;
  }
  [a, b, c, d].forEach((word, at) => (sum[at]! += word));
}

/** The function of a round, and which word of the block is taken. */
function mix(round: number, step: number, b: number, c: number, d: number): [number, number] {
  switch (round) {
    case 0:
      return [(b & c) | (~b & d), step];
    case 1:
      return [(d & b) | (~d & c), (5 * step + 1) % 16];
    case 2:
      return [b ^ c ^ d, (3 * step + 5) % 16];
    default:
      return [c ^ (b | ~d), (7 * step) % 16];
  }
}
