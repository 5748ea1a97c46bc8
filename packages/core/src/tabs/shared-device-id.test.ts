import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webStorage } from '../storage/web-storage.ts';
import { sharedDeviceId } from './shared-device-id.ts';

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

test('is one for all pages of a browser that are one phone', async () => {
  const { browser } = webStorage();
  const [one, two] = await Promise.all([
    sharedDeviceId({ tab: webStorage().tab, browser }),
    sharedDeviceId({ tab: webStorage().tab, browser }),
  ]);
  assert.match(one, UUID);
  assert.equal(two, one);
});

test('stays what it was in a tab when its browser becomes one phone', async () => {
  const { tab, browser } = webStorage();
  const device = '11111111-1111-4111-8111-111111111111';
  tab.set('hubline.device', device);
  assert.equal(await sharedDeviceId({ tab, browser }), device);
  assert.equal(await sharedDeviceId({ tab: webStorage().tab, browser }), device);
});
