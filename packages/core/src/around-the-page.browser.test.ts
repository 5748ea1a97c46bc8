import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { browserMediaKeys } from './media-keys/browser-media-keys.ts';
import { browserScreen } from './screen/browser-screen.ts';
import { BOB, createFakeHub } from './testing/index.ts';

const { mediaSession } = navigator;

describe('Around the page, in a browser', () => {
  it('a call is shown with our icon and keeps the screen on, until it ends', async () => {
    const given: WakeLockSentinel[] = [];
    const screen = browserScreen({
      request: async (type) => {
        const sentinel = await navigator.wakeLock.request(type);
        given.push(sentinel);
        return sentinel;
      },
    });
    const { hub, phone, ready } = createFakeHub({ mediaKeys: browserMediaKeys(), screen });
    await ready;
    await hub.calls.dial(BOB.extension);
    expect(mediaSession.metadata).to.equal(null);
    phone.call.answer();
    await waitUntil(() => mediaSession.metadata?.artwork.length === 1);
    const { title, artist, artwork } = mediaSession.metadata!;
    expect([title, artist]).to.deep.equal([BOB.name, BOB.extension]);
    const icon = new Image();
    icon.src = artwork[0]!.src;
    await icon.decode();
    expect(icon.naturalWidth).to.equal(256);
    expect(mediaSession.playbackState).to.equal('playing');
    await waitUntil(() => given.length === 1);
    expect(given[0]!.released).to.equal(false);
    phone.call.finish({ cause: 'hung-up', by: 'them' });
    await waitUntil(() => mediaSession.metadata === null);
    expect(mediaSession.playbackState).to.equal('none');
    await waitUntil(() => given[0]!.released);
    await hub.close();
  });
});
