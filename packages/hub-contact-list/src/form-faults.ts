import type { ContactFault } from '@hubline/core';
import { controlOf, type TypedContact } from './typed-contact.ts';

type FaultWords = Readonly<Record<ContactFault, (length: number) => string>>;

/** What is wrong in words, by the control it is about; empty where the error names no field that is here. */
export function faultsOf(
  error: unknown,
  typed: TypedContact,
  words: FaultWords,
): ReadonlyMap<string, string> {
  const fields = (error as { fields?: Readonly<Record<string, string>> } | undefined)?.fields ?? {};
  const faults = new Map<string, string>();
  for (const [field, fault] of Object.entries(fields)) {
    const control = controlOf(field, typed);
    const text = fault in words ? words[fault as ContactFault](lengthOf(field, typed)) : undefined;
    if (control !== undefined && text !== undefined) faults.set(control, text);
  }
  return faults;
}

function lengthOf(field: string, typed: TypedContact): number {
  return field === 'name' || field === 'company' || field === 'note' ? typed[field].length : 0;
}
