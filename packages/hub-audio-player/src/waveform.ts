/** Pixels from one bar to the next: closer they become a smear. */
const PITCH = 4;
/** Of the thinnest sound, so that a pause is seen as one. */
const LEAST = 2;

/**
 * The path of a waveform in so many pixels: as many upright lines as there is room for, each as long as the
 * sound is loud there by its peaks (0 to 100), or by the loudest of several.
 */
export function waveformPath(peaks: readonly number[], width: number, height: number): string {
  const bars = peaks.length > 0 ? Math.floor(width / PITCH) : 0;
  const pitch = width / bars;
  return Array.from({ length: bars }, (_, bar) => {
    const from = Math.floor((bar * peaks.length) / bars);
    const to = Math.max(from + 1, Math.floor(((bar + 1) * peaks.length) / bars));
    const peak = Math.max(...peaks.slice(from, to).map(withinBounds));
    const length = LEAST + (peak / 100) * (height - LEAST);
    const x = rounded((bar + 0.5) * pitch);
    return `M${x} ${rounded((height - length) / 2)}v${rounded(length)}`;
  }).join('');
}

/** They come from elsewhere. */
const withinBounds = (peak: number): number => (peak > 0 ? Math.min(100, peak) : 0);

const rounded = (pixels: number): number => Math.round(pixels * 10) / 10;
