import type { AddressValidator } from '../ports.ts';
import { BuiltInValidator } from './built-in-validator.ts';
import type { UspsAccount } from './usps-account.ts';
import { UspsValidator } from './usps-validator.ts';

export interface AddressValidatorOptions {
  /** Null for none. */
  readonly usps: UspsAccount | null;
  readonly clock: () => number;
}

/** Who validates addresses: the service that was chosen, or else the list that is built in. */
export function addressValidator({ usps, clock }: AddressValidatorOptions): AddressValidator {
  return usps === null ? new BuiltInValidator() : new UspsValidator(usps, clock);
}
