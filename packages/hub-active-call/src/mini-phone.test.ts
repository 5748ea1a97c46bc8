import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  accessible,
  button,
  focused,
  onPage,
  press,
  problem,
  talking,
} from '../../../test/support/active-call-page.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import type { HubActiveCall } from './hub-active-call.ts';

const { open } = window;
const pictureInPicture = (
  globalThis as unknown as { documentPictureInPicture: { requestWindow: unknown; window: unknown } }
).documentPictureInPicture;
const { requestWindow } = pictureInPicture;

const isPressed = (element: HubActiveCall) =>
  button(element, 'Mini Phone')?.getAttribute('aria-pressed');

/** Browsers open windows for the keys of people alone. */
async function openMiniPhone(element: HubActiveCall): Promise<void> {
  await waitUntil(() => button(element, 'Mini Phone') !== undefined);
  button(element, 'Mini Phone')!.focus();
  await sendKeys({ press: 'Enter' });
}

describe('The mini phone of hub-active-call', () => {
  afterEach(() => {
    window.open = open;
    pictureInPicture.requestWindow = requestWindow;
  });

  it('can be opened by everyone', async () => {
    const { element } = await talking();
    await accessible(element);
  });

  it('opens and closes, and says that it is open', async () => {
    const { element } = await talking();
    await openMiniPhone(element);
    await waitUntil(() => isPressed(element) === 'true');
    await press(element, 'Mini Phone');
    expect(isPressed(element)).to.equal('false');
    expect(focused(element)).to.equal('button Mini Phone');
  });

  it('is closed with the call that it shows', async () => {
    const { element, phone } = await talking();
    await openMiniPhone(element);
    await waitUntil(() => isPressed(element) === 'true');
    phone.call.finish({ cause: 'hung-up', by: 'me' });
    await waitUntil(() => pictureInPicture.window === null);
  });

  it('is told of where the browser refuses, until the next try', async () => {
    pictureInPicture.requestWindow = () => Promise.reject(new Error('NotAllowedError'));
    window.open = () => null;
    const { element } = await talking();
    await openMiniPhone(element);
    await waitUntil(() => problem(element) !== undefined);
    expect(problem(element)).to.match(/^The window did not open\. Allow pop-ups/);
    window.open = open;
    await openMiniPhone(element);
    await waitUntil(() => isPressed(element) === 'true');
    expect(problem(element)).to.equal(undefined);
    await press(element, 'Mini Phone');
  });

  it('does nothing without a call', async () => {
    const { element } = await onPage();
    await element.toggleMiniPhone();
    expect(pictureInPicture.window).to.equal(null);
  });
});
