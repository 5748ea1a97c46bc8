/** Gives things names that tell nothing, the same for the same thing: `call-1`, `call-2` … */
export class Labels {
  readonly #word: string;
  readonly #known = new Map<string, string>();

  constructor(word: string) {
    this.#word = word;
  }

  of(key: string): string {
    let label = this.#known.get(key);
    if (label === undefined) {
      label = `${this.#word}-${this.#known.size + 1}`;
      this.#known.set(key, label);
    }
    return label;
  }
}

const EMERGENCY = /^9(?:11|33)$/;

/** As much of a number as helps to find the call: its last two digits. Numbers of emergencies are nobody's secret. */
export function shortNumber(uri: string): string {
  if (/^urn:service:sos\b/i.test(uri)) return 'sos';
  const user = /^(?:sips?|tel):([^@;>]*)/i.exec(uri)?.[1] ?? '';
  if (EMERGENCY.test(user)) return user;
  const digits = user.replace(/[-.()]/g, '');
  // Letters make it a name.
  if (!/^\+?[\d*#]+$/.test(digits)) return '…';
  return `…${digits.length > 2 ? digits.slice(-2) : ''}`;
}

/** The address in a From or To header. */
export function addressOf(header: string): string {
  return (/<([^>]*)>/.exec(header)?.[1] ?? header.split(';', 1)[0] ?? '').trim();
}
