import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openChromium } from '../support/chromium.ts';
import { PhoneSystem } from '../support/phone-system.ts';
import { until } from '../support/until.ts';

/** How soon whoever waits is told that the page of the other one is gone. */
const SOON_MS = 100;
/** What looking for it may take on a busy machine. */
const LOOK_MS = 400;

/** Has a page connect to the one that made this offer; resolves with its answer. */
function answerIn(page: Page, offer: string): Promise<string> {
  return page.evaluate(async (sdp) => {
    const connection = new RTCPeerConnection();
    Object.assign(window, { connection });
    await connection.setRemoteDescription({ type: 'offer', sdp });
    const { stream } = new AudioContext().createMediaStreamDestination();
    connection.addTrack(stream.getAudioTracks()[0]!, stream);
    await connection.setLocalDescription();
    return connection.localDescription!.sdp;
  }, offer);
}

const connected = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      (window as unknown as { connection: RTCPeerConnection }).connection.connectionState ===
      'connected',
  );

for (const [how, leave] of [
  ['is loaded anew', (page: Page) => page.reload()],
  [
    'closes its connection',
    (page: Page) =>
      page.evaluate(() => {
        (window as unknown as { connection: RTCPeerConnection }).connection.close();
      }),
  ],
] as const) {
  test(`whoever talks to a page that ${how} is told at once, and nobody else is`, async (t) => {
    await using system = await PhoneSystem.start();
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const browser = await openChromium();
    t.after(() => browser.close());
    const page = await browser.newPage();
    const media = system.media('alice');
    const outgoing = alice.call('1002', media.offer());
    const incoming = await bob.incoming();
    await incoming.accept(await answerIn(page, incoming.invite!.body));
    media.acceptAnswer((await outgoing.final()).body);
    await Promise.all([media.opened, connected(page)]);
    // The server is connected as well, and has something to miss.
    media.play(() => Buffer.from([0xf8, 0xff, 0xfe]));
    await page.waitForFunction(async () => {
      const { connection } = window as unknown as { connection: RTCPeerConnection };
      const stats = [...(await connection.getStats()).values()] as { packetsReceived?: number }[];
      return stats.some(({ packetsReceived = 0 }) => packetsReceived > 5);
    });
    const told: { readonly userId: string; readonly away: boolean; readonly at: number }[] = [];
    system.telephony.onLiveCalls((userId, change) => {
      if (change.op === 'remove') return;
      told.push({ userId, away: change.item.otherAway, at: performance.now() });
    });

    const gone = performance.now();
    void leave(page);
    await until('not told', () => (told.length > 0 ? true : null));
    assert.deepEqual([told[0]!.userId, told[0]!.away], ['id-alice', true]);
    assert.ok(told[0]!.at - gone < SOON_MS + LOOK_MS, `${String(told[0]!.at - gone)} ms`);
    assert.equal(told.length, 1);

    // It answers no question and hangs up: the call is over as ever.
    const hungUp = outgoing.ended();
    await incoming.bye();
    await hungUp;
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in answered']);
  });
}
