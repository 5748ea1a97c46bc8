import { readDialledNumber } from '../directory/dialled-number.ts';

/** Whose typing is read. */
export interface Texting {
  /** What seven digits are completed with; empty where the office has none. */
  readonly areaCode: string;
  /** The own numbers: nobody writes to themselves. */
  readonly numbers: readonly string[];
}

/** E.164 of what was typed; null where no text message can go there. */
export function textingNumber(typed: string, { areaCode, numbers }: Texting): string | null {
  const number = withAreaCode(typed, areaCode);
  if (number === null || numbers.includes(number) || !isPlausible(number)) return null;
  return number;
}

function withAreaCode(typed: string, areaCode: string): string | null {
  const number = readDialledNumber(typed);
  if (number.form === 'e164') return number.number;
  return number.form === 'local' && areaCode !== '' ? `+1${areaCode}${number.digits}` : null;
}

/** In North America numbers have ten digits, and neither 911 nor another N11 leads one of their parts. */
function isPlausible(number: string): boolean {
  if (!number.startsWith('+1')) return true;
  const [, area = '', exchange = ''] = /^\+1([2-9]\d{2})([2-9]\d{2})\d{4}$/.exec(number) ?? [];
  return area !== '' && !/^.11$/.test(area) && !/^.11$/.test(exchange);
}
