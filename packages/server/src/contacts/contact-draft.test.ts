import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fieldsOf } from '../api/fields.ts';
import { contactDraft } from './contact-draft.ts';

const MARIA = { name: 'Maria Lopez', phones: [{ label: 'mobile', number: '+14695550177' }] };

function read(draft: object) {
  const { data, error } = contactDraft.safeParse(draft);
  return data ?? fieldsOf(error.issues);
}

/** One phone with this number. */
const withNumber = (number: string) => ({ ...MARIA, phones: [{ label: 'work', number }] });

describe('what may be left out', () => {
  test('is empty', () => {
    assert.deepEqual(read(MARIA), { ...MARIA, company: '', emails: [], note: '' });
  });
});

describe('text of others', () => {
  const cases: readonly [field: 'name' | 'company' | 'note', written: string, kept: string][] = [
    ['name', '  <img src=x onerror=alert(1)>  ', '<img src=x onerror=alert(1)>'],
    ['name', 'Maria\r\n\u0000Lopez', 'Maria Lopez'],
    ['name', 'عائشة \u202eevil', 'عائشة \u202eevil'],
    ['name', '👩🏽‍💻 Ada', '👩🏽‍💻 Ada'],
    ['company', '\tAcme\u0007', 'Acme'],
    ['note', 'one\r\ntwo\rthree\u0000', 'one\ntwo\nthree'],
  ];
  for (const [field, written, kept] of cases) {
    test(`${JSON.stringify(written)} is kept as a ${field} of one kind of text`, () => {
      assert.equal((read({ ...MARIA, [field]: written }) as Record<string, unknown>)[field], kept);
    });
  }
});

describe('a number', () => {
  for (const [written, kept] of [
    ['+1 (469) 555-0177', '+14695550177'],
    ['\u202a+1\u00a0469.555.0177\u202c', '+14695550177'],
    ['１００２', '1002'],
    ['*97', '*97'],
  ] as const) {
    test(`${JSON.stringify(written)} is kept as ${kept}`, () => {
      const draft = read(withNumber(written)) as typeof MARIA;
      assert.deepEqual(draft.phones, [{ label: 'work', number: kept }]);
    });
  }
});

const many = (count: number, text = 'x') => text.repeat(count);
const FAULTS: readonly [what: string, draft: object, fields: Record<string, string>][] = [
  ['no name', { ...MARIA, name: '' }, { name: 'no-name' }],
  ['a name of spaces', { ...MARIA, name: ' \t\n' }, { name: 'no-name' }],
  ['no name at all', { phones: MARIA.phones }, { name: 'no-name' }],
  ['a long name', { ...MARIA, name: many(101) }, { name: 'name-too-long' }],
  ['a name without end', { ...MARIA, name: many(10_000) }, { name: 'name-too-long' }],
  ['a long company', { ...MARIA, company: many(101) }, { company: 'field-too-long' }],
  ['a long note', { ...MARIA, note: many(2_001) }, { note: 'field-too-long' }],
  ['no number', { ...MARIA, phones: [] }, { phones: 'no-number' }],
  ['letters for a number', withNumber('call me'), { 'phones.0.number': 'bad-number' }],
  ['a short outside number', withNumber('+123'), { 'phones.0.number': 'bad-number' }],
  ['a number without end', withNumber(many(21, '1')), { 'phones.0.number': 'bad-number' }],
  [
    'too many numbers',
    { ...MARIA, phones: Array.from({ length: 11 }, () => MARIA.phones[0]) },
    { phones: 'too-many-numbers' },
  ],
  ['no address', { ...MARIA, emails: ['a@b', 'nobody'] }, { 'emails.1': 'bad-email' }],
  ['a long address', { ...MARIA, emails: [`${many(253)}@b`] }, { 'emails.0': 'bad-email' }],
  [
    'two faults',
    { ...withNumber('x'), name: '' },
    { name: 'no-name', 'phones.0.number': 'bad-number' },
  ],
];
for (const [what, draft, fields] of FAULTS) {
  test(`${what} is named by field and fault`, () => {
    assert.deepEqual(read(draft), fields);
  });
}

test('what is no draft at all is refused', () => {
  for (const value of [null, 'Maria', [], 7, { ...MARIA, admin: true }]) {
    assert.equal(contactDraft.safeParse(value).success, false);
  }
});
