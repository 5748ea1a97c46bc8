import { HubError } from '@hubline/core';
import { fakeSound } from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import './define.ts';
import type { HubAudioPlayer } from './hub-audio-player.ts';

const one = <T extends HTMLElement>(player: HubAudioPlayer, selector: string) =>
  player.renderRoot.querySelector<T>(selector);
const button = (player: HubAudioPlayer, name: RegExp) =>
  [...player.renderRoot.querySelectorAll('button')].find((candidate) =>
    name.test(candidate.ariaLabel ?? ''),
  )!;
const bar = (player: HubAudioPlayer) => one<HTMLInputElement>(player, 'input[type=range]')!;
const audio = (player: HubAudioPlayer) => one<HTMLAudioElement>(player, 'audio')!;
const problem = (player: HubAudioPlayer) => one(player, '[role=alert]')?.textContent.trim();
const playing = (player: HubAudioPlayer) => !audio(player).paused;

const PEAKS = Array.from({ length: 100 }, (_, at) => (at * 37) % 101);
const whole = (player: HubAudioPlayer) => player.renderRoot.querySelector('.whole');
const bars = (player: HubAudioPlayer) =>
  (whole(player)?.getAttribute('d')?.split('M').length ?? 1) - 1;

/** Presses the bar at a share of its width, from its left edge, and moves on to another one. */
async function drag(player: HubAudioPlayer, from: number, to = from): Promise<void> {
  const { left, top, width, height } = bar(player).getBoundingClientRect();
  const at = (share: number): [number, number] => [
    Math.round(left + share * width),
    Math.round(top + height / 2),
  ];
  await sendMouse({ type: 'move', position: at(from) });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: at(to) });
  await sendMouse({ type: 'up' });
  await player.updateComplete;
}

/** Object URLs that are alive. */
const urls = new Set<string>();
const { createObjectURL, revokeObjectURL } = URL;
before(() => {
  URL.createObjectURL = (object) => {
    const url = createObjectURL(object);
    urls.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    urls.delete(url);
    revokeObjectURL(url);
  };
});
after(() => Object.assign(URL, { createObjectURL, revokeObjectURL }));

/** What is saved, instead of being saved. */
function savedFiles(): { readonly names: string[]; restore(): void } {
  const names: string[] = [];
  const { click } = HTMLAnchorElement.prototype;
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
  return { names, restore: () => (HTMLAnchorElement.prototype.click = click) };
}

async function player(setup: Partial<HubAudioPlayer> = {}): Promise<HubAudioPlayer> {
  const element = await fixture<HubAudioPlayer>(html`<hub-audio-player></hub-audio-player>`);
  Object.assign(element, {
    load: () => Promise.resolve(fakeSound(20)),
    seconds: 20,
    label: 'Message from Bob',
    ...setup,
  });
  await element.updateComplete;
  return element;
}

async function started(setup: Partial<HubAudioPlayer> = {}): Promise<HubAudioPlayer> {
  const element = await player(setup);
  button(element, /^Play/).click();
  await waitUntil(() => audio(element).currentTime > 0);
  return element;
}

describe('hub-audio-player', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds, in the ${theme} theme`, async () => {
        const element = await player({ theme });
        element.style.background = theme === 'dark' ? '#16181d' : 'white';
        await expect(element).to.be.accessible();
        element.peaks = PEAKS;
        await element.updateComplete;
        await expect(element).to.be.accessible();
        element.load = () => Promise.reject(new HubError('request/not-found'));
        await element.play();
        await element.updateComplete;
        await expect(element).to.be.accessible();
      });
    }

    it('says what each control does, and for which sound', async () => {
      const element = await player();
      const names = [...element.renderRoot.querySelectorAll('button, input')].map(
        ({ ariaLabel }) => ariaLabel,
      );
      expect(names).to.deep.equal([
        'Play: Message from Bob',
        'Position: Message from Bob',
        'Speed 1×: Message from Bob',
        'Download: Message from Bob',
      ]);
      expect(bar(element).getAttribute('aria-valuetext')).to.equal('00:00 of 00:20');
    });
  });

  describe('playing', () => {
    it('fetches the sound when it is first wanted, once', async () => {
      let fetched = 0;
      const load = (): Promise<Blob> => {
        fetched += 1;
        return Promise.resolve(fakeSound(20));
      };
      const element = await player({ load });
      expect(fetched).to.equal(0);
      button(element, /^Play/).click();
      await waitUntil(() => playing(element));
      button(element, /^Pause/).click();
      await waitUntil(() => button(element, /^Play/) !== undefined);
      expect(playing(element)).to.equal(false);
      await element.play();
      expect(fetched).to.equal(1);
    });

    it('goes on from where it was paused', async () => {
      const element = await started();
      element.pause();
      bar(element).value = '12';
      bar(element).dispatchEvent(new Event('input'));
      await element.play();
      await waitUntil(() => audio(element).currentTime > 12);
    });

    it('stops the one that was heard before', async () => {
      const first = await started();
      const second = await started();
      expect(playing(second)).to.equal(true);
      expect(playing(first)).to.equal(false);
    });

    it('does not begin when it was stopped while the sound was on its way', async () => {
      let come: (sound: Blob) => void = () => undefined;
      const element = await player({ load: () => new Promise((resolve) => (come = resolve)) });
      const begun = element.play();
      await element.updateComplete;
      expect(button(element, /^Play/).ariaBusy).to.equal('true');
      element.pause();
      come(fakeSound(2));
      await begun;
      expect(playing(element)).to.equal(false);
    });

    it('ends at the end, and begins again from the start', async () => {
      const element = await player({ load: () => Promise.resolve(fakeSound(0.4)), seconds: 0 });
      await element.play();
      await waitUntil(() => audio(element).ended);
      await waitUntil(() => button(element, /^Play/) !== undefined);
      await element.play();
      await waitUntil(() => playing(element));
      expect(audio(element).currentTime).to.be.lessThan(0.4);
    });

    it('is faster at a press of the speed', async () => {
      const element = await started();
      button(element, /^Speed/).click();
      await element.updateComplete;
      expect(button(element, /^Speed/).ariaLabel).to.equal('Speed 1.5×: Message from Bob');
      expect(audio(element).playbackRate).to.equal(1.5);
    });
  });

  describe('position', () => {
    it('can be set before anything was fetched', async () => {
      const element = await player();
      bar(element).value = '15';
      bar(element).dispatchEvent(new Event('input'));
      await element.updateComplete;
      expect(bar(element).getAttribute('aria-valuetext')).to.equal('00:15 of 00:20');
      await element.play();
      await waitUntil(() => audio(element).currentTime > 15);
    });

    it('moves by five seconds with the arrow keys, and to both ends', async () => {
      const element = await player();
      const now = async (): Promise<string | null> => {
        await element.updateComplete;
        return bar(element).getAttribute('aria-valuetext');
      };
      bar(element).focus();
      await sendKeys({ press: 'ArrowRight' });
      await sendKeys({ press: 'ArrowUp' });
      expect(await now()).to.equal('00:10 of 00:20');
      await sendKeys({ press: 'ArrowLeft' });
      expect(await now()).to.equal('00:05 of 00:20');
      await sendKeys({ press: 'End' });
      expect(await now()).to.equal('00:20 of 00:20');
      await sendKeys({ press: 'ArrowRight' });
      expect(await now()).to.equal('00:20 of 00:20');
      await sendKeys({ press: 'Home' });
      expect(await now()).to.equal('00:00 of 00:20');
    });

    it('goes the other way where writing does', async () => {
      const element = await player();
      element.dir = 'rtl';
      bar(element).focus();
      await sendKeys({ press: 'ArrowLeft' });
      await element.updateComplete;
      expect(bar(element).getAttribute('aria-valuetext')).to.equal('00:05 of 00:20');
    });
  });

  describe('waveform', () => {
    const wavy = async (width = 420): Promise<HubAudioPlayer> => {
      const element = await player({ peaks: PEAKS });
      element.style.inlineSize = `${String(width)}px`;
      await waitUntil(() => bars(element) > 0);
      return element;
    };
    /** Where the played part ends, as a share of the whole. */
    const played = (element: HubAudioPlayer): number => {
      const clip = getComputedStyle(element.renderRoot.querySelector('.played')!).clipPath;
      return (
        1 - Number(/calc\(100% - ([\d.]+)%\)|([\d.]+)%/.exec(clip)?.slice(1).find(Boolean)) / 100
      );
    };

    it('is there where peaks tell how loud the sound is', async () => {
      const element = await player();
      expect(whole(element)).to.equal(null);
      element.peaks = PEAKS;
      await waitUntil(() => bars(element) > 10);
      element.peaks = [];
      await element.updateComplete;
      expect(whole(element)).to.equal(null);
    });

    it('has as many bars as there is room for, and is drawn no more often than that changes', async () => {
      const element = await wavy(420);
      let drawn = 0;
      const watched = new MutationObserver((changes) => (drawn += changes.length));
      watched.observe(whole(element)!, { attributes: true });
      const many = bars(element);
      bar(element).value = '9';
      bar(element).dispatchEvent(new Event('input'));
      await element.updateComplete;
      expect(watched.takeRecords()).to.deep.equal([]);
      element.style.inlineSize = '260px';
      await waitUntil(() => drawn > 0);
      expect(bars(element)).to.be.lessThan(many);
      watched.disconnect();
    });

    it('shows how much was played', async () => {
      const element = await wavy();
      bar(element).value = '5';
      bar(element).dispatchEvent(new Event('input'));
      await element.updateComplete;
      expect(played(element)).to.be.closeTo(0.25, 0.01);
    });

    it('seeks to where it is pressed, and drawn to', async () => {
      const element = await wavy();
      await drag(element, 0.25);
      expect(Number(bar(element).value)).to.be.closeTo(5, 0.2);
      await drag(element, 0.25, 0.9);
      expect(Number(bar(element).value)).to.be.closeTo(18, 0.2);
    });

    it('begins at the right where writing does', async () => {
      const element = await wavy();
      element.dir = 'rtl';
      await drag(element, 0.25);
      expect(Number(bar(element).value)).to.be.closeTo(15, 0.2);
      const { transform } = getComputedStyle(element.renderRoot.querySelector('.waveform')!);
      expect(transform).to.match(/^matrix\(-1,/);
    });

    it('is a slider still', async () => {
      const element = await wavy();
      bar(element).focus();
      await sendKeys({ press: 'ArrowRight' });
      await element.updateComplete;
      expect(bar(element).ariaLabel).to.equal('Position: Message from Bob');
      expect(bar(element).getAttribute('aria-valuetext')).to.equal('00:05 of 00:20');
    });
  });

  describe('hub-played', () => {
    it('tells once that a sound is heard, and anew of another one', async () => {
      const element = await player();
      let told = 0;
      element.addEventListener('hub-played', () => (told += 1));
      button(element, /^Play/).click();
      await waitUntil(() => told === 1);
      expect(playing(element)).to.equal(true);
      element.pause();
      await element.play();
      await waitUntil(() => playing(element) && audio(element).currentTime > 0);
      expect(told).to.equal(1);
      element.load = () => Promise.resolve(fakeSound(3));
      await element.updateComplete;
      await element.play();
      await waitUntil(() => told === 2);
    });

    it('tells nothing where nothing could be heard', async () => {
      const element = await player({ load: () => Promise.resolve(new Blob(['no sound'])) });
      let told = 0;
      element.addEventListener('hub-played', () => (told += 1));
      button(element, /^Play/).click();
      await waitUntil(() => problem(element) !== undefined);
      expect(told).to.equal(0);
    });
  });

  describe('download', () => {
    it('saves the sound under a name that any file system takes', async () => {
      const { names, restore } = savedFiles();
      try {
        const element = await player({ fileName: 'Call with A/B, 2030-01-01 10:42' });
        button(element, /^Download/).click();
        await waitUntil(() => names.length === 1);
        element.fileName = '';
        element.load = () => Promise.resolve(new Blob(['x'], { type: 'audio/ogg; codecs=opus' }));
        await element.updateComplete;
        button(element, /^Download/).click();
        await waitUntil(() => names.length === 2);
      } finally {
        restore();
      }
      expect(names).to.deep.equal(['Call with A B, 2030-01-01 10.42.wav', 'Message from Bob.ogg']);
    });
  });

  describe('failures', () => {
    it('are told in words, and another press tries again', async () => {
      let away = true;
      const load = (): Promise<Blob> =>
        away ? Promise.reject(new HubError('network/unreachable')) : Promise.resolve(fakeSound(20));
      const element = await player({ load });
      button(element, /^Play/).click();
      await waitUntil(() => problem(element) !== undefined);
      expect(problem(element)).to.contain('The server cannot be reached');
      away = false;
      button(element, /^Play/).click();
      await waitUntil(() => playing(element));
      expect(problem(element)).to.equal(undefined);
    });

    it('say so when the browser cannot play it', async () => {
      const element = await player({ load: () => Promise.resolve(new Blob(['no sound'])) });
      button(element, /^Play/).click();
      await waitUntil(() => problem(element)?.startsWith('This browser cannot play'));
      expect(button(element, /^Play/).ariaBusy).to.equal(null);
    });
  });

  describe('another place', () => {
    it('keeps position and sound when it is removed and put back, and gives the memory back', async () => {
      let fetched = 0;
      const load = (): Promise<Blob> => {
        fetched += 1;
        return Promise.resolve(fakeSound(20));
      };
      const element = await player({ load });
      bar(element).value = '9';
      bar(element).dispatchEvent(new Event('input'));
      await element.play();
      await waitUntil(() => audio(element).currentTime > 9);
      const before = urls.size;
      const place = element.parentElement!;
      element.remove();
      expect(urls.size).to.equal(before - 1);
      expect(playing(element)).to.equal(false);
      place.append(element);
      await element.play();
      await waitUntil(() => audio(element).currentTime > 9);
      expect(audio(element).currentTime).to.be.lessThan(15);
      expect(fetched).to.equal(1);
    });

    it('plays another sound from its start', async () => {
      const element = await started();
      bar(element).value = '9';
      bar(element).dispatchEvent(new Event('input'));
      element.load = () => Promise.resolve(fakeSound(3));
      element.seconds = 3;
      await element.updateComplete;
      expect(playing(element)).to.equal(false);
      expect(bar(element).getAttribute('aria-valuetext')).to.equal('00:00 of 00:03');
      await element.play();
      await waitUntil(() => audio(element).duration === 3);
    });
  });
});
