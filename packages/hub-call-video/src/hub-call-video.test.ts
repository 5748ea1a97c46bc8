import { BOB, createFakeHub, type FakeHub } from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubCallVideo } from './hub-call-video.ts';

interface OnPage extends FakeHub {
  readonly element: HubCallVideo;
}

/** Bob is talked with. */
async function talking(): Promise<OnPage> {
  const fake = createFakeHub();
  await fake.ready;
  await fake.hub.calls.dial(BOB.extension);
  fake.phone.call.answer();
  const element = await fixture<HubCallVideo>(html`<hub-call-video></hub-call-video>`);
  element.hub = fake.hub;
  await element.updateComplete;
  return { ...fake, element };
}

const button = ({ element }: OnPage, name: string) =>
  [...element.renderRoot.querySelectorAll('button')].find(({ ariaLabel }) => ariaLabel === name);
const video = ({ element }: OnPage, name: string) =>
  [...element.renderRoot.querySelectorAll('video')].find(({ ariaLabel }) => ariaLabel === name);
const alert = ({ element }: OnPage) =>
  element.renderRoot.querySelector('[role=alert]')?.textContent?.trim();
const pressed = (page: OnPage, name: string) => button(page, name)?.ariaPressed;
const text = ({ element }: OnPage) =>
  element.renderRoot.querySelector('.absent')?.textContent?.replace(/\s+/g, ' ').trim();

async function press(page: OnPage, name: string): Promise<void> {
  button(page, name)!.click();
  await page.element.updateComplete;
}

describe('hub-call-video', () => {
  describe('accessibility', () => {
    it('has nothing that axe finds: nobody seen, both seen, an error', async () => {
      const page = await talking();
      const { element, phone, camera } = page;
      const look = async () => {
        for (const theme of ['light', 'dark'] as const) {
          element.theme = theme;
          await element.updateComplete;
          await expect(element).to.be.accessible();
        }
      };
      await look();
      phone.call.remoteVideo();
      await press(page, 'Video');
      await waitUntil(() => video(page, 'Your video') !== undefined);
      await look();
      camera.screenObstacle = 'screen/denied';
      await press(page, 'Share Screen');
      await waitUntil(() => alert(page) !== undefined);
      await look();
    });
  });

  describe('the other side', () => {
    it('is seen as long as it sends, without sound', async () => {
      const page = await talking();
      expect(text(page)).to.equal('Bob Johnson does not send video.');
      page.phone.call.remoteVideo();
      await page.element.updateComplete;
      const shown = video(page, 'Video of Bob Johnson')!;
      await waitUntil(() => shown.videoWidth > 0);
      expect(shown.muted).to.equal(true);
      expect(shown.paused).to.equal(false);
      page.phone.call.remoteVideo(null);
      await page.element.updateComplete;
      expect(video(page, 'Video of Bob Johnson')).to.equal(undefined);
    });

    it('keeps its picture while the own one comes and goes', async () => {
      const page = await talking();
      page.phone.call.remoteVideo();
      await page.element.updateComplete;
      const shown = video(page, 'Video of Bob Johnson');
      const stream = shown?.srcObject;
      await press(page, 'Video');
      await waitUntil(() => video(page, 'Your video') !== undefined);
      expect(video(page, 'Video of Bob Johnson')).to.equal(shown);
      expect(shown?.srcObject).to.equal(stream);
    });
  });

  describe('oneself', () => {
    it('is seen in the corner, mirrored, and can be hidden while it is sent on', async () => {
      const page = await talking();
      await press(page, 'Video');
      await waitUntil(() => pressed(page, 'Video') === 'true');
      await page.element.updateComplete;
      const own = video(page, 'Your video')!;
      expect(getComputedStyle(own).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
      expect(text(page)).to.equal('Bob Johnson does not send video. They see you.');
      await press(page, 'Hide your video');
      expect(video(page, 'Your video')).to.equal(undefined);
      expect(page.camera.live).to.equal(1);
      await press(page, 'Show your video');
      expect(video(page, 'Your video')).to.not.equal(undefined);
    });

    it('is the screen once that is shared, not mirrored, and the camera is closed', async () => {
      const page = await talking();
      await press(page, 'Video');
      await waitUntil(() => pressed(page, 'Video') === 'true');
      await press(page, 'Share Screen');
      await waitUntil(() => pressed(page, 'Share Screen') === 'true');
      await page.element.updateComplete;
      const own = video(page, 'Your screen')!;
      expect(getComputedStyle(own).transform).to.equal('none');
      expect(pressed(page, 'Video')).to.equal('false');
      expect(page.camera.live).to.equal(1);
      await press(page, 'Share Screen');
      await waitUntil(() => pressed(page, 'Share Screen') === 'false');
      expect(page.camera.live).to.equal(0);
    });

    it('says that it is on its way, and why it does not come about', async () => {
      const page = await talking();
      page.phone.call.autoVideo = false;
      await press(page, 'Video');
      const pending = () => page.element.renderRoot.querySelector('.pending')?.textContent;
      await waitUntil(() => pending() !== undefined);
      expect(pending()).to.equal('Starting video…');
      page.phone.call.confirmVideo();
      await waitUntil(() => pending() === undefined);
      await press(page, 'Video');
      page.camera.obstacle = 'camera/busy';
      await press(page, 'Video');
      await waitUntil(() => alert(page) !== undefined);
      expect(alert(page)).to.contain('The camera cannot be used');
    });
  });

  it('shows nothing without a call that is talked in', async () => {
    const page = await talking();
    await page.hub.calls.active$.value[0]!.hold(true);
    await page.element.updateComplete;
    expect(page.element.renderRoot.querySelector('section')).to.equal(null);
    page.phone.call.finish();
    await page.element.updateComplete;
    expect(page.element.renderRoot.querySelector('section')).to.equal(null);
  });

  it('leaves `Video` and `Share Screen` to others where it is told to', async () => {
    const page = await talking();
    page.element.noSending = true;
    await page.element.updateComplete;
    expect(button(page, 'Video')).to.equal(undefined);
    expect(button(page, 'Share Screen')).to.equal(undefined);
    expect(button(page, 'Full Screen')).to.not.equal(undefined);
  });

  it('shows the name of the other side as text', async () => {
    const page = await talking();
    page.phone.call.finish();
    page.phone.ring({ number: '+12125550147', name: '<img src=x onerror=alert(1)>' });
    await page.hub.calls.active$.value[0]!.accept();
    await waitUntil(() => text(page) !== undefined);
    expect(page.element.renderRoot.querySelector('img')).to.equal(null);
    expect(text(page)).to.contain('<img src=x');
  });
});
