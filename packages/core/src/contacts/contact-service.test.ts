import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BehaviorSubject, Subject, filter, firstValueFrom } from 'rxjs';
import type { Change } from '../reactive/change.ts';
import { Scope } from '../reactive/scope.ts';
import { FakeContactBook } from '../testing/fake-contact-book.ts';
import { FakeCollection } from '../testing/index.ts';
import type { ContactDraft } from './contact-draft.ts';
import { ContactService } from './contact-service.ts';
import type { Contact } from './contact.ts';

function contact(name: string, ...numbers: readonly string[]): Contact {
  return {
    id: name,
    source: 'directory',
    name,
    phones: numbers.map((number) => ({
      label: number.startsWith('+') ? 'work' : 'extension',
      number,
    })),
  };
}

function external(name: string, number: string): Contact {
  return { ...contact(name, number), source: 'external' };
}

function serviceWithBoth(
  directory: readonly Contact[],
  book: readonly Contact[],
): { readonly service: ContactService } {
  const contactBook = new FakeContactBook(book, async () => {});
  const service = new ContactService(new Scope(), {
    book: contactBook,
    directory$: new FakeCollection(directory).changes$,
    external$: contactBook.changes$,
  });
  return { service };
}

function serviceWith(...contacts: readonly Contact[]): {
  readonly service: ContactService;
  readonly source: FakeCollection<Contact>;
} {
  const source = new FakeCollection(contacts);
  const service = new ContactService(new Scope(), {
    book: undefined,
    directory$: source.changes$,
    external$: new FakeCollection<Contact>().changes$,
  });
  return { service, source };
}

const names = (contacts: readonly Contact[]): string[] => contacts.map(({ name }) => name);

const PEOPLE = [
  contact('Carol Smith', '1003', '+14695550103'),
  contact('Bob Johnson', '1002', '+14695550102'),
  contact('John Bobson', '1010'),
  contact('José Núñez', '2104'),
  contact('Anna-Maria O’Neill', '1021'),
  contact('Łukasz Groß', '1100'),
];

test('contacts are sorted by name, whatever case and accents', () => {
  const { service, source } = serviceWith(
    contact('zoe', '1'),
    contact('Émile', '2'),
    contact('Eva', '3'),
  );
  assert.deepEqual(names(service.all$.value), ['Émile', 'Eva', 'zoe']);
  source.upsert(contact('Adam', '4'));
  source.remove('Eva');
  assert.deepEqual(names(service.all$.value), ['Adam', 'Émile', 'zoe']);
});

const SEARCHES: readonly (readonly [typed: string, found: readonly string[]])[] = [
  ['bob', ['Bob Johnson', 'John Bobson']],
  ['JOHN', ['John Bobson', 'Bob Johnson']],
  ['johnson bob', ['Bob Johnson']],
  ['ohn', []],
  ['nunez', ['José Núñez']],
  ['JOSÉ', ['José Núñez']],
  ['jose\u0301', ['José Núñez']],
  ['maria', ['Anna-Maria O’Neill']],
  ['o’n', ['Anna-Maria O’Neill']],
  ['lukasz gross', ['Łukasz Groß']],
  ['1003', ['Carol Smith']],
  ['5550102', ['Bob Johnson']],
  ['(469) 555-0103', ['Carol Smith']],
  ['4 6 9', ['Bob Johnson', 'Carol Smith']],
  ['bob 1002', []],
  ['', []],
  ['  – ', []],
];

for (const [typed, found] of SEARCHES) {
  test(`“${typed}” finds ${found.join(', ') || 'nobody'}`, () => {
    assert.deepEqual(names(serviceWith(...PEOPLE).service.search(typed)), found);
  });
}

test('an exact extension comes before numbers that begin with it, and those before others', () => {
  const { service } = serviceWith(
    contact('Ann', '91003'),
    contact('Ben', '10035'),
    contact('Cid', '1003'),
  );
  assert.deepEqual(names(service.search('1003')), ['Cid', 'Ben', 'Ann']);
});

test('a search gives no more than was asked for', () => {
  assert.equal(serviceWith(...PEOPLE).service.search('1', 2).length, 2);
});

test('a number belongs to whoever has exactly it, however it is written', () => {
  const { service } = serviceWith(...PEOPLE);
  for (const number of ['+14695550102', '14695550102', '4695550102', '469-555-0102', '1002']) {
    assert.equal(service.byNumber(number)?.name, 'Bob Johnson');
  }
  assert.equal(service.byNumber('100'), undefined);
  assert.equal(service.byNumber(''), undefined);
});

test('a colleague wins over an outside contact with the same number', () => {
  const { service } = serviceWithBoth(PEOPLE, [external('Aunt', '+14695550102')]);
  assert.equal(service.byNumber('4695550102')?.name, 'Bob Johnson');
});

test('a party gets the name we know, and keeps its own where we know none', () => {
  const { service } = serviceWith(...PEOPLE);
  assert.equal(service.named({ number: '1002', name: 'x' }).name, 'Bob Johnson');
  const stranger = { number: '+14695550199', name: 'Visitor' };
  assert.equal(service.named(stranger), stranger);
});

test('what changes is found at once', () => {
  const { service, source } = serviceWith(...PEOPLE);
  assert.equal(service.search('dave').length, 0);
  source.upsert(contact('Dave Miller', '1004'));
  assert.deepEqual(names(service.search('dave')), ['Dave Miller']);
  assert.equal(service.byNumber('1004')?.name, 'Dave Miller');
  source.reset([]);
  assert.equal(service.search('dave').length, 0);
});

test('what begins a name comes before what begins another word, and that before the company', () => {
  const { service } = serviceWith(
    contact('Zed Acme', '1'),
    { ...contact('Ann Lee', '2'), company: 'Acme, Inc.' },
    contact('Acme Tools', '3'),
  );
  assert.deepEqual(names(service.search('acme')), ['Acme Tools', 'Zed Acme', 'Ann Lee']);
  assert.deepEqual(names(service.search('lee inc')), ['Ann Lee'], 'words of name and company');
  assert.deepEqual(names(service.search('ann acme')), ['Ann Lee']);
  assert.deepEqual(names(service.search('lee acme ann')), ['Ann Lee']);
});

test('a word is not found across the border of two contacts', () => {
  const { service } = serviceWith(contact('Ann', '1'), contact('Ben Lee', '2'));
  assert.deepEqual(names(service.search('ann ben')), []);
  assert.deepEqual(names(service.search('12')), []);
});

test('the better of the numbers of a contact counts', () => {
  const { service } = serviceWith(
    contact('Ann', '10020', '1002'),
    contact('Ben', '51002', '10029'),
    contact('Cid', '41002'),
  );
  assert.deepEqual(names(service.search('1002')), ['Ann', 'Ben', 'Cid']);
});

test('a search can be for colleagues or for external contacts alone', () => {
  const { service } = serviceWithBoth(
    [contact('Ann Lee', '1001')],
    [external('Ann Outside', '+14695550101'), external('Abe Annson', '+14695550102')],
  );
  assert.deepEqual(names(service.search('ann')), ['Ann Lee', 'Ann Outside', 'Abe Annson']);
  assert.deepEqual(names(service.search('ann', 20, 'directory')), ['Ann Lee']);
  assert.deepEqual(names(service.search('ann', 1, 'external')), ['Ann Outside']);
});

test('a contact found by name and by number comes once', () => {
  const { service } = serviceWith(contact('Room 12', '1200', '1201'));
  assert.deepEqual(names(service.search('12')), ['Room 12']);
});

test('whoever has one of the numbers of a draft is a duplicate, but not the contact itself', () => {
  const { service } = serviceWithBoth(
    [contact('Ann Lee', '1001', '+14695550101')],
    [external('Ann again', '+14695550101'), external('Ben', '+14695550102')],
  );
  const draft = {
    ...{ name: 'Ann', company: '', emails: [], note: '' },
    phones: [
      { label: 'work', number: '(469) 555-0101' },
      { label: 'extension', number: '1001' },
      { label: 'other', number: ' ' },
    ],
  } as const;
  assert.deepEqual(names(service.duplicatesOf(draft)), ['Ann Lee', 'Ann again']);
  assert.deepEqual(names(service.duplicatesOf(draft, 'Ann again')), ['Ann Lee']);
});

test('contacts are loaded when both the colleagues and the external ones are there', () => {
  const [directory$, external$] = [
    new Subject<Change<Contact> | null>(),
    new Subject<Change<Contact> | null>(),
  ];
  const service = new ContactService(new Scope(), { book: undefined, directory$, external$ });
  directory$.next({ op: 'reset', items: [contact('Ann', '1')] });
  external$.next({ op: 'upsert', item: external('Ben', '+14695550102') });
  assert.equal(service.loaded$.value, false);
  external$.next({ op: 'reset', items: [] });
  assert.equal(service.loaded$.value, true);
  assert.deepEqual(names(service.all$.value), ['Ann']);
  directory$.next(null);
  external$.next(null);
  assert.equal(service.loaded$.value, false);
  assert.deepEqual(service.all$.value, []);
});

const MANY = Array.from({ length: 100_000 }, (_, at) =>
  contact(`${at % 7 ? 'Person' : 'José'} Number${at}`, `${200_000 + at}`, `+1469${5_550_000 + at}`),
);

test('the right one is found among a hundred thousand', async () => {
  const { service, source } = serviceWith(...MANY);
  await firstValueFrom(service.loaded$.pipe(filter(Boolean)));
  assert.equal(service.search('jose number7').length, 20);
  assert.equal(service.search('jose', 10_000).length, 10_000);
  assert.equal(service.search('299999')[0]?.name, 'Person Number99999');
  assert.equal(service.byNumber('2' + '50000')?.name, 'Person Number50000');
  assert.ok(
    service.all$.value.every(({ name }, at, all) => at === 0 || all[at - 1]!.name <= name),
    'sorted',
  );
  source.upsert(contact('Adam', '1'));
  source.upsert(contact('Adele', '2'));
  source.remove('Adam');
  await firstValueFrom(service.all$.pipe(filter(([first]) => first?.name === 'Adele')));
  assert.deepEqual(names(service.search('ad')), ['Adele']);
  assert.equal(service.all$.value.length, 100_001);
});

test('a hundred thousand are sorted in pieces, between which others have their turn', async () => {
  const { service } = serviceWith(...MANY);
  let turns = 0;
  const turn = setInterval(() => (turns += 1));
  await firstValueFrom(service.loaded$.pipe(filter(Boolean)));
  clearInterval(turn);
  assert.ok(turns > 5, `${turns} turns`);
});

test('who signs out takes the contacts along, also those that are still being sorted', async () => {
  const directory$ = new Subject<Change<Contact> | null>();
  const external$ = new BehaviorSubject<Change<Contact> | null>({ op: 'reset', items: [] });
  const service = new ContactService(new Scope(), { book: undefined, directory$, external$ });
  directory$.next({ op: 'reset', items: MANY });
  directory$.next(null);
  directory$.next({ op: 'reset', items: [contact('Next', '1')] });
  await new Promise<void>((resolve) => setImmediate(resolve));
  assert.deepEqual(names(service.all$.value), ['Next']);
});

const DRAFT: ContactDraft = {
  name: '  Maria Lopez ',
  company: ' ',
  phones: [
    { label: 'work', number: '' },
    { label: 'mobile', number: '(469) 555-0107' },
  ],
  emails: [' ', 'maria@example.com '],
  note: '',
};

test('a draft is tidied before it is written', async () => {
  const { service } = serviceWithBoth([], []);
  const written = await service.create(DRAFT);
  assert.deepEqual(written, {
    id: 'external-1',
    source: 'external',
    name: 'Maria Lopez',
    phones: [{ label: 'mobile', number: '+14695550107' }],
    emails: ['maria@example.com'],
  });
  assert.deepEqual(service.all$.value, [written]);
  await service.update(written.id, { ...DRAFT, name: 'Maria' });
  assert.deepEqual(names(service.all$.value), ['Maria']);
  await service.remove(written.id);
  assert.deepEqual(service.all$.value, []);
});

test('what is wrong with a draft is told by its fields, and nothing is written', async () => {
  const { service } = serviceWithBoth([], []);
  const bad = {
    name: 'x'.repeat(10_000),
    company: 'x'.repeat(101),
    phones: [
      { label: 'work', number: '1001' },
      { label: 'work', number: 'call me' },
    ],
    emails: ['no address'],
    note: 'x'.repeat(2_001),
  } as const;
  await assert.rejects(service.create(bad), {
    code: 'request/invalid',
    fields: {
      name: 'name-too-long',
      company: 'field-too-long',
      'phones.1.number': 'bad-number',
      'emails.0': 'bad-email',
      note: 'field-too-long',
    },
  });
  await assert.rejects(service.create({ ...DRAFT, name: ' ', phones: [] }), {
    fields: { name: 'no-name', phones: 'no-number' },
  });
  await assert.rejects(service.update('gone', DRAFT), { code: 'request/not-found' });
  assert.deepEqual(service.all$.value, []);
});

test('where external contacts are read only, nobody may write them', async () => {
  const { service } = serviceWith(...PEOPLE);
  await assert.rejects(service.create(DRAFT), { code: 'request/forbidden' });
  await assert.rejects(service.update('x', DRAFT), { code: 'request/forbidden' });
  await assert.rejects(service.remove('x'), { code: 'request/forbidden' });
  await assert.rejects(service.import('Name,Phone\nAnn,1001'), { code: 'request/forbidden' });
});

test('an export holds the external contacts, or those that were given', async () => {
  const { service } = serviceWithBoth([contact('Ann', '1001')], [external('Ben', '+14695550102')]);
  const text = await service.export('csv');
  assert.match(text, /Ben/);
  assert.doesNotMatch(text, /Ann/);
  assert.match(await service.export('vcard', service.all$.value), /FN:Ann/);
});

test('a file of known and new contacts adds the new ones', async () => {
  const { service } = serviceWithBoth([contact('Ann', '1001')], []);
  const file = new Blob(['\uFEFFName;Phone\r\nAnn;1001\r\nBen;1002\r\n;1003\r\n']);
  assert.deepEqual(await service.import(file), {
    added: 1,
    duplicates: 1,
    problems: [{ line: 4, reason: 'no-name' }],
  });
  assert.deepEqual(names(service.all$.value), ['Ann', 'Ben']);
});

test('a file that is too large is refused unread', async () => {
  const { service } = serviceWithBoth([], []);
  const file = { size: service.largestImport + 1 } as Blob;
  await assert.rejects(service.import(file), { code: 'import/too-large' });
});
