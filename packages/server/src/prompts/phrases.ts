import type { PromptName } from './spoken.ts';

const DIGITS = [
  ...(['zero', 'one', 'two', 'three', 'four'] as const),
  ...(['five', 'six', 'seven', 'eight', 'nine'] as const),
] satisfies PromptName[];
const TEENS = [
  ...(['ten', 'eleven', 'twelve', 'thirteen', 'fourteen'] as const),
  ...(['fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'] as const),
] satisfies PromptName[];
const TENS = [
  ...(['twenty', 'thirty', 'forty', 'fifty'] as const),
  ...(['sixty', 'seventy', 'eighty', 'ninety'] as const),
] satisfies PromptName[];
const BELOW_TWENTY: readonly PromptName[] = [...DIGITS, ...TEENS];

const LARGEST = 999_999;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A number as people spell it, digit by digit; what is neither digit nor plus is not said. */
export function digitsOf(text: string): PromptName[] {
  return [...text].flatMap((character) => {
    if (character === '+') return ['plus'];
    return /^[0-9]$/.test(character) ? [DIGITS[Number(character)]!] : [];
  });
}

/** A whole number as people count, from 0 to 999,999. */
export function countOf(count: number): PromptName[] {
  const whole = Math.min(LARGEST, Math.max(0, Math.trunc(count)));
  if (whole < 20) return [BELOW_TWENTY[whole]!];
  if (whole < 100) return [TENS[Math.trunc(whole / 10) - 2]!, ...restOf(whole % 10)];
  if (whole < 1000) {
    return [DIGITS[Math.trunc(whole / 100)]!, 'hundred', ...restOf(whole % 100)];
  }
  return [...countOf(whole / 1000), 'thousand', ...restOf(whole % 1000)];
}

function restOf(rest: number): PromptName[] {
  return rest === 0 ? [] : countOf(rest);
}

/** How long ago something was, for which nobody's time zone need be known. */
export function ageOf(receivedAt: number, now: number): PromptName[] {
  const age = now - receivedAt;
  if (age < MINUTE_MS) return ['just-now'];
  if (age < HOUR_MS) return ago(age / MINUTE_MS, 'minute-ago', 'minutes-ago');
  if (age < DAY_MS) return ago(age / HOUR_MS, 'hour-ago', 'hours-ago');
  return ago(age / DAY_MS, 'day-ago', 'days-ago');
}

function ago(amount: number, one: PromptName, many: PromptName): PromptName[] {
  const whole = Math.trunc(amount);
  return [...countOf(whole), whole === 1 ? one : many];
}

/** What callers hear of someone who has no greeting of their own. */
export function systemGreeting(extension: string): PromptName[] {
  return ['person-at-extension', ...digitsOf(extension), 'not-available', 'leave-message'];
}
