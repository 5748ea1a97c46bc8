import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Scope } from '../reactive/scope.ts';
import { FakeCamera, memoryStorage } from '../testing/index.ts';
import { reached } from '../testing/reached.ts';
import { CameraService } from './camera-service.ts';

const DESK = { id: 'cam-desk', name: 'Logitech Brio' };

async function desk({ camera = new FakeCamera(), storage = memoryStorage() } = {}) {
  const scope = new Scope();
  const service = new CameraService(scope, camera, storage.browser);
  await reached(service.state$, ({ cameras }) => cameras.length > 0);
  return { scope, camera, storage, service };
}

test('says which cameras there are, and whether a screen can be shared', async () => {
  const { service } = await desk();
  const { cameras, chosen, used, canShareScreen } = service.state$.value;
  assert.deepEqual(
    cameras.map(({ name }) => name),
    ['FaceTime HD Camera', 'Logitech Brio'],
  );
  assert.deepEqual([chosen, used, canShareScreen], [null, null, true]);
});

test('the chosen camera is opened, and remembered by the browser', async () => {
  const { service, camera, storage } = await desk();
  await service.use('cam-desk');
  assert.deepEqual(service.state$.value.chosen, DESK);
  assert.equal(camera.live, 0);
  await service.open();
  assert.equal(camera.opened.at(-1)!.id, 'cam-desk');
  const again = await desk({ storage });
  assert.equal(again.service.state$.value.used, 'cam-desk');
  await again.service.use(null);
  assert.equal((await desk({ storage })).service.state$.value.chosen, null);
});

test('a camera that cannot be opened is not chosen', async () => {
  const { service, camera } = await desk();
  camera.obstacle = 'camera/busy';
  await assert.rejects(service.use('cam-desk'), { code: 'camera/busy' });
  assert.equal(service.state$.value.chosen, null);
});

test('a chosen camera that is unplugged stays chosen, and is used when it is back', async () => {
  const { service, camera } = await desk();
  const all = service.state$.value.cameras;
  await service.use('cam-desk');
  camera.become(all.slice(0, 1));
  await reached(service.state$, ({ used }) => used === null);
  assert.deepEqual(service.state$.value.chosen, DESK);
  camera.become([...all.slice(0, 1), { ...DESK, id: 'another' }]);
  await reached(service.state$, ({ used }) => used === 'another');
});

test('without a camera there is none, and no screen', async () => {
  const service = new CameraService(new Scope(), undefined, memoryStorage().browser);
  await assert.rejects(service.open(), { code: 'camera/missing' });
  await assert.rejects(service.openScreen(), { code: 'screen/unsupported' });
  await assert.rejects(service.use('cam-desk'), { code: 'camera/missing' });
});

test('what was kept and is none is forgotten', () => {
  for (const kept of ['{', '{"id":7}', 'null', '[]']) {
    const { browser } = memoryStorage();
    browser.set('hubline.camera', kept);
    const service = new CameraService(new Scope(), undefined, browser);
    assert.equal(service.state$.value.chosen, null, kept);
  }
});

test('looks no longer than its scope', async () => {
  const { scope, camera } = await desk();
  scope.abort();
  assert.equal(camera.observed, false);
});
