import { setTimeout as pause } from 'node:timers/promises';
import { deskPhone } from '../test/support/desk-phone.ts';
import { RtpPeer } from '../test/support/rtp-peer.ts';
import type { SipPhone } from '../test/support/sip-phone.ts';
import type { Order, Report } from './load-messages.ts';
import { median } from './statistics.ts';

/** One phone may have so many calls at once and no more: the load is spread. */
const PAIRS = [
  { from: 'alice', to: 'bob', number: '1002' },
  { from: 'carol', to: 'dave', number: '1004' },
] as const;

/** What an Opus frame of speech weighs. */
const PAYLOAD_BYTES = 100;
/** How many calls are set up between two looks at the clock, so that setting up is no benchmark of its own. */
const APART_MS = 40;
/** How long an answer may take on a busy machine. */
const ANSWER_MS = 10_000;
/** The longest that a packet may be on its way without counting as lost. */
const STRAGGLERS_MS = 500;

interface Line {
  readonly caller: SipPhone;
  readonly callee: SipPhone;
  readonly number: string;
}

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
  const lines = await Promise.all(PAIRS.map(connectedPair));
  report({ kind: 'registered' });
  await order('call');
  for (let call = 0; call < wanted; call += 1) {
    const line = lines[call % lines.length];
    if (line) await connect(line, call);
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
  await Promise.all(lines.flatMap(({ caller, callee }) => [caller.close(), callee.close()]));
  process.disconnect();
}

async function connectedPair({ from, to, number }: (typeof PAIRS)[number]): Promise<Line> {
  return { caller: await deskPhone(url, from), callee: await deskPhone(url, to), number };
}

async function connect({ caller, callee, number }: Line, call: number): Promise<void> {
  const outgoing = media(`out-${String(call)}`);
  // Waited for at once: a challenge comes before it rings.
  const answered = caller.call(number, outgoing.offer()).final(ANSWER_MS);
  const rung = await callee.incoming(ANSWER_MS);
  const incoming = media(`in-${String(call)}`);
  const answer = incoming.answer(rung.invite?.body ?? '');
  await rung.accept(answer);
  outgoing.acceptAnswer((await answered).body);
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
