/** What a codec does to speech, and how much of that a lost packet adds (ITU-T G.113, tables of Ie and Bpl). */
export interface CodecImpairment {
  /** Impairment without any loss. */
  readonly ie: number;
  /** Robustness against loss: as much in percent halves the room above `ie`. */
  readonly bpl: number;
  /** Milliseconds until a packet is full, and what the coder looks ahead. */
  readonly delay: number;
}

/** Without loss it is heard as transparent; what it conceals is a little less than G.711 does (G.107.1, wideband). */
const OPUS: CodecImpairment = { ie: 0, bpl: 20, delay: 26.5 };
/** With concealment of lost packets (G.711 Appendix I), which every browser has. */
const G711: CodecImpairment = { ie: 0, bpl: 25.1, delay: 20 };

/** With all default values of ITU-T G.107 (06/2015), R without delay, loss and codec. */
const BASE = 93.2;
/** Ms in one direction from which on people talk over each other. */
const NOTICED_DELAY = 177.3;

/** By its media type, such as `audio/opus`; what is not known counts as Opus. */
export function codecImpairment(codec: string): CodecImpairment {
  return /pcm[ua]|g711/i.test(codec) ? G711 : OPUS;
}

/**
 * Impairment by delay in one direction, in ms: the usual two lines in place of the curve of G.107 §7.4
 * (Cole and Rosenbluth, "Voice over IP performance monitoring", 2001).
 */
export function delayImpairment(delay: number): number {
  return 0.024 * delay + 0.11 * Math.max(0, delay - NOTICED_DELAY);
}

/** Ie,eff (G.107 §7.5): `loss` 0 to 1; a burst ratio of 1 is loss at random. */
export function lossImpairment({ ie, bpl }: CodecImpairment, loss: number, burst = 1): number {
  const percent = 100 * loss;
  return percent === 0 ? ie : ie + ((95 - ie) * percent) / (percent / burst + bpl);
}

/** Mean opinion score of a transmission rating (G.107 Annex B). */
export function opinionScore(rating: number): number {
  if (rating <= 0) return 1;
  if (rating >= 100) return 4.5;
  const score = 1 + 0.035 * rating + rating * (rating - 60) * (100 - rating) * 7e-6;
  // Below 6.5 the polynomial dips under the worst that there is.
  return Math.max(1, score);
}

/** What one direction of a call is like; `delay` is all of it from mouth to ear, in ms. */
export interface Transmission {
  readonly codec: CodecImpairment;
  readonly loss: number;
  readonly delay: number;
}

/** R = R0 − Id − Ie,eff, and what people would say of that. */
export function meanOpinion({ codec, loss, delay }: Transmission): number {
  return opinionScore(BASE - delayImpairment(delay) - lossImpairment(codec, loss));
}
