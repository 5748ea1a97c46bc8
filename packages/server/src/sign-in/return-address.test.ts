import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readReturnAddress, withAnswer } from './return-address.ts';

const HOSTS = ['phone.example.com', 'localhost:8080'];
const ALLOWED = new Set(['https://crm.example.com']);
const read = (text: string) => readReturnAddress(text, HOSTS, ALLOWED)?.href ?? null;

test('pages of ours and of allowed sites are come back to', () => {
  const pages = [
    ...['https://phone.example.com/#/soft-phone', 'http://localhost:8080/app?a=1#b'],
    ...['https://crm.example.com/desk'],
  ];
  for (const page of pages) assert.equal(read(page), page);
});

test('others are not, whatever they look like', () => {
  const pages = [
    ...['', '/', '//phone.example.com/', 'https://evil.example/', 'javascript:alert(1)'],
    ...['https://phone.example.com@evil.example/', 'https://phone.example.com.evil.example/'],
    ...['https://ann:pass@phone.example.com/', 'https://phone.example.com:444/'],
    ...['http://crm.example.com/', 'https://crm.example.com:8443/', 'ftp://phone.example.com/'],
    ...['https:\\\\evil.example\\@phone.example.com/', 'data:text/html,phone.example.com'],
  ];
  for (const page of pages) assert.equal(read(page), null, page);
});

test('the answer goes into the hash, beside what was there', () => {
  const back = (hash: string) =>
    withAnswer(new URL(`https://phone.example.com/?a=1${hash}`), { ticket: 'T' }).hash;
  assert.equal(back(''), '#sign-in=T');
  assert.equal(back('#/soft-phone'), '#/soft-phone?sign-in=T');
  assert.equal(back('#/calls?number=%2B1'), '#/calls?number=%2B1&sign-in=T');
  assert.equal(back('#sign-in-error=refused'), '#sign-in=T');
  assert.equal(back('#/calls?sign-in=OLD&number=1'), '#/calls?number=1&sign-in=T');
  assert.equal(back('#/calls?sign-in=OLD'), '#/calls?sign-in=T');
});

test('an error comes back in the same way', () => {
  const url = withAnswer(new URL('https://phone.example.com/'), { error: 'link-needed' });
  assert.equal(url.href, 'https://phone.example.com/#sign-in-error=link-needed');
});
