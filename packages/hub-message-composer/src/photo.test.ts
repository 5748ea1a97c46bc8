import { HubError, browserCamera, type Camera } from '@hubline/core';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  alerts,
  all,
  button,
  files,
  focused,
  open,
  press,
} from '../../../test/support/composer-page.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import type { HubMessageComposer } from './hub-message-composer.ts';

const dialog = (composer: HubMessageComposer) => all(composer, '[role=dialog]')[0];
const video = (composer: HubMessageComposer) => all(composer, 'video')[0] as HTMLVideoElement;

/** The fake camera of the browser, and what it handed out. */
function camera(): Camera & { readonly tracks: MediaStreamTrack[]; next: HubError | undefined } {
  const real = browserCamera();
  const tracks: MediaStreamTrack[] = [];
  return {
    ...real,
    tracks,
    next: undefined,
    async open(id) {
      const error = this.next;
      this.next = undefined;
      if (error) throw error;
      const stream = await real.open(id);
      tracks.push(...stream.getTracks());
      return stream;
    },
  };
}

async function taking(): Promise<[HubMessageComposer, ReturnType<typeof camera>]> {
  const fake = camera();
  const [composer] = await open({ camera: fake });
  button(composer, 'Camera')!.focus();
  await press(composer, 'Camera');
  await waitUntil(() => video(composer)?.videoWidth > 0, 'no picture');
  return [composer, fake];
}

describe('The camera of hub-message-composer', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds, in the ${theme} theme`, async () => {
      const [composer] = await taking();
      composer.theme = theme;
      composer.style.background = theme === 'dark' ? '#16181d' : 'white';
      await composer.updateComplete;
      await expect(composer).to.be.accessible();
      await press(composer, 'Take Picture');
      await waitUntil(() => button(composer, 'Use Picture'));
      await expect(composer).to.be.accessible();
    });
  }

  it('shows what it sees, takes a photo, and adds it', async () => {
    const [composer, { tracks }] = await taking();
    await press(composer, 'Take Picture');
    await waitUntil(() => button(composer, 'Use Picture'));
    expect(tracks.every(({ readyState }) => readyState === 'ended')).to.equal(true);
    await waitUntil(() => focused(composer) === button(composer, 'Use Picture'));
    await press(composer, 'Use Picture');
    await waitUntil(() => files(composer).length === 1);
    expect(files(composer)[0]).to.match(/^Photo \d{4}-\d\d-\d\d \d\d\.\d\d\.jpg$/);
    expect(dialog(composer)).to.equal(undefined);
    const [thumbnail] = all(composer, '.file img') as HTMLImageElement[];
    await waitUntil(() => thumbnail!.naturalWidth > 100);
  });

  it('takes another one', async () => {
    const [composer, { tracks }] = await taking();
    await press(composer, 'Take Picture');
    await press(composer, 'Retake');
    await waitUntil(() => video(composer)?.videoWidth > 0);
    expect(tracks.at(-1)!.readyState).to.equal('live');
  });

  it('is off as soon as the dialog is closed, which leads back to the button', async () => {
    const [composer, { tracks }] = await taking();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => dialog(composer) === undefined);
    expect(tracks.every(({ readyState }) => readyState === 'ended')).to.equal(true);
    expect(focused(composer)).to.equal(button(composer, 'Camera'));
  });

  it('is off as soon as the composer is gone, also where it was being opened', async () => {
    const [composer, fake] = await taking();
    await press(composer, 'Take Picture');
    await press(composer, 'Retake');
    composer.remove();
    await waitUntil(() => fake.tracks.every(({ readyState }) => readyState === 'ended'));
  });

  it('says in words why there is none, and tries again', async () => {
    const fake = camera();
    fake.next = new HubError('camera/denied');
    const [composer] = await open({ camera: fake });
    await press(composer, 'Camera');
    await waitUntil(() => alerts(composer).length === 1);
    expect(alerts(composer)[0]).to.contain('The camera is blocked for this page.');
    expect(button(composer, 'Take Picture')!.disabled).to.equal(true);
    await press(composer, 'Try again');
    await waitUntil(() => video(composer)?.videoWidth > 0);
  });

  it('says so when it is taken away', async () => {
    const [composer, { tracks }] = await taking();
    tracks[0]!.dispatchEvent(new Event('ended'));
    await waitUntil(() => alerts(composer)[0]?.includes('No camera was found.'));
  });

  it('can be chosen where there are several', async () => {
    const fake = camera();
    const asked: (string | null)[] = [];
    const openReal = fake.open.bind(fake);
    fake.open = (id) => (asked.push(id), openReal(null));
    fake.list = async () => [
      { id: 'front', name: 'Front' },
      { id: 'back', name: '' },
    ];
    const [composer] = await open({ camera: fake });
    await press(composer, 'Camera');
    await waitUntil(() => all(composer, 'select')[0]);
    const choice = all(composer, 'select')[0] as HTMLSelectElement;
    expect([...choice.options].map(({ text }) => text)).to.deep.equal(['Front', 'Camera 2']);
    choice.value = 'back';
    choice.dispatchEvent(new Event('change'));
    await waitUntil(() => asked.at(-1) === 'back');
  });
});
