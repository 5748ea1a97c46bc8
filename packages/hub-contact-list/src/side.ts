import type { Contact, ContactDraft } from '@hubline/core';

/** What is open beside the list. */
export type Side =
  | {
      readonly kind: 'details';
      readonly id: string;
      /** As it was known when it was opened, before the list has it. */
      readonly contact?: Contact | undefined;
    }
  | {
      readonly kind: 'form';
      /** Undefined for a new contact. */
      readonly contact?: Contact | undefined;
      readonly draft: Partial<ContactDraft>;
    }
  | { readonly kind: 'files' };

/** The contact that it is about. */
export function contactIdOf(side: Side | undefined): string | undefined {
  if (side?.kind === 'details') return side.id;
  return side?.kind === 'form' ? side.contact?.id : undefined;
}
