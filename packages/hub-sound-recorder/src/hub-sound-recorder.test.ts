import { HubError, type Sound } from '@hubline/core';
import { createFakeHub, type FakeHub } from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import './define.ts';
import type {
  HubRecordingChangedEvent,
  HubSoundChangedEvent,
} from './hub-sound-recorder.events.ts';
import type { HubSoundRecorder } from './hub-sound-recorder.ts';

const buttons = (recorder: HubSoundRecorder) => [
  ...recorder.renderRoot.querySelectorAll<HTMLButtonElement>('button'),
];
const button = (recorder: HubSoundRecorder, word: string) =>
  buttons(recorder).find(({ textContent }) => textContent.trim() === word);
const player = (recorder: HubSoundRecorder) =>
  recorder.renderRoot.querySelector('hub-audio-player');
const meter = (recorder: HubSoundRecorder) =>
  recorder.renderRoot.querySelector<HTMLElement>('[role=meter]');
const trim = (recorder: HubSoundRecorder) =>
  recorder.renderRoot.querySelector<HTMLInputElement>('[type=checkbox]');
const problem = (recorder: HubSoundRecorder) =>
  recorder.renderRoot.querySelector('[role=alert]')?.textContent.trim();
const note = (recorder: HubSoundRecorder) =>
  recorder.renderRoot.querySelector('.notice[role=status]')?.textContent.trim();
const text = (recorder: HubSoundRecorder) => recorder.renderRoot.textContent?.replace(/\s+/g, ' ');
const focused = (recorder: HubSoundRecorder) => recorder.shadowRoot?.activeElement;

async function recorder(
  setup: Partial<HubSoundRecorder> = {},
): Promise<[HubSoundRecorder, FakeHub]> {
  const fake = createFakeHub();
  await fake.ready;
  const element = await fixture<HubSoundRecorder>(
    html`<hub-sound-recorder label="Spoken comment"></hub-sound-recorder>`,
  );
  Object.assign(element, { hub: fake.hub, ...setup });
  await element.updateComplete;
  return [element, fake];
}

/** A recording goes on. */
async function recording(
  setup: Partial<HubSoundRecorder> = {},
): Promise<[HubSoundRecorder, FakeHub]> {
  const [element, fake] = await recorder(setup);
  button(element, 'Record')!.click();
  await waitUntil(() => meter(element) !== null);
  return [element, fake];
}

/** One was made. */
async function recorded(
  setup: Partial<HubSoundRecorder> = {},
  sound?: (fake: FakeHub) => Sound,
): Promise<[HubSoundRecorder, FakeHub]> {
  const [element, fake] = await recording(setup);
  if (sound) fake.studio.sound = sound(fake);
  button(element, 'Stop')!.click();
  await waitUntil(() => player(element) !== null);
  return [element, fake];
}

/** What it tells from now on. */
function listen(element: HubSoundRecorder) {
  const sounds: (Sound | undefined)[] = [];
  const recordings: boolean[] = [];
  element.addEventListener('hub-sound-changed', ({ sound }: HubSoundChangedEvent) =>
    sounds.push(sound),
  );
  element.addEventListener('hub-recording-changed', ({ recording }: HubRecordingChangedEvent) =>
    recordings.push(recording),
  );
  return { sounds, recordings };
}

describe('hub-sound-recorder', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds, in the ${theme} theme`, async () => {
        const [element, { studio }] = await recorder({ theme });
        element.style.background = theme === 'dark' ? '#16181d' : 'white';
        await expect(element).to.be.accessible();
        button(element, 'Record')!.click();
        await waitUntil(() => meter(element) !== null);
        await expect(element).to.be.accessible();
        studio.sound = studio.make({ seconds: 5, silence: 2 });
        studio.take.state$.next({ status: 'full', seconds: 120 });
        await waitUntil(() => note(element) !== undefined);
        await expect(element).to.be.accessible();
        studio.failNext('record', new HubError('microphone/denied'));
        button(element, 'Record again')!.click();
        await waitUntil(() => problem(element) !== undefined);
        await expect(element).to.be.accessible();
      });
    }

    it('says what each control does, and for which sound', async () => {
      const [element] = await recorded({}, ({ studio }) => studio.make({ seconds: 5, silence: 2 }));
      expect(buttons(element).map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
        'Record again: Spoken comment',
        'Remove: Spoken comment',
      ]);
      expect(player(element)?.label).to.equal('Spoken comment');
    });
  });

  describe('recording', () => {
    it('records up to the limit that is said beforehand, and tells when it begins and ends', async () => {
      const [element, { studio }] = await recorder({ maxSeconds: 90 });
      const { recordings } = listen(element);
      expect(text(element)).to.contain('At most 01:30');
      button(element, 'Record')!.click();
      expect(element.recording).to.equal(true);
      await waitUntil(() => meter(element) !== null);
      expect(studio.take.maxSeconds).to.equal(90);
      button(element, 'Stop')!.click();
      await waitUntil(() => player(element) !== null);
      expect(element.recording).to.equal(false);
      expect(recordings).to.deep.equal([true, false]);
    });

    it('shows how long it is and how loud', async () => {
      const [element, { studio }] = await recording();
      studio.take.state$.next({ status: 'recording', seconds: 12.4 });
      await element.updateComplete;
      expect(text(element)).to.contain('00:12 of 02:00');
      studio.level$.next(0.3);
      const drawn = Number(meter(element)!.style.getPropertyValue('--_level'));
      expect(drawn).to.be.greaterThan(0.6);
      studio.level$.next(0);
      expect(Number(meter(element)!.style.getPropertyValue('--_level'))).to.be.lessThan(drawn);
    });

    it('gives the sound to who listens, and keeps it', async () => {
      const [element, { studio }] = await recording();
      const { sounds } = listen(element);
      button(element, 'Stop')!.click();
      await waitUntil(() => sounds.length === 1);
      expect(sounds[0]).to.equal(studio.sound);
      expect(element.sound).to.equal(studio.sound);
    });

    it('can be ended by who waits for the sound', async () => {
      const [element, { studio }] = await recording();
      await element.stop();
      expect(element.sound).to.equal(studio.sound);
    });

    it('can be given up while the microphone is asked for, which is given back then', async () => {
      const [element, { studio }] = await recorder();
      studio.pause();
      button(element, 'Record')!.click();
      await element.updateComplete;
      expect(text(element)).to.contain('Asking for the microphone');
      button(element, 'Stop')!.click();
      expect(element.recording).to.equal(false);
      studio.goOn();
      await waitUntil(() => studio.takes.length === 1);
      await waitUntil(() => studio.take.cancelled);
      expect(meter(element)).to.equal(null);
    });

    it('ends by itself at the limit, and says so', async () => {
      const [element, { studio }] = await recording();
      studio.take.state$.next({ status: 'full', seconds: 120 });
      await waitUntil(() => note(element) !== undefined);
      expect(note(element)).to.equal('This is as long as it may be.');
      expect(element.sound).to.equal(studio.sound);
    });

    it('keeps what was said until the microphone was lost, and says so', async () => {
      const [element, { studio }] = await recording();
      const error = new HubError('microphone/missing');
      studio.take.state$.next({ status: 'failed', seconds: 4, error });
      await waitUntil(() => note(element) !== undefined);
      expect(note(element)).to.contain('The microphone was lost.');
      expect(element.sound).to.equal(studio.sound);
    });

    it('ends when it is taken from the page, and keeps what was said', async () => {
      const [element, { studio }] = await recording();
      const { sounds } = listen(element);
      element.remove();
      await waitUntil(() => sounds.length === 1);
      expect(element.sound).to.equal(studio.sound);
      expect(studio.take.state$.value.status).to.equal('over');
    });

    it('goes by keyboard alone: Record, Stop, Play', async () => {
      const [element] = await recorder();
      element.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => meter(element) !== null);
      expect(focused(element)).to.equal(button(element, 'Stop'));
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => focused(element) === player(element) && player(element) !== null);
    });
  });

  describe('what was recorded', () => {
    it('can be heard, with its waveform', async () => {
      const [element, { studio }] = await recorded();
      expect(player(element)?.peaks).to.equal(studio.sound.peaks);
      expect(player(element)?.seconds).to.equal(3);
      expect(await player(element)?.load?.()).to.be.instanceOf(Blob);
    });

    it('is left as it is until silence is to be trimmed', async () => {
      const [element, { studio }] = await recorded({}, (fake) =>
        fake.studio.make({ seconds: 5, silence: 2 }),
      );
      const { sounds } = listen(element);
      expect(element.sound).to.equal(studio.sound);
      trim(element)!.click();
      await element.updateComplete;
      expect(element.sound?.seconds).to.equal(3);
      expect(player(element)?.seconds).to.equal(3);
      trim(element)!.click();
      await element.updateComplete;
      expect(element.sound).to.equal(studio.sound);
      expect(sounds.map((sound) => sound?.seconds)).to.deep.equal([3, 5]);
    });

    it('is trimmed from the beginning where that is wished, and can be had as it was', async () => {
      const [element, { studio }] = await recorded({ trim: true }, (fake) =>
        fake.studio.make({ seconds: 5, silence: 2 }),
      );
      expect(trim(element)!.checked).to.equal(true);
      expect(element.sound?.seconds).to.equal(3);
      trim(element)!.click();
      expect(element.sound).to.equal(studio.sound);
    });

    it('offers no trimming where there is no silence', async () => {
      const [element] = await recorded();
      expect(trim(element)).to.equal(null);
    });

    it('stays until another recording is ready', async () => {
      const [element, { studio }] = await recorded();
      const first = element.sound;
      studio.sound = studio.make({ seconds: 8 });
      studio.failNext('stop', new HubError('sound/silent'));
      button(element, 'Record again')!.click();
      await waitUntil(() => meter(element) !== null);
      button(element, 'Stop')!.click();
      await waitUntil(() => problem(element) !== undefined);
      expect(problem(element)).to.contain('Nothing can be heard');
      expect(element.sound).to.equal(first);
      button(element, 'Record again')!.click();
      await waitUntil(() => meter(element) !== null);
      expect(problem(element)).to.equal(undefined);
      button(element, 'Stop')!.click();
      await waitUntil(() => element.sound === studio.sound);
    });

    it('can be removed', async () => {
      const [element] = await recorded();
      const { sounds } = listen(element);
      button(element, 'Remove')!.focus();
      button(element, 'Remove')!.click();
      await waitUntil(() => player(element) === null);
      expect(element.sound).to.equal(undefined);
      expect(sounds).to.deep.equal([undefined]);
      await waitUntil(() => focused(element) === button(element, 'Record'));
    });

    it('may come from elsewhere', async () => {
      const [element, { studio }] = await recorder();
      element.sound = studio.make({ seconds: 6, silence: 1 });
      await element.updateComplete;
      expect(player(element)?.seconds).to.equal(6);
      expect(trim(element)?.checked).to.equal(false);
    });
  });

  describe('failures', () => {
    it('are told in words, and another press tries again', async () => {
      const [element, { studio }] = await recorder();
      studio.failNext('record', new HubError('microphone/denied'));
      button(element, 'Record')!.click();
      await waitUntil(() => problem(element) !== undefined);
      expect(problem(element)).to.contain('The microphone is blocked');
      button(element, 'Record')!.click();
      await waitUntil(() => meter(element) !== null);
      expect(problem(element)).to.equal(undefined);
    });
  });

  describe('disabled', () => {
    it('lets the sound be heard, and nothing be changed', async () => {
      const [element] = await recorded({}, ({ studio }) => studio.make({ seconds: 5, silence: 2 }));
      element.disabled = true;
      await element.updateComplete;
      expect(buttons(element).every(({ disabled }) => disabled)).to.equal(true);
      expect(trim(element)?.disabled).to.equal(true);
      expect(player(element)).not.to.equal(null);
    });
  });

  it('can record nothing without a hub, and shows so', async () => {
    const element = await fixture<HubSoundRecorder>(
      html`<hub-sound-recorder></hub-sound-recorder>`,
    );
    expect(button(element, 'Record')?.disabled).to.equal(true);
  });
});
