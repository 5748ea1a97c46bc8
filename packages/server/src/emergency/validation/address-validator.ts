import type { AddressValidator } from '../ports.ts';
import { BuiltInValidator } from './built-in-validator.ts';

/** Who validates addresses: the built-in list, or the service that was chosen. */
export function addressValidator(): AddressValidator {
  return new BuiltInValidator();
}
