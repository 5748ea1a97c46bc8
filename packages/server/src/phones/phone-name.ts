import Bowser from 'bowser';

export interface NamedPhone {
  readonly name: string;
  readonly kind: 'web' | 'desk';
}

const LONGEST = 60;

/**
 * What a person would call a phone: `Chrome on Windows`, or what a desk phone says of itself in its
 * REGISTER (RFC 3261 §20.41).
 */
export function phoneName(browser: string | null, userAgent: string | null): NamedPhone {
  const parsed = browser ? Bowser.parse(browser) : null;
  const program = parsed?.browser.name;
  if (program) {
    const { name: system } = parsed.os;
    return { kind: 'web', name: system ? `${program} on ${wellKnown(system)}` : program };
  }
  // Control characters are no part of a name, wherever they come from.
  const name = (userAgent ?? '').replace(/\p{Cc}+/gu, ' ').trim();
  return { kind: 'desk', name: [...name].slice(0, LONGEST).join('') || 'Phone' };
}

function wellKnown(system: string): string {
  return system === 'Chrome OS' ? 'ChromeOS' : system;
}
