import type { Observable } from 'rxjs';
import type { Contact } from '../contacts/contact.ts';
import type { ContactDraft } from '../contacts/contact-draft.ts';
import type { ContactBook } from '../contacts/contact-source.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Change } from '../reactive/change.ts';
import type { RestSession } from './rest-session.ts';
import { nothing } from './shape.ts';
import { batchAnswer, contact } from './wire.ts';

/** The external contacts of the signed-in person, written over REST. */
export class RestContactBook implements ContactBook {
  readonly #session: RestSession;

  readonly changes$: Observable<Change<Contact>>;

  constructor(session: RestSession, changes$: Observable<Change<Contact>>) {
    this.#session = session;
    this.changes$ = changes$;
  }

  create(draft: ContactDraft): Promise<Contact> {
    return this.#session.write({ method: 'POST', path: 'contacts', body: draft, answer: contact });
  }

  async createAll(
    drafts: readonly ContactDraft[],
  ): Promise<readonly (Contact | { readonly fields: Readonly<Record<string, string>> })[]> {
    const { results } = await this.#session.write({
      method: 'POST',
      path: 'contacts/batch',
      body: { contacts: drafts },
      answer: batchAnswer,
    });
    if (results.length !== drafts.length) {
      throw new HubError('server/bad-answer', { message: 'Not one result for each contact' });
    }
    return results.map((result) => ('contact' in result ? result.contact : result));
  }

  update(id: string, draft: ContactDraft): Promise<Contact> {
    return this.#session.write({ method: 'PUT', path: pathOf(id), body: draft, answer: contact });
  }

  async remove(id: string): Promise<void> {
    await this.#session.send({ method: 'DELETE', path: pathOf(id), answer: nothing });
  }
}

function pathOf(id: string): string {
  return `contacts/${encodeURIComponent(id)}`;
}
