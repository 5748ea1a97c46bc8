import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserMediaKeys, type MediaSessionPlace } from './browser-media-keys.ts';
import type { KeyedCall, MediaKey } from './media-keys.ts';

const BOB: KeyedCall = {
  ...{ name: 'Bob Johnson', number: '1002', muted: false, held: false, camera: null },
  since: new Date(Date.now() - 61_000),
};

/** A media session that knows no cameras, as some browsers do. */
class FakeSession implements MediaSessionPlace {
  metadata: unknown = null;
  playbackState: MediaSessionPlace['playbackState'] = 'none';
  readonly handlers = new Map<string, (details: { isActivating?: boolean }) => void>();
  microphone: boolean | undefined;
  position: number | undefined;

  setActionHandler(action: string, handler: Parameters<MediaSessionPlace['setActionHandler']>[1]) {
    if (action === 'togglecamera') throw new TypeError('Not an action');
    if (handler) this.handlers.set(action, handler);
    else this.handlers.delete(action);
  }

  setMicrophoneActive(active: boolean) {
    this.microphone = active;
  }

  setPositionState(state?: { readonly position: number }) {
    this.position = state?.position;
  }
}

function open() {
  const session = new FakeSession();
  const artwork = [{ src: 'https://phone.example.com/icon.png' }];
  const keys = browserMediaKeys({ session, artwork, metadata: (data) => data });
  const pressed: MediaKey[] = [];
  keys.pressed$.subscribe((key) => pressed.push(key));
  return { session, keys, pressed };
}

test('a call is shown with who it is, how long it lasts, and whether we are heard', () => {
  const { session, keys } = open();
  keys.show(BOB);
  assert.deepEqual(session.metadata, {
    ...{ title: 'Bob Johnson', artist: '1002' },
    artwork: [{ src: 'https://phone.example.com/icon.png' }],
  });
  assert.equal(session.playbackState, 'playing');
  assert.equal(session.microphone, true);
  assert.ok(session.position! >= 61 && session.position! < 90);
  keys.show({ ...BOB, muted: true, held: true });
  assert.equal(session.playbackState, 'paused');
  assert.equal(session.microphone, false);
});

test('the keys are told, and what the browser lacks is not missed', () => {
  const { session, keys, pressed } = open();
  keys.show({ ...BOB, camera: true });
  assert.deepEqual([...session.handlers.keys()].toSorted(), [
    ...['hangup', 'pause', 'play', 'togglemicrophone'],
  ]);
  session.handlers.get('togglemicrophone')!({});
  session.handlers.get('togglemicrophone')!({ isActivating: false });
  session.handlers.get('hangup')!({});
  assert.deepEqual(pressed, [
    { key: 'microphone' },
    { key: 'microphone', on: false },
    { key: 'hang-up' },
  ]);
});

test('afterwards the session is as the page had it, without our keys', () => {
  const { session, keys } = open();
  const theirs = { title: 'A song' };
  Object.assign(session, { metadata: theirs, playbackState: 'paused' });
  keys.show(BOB);
  keys.show(null);
  assert.equal(session.metadata, theirs);
  assert.equal(session.playbackState, 'paused');
  assert.equal(session.handlers.size, 0);
  assert.equal(session.position, undefined);
});

test('what the page shows meanwhile stays', () => {
  const { session, keys } = open();
  const theirs = { title: 'The next song' };
  keys.show(BOB);
  session.metadata = theirs;
  keys.show({ ...BOB, muted: true });
  keys.show(null);
  assert.equal(session.metadata, theirs);
});

test('without a media session there are no keys', () => {
  const keys = browserMediaKeys({ session: undefined });
  keys.show(BOB);
  keys.show(null);
});
