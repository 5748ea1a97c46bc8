import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signInReturn } from './sign-in-return.ts';

function returned(hash: string) {
  const back = signInReturn(new URL(`https://phone.example.com/app?a=1${hash}`));
  if (back === null) return null;
  const { cleaned, ...rest } = back;
  return { ...rest, cleaned: cleaned.href.replace('https://phone.example.com/app?a=1', '') };
}

test('nobody came back where the address has nothing of it', () => {
  for (const hash of [
    '',
    '#',
    '#/calls',
    '#/calls?number=1',
    '#sign-in',
    '#sign-in=',
    '#sign-input=1',
  ]) {
    assert.equal(returned(hash), null, hash);
  }
});

test('a ticket is found, and taken out of the address', () => {
  const ticket = { kind: 'ticket', ticket: 'a-b_c' };
  assert.deepEqual(returned('#sign-in=a-b_c'), { ...ticket, cleaned: '' });
  assert.deepEqual(returned('#/calls?sign-in=a-b_c'), { ...ticket, cleaned: '#/calls' });
  assert.deepEqual(returned('#/calls?number=%2B1&sign-in=a-b_c'), {
    ...{ ...ticket, cleaned: '#/calls?number=%2B1' },
  });
  assert.deepEqual(returned('#part?sign-in=a-b_c'), { ...ticket, cleaned: '#part' });
});

test('an error is one that we know, or a refusal', () => {
  const error = (because: string) => ({ kind: 'error', because, cleaned: '#/calls' });
  for (const because of ['refused', 'link-needed', 'not-allowed']) {
    assert.deepEqual(returned(`#/calls?sign-in-error=${because}`), error(because));
  }
  assert.deepEqual(returned('#/calls?sign-in-error=%3Cscript%3E'), error('refused'));
});
