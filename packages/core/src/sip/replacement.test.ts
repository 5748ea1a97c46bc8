import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { PhoneCall, PhoneCallState } from '../calls/phone.ts';
import { FakePeerConnection } from '../testing/fake-peer-connection.ts';
import type { FakeSipDialog } from '../testing/fake-sip-dialog.ts';
import { phoneOnFakeServer, type PhoneOnFakeServer } from '../testing/phone-on-fake-server.ts';
import { reached } from '../testing/reached.ts';
import type { SipText } from '../testing/sip-text.ts';
import { turns } from '../testing/turns.ts';

type Connected = Extract<PhoneCallState, { phase: 'connected' }>;

const BOB = '<sip:1002@example.test>';

interface Talking extends PhoneOnFakeServer {
  readonly call: PhoneCall;
  readonly dialog: FakeSipDialog;
  /** As the other side writes it. */
  readonly replaces: string;
  /** The other side calls again, as a page that was loaded anew. */
  again(options?: { readonly from?: string; readonly headers?: readonly string[] }): FakeSipDialog;
}

const answerTo = (invite: SipText): string => invite.body.replace('actpass', 'active');
const flowing = (call: PhoneCall): Promise<Connected> =>
  reached(
    call.state$,
    (state): state is Connected => state.phase === 'connected' && state.media === 'flowing',
  );

/** A phone that called Bob, or that Bob called, with sound; nothing may ring any more. */
async function talking(t: TestContext, direction: 'in' | 'out' = 'in'): Promise<Talking> {
  const setup = phoneOnFakeServer();
  const { server, phone } = setup;
  await setup.start();
  t.after(() => phone.stop());
  const { sdp } = await new FakePeerConnection().createOffer();
  let call: PhoneCall;
  let dialog: FakeSipDialog;
  let tags: readonly [string, string, string];
  if (direction === 'in') {
    const incoming = new Promise<PhoneCall>((resolve) => phone.incoming$.subscribe(resolve));
    dialog = server.call({ from: BOB, body: sdp });
    call = await incoming;
    await call.accept();
    const answer = await dialog.answered(200);
    dialog.acknowledge();
    tags = [answer.header('call-id'), answer.tag('to'), answer.tag('from')];
  } else {
    const invited = server.next('INVITE');
    call = phone.dial('1002');
    const invite = await invited;
    server.answer(invite, 200, { body: answerTo(invite) });
    dialog = server.dialogOf(invite);
    tags = [invite.header('call-id'), invite.tag('from'), 'server'];
  }
  await flowing(call);
  phone.incoming$.subscribe(() => assert.fail('it rang'));
  const replaces = `${tags[0]};to-tag=${tags[1]};from-tag=${tags[2]}`;
  const again: Talking['again'] = ({ from = BOB, headers } = {}) =>
    server.call({
      from,
      headers: headers ?? [`Replaces: ${replaces}`, 'Require: replaces'],
      body: sdp,
    });
  return { ...setup, call, dialog, replaces, again };
}

for (const direction of ['in', 'out'] as const) {
  test(`the other side of a call (${direction}) takes it back with new sound, without ringing`, async (t) => {
    const { call, again, server, connections, microphone, dialog } = await talking(t, direction);
    call.mute(true);
    const before = await flowing(call);
    const states: PhoneCallState[] = [];
    call.state$.subscribe((state) => states.push(state));
    const goodbye = server.next('BYE');
    const next = again();
    const answer = await next.answered(200);
    assert.ok(next.answers.every(({ status }) => status !== 180));
    next.acknowledge();
    const bye = await goodbye;
    assert.notEqual(bye.header('call-id'), answer.header('call-id'));
    server.answer(bye, 200);
    const after = await flowing(call);
    assert.deepEqual([after.since, after.muted], [before.since, true]);
    assert.ok(states.every(({ phase }) => phase === 'connected'));
    assert.equal(call.callId, answer.header('call-id'));
    assert.notEqual(after.remoteStream, before.remoteStream);
    const [old, fresh] = connections.slice(-2);
    assert.deepEqual([old!.connectionState, fresh!.connectionState], ['closed', 'connected']);
    const [first, second] = microphone.streams.slice(-2).map((one) => one.getAudioTracks()[0]!);
    assert.deepEqual([first!.readyState, second!.readyState], ['ended', 'live']);
    assert.equal(second!.enabled, false);
    // What comes late in the old dialog is no concern of the call.
    assert.equal((await dialog.request('BYE')).status, 481);
    assert.equal(call.state$.value.phase, 'connected');
    assert.equal((await next.request('BYE')).status, 200);
    assert.equal(call.state$.value.phase, 'ended');
  });
}

test('a call on hold is on hold in the new dialog, and is taken from hold in it', async (t) => {
  const { call, again, server } = await talking(t);
  const held = server.next('INVITE');
  const holding = call.hold(true);
  server.answer(await held, 200, { body: answerTo(await held) });
  await holding;
  const next = again();
  const answer = await next.answered(200);
  assert.match(answer.body, /^a=sendonly\r$/m);
  next.acknowledge();
  const after = await flowing(call);
  assert.deepEqual([after.held, after.holdPending], [true, false]);
  const asked = server.next('INVITE');
  const resumed = call.hold(false);
  assert.equal((await asked).header('call-id'), answer.header('call-id'));
  server.answer(await asked, 200, { body: answerTo(await asked) });
  await resumed;
});

test('it can be taken back again and again', async (t) => {
  const { call, again } = await talking(t);
  let replaces: string | null = null;
  for (let time = 0; time < 3; time += 1) {
    const next = again(replaces ? { headers: [`Replaces: ${replaces}`] } : {});
    const answer = await next.answered(200);
    next.acknowledge();
    replaces = `${answer.header('call-id')};to-tag=${answer.tag('to')};from-tag=server`;
    await reached(call.state$, () => call.callId === answer.header('call-id'));
  }
  await flowing(call);
});

test('nobody else can take it', async (t) => {
  const { call, again, replaces } = await talking(t);
  const headers = [`Replaces: ${replaces}`, 'Require: replaces'];
  for (const from of [
    '"Bob" <sip:1003@example.test>',
    '<sip:1002@elsewhere.test>',
    '<sip:anonymous@anonymous.invalid>',
  ]) {
    await again({ from, headers }).answered(403);
  }
  const asserted = 'P-Asserted-Identity: <sip:1003@example.test>';
  await again({ headers: [...headers, asserted] }).answered(403);
  assert.equal((await flowing(call)).trouble, null);
});

test('a dialog that is none of ours is not replaced', async (t) => {
  const { call, again, replaces } = await talking(t);
  const [callId, ours, theirs] = replaces.split(';');
  for (const value of [
    `other@example.test;${ours};${theirs}`,
    `${callId};to-tag=other;${theirs}`,
    `${callId};${ours};from-tag=other`,
  ]) {
    await again({ headers: [`Replaces: ${value}`] }).answered(481);
  }
  await again({ headers: ['Replaces: nonsense'] }).answered(400);
  await again({ headers: [`Replaces: ${replaces};early-only`] }).answered(486);
  assert.equal(call.state$.value.phase, 'connected');
});

test('an offer that is not understood leaves the call as it is', async (t) => {
  const { call, server, replaces, microphone, connections } = await talking(t);
  const body = 'v=0\r\ns=-\r\nm=video 9 UDP/TLS/RTP/SAVPF 96\r\n';
  await server.call({ from: BOB, headers: [`Replaces: ${replaces}`], body }).answered(488);
  await turns();
  await flowing(call);
  assert.equal(microphone.streams.at(-1)!.getAudioTracks()[0]!.readyState, 'live');
  const open = connections.filter(({ signalingState }) => signalingState !== 'closed');
  assert.equal(open.length, 1);
});

test('what is asked for beside Replaces is still refused', async (t) => {
  const { again, replaces } = await talking(t);
  const headers = [`Replaces: ${replaces}`, 'Require: replaces, 100rel'];
  assert.equal((await again({ headers }).answered(420)).header('unsupported'), '100rel');
});

test('what we say of ourselves has Replaces in it', async (t) => {
  const { server, again } = await talking(t, 'out');
  const invite = server.received.find(({ method }) => method === 'INVITE')!;
  assert.match(invite.header('supported'), /\breplaces\b/);
  assert.match((await again().answered(200)).header('supported'), /\breplaces\b/);
});
