import { createFakeHub, type FakeHub } from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import type { CameraSetting } from './camera-setting.ts';
import './define.ts';

async function onPage(): Promise<[CameraSetting, FakeHub]> {
  const fake = createFakeHub();
  await fake.ready;
  const element = await fixture<CameraSetting>(
    html`<hub-camera-setting .hub=${fake.hub}></hub-camera-setting>`,
  );
  await waitUntil(() => names(element).length > 1);
  return [element, fake];
}

const list = ({ renderRoot }: CameraSetting) => renderRoot.querySelector('select')!;
const names = (element: CameraSetting) =>
  [...(element.renderRoot.querySelectorAll('option') ?? [])].map(({ textContent }) =>
    textContent?.trim(),
  );
const button = ({ renderRoot }: CameraSetting) => renderRoot.querySelector('button')!;
const word = (element: CameraSetting) => button(element).textContent?.trim();
const picture = ({ renderRoot }: CameraSetting) => renderRoot.querySelector('video');
const alert = ({ renderRoot }: CameraSetting) =>
  renderRoot.querySelector('[role=alert]')?.textContent?.trim();

async function choose(element: CameraSetting, name: string): Promise<void> {
  const control = list(element);
  control.value = [...control.options].find(
    ({ textContent }) => textContent?.trim() === name,
  )!.value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
  await waitUntil(() => control.ariaBusy !== 'true');
  await element.updateComplete;
}

async function show(element: CameraSetting): Promise<void> {
  button(element).click();
  await waitUntil(() => picture(element) !== null);
}

describe('hub-camera-setting', () => {
  it('has nothing that axe finds: closed, shown, failed', async () => {
    const [element, { camera }] = await onPage();
    for (const theme of ['light', 'dark'] as const) {
      element.theme = theme;
      element.style.background = theme === 'dark' ? '#16181d' : 'white';
      await element.updateComplete;
      await expect(element).to.be.accessible();
    }
    await show(element);
    await expect(element).to.be.accessible();
    button(element).click();
    camera.obstacle = 'camera/busy';
    await element.updateComplete;
    button(element).click();
    await waitUntil(() => alert(element) !== undefined);
    await expect(element).to.be.accessible();
  });

  it('offers the cameras that there are', async () => {
    const [element] = await onPage();
    expect(names(element)).to.deep.equal(['System default', 'FaceTime HD Camera', 'Logitech Brio']);
  });

  it('uses the chosen one from then on, and says when it is not connected', async () => {
    const [element, { hub, camera }] = await onPage();
    await choose(element, 'Logitech Brio');
    expect(hub.devices.cameras$.value.used).to.equal('cam-desk');
    camera.become([{ id: 'cam-built-in', name: 'FaceTime HD Camera' }]);
    await waitUntil(() => names(element).includes('Logitech Brio (not connected)'));
    expect(element.renderRoot.querySelector('.warning')?.textContent).to.contain(
      'Logitech Brio (not connected): System default is used meanwhile.',
    );
  });

  it('shows what it sees with `Show Camera`, and closes it with `Hide Camera`', async () => {
    const [element, { camera }] = await onPage();
    await show(element);
    await waitUntil(() => picture(element)!.videoWidth > 0);
    expect(word(element)).to.equal('Hide Camera');
    button(element).click();
    await element.updateComplete;
    expect(picture(element)).to.equal(null);
    expect(camera.live).to.equal(0);
  });

  it('shows the other one at once when another is chosen', async () => {
    const [element, { camera }] = await onPage();
    await show(element);
    await choose(element, 'Logitech Brio');
    await waitUntil(() => camera.opened.at(-1)?.id === 'cam-desk' && camera.live === 1);
    await waitUntil(() => picture(element) !== null);
  });

  it('closes it when it leaves the page, however late it opened', async () => {
    const [element, { camera }] = await onPage();
    await show(element);
    element.remove();
    expect(camera.live).to.equal(0);
  });

  it('says why it cannot be used, and keeps the one that was used', async () => {
    const [element, { camera, hub }] = await onPage();
    camera.obstacle = 'camera/denied';
    await choose(element, 'Logitech Brio');
    expect(alert(element)).to.contain('The camera is blocked for this page.');
    expect(hub.devices.cameras$.value.used).to.equal(null);
    expect(list(element).value).to.equal('');
  });
});
