import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressIn, isPublicAddress } from './public-address.ts';

test('knows the addresses of the internet', () => {
  for (const address of ['8.8.8.8', '142.250.185.74', '2607:f8b0:4004:c07::5f']) {
    assert.equal(isPublicAddress(address), true, address);
  }
});

test('takes no address of this machine or of the networks around it for public', () => {
  for (const address of [
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.0.1', '169.254.169.254', '0.0.0.0'],
    ...['100.64.0.1', '224.0.0.1', '255.255.255.255', '::1', '::', '::ffff:127.0.0.1'],
    ...['::ffff:8.8.8.8', 'fe80::1', 'fd00::1', '64:ff9b::7f00:1', '2002:7f00:1::', 'localhost'],
  ]) {
    assert.equal(isPublicAddress(address), false, address);
  }
});

test('finds the address that a URL names itself, however it is written', () => {
  assert.equal(addressIn(new URL('https://0x7f.1/')), '127.0.0.1');
  assert.equal(addressIn(new URL('https://2130706433/')), '127.0.0.1');
  assert.equal(addressIn(new URL('https://[::1]:99/')), '::1');
  assert.equal(addressIn(new URL('https://push.example.com/')), null);
});
