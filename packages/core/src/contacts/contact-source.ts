import type { Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { Contact } from './contact.ts';
import type { ContactDraft } from './contact-draft.ts';

/** Port: where the contacts come from. Begins with a `reset` on each subscription. */
export interface ContactSource {
  readonly changes$: Observable<Change<Contact>>;
}

/** Port: the external contacts of the signed-in person, which they write themselves. */
export interface ContactBook extends ContactSource {
  /** @throws `request/invalid` with `fields`, `network/*` */
  create(draft: ContactDraft): Promise<Contact>;
  /** In the order of `drafts`: the contact, or what is wrong with which field. @throws `network/*` */
  createAll(
    drafts: readonly ContactDraft[],
  ): Promise<readonly (Contact | { readonly fields: Readonly<Record<string, string>> })[]>;
  /** @throws as `create`, `request/not-found` */
  update(id: string, draft: ContactDraft): Promise<Contact>;
  /** Idle where it is gone already. @throws `network/*` */
  remove(id: string): Promise<void>;
}
