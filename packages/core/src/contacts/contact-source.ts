import type { Observable } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import type { Contact } from './contact.ts';

/** Port: where the contacts come from. Begins with a `reset` on each subscription. */
export interface ContactSource {
  readonly changes$: Observable<Change<Contact>>;
}
