import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSecure, limitKey, remoteAddress } from './client-request.ts';
import type { ClientRequest } from './client-request.ts';

const request = (peer: string, headers: ClientRequest['headers'] = {}, encrypted = false) =>
  ({ headers, socket: { remoteAddress: peer, encrypted } }) as unknown as ClientRequest;

test('the address is that of the connection, IPv4 in its own form', () => {
  assert.equal(remoteAddress(request('192.0.2.7')), '192.0.2.7');
  assert.equal(remoteAddress(request('::ffff:192.0.2.7')), '192.0.2.7');
});

test('a proxy on this machine is believed about the last hop', () => {
  const forwarded = { 'x-forwarded-for': '10.0.0.1, 192.0.2.7' };
  assert.equal(remoteAddress(request('127.0.0.1', forwarded)), '192.0.2.7');
  assert.equal(remoteAddress(request('::1', forwarded)), '192.0.2.7');
});

test('others cannot claim an address', () => {
  const forwarded = { 'x-forwarded-for': '10.0.0.1' };
  assert.equal(remoteAddress(request('198.51.100.9', forwarded)), '198.51.100.9');
});

test('limits count an IPv6 client by its /64', () => {
  assert.equal(limitKey('2001:db8:1:2:3:4:5:6'), '2001:db8:1:2');
  assert.equal(limitKey('2001:db8:1:2::9'), '2001:db8:1:2');
  assert.equal(limitKey('2001:db8::9'), '2001:db8:0:0');
  assert.equal(limitKey('::1'), '0:0:0:0');
  assert.equal(limitKey('192.0.2.7'), '192.0.2.7');
});

test('a request is secure over TLS, here or at a proxy', () => {
  assert.equal(isSecure(request('192.0.2.7')), false);
  assert.equal(isSecure(request('192.0.2.7', {}, true)), true);
  assert.equal(isSecure(request('127.0.0.1', { 'x-forwarded-proto': 'https' })), true);
});
