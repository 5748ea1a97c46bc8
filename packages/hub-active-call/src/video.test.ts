import { HubError } from '@hubline/core';
import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import {
  accessible,
  all,
  button,
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

const picture = ({ element }: OnPage) => all(element, 'hub-call-video')[0];
const sending = ({ phone }: OnPage) => phone.call.video !== null;
const pressed = ({ element }: OnPage) =>
  all(element, '[data-name=video]')[0]?.getAttribute('aria-pressed');

describe('hub-active-call: video', () => {
  it('has nothing that axe finds, seen and seeing', async () => {
    const page = await talking();
    page.phone.call.remoteVideo();
    await press(page.element, 'Video');
    await waitUntil(() => pressed(page) === 'true');
    await accessible(page.element);
  });

  it('turns the camera on and off with `Video` and with its key', async () => {
    const page = await talking();
    expect(picture(page)).to.equal(undefined);
    await press(page.element, 'Video');
    await waitUntil(() => pressed(page) === 'true');
    expect(sending(page)).to.equal(true);
    expect(picture(page)).to.not.equal(undefined);
    page.element.focus();
    await sendKeys({ press: 'v' });
    await waitUntil(() => pressed(page) === 'false');
    expect(sending(page)).to.equal(false);
    expect(page.camera.live).to.equal(0);
    expect(picture(page)).to.equal(undefined);
  });

  it('shows what the other side sends, and says that there is a picture', async () => {
    const page = await talking();
    page.phone.call.remoteVideo();
    await settled(page.element);
    expect(picture(page)).to.not.equal(undefined);
    expect(page.element.matches(':state(video)')).to.equal(true);
    page.phone.call.remoteVideo(null);
    await settled(page.element);
    expect(picture(page)).to.equal(undefined);
    expect(page.element.matches(':state(video)')).to.equal(false);
  });

  it('shows it beside other calls as well, of the one that is talked in', async () => {
    const page = await talkingToTwo();
    expect(picture(page)).to.equal(undefined);
    await press(page.element, 'Video');
    await waitUntil(() => pressed(page) === 'true');
    expect(picture(page)).to.not.equal(undefined);
    await accessible(page.element);
    await press(page.element, 'Swap');
    await waitUntil(() => picture(page) === undefined);
  });

  it('says what is wrong with the camera, and the call goes on', async () => {
    const page = await talking();
    page.camera.obstacle = 'camera/denied';
    await press(page.element, 'Video');
    await waitUntil(() => problem(page.element) !== undefined);
    expect(problem(page.element)).to.contain('The camera is blocked for this page.');
    expect(pressed(page)).to.equal('false');
    expect(page.phone.call.state$.value.phase).to.equal('connected');
  });

  it('says that the other phone takes no video', async () => {
    const page = await talking();
    page.phone.call.failNext('sendVideo', new HubError('call/no-video'));
    await press(page.element, 'Video');
    await waitUntil(() => problem(page.element) !== undefined);
    expect(problem(page.element)).to.contain('Their phone does not take video.');
    expect(page.camera.live).to.equal(0);
  });

  it('has no picture and no `Video` to press on hold', async () => {
    const page = await talking();
    await press(page.element, 'Video');
    await waitUntil(() => pressed(page) === 'true');
    await press(page.element, 'Hold');
    await settled(page.element);
    expect(picture(page)).to.equal(undefined);
    expect(button(page.element, 'Video')?.getAttribute('aria-disabled')).to.equal('true');
    expect(page.camera.live).to.equal(0);
  });

  it('offers none where the phone system has none, nor in a conference', async () => {
    const page = await talking();
    page.backend.setCapability('call.video', { level: 'none', why: 'protocol' });
    await settled(page.element);
    expect(has(page.element, 'Video')).to.equal(false);
    const two = await talkingToTwo();
    await press(two.element, 'Merge');
    await waitUntil(() => two.hub.calls.conference$.value !== null);
    await settled(two.element);
    expect(controls(two.element)).to.not.include('Video');
  });

  it('keeps the focus where it was when the picture comes and goes', async () => {
    const page = await talking();
    button(page.element, 'Video')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => pressed(page) === 'true');
    expect(focused(page.element)).to.equal('button Video');
    page.phone.call.remoteVideo();
    await settled(page.element);
    expect(focused(page.element)).to.equal('button Video');
  });
});
