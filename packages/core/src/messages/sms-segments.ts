/** How a text goes over the air, as `Messages.segments` tells. */
export interface SmsSegments {
  readonly encoding: 'GSM-7' | 'UCS-2';
  /** 0 for an empty text. */
  readonly segments: number;
  /** Characters of this encoding that the last one still has room for. */
  readonly left: number;
}

/** 3GPP TS 23.038, 6.2.1: the default alphabet. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** 6.2.1.1: its extension; each of these takes two places. */
const EXTENDED = new Set('\f^{}\\[~]|€');

/** Of one alone, and of one of several, which begins with a header (3GPP TS 23.040, 9.2.3.24.1). */
const ROOM = { 'GSM-7': { alone: 160, each: 153 }, 'UCS-2': { alone: 70, each: 67 } } as const;

/** Into how many text messages the carrier cuts a text. */
export function smsSegments(text: string): SmsSegments {
  const isBasic = [...text].every((one) => BASIC.has(one) || EXTENDED.has(one));
  const encoding = isBasic ? 'GSM-7' : 'UCS-2';
  const units = unitsOf(text, isBasic);
  const { alone, each } = ROOM[encoding];
  const total = units.reduce((sum, one) => sum + one, 0);
  if (total <= alone) return { encoding, segments: total === 0 ? 0 : 1, left: alone - total };
  let segments = 1;
  let left: number = each;
  for (const one of units) {
    // What takes several places is not cut in two.
    if (one > left) [segments, left] = [segments + 1, each];
    left -= one;
  }
  return { encoding, segments, left };
}

/** How many places each character takes. */
function unitsOf(text: string, isBasic: boolean): readonly number[] {
  if (isBasic) return [...text].map((one) => (EXTENDED.has(one) ? 2 : 1));
  return [...text].map((one) => one.length);
}
