import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { fakeVideo } from '../testing/fake-stream.ts';
import { browserCamera } from './browser-camera.ts';

type Asked = (constraints: MediaStreamConstraints) => Promise<MediaStream>;

/** A browser that answers so when it is asked for a camera or a screen. */
function browser(
  t: TestContext,
  answers: { readonly camera?: Asked; readonly screen?: Asked; readonly names?: readonly string[] },
): void {
  const { camera = async () => fakeVideo(), screen, names = [] } = answers;
  const devices = names.map((label) => ({ kind: 'videoinput', deviceId: `id-${label}`, label }));
  const value = Object.assign(new EventTarget(), {
    getUserMedia: camera,
    ...(screen && { getDisplayMedia: screen }),
    enumerateDevices: async () => [{ kind: 'audioinput', deviceId: 'm', label: 'M' }, ...devices],
  });
  Object.defineProperty(globalThis.navigator, 'mediaDevices', { configurable: true, value });
  t.after(() => Reflect.deleteProperty(globalThis.navigator, 'mediaDevices'));
}

function fails(name: string): Asked {
  return () => Promise.reject(new DOMException('no', name));
}

test('why there is no camera is told apart', async (t) => {
  for (const [name, code] of [
    ['NotAllowedError', 'camera/denied'],
    ['NotFoundError', 'camera/missing'],
    ['NotReadableError', 'camera/busy'],
  ] as const) {
    browser(t, { camera: fails(name) });
    await assert.rejects(browserCamera().open(null), { code });
  }
});

test('a browser that has no cameras at all says so', async () => {
  await assert.rejects(browserCamera().open(null), { code: 'camera/missing' });
  assert.equal(browserCamera().canShareScreen, false);
});

test('the chosen camera is asked for, and what the system uses where that is gone', async (t) => {
  const asked: unknown[] = [];
  const stream = fakeVideo();
  browser(t, {
    camera: async ({ video }) => {
      const { deviceId } = video as MediaTrackConstraints;
      asked.push(deviceId);
      if (deviceId) throw new DOMException('no', 'OverconstrainedError');
      return stream;
    },
  });
  assert.equal(await browserCamera().open('desk'), stream);
  assert.deepEqual(asked, [{ exact: 'desk' }, undefined]);
});

test('a screen that the person does not choose is told from a browser that cannot share one', async (t) => {
  browser(t, { screen: fails('NotAllowedError') });
  assert.equal(browserCamera().canShareScreen, true);
  await assert.rejects(browserCamera().openScreen(), { code: 'screen/denied' });
  browser(t, { screen: fails('NotFoundError') });
  await assert.rejects(browserCamera().openScreen(), { code: 'screen/unsupported' });
});

test('cameras are listed by name as soon as the browser tells them', async (t) => {
  browser(t, { names: [''] });
  assert.equal(await browserCamera().list(), null);
  browser(t, { names: ['Brio'] });
  assert.deepEqual(await browserCamera().list(), [{ id: 'id-Brio', name: 'Brio' }]);
});
