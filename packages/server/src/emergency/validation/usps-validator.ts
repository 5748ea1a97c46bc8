import { z } from 'zod';
import type { AddressDraft } from '../emergency-entry.ts';
import type { AddressValidator, AddressVerdict } from '../ports.ts';
import { lookAtForm } from './address-form.ts';
import { tidied } from './tidied.ts';
import type { UspsAccount } from './usps-account.ts';
import { UspsTokens } from './usps-tokens.ts';

const ANSWERS_WITHIN_MS = 10_000;

const answer = z.object({
  address: z.object({
    streetAddress: z.string(),
    secondaryAddress: z.string().nullish(),
    city: z.string(),
    state: z.string(),
    ZIPCode: z.string(),
    ZIPPlus4: z.string().nullish(),
  }),
  additionalInfo: z.object({ DPVConfirmation: z.string().nullish() }).nullish(),
});
type Answer = z.infer<typeof answer>;

/** Validates by the Addresses API of the United States Postal Service, version 3, after the form. */
export class UspsValidator implements AddressValidator {
  readonly #baseUrl: string;
  readonly #tokens: UspsTokens;
  readonly #withinMs: number;

  constructor(account: UspsAccount, clock: () => number, withinMs = ANSWERS_WITHIN_MS) {
    this.#baseUrl = account.baseUrl;
    this.#tokens = new UspsTokens(account, clock, withinMs);
    this.#withinMs = withinMs;
  }

  async validate(draft: AddressDraft): Promise<AddressVerdict> {
    const address = tidied(draft);
    const { faults, corrections } = lookAtForm(address);
    if (Object.keys(faults).length > 0) return { outcome: 'invalid', faults, corrections };
    if (Object.keys(corrections).length > 0) return { outcome: 'corrected', corrections };
    const found = await this.#find(address);
    return found === null ? notFound('line1') : verdictOn(address, found);
  }

  /** Null where there is no such address. */
  async #find(address: AddressDraft): Promise<Answer | null> {
    let response = await this.#ask(address, await this.#tokens.current());
    // A token can end before its time.
    if (response.status === 401) {
      response = await this.#ask(address, await this.#tokens.renewed());
    }
    if (response.status === 400 || response.status === 404) return null;
    if (!response.ok) throw new Error(`USPS answered ${response.status}`);
    return answer.parse(await response.json());
  }

  #ask({ line1, line2, city, state, zip }: AddressDraft, token: string): Promise<Response> {
    const [five = '', four] = zip.split('-');
    const query = new URLSearchParams({
      streetAddress: line1,
      ...(line2 === '' ? {} : { secondaryAddress: line2 }),
      ...{ city, state, ZIPCode: five },
      ...(four === undefined ? {} : { ZIPPlus4: four }),
    });
    return fetch(`${this.#baseUrl}/addresses/v3/address?${query.toString()}`, {
      headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' },
      redirect: 'error',
      signal: AbortSignal.timeout(this.#withinMs),
    });
  }
}

/** What USPS knows, compared with what was typed. */
function verdictOn(typed: AddressDraft, { address, additionalInfo }: Answer): AddressVerdict {
  const hasFour = typed.zip.includes('-') && Boolean(address.ZIPPlus4);
  const known = tidied({
    ...typed,
    line1: address.streetAddress,
    // It keeps silent of what it does not know.
    line2: address.secondaryAddress || typed.line2,
    ...{ city: address.city, state: address.state },
    zip: hasFour ? `${address.ZIPCode}-${address.ZIPPlus4}` : address.ZIPCode,
  });
  const corrections = differences(typed, known);
  // Delivery point validation: the building is known, and with Y the rest of the address too.
  switch (additionalInfo?.DPVConfirmation) {
    case 'Y':
      break;
    case 'D':
      return { outcome: 'invalid', faults: { line2: 'missing' }, corrections };
    case 'S':
      return { outcome: 'invalid', faults: { line2: 'not-found' }, corrections };
    default:
      return notFound('line1');
  }
  return Object.keys(corrections).length > 0
    ? { outcome: 'corrected', corrections }
    : { outcome: 'confirmed', address: typed };
}

function differences(
  typed: AddressDraft,
  known: AddressDraft,
): Partial<Record<keyof AddressDraft, string>> {
  const corrections: Partial<Record<keyof AddressDraft, string>> = {};
  for (const field of ['line1', 'line2', 'city', 'state', 'zip'] as const) {
    // It answers in capitals, and without the points of "St.".
    if (plain(typed[field]) !== plain(known[field])) corrections[field] = known[field];
  }
  return corrections;
}

function plain(text: string): string {
  return text.toUpperCase().replace(/[.,]/g, '');
}

function notFound(field: keyof AddressDraft): AddressVerdict {
  return { outcome: 'invalid', faults: { [field]: 'not-found' }, corrections: {} };
}
