const RATE = 8_000;
const HEADER = 44;

export interface WavFileOptions {
  /** How many channels there are; the tone is on the first one. */
  readonly channels?: 1 | 2;
}

/** A wav file of parts one after the other: so many seconds of a tone with this amplitude, 0 for silence. */
export function wavFile(
  hertz: number,
  parts: readonly (readonly [seconds: number, amplitude: number])[],
  { channels = 1 }: WavFileOptions = {},
): Buffer {
  const frames = parts.flatMap(([seconds, amplitude]) =>
    Array.from({ length: Math.round(seconds * RATE) }, () => amplitude),
  );
  const file = Buffer.alloc(HEADER + frames.length * channels * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20); // PCM
  file.writeUInt16LE(channels, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * channels * 2, 28);
  file.writeUInt16LE(channels * 2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(file.length - HEADER, 40);
  for (const [at, amplitude] of frames.entries()) {
    const sample = amplitude * Math.sin((2 * Math.PI * hertz * at) / RATE);
    file.writeInt16LE(Math.round(sample * 32_767), HEADER + at * channels * 2);
  }
  return file;
}
