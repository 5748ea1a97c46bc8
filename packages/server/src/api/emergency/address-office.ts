import { Problem } from '../problem.ts';
import type { Logger } from '../../logger.ts';
import { AddressFault } from '../../emergency/address-fault.ts';
import type { EmergencyAddresses } from '../../emergency/emergency-addresses.ts';
import type { AddressDraft } from '../../emergency/emergency-entry.ts';
import type { AddressValidator, AddressVerdict } from '../../emergency/ports.ts';
import { faultOfText } from '../../emergency/validation/address-form.ts';
import { spaced, tidied } from '../../emergency/validation/tidied.ts';
import { ValidationProofs } from '../../emergency/validation/validation-proofs.ts';

export interface AddressOfficeOptions {
  readonly validator: AddressValidator;
  readonly addresses: Pick<EmergencyAddresses, 'has' | 'isFree'>;
  readonly clock: () => number;
  readonly logger: Logger;
}

export type AddressValidation =
  | Exclude<AddressVerdict, { outcome: 'confirmed' }>
  | { readonly outcome: 'confirmed'; readonly address: AddressDraft; readonly proof: string };

/** Judges what may be written as an emergency address. @throws Problem */
export class AddressOffice {
  readonly #validator: AddressValidator;
  readonly #addresses: AddressOfficeOptions['addresses'];
  readonly #proofs: ValidationProofs;
  readonly #logger: Logger;

  constructor({ validator, addresses, clock, logger }: AddressOfficeOptions) {
    this.#validator = validator;
    this.#addresses = addresses;
    this.#proofs = new ValidationProofs(clock);
    this.#logger = logger;
  }

  /** `addressId`: the one that would be changed, whose name is no other's. */
  async validate(
    userId: string,
    draft: AddressDraft,
    addressId: string | null,
  ): Promise<AddressValidation> {
    if (addressId !== null) this.own(userId, addressId);
    const verdict = await this.#verdict(draft);
    if (!this.#addresses.isFree(userId, tidied(draft).name, addressId)) return taken(verdict);
    if (verdict.outcome !== 'confirmed') return verdict;
    return { ...verdict, proof: this.#proofs.issue(userId, verdict.address) };
  }

  /** As it is to be kept, where exactly this was validated. */
  validated(userId: string, draft: AddressDraft, proof: string): AddressDraft {
    const address = tidied(draft);
    if (!this.#proofs.isGood(userId, address, proof)) throw new Problem('emergency-not-validated');
    return address;
  }

  /** What may be changed without validation, as it is to be kept. */
  described(description: Pick<AddressDraft, 'name' | 'location'>): typeof description {
    const name = spaced(description.name);
    const location = spaced(description.location);
    const faults = { name: faultOfText('name', name), location: faultOfText('location', location) };
    const found = Object.entries(faults).filter((one): one is [string, string] => one[1] !== null);
    if (found.length > 0) throw new Problem('invalid', { fields: Object.fromEntries(found) });
    return { name, location };
  }

  own(userId: string, id: string): void {
    if (!this.#addresses.has(userId, id)) throw noSuchAddress();
  }

  /** What comes of writing, with its faults as they are answered. */
  async write<T>(written: Promise<T>): Promise<T> {
    try {
      return await written;
    } catch (error) {
      if (!(error instanceof AddressFault)) throw error;
      if (error.kind === 'not-found') throw noSuchAddress();
      throw new Problem(`emergency-${error.kind}`);
    }
  }

  async #verdict(draft: AddressDraft): Promise<AddressVerdict> {
    try {
      return await this.#validator.validate(draft);
    } catch (error) {
      this.#logger.warn('An emergency address could not be validated', { error });
      throw new Problem('emergency-validation-unavailable');
    }
  }
}

function taken(verdict: AddressVerdict): Extract<AddressVerdict, { outcome: 'invalid' }> {
  const before = verdict.outcome === 'invalid' ? verdict.faults : {};
  const corrections = verdict.outcome === 'confirmed' ? {} : verdict.corrections;
  return { outcome: 'invalid', faults: { name: 'taken', ...before }, corrections };
}

function noSuchAddress(): Problem {
  return new Problem('not-found', { detail: 'There is no such address.' });
}
