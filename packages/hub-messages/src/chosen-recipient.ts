import type { Contact, ContactPhone, Recipient } from '@hubline/core';

/** Someone to write to: a colleague, or an outside number, whoever has it. */
export type ChosenRecipient =
  | { readonly kind: 'user'; readonly userId: string; readonly name: string }
  | { readonly kind: 'number'; readonly number: string; readonly name: string };

/** What identifies one. */
export function keyOf(chosen: ChosenRecipient): string {
  return chosen.kind === 'user' ? `user ${chosen.userId}` : `number ${chosen.number}`;
}

export function asRecipient(chosen: ChosenRecipient): Recipient {
  return chosen.kind === 'user'
    ? { kind: 'user', userId: chosen.userId }
    : { kind: 'number', number: chosen.number };
}

/** Someone who can be chosen, and what tells them from others of that name. */
export interface RecipientOption {
  readonly chosen: ChosenRecipient;
  /** Of an outside number. */
  readonly label: ContactPhone['label'] | undefined;
  /** Of a colleague. */
  readonly extension: string | undefined;
  /** Nobody is known to have it: it was typed. */
  readonly isTyped: boolean;
}

/** Signs of a number as people write it. */
const NUMBER = /^\+?[\d\s().-]+$/;
const FEWEST_DIGITS = 7;

/** The number that a text is, or undefined where it is none that can get text messages. */
export function typedNumber(text: string): string | undefined {
  const typed = text.trim();
  if (!NUMBER.test(typed)) return undefined;
  return typed.replace(/\D/g, '').length >= FEWEST_DIGITS ? typed : undefined;
}

/** The ways to write to a contact: a chat with a colleague, or one for each phone with a number of its own. */
export function optionsOf(
  contact: Contact,
  can: { readonly chat: boolean; readonly sms: boolean },
): readonly RecipientOption[] {
  const { id, name, phones, source } = contact;
  const extension = phones.find(({ label }) => label === 'extension')?.number;
  const chat: readonly RecipientOption[] =
    source === 'directory' && can.chat
      ? [
          {
            chosen: { kind: 'user', userId: id, name },
            ...{ label: undefined, extension, isTyped: false },
          },
        ]
      : [];
  const sms = phones
    .filter(({ label }) => can.sms && label !== 'extension' && label !== 'fax')
    .map(({ label, number }): RecipientOption => ({
      chosen: { kind: 'number', number, name },
      ...{ label, extension: undefined, isTyped: false },
    }));
  return [...chat, ...sms];
}
