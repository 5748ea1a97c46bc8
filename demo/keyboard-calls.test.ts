import type { LiveCall, MyPhone } from '@hubline/core';
import { BOB, CAROL, PARKS, PASSWORD, type FakeHub } from '@hubline/core/testing';
import { expect } from '@open-wc/testing';
import { appOnFakes } from '../test/support/app-on-fakes.ts';
import { focused, keyboard } from '../test/support/keyboard.ts';
import { waitUntil } from '../test/support/wait-until.ts';

const stateOf = ({ hub }: FakeHub, at = 0) => hub.calls.active$.value[at]?.state$.value;
const connected = (fake: FakeHub, at = 0) => {
  const state = stateOf(fake, at);
  return state?.phase === 'connected' ? state : undefined;
};
const bob = { number: BOB.extension, name: BOB.name };
const carol = { number: CAROL.extension, name: CAROL.name };
const DESK: MyPhone = {
  ...{ id: 'desk', name: 'Desk Phone', kind: 'desk', isThis: false, since: new Date() },
};
const IN_CALL = 'region Call with Bob Johnson';

/** A call here, as the server sees it. */
function liveCall(callId: string): LiveCall {
  return {
    ...{ id: 'live', deviceId: 'here', dialog: null, callId, direction: 'out', party: bob },
    ...{ state: 'connected', startedAt: new Date(), answeredAt: new Date(), held: false },
    recording: 'off',
  };
}

/** In a call with Bob, from the dial pad on. */
async function talk(): Promise<FakeHub> {
  const { fake } = await appOnFakes();
  await keyboard.tabTo('combobox Name or number');
  await keyboard.type('1002');
  await keyboard.press('Enter');
  await waitUntil(() => stateOf(fake)?.phase === 'dialing');
  fake.phone.call.answer();
  await keyboard.toBeAt(IN_CALL);
  return fake;
}

describe('By keyboard alone, calls', function () {
  this.timeout(30_000);

  after(() => history.replaceState(null, '', location.pathname));

  it('can be made once someone has signed in', async () => {
    const { fake } = await appOnFakes('soft-phone', { signedIn: null });
    await keyboard.tabTo('textbox Username');
    await keyboard.type('alice');
    await keyboard.press('Tab');
    await keyboard.type(PASSWORD);
    await keyboard.press('Enter');
    await waitUntil(() => fake.hub.session.state$.value.status === 'signed-in');
    await keyboard.toBeAt('heading Soft Phone');
    await keyboard.tabTo('combobox Name or number');
  });

  it('are dialled by typing a number', async () => {
    const fake = await talk();
    expect(stateOf(fake)?.party.number).to.equal('1002');
  });

  it('are dialled by the keys of the dial pad', async () => {
    const { fake } = await appOnFakes();
    for (const digit of ['4', '6', '9']) await keyboard.use(`button ${digit}`);
    await keyboard.use('button Dial');
    await waitUntil(() => stateOf(fake)?.party.number === '469');
  });

  it('are dialled by name', async () => {
    const { fake } = await appOnFakes();
    await keyboard.tabTo('combobox Name or number');
    await keyboard.type('car');
    await keyboard.toMark('option Carol Smith…');
    await keyboard.press('ArrowDown');
    await keyboard.press('ArrowUp');
    await keyboard.toMark('option Carol Smith…');
    await keyboard.press('Enter');
    await waitUntil(() => stateOf(fake)?.party.name === CAROL.name);
  });

  it('are answered, wherever the focus is, and ended', async () => {
    const { fake } = await appOnFakes();
    await keyboard.tabTo('combobox Name or number');
    fake.phone.ring(bob);
    await keyboard.use('button Accept');
    await waitUntil(() => connected(fake));
    await keyboard.toBeAt(IN_CALL);
    await keyboard.use('button End');
    await waitUntil(() => fake.hub.calls.active$.value.length === 0);
    const types = matchMedia('(pointer: fine)').matches;
    await keyboard.toBeAt(types ? 'combobox Name or number' : 'heading Soft Phone');
  });

  it('are ignored and declined, and the focus goes back', async () => {
    const { fake } = await appOnFakes();
    await keyboard.tabTo('button Dial');
    fake.phone.ring(bob);
    await keyboard.use('button Ignore');
    await keyboard.toBeAt('button Dial');
    fake.phone.ring(carol);
    await keyboard.use('button Decline');
    await keyboard.toBeAt('button Dial');
  });

  it('are muted and held by their buttons, and by keys', async () => {
    const fake = await talk();
    await keyboard.use('button Mute');
    await waitUntil(() => connected(fake)?.muted);
    await keyboard.press('Enter');
    await waitUntil(() => !connected(fake)?.muted);
    await keyboard.use('button Hold', 'Space');
    await waitUntil(() => connected(fake)?.held);
    await keyboard.press('h');
    await waitUntil(() => !connected(fake)?.held);
    await keyboard.press('m');
    await waitUntil(() => connected(fake)?.muted);
    expect(focused()).to.equal('button Hold');
  });

  it('are sent digits', async () => {
    const fake = await talk();
    await keyboard.use('button Dial Pad');
    await keyboard.toBeAt('button 1');
    await keyboard.press('Enter');
    await keyboard.type('23#');
    await waitUntil(() => fake.phone.call.digits === '123#');
    await keyboard.press('Escape');
    await keyboard.toBeAt('button Dial Pad');
  });

  it('are added, swapped and merged', async () => {
    const fake = await talk();
    await keyboard.use('button Add Call');
    await keyboard.toBeAt('combobox Name or number');
    await keyboard.type('carol');
    await keyboard.toMark('option Ready Carol Smith…');
    await keyboard.press('Enter');
    await waitUntil(() => stateOf(fake, 1)?.party.name === CAROL.name);
    fake.phone.call.answer();
    await waitUntil(() => connected(fake, 1));
    await keyboard.toBeAt('region Call with Carol Smith');
    await keyboard.use('button Swap');
    await waitUntil(() => connected(fake, 1)?.held && !connected(fake, 0)?.held);
    expect(focused()).to.equal('button Swap');
    await keyboard.use('button Merge');
    await waitUntil(() => fake.hub.calls.conference$.value !== null);
    await keyboard.toBeAt('region Call with Bob Johnson and Carol Smith');
  });

  it('are transferred blind', async () => {
    const fake = await talk();
    await keyboard.use('button Transfer Call');
    await keyboard.toBeAt('button Blind Transfer');
    await keyboard.press('Escape');
    await keyboard.toBeAt('button Transfer Call');
    await keyboard.press('Enter');
    await keyboard.toBeAt('button Blind Transfer');
    await keyboard.press('Enter');
    await keyboard.toBeAt('combobox Name or number');
    await keyboard.type('1003');
    await keyboard.press('Enter');
    await waitUntil(() => fake.phone.call.transfers.length === 1);
    expect(focused()).to.equal(IN_CALL);
  });

  it('are transferred after talking', async () => {
    const fake = await talk();
    await keyboard.use('button Transfer Call');
    await keyboard.use('button Assisted Transfer');
    await keyboard.toBeAt('combobox Name or number');
    await keyboard.type('1003');
    await keyboard.press('Enter');
    await waitUntil(() => stateOf(fake, 1));
    fake.phone.call.answer();
    await keyboard.use('button Complete Transfer');
    await waitUntil(() => fake.phone.calls[0]!.transfers.length === 1);
  });

  it('are parked where one says, and retrieved', async () => {
    const fake = await talk();
    await keyboard.use('button Call Park');
    await keyboard.toBeAt('button Call Park');
    await keyboard.press('Enter');
    await keyboard.toBeAt('button Park Call in Park 1');
    await keyboard.press('Enter');
    await waitUntil(() => fake.phone.call.transfers.length === 1);
    fake.phone.call.transfers[0]!.succeed();
    const since = new Date();
    const parked = { party: bob, parkedBy: carol, since, returnsAt: since };
    fake.backend.parks.upsert({ ...PARKS[0]!, call: parked });
    await keyboard.press('g');
    await keyboard.press('p');
    await keyboard.toBeAt('heading Call Park');
    await keyboard.use('button Pick up …');
    await waitUntil(() => stateOf(fake)?.party.number === PARKS[0]!.extension);
  });

  it('are recorded, paused and stopped', async () => {
    const fake = await talk();
    fake.backend.liveCalls.upsert(liveCall(fake.phone.call.callId));
    await keyboard.use('button Start Rec');
    await keyboard.toBeAt('button Pause Rec');
    await keyboard.press('Enter');
    await keyboard.toBeAt('button Resume Rec');
    await keyboard.use('button Stop Rec');
    await waitUntil(() => connected(fake)?.recording === 'off');
    await keyboard.toBeAt(IN_CALL);
  });

  it('are hidden, brought back, and moved to another phone', async () => {
    const fake = await talk();
    fake.backend.phones.upsert(DESK);
    await keyboard.use('button Hide');
    await keyboard.toBeAt('button Back to Call');
    await keyboard.press('Enter');
    await keyboard.toBeAt(IN_CALL);
    await keyboard.use('button Switch Phone');
    await keyboard.toBeAt('button Desk Phone');
  });
});
