/** So much of a file tells its encoding. */
const SAMPLE = 1_000;

/**
 * The text of a file: UTF-8, UTF-16 as Excel writes it, or what older programs of the West write where it
 * is neither.
 */
export function fileText(bytes: Uint8Array): string {
  const wide = utf16Of(bytes);
  if (wide) return new TextDecoder(wide).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** By its mark, or by the zeros of which Latin letters have one each. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = bytes.subarray(0, SAMPLE);
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2]! += 1;
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < sample.length / 5 || Math.min(even, odd) > sample.length / 50) {
    return undefined;
  }
  return odd > even ? 'utf-16le' : 'utf-16be';
}
