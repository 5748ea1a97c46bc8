import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createHub,
  flightRecorder,
  hublineBackend,
  sipPhone,
  type FlightRecorder,
  type Hub,
} from '@hubline/core';
import { FakeMicrophone, PASSWORD, fakePeerConnection } from '@hubline/core/testing';
import { connected, hubOf, phase, when } from '../support/hub-on-server.ts';
import { TestServer } from '../support/test-server.ts';

/** What a reader of the ladder could misuse, wherever it stands in a message. */
const SENSITIVE = [
  /\b(?:nonce|cnonce|response|opaque|username|realm|uri)="([^"]+)"/g,
  /;\s*(?:tag|branch|from-tag|to-tag|received)=([^;>\s]+)/g,
  /^(?:Call-ID|i):\s*(\S+)/gim,
  /\bsips?:([^;>\s]+)/g,
  /"([^"]{3,})"\s*</g,
  /\b(\d+\.\d+\.\d+\.\d+)\b/g,
  /^a=(?:ice-ufrag|ice-pwd|fingerprint:sha-256|msid|ssrc):?\s*(\S+)/gm,
];

interface Ladder {
  readonly parties: Readonly<Record<string, string>>;
  readonly calls: readonly { readonly states: readonly { readonly phase: string }[] }[];
  readonly ladder: readonly {
    readonly way: string;
    readonly method?: string;
    readonly status?: number;
    readonly call: string;
    readonly sdp?: object;
  }[];
}

async function recorded(server: string, recorder: FlightRecorder): Promise<Hub> {
  const microphone = new FakeMicrophone();
  const hub = createHub({
    backend: hublineBackend({ server }),
    phone: sipPhone({ microphone, createPeerConnection: fakePeerConnection, recorder }),
    microphone,
    recorder,
  });
  await hub.session.signIn({ username: 'alice', password: PASSWORD });
  await when(hub.registration.state$, ({ status }) => status === 'registered');
  return hub;
}

test('a report of a real call tells its ladder, and nothing that opens or names anything', async (t) => {
  const server = await TestServer.start();
  t.after(() => server[Symbol.asyncDispose]());
  const { url } = server;
  const recorder = flightRecorder();
  const alice = await recorded(url, recorder);
  t.after(() => alice.close());
  const bob = await hubOf(t, url, 'bob');

  const { theirs } = await connected(alice, bob, '1002');
  await theirs.mute(true);
  await theirs.hold(true);
  await theirs.hold(false);
  await theirs.end();
  await phase(theirs, 'ended');

  const text = await (await alice.diagnostics()).report();
  const { parties, calls, ladder } = JSON.parse(text) as Ladder;
  assert.deepEqual(parties, { 'party-1': '…02' });
  const [call] = calls;
  assert.equal(calls.length, 1);
  assert.deepEqual(
    [...new Set(call!.states.map(({ phase: named }) => named))],
    ['dialing', 'ringing', 'connected', 'ended'],
  );
  const ofCall = ladder.filter((rung) => rung.call === 'call-1');
  const invites = ofCall.filter(({ way, method }) => way === 'out' && method === 'INVITE');
  assert.ok(invites.length >= 3 && invites.every(({ sdp }) => sdp !== undefined));
  assert.ok(ofCall.some(({ way, method }) => way === 'out' && method === 'BYE'));
  assert.ok(ladder.some((rung) => rung.call === 'registration' && rung.status === 200));

  const wire = recorder.entries.flatMap((entry) => (entry.kind === 'sip' ? [entry.text] : []));
  assert.ok(wire.length >= ladder.length && wire.length > 10, `${wire.length} messages`);
  const found = new Set(
    SENSITIVE.flatMap((pattern) =>
      [...wire.join('\n').matchAll(pattern)].map(([, value]) => value!),
    ),
  );
  assert.ok(found.size > 20, `only ${found.size} secrets were found on the wire`);
  // Each report is called by the name that is the server's realm too.
  found.delete('hubline');
  const told = [...found].filter((secret) => secret.length > 3 && text.includes(secret));
  assert.deepEqual(told, []);
  for (const word of [PASSWORD, 'alice', 'bob', 'Alice', 'Johnson', '1002', '127.0.0.1']) {
    assert.ok(!text.toLowerCase().includes(word.toLowerCase()), `the report tells ${word}`);
  }
});
