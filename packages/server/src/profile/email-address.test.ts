import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressFault } from './email-address.ts';

const cases: readonly [address: string, fault: ReturnType<typeof addressFault>][] = [
  ['ann@example.com', null],
  ['Ann.Ames+hub@mail.example.co.uk', null],
  ["o'hara@example.com", null],
  ['ann@bücher.example', null],
  ['анна@почта.example', null],
  [`${'a'.repeat(64)}@example.com`, null],
  ['', 'missing'],
  ['ann', 'not-readable'],
  ['@example.com', 'not-readable'],
  ['ann@', 'not-readable'],
  ['ann@localhost', 'not-readable'],
  ['ann@ann@example.com', 'not-readable'],
  ['ann ames@example.com', 'not-readable'],
  ['"ann ames"@example.com', 'not-readable'],
  ['Ann <ann@example.com>', 'not-readable'],
  ['ann@example.com, bob@example.com', 'not-readable'],
  ['ann@example.com\r\nBcc: bob@example.com', 'not-readable'],
  ['ann\n@example.com', 'not-readable'],
  ['ann@example.com\0', 'not-readable'],
  ['ann\u202e@example.com', 'not-readable'],
  ['.ann@example.com', 'not-readable'],
  ['a..b@example.com', 'not-readable'],
  ['ann@-example.com', 'not-readable'],
  ['ann@example..com', 'not-readable'],
  [`${'a'.repeat(65)}@example.com`, 'not-readable'],
  [`ann@${'a'.repeat(320)}.com`, 'too-long'],
];

for (const [address, fault] of cases) {
  test(`${JSON.stringify(address.slice(0, 40))} is ${fault ?? 'good'}`, () => {
    assert.equal(addressFault(address), fault);
  });
}
