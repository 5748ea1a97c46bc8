import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Scope } from '../reactive/scope.ts';
import { FakeCollection } from '../testing/index.ts';
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
  const outside: Contact = { ...contact('Aunt', '+14695550102'), source: 'external' };
  const { service } = serviceWith(outside, ...PEOPLE);
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

test('the right one is found among a hundred thousand', () => {
  const many = Array.from({ length: 100_000 }, (_, at) =>
    contact(
      `${at % 7 ? 'Person' : 'José'} Number${at}`,
      `${200_000 + at}`,
      `+1469${5_550_000 + at}`,
    ),
  );
  const { service } = serviceWith(...many);
  assert.equal(service.search('jose number7').length, 20);
  assert.equal(service.search('299999')[0]?.name, 'Person Number99999');
  assert.equal(service.byNumber('2' + '50000')?.name, 'Person Number50000');
});
