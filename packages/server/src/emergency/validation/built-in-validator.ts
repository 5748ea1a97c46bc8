import type { AddressDraft } from '../emergency-entry.ts';
import type { AddressValidator, AddressVerdict } from '../ports.ts';
import { lookAtForm } from './address-form.ts';
import { lookAtPlace } from './address-place.ts';
import { tidied } from './tidied.ts';
import { ZipCodes } from './zip-codes.ts';

/**
 * Validates by form, and by the shipped list of ZIP codes: state, city and ZIP code are known to belong
 * together, the street is not known at all.
 */
export class BuiltInValidator implements AddressValidator {
  #zips: Promise<ZipCodes> | null = null;

  async validate(draft: AddressDraft): Promise<AddressVerdict> {
    const address = tidied(draft);
    const form = lookAtForm(address);
    this.#zips ??= ZipCodes.load();
    const place = lookAtPlace(await this.#zips, address, form);
    const faults = { ...form.faults, ...place.faults };
    const corrections = { ...form.corrections, ...place.corrections };
    if (Object.keys(faults).length > 0) return { outcome: 'invalid', faults, corrections };
    if (Object.keys(corrections).length > 0) return { outcome: 'corrected', corrections };
    return { outcome: 'confirmed', address };
  }
}
