import { setTimeout as pause } from 'node:timers/promises';
import { deskPhone } from '../test/support/desk-phone.ts';
import { RtpPeer } from '../test/support/rtp-peer.ts';
import type { SipPhone } from '../test/support/sip-phone.ts';
import type { Order, Report } from './load-messages.ts';
import { median } from './statistics.ts';

/** What an Opus frame of speech weighs. */
const PAYLOAD_BYTES = 100;
/** How many calls are set up between two looks at the clock, so that setting up is no benchmark of its own. */
const APART_MS = 40;
/** The longest that a packet may be on its way without counting as lost. */
const STRAGGLERS_MS = 500;

const url = process.argv[2] ?? '';
const wanted = Number(process.argv[3]);
const peers: RtpPeer[] = [];
/** What is sent outside of the counted time is not looked at. */
let counting = false;
let sent = 0;
const delays: number[] = [];

/**
 * A process of its own that makes calls through the server, so that its work is not counted as the server's.
 * Caller and called one are both here: the time that each packet carries is read on the clock it was written by.
 */
async function main(): Promise<void> {
  const caller = await deskPhone(url, 'alice');
  const callee = await deskPhone(url, 'bob');
  report({ kind: 'registered' });
  await order('call');
  for (let call = 0; call < wanted; call += 1) {
    await connect(caller, callee, call);
    await pause(APART_MS);
  }
  report({ kind: 'up' });
  await order('count');
  counting = true;
  await order('tell');
  counting = false;
  await pause(STRAGGLERS_MS);
  const sorted = delays.toSorted((a, b) => a - b);
  report({
    kind: 'counted',
    sent,
    received: delays.length,
    median: median(delays),
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
  });
  for (const peer of peers) peer.close();
  await Promise.all([caller.close(), callee.close()]);
  process.disconnect();
}

async function connect(caller: SipPhone, callee: SipPhone, number: number): Promise<void> {
  const outgoing = media(`out-${String(number)}`);
  const dialled = caller.call('1002', outgoing.offer());
  const rung = await callee.incoming();
  const incoming = media(`in-${String(number)}`);
  const answer = incoming.answer(rung.invite?.body ?? '');
  const [answered] = await Promise.all([dialled.final(), rung.accept(answer)]);
  outgoing.acceptAnswer(answered.body);
  await Promise.all([outgoing.opened, incoming.opened]);
  for (const peer of [outgoing, incoming]) peer.play(frame);
}

function media(name: string): RtpPeer {
  const peer = new RtpPeer(name);
  peer.onPacket = ({ payload, at }) => {
    const sentAt = payload.readDoubleBE(0);
    if (sentAt > 0) delays.push(at - sentAt);
  };
  peers.push(peer);
  return peer;
}

function frame(): Buffer {
  const payload = Buffer.alloc(PAYLOAD_BYTES);
  if (!counting) return payload;
  sent += 1;
  payload.writeDoubleBE(performance.now());
  return payload;
}

function report(message: Report): void {
  process.send?.(message);
}

function order(expected: Order): Promise<void> {
  return new Promise((ordered) => {
    process.once('message', (message) => {
      if (message === expected) ordered();
    });
  });
}

await main();
