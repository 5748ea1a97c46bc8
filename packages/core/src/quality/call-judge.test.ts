import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CallQuality } from '../calls/call-quality.ts';
import { MediaRun, type MediaSecond } from '../testing/media-run.ts';
import { CallJudge } from './call-judge.ts';
import type { Connected } from './fault-finder.ts';

const UP: Connected = {
  phase: 'connected',
  since: new Date(0),
  muted: false,
  held: false,
  holdPending: false,
  heldByRemote: false,
  media: 'flowing',
  trouble: null,
  remoteStream: null,
  localVideo: null,
  remoteVideo: null,
};

/** Lets all promises come to rest. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A call that is judged second by second. */
function judged(start: Partial<MediaSecond> = {}, localNetworkDenied?: () => Promise<boolean>) {
  const run = new MediaRun(start);
  const repairs: string[] = [];
  const judge = new CallJudge((how) => repairs.push(how), localNetworkDenied);
  return {
    run,
    repairs,
    after(seconds: number, changes: Partial<MediaSecond> = {}, state: Partial<Connected> = {}) {
      let quality: CallQuality | undefined;
      for (let second = 0; second < seconds; second += 1) {
        quality = judge.judge(run.next(changes), { ...UP, ...state });
      }
      return quality!;
    },
  };
}

test('nothing is said of a call before there is something to compare', () => {
  const { after } = judged();
  const { mos, grade } = after(1);
  assert.deepEqual([mos, grade], [null, 'unknown']);
});

test('a clean call is good, with what was measured in it', () => {
  const { after } = judged();
  const quality = after(6);
  assert.equal(quality.grade, 'good');
  assert.ok(quality.mos! > 4.3 && quality.mos! <= 4.5, `${quality.mos}`);
  assert.equal(quality.lossIn, 0);
  assert.equal(quality.jitter, 4);
  assert.equal(quality.roundTrip, 50);
  assert.deepEqual([quality.warnings, quality.fault], [[], null]);
});

test('the worse direction counts', () => {
  const { after } = judged();
  const clean = after(6).mos!;
  const { mos, lossIn, lossOut } = after(1, { lossOut: 0.2 });
  assert.deepEqual([lossIn, lossOut], [0, 0.2]);
  assert.ok(mos! < clean - 1, `${mos} after ${clean}`);
});

test('what came too late to be played is worth no more than what was lost', () => {
  const late = judged().after(6, { concealed: 0.1 }).mos!;
  const lost = judged().after(6, { packetsIn: 45, lostIn: 5 }).mos!;
  assert.ok(Math.abs(late - lost) < 0.05, `${late} and ${lost}`);
});

test('loss is warned of after three bad seconds, not after one', () => {
  const { after } = judged();
  after(6);
  assert.deepEqual(after(1, { packetsIn: 45, lostIn: 5 }).warnings, []);
  assert.deepEqual(after(3, { packetsIn: 50, lostIn: 0 }).warnings, []);
  assert.deepEqual(after(2, { packetsIn: 45, lostIn: 5 }).warnings, []);
  assert.deepEqual(after(1).warnings, ['loss']);
});

test('a warning ends after six good seconds, and not while it is neither good nor bad', () => {
  const { after } = judged({ jitter: 0.06 });
  assert.deepEqual(after(6).warnings, ['jitter']);
  assert.deepEqual(after(10, { jitter: 0.03 }).warnings, ['jitter']);
  assert.deepEqual(after(5, { jitter: 0.01 }).warnings, ['jitter']);
  assert.deepEqual(after(1).warnings, []);
});

test('delay and interruptions are warned of', () => {
  assert.deepEqual(judged().after(6, { roundTrip: 0.5 }).warnings, ['delay']);
  assert.deepEqual(judged().after(6, { concealed: 0.08 }).warnings, ['interruptions']);
});

test('one lost packet in a pause of someone whose phone sends no silence is no loss', () => {
  const { after } = judged();
  after(5);
  assert.deepEqual(after(6, { packetsIn: 2, lostIn: 1 }).warnings, []);
});

test('packets that stop are found within three seconds, and the path is repaired in two steps', () => {
  const { after, repairs } = judged();
  after(5);
  assert.equal(after(2, { packetsIn: 0 }).fault?.kind, 'no-packets-in');
  assert.deepEqual(repairs, ['ice-restart']);
  assert.equal(after(3).fault?.repair, 'ice-restart');
  assert.equal(after(1).fault?.repair, 'relay');
  assert.deepEqual(repairs, ['ice-restart', 'relay']);
  assert.equal(after(10).fault?.repair, null);
  assert.deepEqual(repairs, ['ice-restart', 'relay']);
});

test('a repair that helped ends the fault', () => {
  const { after, repairs } = judged();
  after(5);
  after(2, { packetsIn: 0 });
  assert.equal(after(1, { packetsIn: 50 }).fault, null);
  after(20);
  assert.deepEqual(repairs, ['ice-restart']);
});

test('a fault that comes back soon is repaired by the next means, much later by the first again', () => {
  const { after, repairs } = judged();
  after(5);
  for (const calm of [5, 30]) {
    after(2, { packetsIn: 0 });
    after(calm, { packetsIn: 50 });
  }
  after(2, { packetsIn: 0 });
  assert.deepEqual(repairs, ['ice-restart', 'relay', 'ice-restart']);
});

test('a new connection that brings no packets either does not hide the fault', () => {
  const { after, run } = judged();
  after(5);
  after(2, { packetsIn: 0 });
  run.reconnect();
  assert.equal(after(1).fault?.kind, 'no-packets-in');
});

test('a new connection begins its counters anew without an alarm', () => {
  const { after, run } = judged();
  const before = after(8).mos!;
  run.reconnect();
  const { fault, warnings, lossIn } = after(1);
  assert.deepEqual([fault, warnings, lossIn], [null, [], 0]);
  assert.equal(after(5).mos, before);
});

test('packets that never came are missed after three seconds', () => {
  const { after } = judged({ packetsIn: 0 });
  assert.equal(after(3).fault, null);
  assert.deepEqual(after(1).fault, {
    kind: 'no-packets-in',
    direction: 'in',
    repair: 'ice-restart',
  });
});

test('packets that do not leave are found', () => {
  const { after } = judged();
  after(5);
  const { fault } = after(2, { packetsOut: 0 });
  assert.deepEqual([fault?.kind, fault?.direction], ['no-packets-out', 'out']);
});

test('on hold nothing is missed, whoever holds, nor right after it', () => {
  for (const held of [{ held: true }, { holdPending: true }, { heldByRemote: true }]) {
    const { after, repairs } = judged();
    after(5);
    const quality = after(30, { packetsIn: 0, packetsOut: 0 }, held);
    assert.deepEqual([quality.fault, quality.grade, quality.mos], [null, 'unknown', null]);
    assert.equal(after(2).fault, null);
    assert.deepEqual(after(6, { packetsIn: 50, packetsOut: 50 }).warnings, []);
    assert.deepEqual(repairs, []);
  }
});

test('what the phone knows already and repairs is not found a second time', () => {
  const { after, repairs } = judged();
  after(5);
  const trouble = { kind: 'other-away', repair: null } as const;
  const { fault } = after(10, { packetsIn: 0 }, { trouble, media: 'interrupted' });
  assert.equal(fault, null);
  assert.deepEqual(repairs, []);
});

test('a page that slept is not alarmed by what it missed', () => {
  const { after, run, repairs } = judged();
  after(5);
  run.next({ packetsIn: 0, packetsOut: 0 }, 60_000);
  const { fault, warnings } = after(1, { packetsIn: 50, packetsOut: 50 });
  assert.deepEqual([fault, warnings, repairs], [null, [], []]);
});

test('digital silence from the very beginning is found, and is not ours to repair', () => {
  const { after, repairs } = judged({ voiceIn: 0 });
  assert.equal(after(3).fault, null);
  assert.deepEqual(after(1).fault, { kind: 'silence-in', direction: 'in', repair: null });
  assert.deepEqual(repairs, []);
});

test('someone who was heard and mutes themselves is no fault', () => {
  const { after } = judged();
  after(5);
  assert.equal(after(60, { voiceIn: 0 }).fault, null);
});

test('what nobody plays is not called silent', () => {
  assert.equal(judged({ voiceIn: 0, played: 0 }).after(30).fault, null);
});

test('a room that is nearly silent is no fault', () => {
  assert.equal(judged({ voiceIn: 1e-9 }).after(30).fault, null);
});

test('a browser that does not know how loud it is raises no alarm', () => {
  const microphone = { energy: null };
  assert.equal(judged({ voiceIn: NaN, microphone }).after(30).fault, null);
});

test('a microphone that the system keeps silent is named, and opened anew once', () => {
  const { after, repairs } = judged();
  after(5);
  const { fault } = after(2, { microphone: { mutedBySystem: true } });
  assert.deepEqual(fault, {
    kind: 'microphone-muted',
    direction: 'out',
    repair: 'microphone',
  });
  assert.equal(after(10).fault?.repair, null);
  assert.deepEqual(repairs, ['microphone']);
});

test('a microphone that is gone is named', () => {
  const { after } = judged();
  after(5);
  assert.equal(after(2, { microphone: { live: false } }).fault?.kind, 'microphone-gone');
});

test('a call without any microphone has none', () => {
  const { after } = judged({ microphone: null, packetsOut: 0 });
  assert.equal(after(4).fault?.kind, 'microphone-gone');
});

test('a microphone that gives nothing but zeros is named within three seconds', () => {
  const { after, repairs } = judged();
  after(5);
  assert.equal(after(3, { voiceOut: 0 }).fault?.kind, 'microphone-silent');
  assert.deepEqual(repairs, ['microphone']);
});

test('a headset whose noise gate closes is taken for dead once, and not again', () => {
  const { after } = judged();
  after(5);
  after(3, { voiceOut: 0 });
  assert.equal(after(2, { voiceOut: 0.01 }).fault, null);
  assert.equal(after(20, { voiceOut: 0 }).fault, null);
  assert.equal(after(15).fault?.kind, 'microphone-silent');
});

test('who mutes themselves is not told of their microphone', () => {
  const { after } = judged();
  after(5);
  const { fault } = after(
    20,
    { voiceOut: 0, microphone: { enabled: false, mutedBySystem: true } },
    { muted: true },
  );
  assert.equal(fault, null);
  assert.equal(after(2, { microphone: {} }).fault, null);
});

test('consent that is lost is named at once; the phone itself repairs it', () => {
  const { after, repairs } = judged();
  after(5);
  const trouble = { kind: 'path', repair: 'ice-restart' } as const;
  const { fault } = after(
    1,
    { packetsIn: 0, ice: 'disconnected' },
    { media: 'interrupted', trouble },
  );
  assert.deepEqual(fault, { kind: 'consent-lost', direction: 'in', repair: 'ice-restart' });
  assert.deepEqual(repairs, []);
});

test('a browser that may not reach the local network is named as the reason', async () => {
  let asked = 0;
  const start = { packetsIn: 0, packetsOut: 0, path: false, ice: 'checking' } as const;
  const { after } = judged(start, async () => {
    asked += 1;
    return true;
  });
  after(3, {}, { media: 'connecting' });
  await settled();
  assert.equal(after(1, {}, { media: 'connecting' }).fault?.kind, 'local-network');
  assert.equal(asked, 1);
});

test('a path that is slow to come is no fault where the browser may', async () => {
  const { after } = judged({ packetsIn: 0, path: false, ice: 'checking' });
  after(5, {}, { media: 'connecting' });
  await settled();
  assert.equal(after(1, {}, { media: 'connecting' }).fault, null);
});
