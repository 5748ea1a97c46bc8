import { HubError } from '../errors/hub-error.ts';
import { TimeSlices } from '../reactive/time-slices.ts';
import type { ContactDraft } from './contact-draft.ts';
import { contactFaults } from './contact-faults.ts';
import type { ContactBook } from './contact-source.ts';
import type { ContactFault, ImportOptions, ImportProblem, ImportReport } from './contacts.ts';
import type { ImportEntry } from './import-entry.ts';
import { canonicalNumber } from './phone-number.ts';
import { tidyDraft } from './tidy-draft.ts';

export { fileText } from './file-text.ts';

/** Half of what the server takes at once, and less than 1 MB of UTF-8 whatever the script. */
const BATCH = { contacts: 500, characters: 200_000 } as const;

export interface ImportPorts extends ImportOptions {
  /** Whether someone has that number. */
  readonly known: (number: string) => boolean;
  readonly createAll: ContactBook['createAll'];
}

/** Takes what it can of a file of contacts, and reports the rest. @throws `import/unreadable`, `network/*` */
export async function importContacts(text: string, ports: ImportPorts): Promise<ImportReport> {
  const slices = new TimeSlices();
  const intake = new Intake(ports);
  for (const entry of await entriesOf(text)) {
    if (ports.signal?.aborted) return intake.report;
    intake.take(entry);
    if (intake.full) await intake.send(entry.place / text.length);
    if (slices.over) await slices.pause();
  }
  if (!ports.signal?.aborted) await intake.send(1);
  return intake.report;
}

async function entriesOf(text: string): Promise<Iterable<ImportEntry>> {
  if (/^\s*BEGIN:VCARD\s*$/im.test(text.slice(0, 10_000))) {
    const { vcardEntries } = await import('./read-vcard.ts');
    return vcardEntries(text);
  }
  const { csvEntries } = await import('./read-csv.ts');
  const entries = csvEntries(text);
  if (!entries) throw unreadable('Neither vCard nor CSV with a header that we know');
  return entries;
}

/** Decides what becomes of each entry. */
class Intake {
  readonly #ports: ImportPorts;
  /** Canonical numbers of this file. */
  readonly #seen = new Set<string>();
  readonly #problems: ImportProblem[] = [];
  #batch: { readonly line: number; readonly draft: ContactDraft }[] = [];
  #characters = 0;
  #added = 0;
  #duplicates = 0;

  constructor(ports: ImportPorts) {
    this.#ports = ports;
  }

  get full(): boolean {
    return this.#batch.length >= BATCH.contacts || this.#characters >= BATCH.characters;
  }

  get report(): ImportReport {
    const problems = this.#problems.sort((a, b) => a.line - b.line);
    return { added: this.#added, duplicates: this.#duplicates, problems };
  }

  take({ line, draft: raw }: ImportEntry): void {
    const draft = raw && tidyDraft(raw);
    const fields = draft && contactFaults(draft);
    if (!draft) this.#problems.push({ line, reason: 'unreadable' });
    else if (fields) this.#problems.push({ line, reason: Object.values(fields)[0]! });
    else if (this.#isKnown(draft)) this.#duplicates += 1;
    else {
      this.#batch.push({ line, draft });
      this.#characters += JSON.stringify(draft).length;
    }
  }

  /** Has what was taken until now written; `share` of the file is done then. */
  async send(share: number): Promise<void> {
    const batch = this.#batch;
    if (batch.length === 0) return;
    this.#batch = [];
    this.#characters = 0;
    const results = await this.#ports.createAll(batch.map(({ draft }) => draft));
    for (const [at, result] of results.entries()) {
      if ('fields' in result) {
        this.#problems.push({ line: batch[at]!.line, reason: reasonOf(result.fields) });
      } else {
        this.#added += 1;
      }
    }
    this.#ports.progress?.({ share, added: this.#added });
  }

  /** Whether it brings no new number; a number that only some share, as of a company, is no reason. */
  #isKnown({ phones }: ContactDraft): boolean {
    const numbers = phones.map(({ number }) => canonicalNumber(number));
    const known = numbers.every((number) => this.#seen.has(number) || this.#ports.known(number));
    for (const number of numbers) this.#seen.add(number);
    return known;
  }
}

const FAULTS = new Set<string>([
  'no-name',
  'name-too-long',
  'no-number',
  'bad-number',
  'too-many-numbers',
  'bad-email',
  'field-too-long',
] satisfies ContactFault[]);

/** A newer server may find other faults than we know. */
function reasonOf(fields: Readonly<Record<string, string>>): ImportProblem['reason'] {
  const fault = Object.values(fields).find((value) => FAULTS.has(value));
  return (fault as ContactFault | undefined) ?? 'unreadable';
}

function unreadable(message: string): HubError {
  return new HubError('import/unreadable', { message });
}
