const RATE = 8_000;
const HEADER = 44;

/** A quiet tone as a WAV file, where a test or a story wants something that plays. */
export function fakeSound(seconds: number, hertz = 440): Blob {
  const samples = Math.round(seconds * RATE);
  const file = new DataView(new ArrayBuffer(HEADER + samples));
  const text = (at: number, letters: string): void => {
    for (const [offset, letter] of [...letters].entries()) {
      file.setUint8(at + offset, letter.charCodeAt(0));
    }
  };
  text(0, 'RIFF');
  file.setUint32(4, HEADER - 8 + samples, true);
  text(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true); // PCM
  file.setUint16(22, 1, true); // one channel
  file.setUint32(24, RATE, true);
  file.setUint32(28, RATE, true);
  file.setUint16(32, 1, true);
  file.setUint16(34, 8, true);
  text(36, 'data');
  file.setUint32(40, samples, true);
  for (let at = 0; at < samples; at += 1) {
    const wave = Math.sin((2 * Math.PI * hertz * at) / RATE);
    file.setUint8(HEADER + at, 128 + Math.round(12 * wave));
  }
  return new Blob([file.buffer], { type: 'audio/wav' });
}
