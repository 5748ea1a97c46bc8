import { HubError, type LiveCall, type RecordingState } from '@hubline/core';
import { CAROL } from '@hubline/core/testing';
import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import {
  accessible,
  all,
  controls,
  focused,
  has,
  press,
  problem,
  settled,
  talking,
  talkingToTwo,
  type OnPage,
} from '../../../test/support/active-call-page.ts';

/** A call here, as the server sees it. */
function live(callId: string, recording: RecordingState = 'off'): LiveCall {
  return {
    id: `live-${callId}`,
    deviceId: 'here',
    dialog: null,
    callId,
    direction: 'out',
    state: 'connected',
    party: { number: CAROL.extension, name: CAROL.name },
    startedAt: new Date(),
    answeredAt: new Date(),
    held: false,
    recording,
  };
}

async function known(page: OnPage): Promise<OnPage> {
  for (const { callId } of page.phone.calls) page.backend.liveCalls.upsert(live(callId));
  await settled(page.element);
  return page;
}

const notice = ({ element }: OnPage) => all(element, '.rec')[0];
const said = (page: OnPage) =>
  notice(page)?.querySelector('.visually-hidden')?.textContent ?? undefined;
const asked = ({ backend }: OnPage) => backend.liveCalls.asked.map(({ action }) => action);

describe('hub-active-call: recording', () => {
  it('has nothing that axe finds, recorded and paused', async () => {
    const page = await known(await talking());
    await press(page.element, 'Start Rec');
    await accessible(page.element);
    await press(page.element, 'Pause Rec');
    await accessible(page.element);
  });

  it('starts, is paused, resumed and stopped, each by its word', async () => {
    const page = await known(await talking());
    const { element } = page;
    expect(said(page)).to.equal(undefined);
    await press(element, 'Start Rec');
    expect(said(page)).to.equal('Recording');
    expect(focused(element)).to.equal('button Pause Rec');
    await press(element, 'Pause Rec');
    expect(said(page)).to.equal('Recording paused');
    await press(element, 'Resume Rec');
    expect(said(page)).to.equal('Recording');
    await press(element, 'Stop Rec');
    expect(said(page)).to.equal(undefined);
    expect(asked(page)).to.deep.equal(['start', 'pause', 'resume', 'stop']);
    expect(controls(element)).to.include('Start Rec').and.not.to.include('Stop Rec');
  });

  it('keeps the focus in the call when Stop Rec is gone', async () => {
    const page = await known(await talking());
    await press(page.element, 'Start Rec', 'Stop Rec');
    expect(focused(page.element)).to.contain('section');
  });

  it('has the keys r and x', async () => {
    const page = await known(await talking());
    page.element.focus();
    for (const key of ['x', 'r', 'r', 'x']) {
      await sendKeys({ press: key });
      await settled(page.element);
    }
    expect(asked(page)).to.deep.equal(['start', 'pause', 'stop']);
  });

  it('shows REC above the duration, with a pause sign while it is paused, and moves nothing', async () => {
    const page = await known(await talking());
    const { element } = page;
    const clock = () => all(element, '.clock')[0]!.getBoundingClientRect();
    const place = () => clock().top - all(element, '.grid')[0]!.getBoundingClientRect().top;
    const before = place();
    await press(element, 'Start Rec');
    expect(notice(page)).to.contain.text('REC');
    expect(notice(page)!.getBoundingClientRect().bottom).to.be.at.most(clock().top);
    expect(notice(page)!.querySelector('svg') === null).to.equal(true);
    await press(element, 'Pause Rec');
    expect(notice(page)!.querySelector('svg') === null).to.equal(false);
    expect(place()).to.be.closeTo(before, 0.1);
  });

  it('is said to screen readers by a region that was there before', async () => {
    const page = await known(await talking());
    const region = all(page.element, '.visually-hidden[role=status]').at(-1)!;
    await press(page.element, 'Start Rec');
    expect(region).to.have.text('Recording');
    await press(page.element, 'Pause Rec');
    expect(region).to.have.text('Recording paused');
  });

  it('is not offered to who may not record, and shown all the same', async () => {
    const page = await known(await talking());
    const { backend, element, phone } = page;
    backend.setCapability('call.record', { level: 'none' });
    backend.liveCalls.upsert(live(phone.call.callId, 'on'));
    await settled(element);
    expect(controls(element).filter((word) => word.endsWith('Rec'))).to.deep.equal([]);
    expect(said(page)).to.equal('Recording');
  });

  it('says why it could not be done', async () => {
    const page = await known(await talking());
    page.backend.failNext('record', new HubError('request/forbidden'));
    await press(page.element, 'Start Rec');
    await waitUntil(() => problem(page.element) !== undefined);
    expect(problem(page.element)).to.contain('You may not do this.');
    expect(said(page)).to.equal(undefined);
  });

  it('shows in the bar of a hidden call', async () => {
    const page = await known(await talking());
    await press(page.element, 'Start Rec', 'Hide');
    expect(said(page)).to.equal('Recording');
    await accessible(page.element);
  });

  it('shows on the card of the call that is recorded', async () => {
    const page = await known(await talkingToTwo());
    const { element } = page;
    await press(element, 'Start Rec');
    const recorded = all(element, '.card').map((card) => card.querySelector('.rec') !== null);
    expect(recorded).to.deep.equal([false, true]);
  });

  it('of a merged call goes on as one', async () => {
    const page = await known(await talkingToTwo());
    const { backend, element, hub } = page;
    await press(element, 'Start Rec', 'Merge');
    await waitUntil(() => hub.calls.conference$.value !== null);
    await settled(element);
    expect(said(page)).to.equal('Recording');
    await press(element, 'Pause Rec');
    const ids = new Set(backend.liveCalls.asked.map(({ id }) => id));
    expect(ids.size).to.equal(1);
    expect(has(element, 'Resume Rec')).to.equal(true);
  });
});
