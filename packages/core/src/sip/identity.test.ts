import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDiversion, parseParty, quotable } from './identity.ts';

test('name and number are read from every form of an address header', () => {
  const table = [
    ['"Bob Builder" <sip:1002@example.test>;tag=1', '1002', 'Bob Builder'],
    ['Bob <sip:1002@example.test;user=phone>', '1002', 'Bob'],
    ['<sip:%2B14695550102@example.test>', '+14695550102', ''],
    ['<tel:+14695550102;ext=3>', '+14695550102', ''],
    ['sip:*43@example.test', '*43', ''],
    ['"\\"Ed\\" \\\\ Söhne" <sips:ed@example.test:5061>', 'ed', '"Ed" \\ Söhne'],
  ] as const;
  for (const [header, number, name] of table) {
    assert.deepEqual(parseParty(header), { number, name }, header);
  }
});

test('who hides is nobody', () => {
  assert.deepEqual(parseParty('"Anonymous" <sip:anonymous@anonymous.invalid>'), {
    number: '',
    name: '',
  });
});

test('nonsense is no party', () => {
  for (const header of [undefined, '', 'Bob', '<mailto:bob@example.test>', '<sip:@example.test>']) {
    assert.equal(parseParty(header), null);
  }
});

test('a queue that offers its caller is told from where else a call may have been', () => {
  const sales = { number: '2001', name: 'Sales' };
  const header = '"Sales" <sip:2001@example.test>;reason=';
  assert.deepEqual(parseDiversion(`${header}queue`), { ...sales, isQueue: true });
  assert.deepEqual(parseDiversion(`${header}no-answer`), sales);
  assert.deepEqual(parseDiversion('"x;reason=queue" <sip:2001@example.test>')?.isQueue, undefined);
  assert.equal(parseDiversion(undefined), null);
});

test('a number with a broken escape is shown as it came', () => {
  assert.equal(parseParty('<sip:10%zz@example.test>')?.number, '10%zz');
});

test('a name of others is one line of a bearable length', () => {
  const party = parseParty(`"a\tb\u0000${'x'.repeat(1000)}" <sip:1@example.test>`);
  assert.match(party!.name, /^a b x+$/);
  assert.equal(party!.name.length, 128);
});

test('our own name cannot break out of its quotes', () => {
  assert.equal(quotable('A "B" \\ C\r\nX: y'), 'A \\"B\\" \\\\ C X: y');
});
