import { createFakeHub, FakeDeviceList, type FakeHub } from '@hubline/core/testing';
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubDeviceSettings } from './hub-device-settings.ts';

const HEADSET = { id: 'mic-headset', name: 'Jabra Evolve 65' };

const all = (element: HubDeviceSettings, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const trimmed = (element: HTMLElement) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const text = (element: HubDeviceSettings) => trimmed(all(element, 'section')[0]!);
const notices = (element: HubDeviceSettings) => all(element, '.notice').map(trimmed);
const button = (element: HubDeviceSettings, name: string) =>
  all(element, 'button').find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent?.trim()) === name,
  );
/** The list with that label. */
const list = (element: HubDeviceSettings, label: string) =>
  all(element, 'label')
    .filter((one) => trimmed(one) === label)
    .map((one) => (one as HTMLLabelElement).control as HTMLSelectElement)[0];
const options = (element: HubDeviceSettings, label: string) =>
  [...list(element, label)!.options].map(trimmed);
const shown = (element: HubDeviceSettings, label: string) =>
  trimmed(list(element, label)!.selectedOptions[0]!);
const meter = (element: HubDeviceSettings) => all(element, '[role=meter]')[0]!;
const drawn = (element: HubDeviceSettings) =>
  Number(meter(element).style.getPropertyValue('--_level'));

async function settings(fake: FakeHub): Promise<HubDeviceSettings> {
  await fake.ready;
  const element = await fixture<HubDeviceSettings>(
    html`<hub-device-settings .hub=${fake.hub}></hub-device-settings>`,
  );
  await element.updateComplete;
  return element;
}

async function withHub(devices = new FakeDeviceList()): Promise<[HubDeviceSettings, FakeHub]> {
  const fake = createFakeHub({ devices });
  const element = await settings(fake);
  await waitUntil(() => fake.meter.observed);
  return [element, fake];
}

async function choose(element: HubDeviceSettings, label: string, name: string): Promise<void> {
  const control = list(element, label)!;
  control.value = [...control.options].find((one) => trimmed(one) === name)!.value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await waitUntil(() => all(element, '[aria-busy]').length === 0);
  await element.updateComplete;
}

describe('hub-device-settings', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: full, away, failed, blocked, without a choice`, async () => {
        const [element, fake] = await withHub();
        element.theme = theme;
        element.style.background = 'var(--_surface)';
        await element.updateComplete;
        await expect(element).to.be.accessible();
        await choose(element, 'Microphone', HEADSET.name);
        fake.devices.unplug(HEADSET.id);
        await waitUntil(() => notices(element).length === 1);
        fake.microphone.taken.add('mic-built-in');
        await choose(element, 'Microphone', 'Built-in Microphone');
        button(element, 'Test: Ringer')!.click();
        await element.updateComplete;
        await expect(element).to.be.accessible();
        for (const status of ['prompt', 'denied', 'missing'] as const) {
          fake.devices.hide();
          fake.microphone.become(status);
          await waitUntil(() => fake.hub.microphone.state$.value.status === status);
          await element.updateComplete;
          await expect(element).to.be.accessible();
        }
        const [other] = await withHub(new FakeDeviceList({ canChooseOutput: false }));
        other.theme = theme;
        other.style.background = 'var(--_surface)';
        await other.updateComplete;
        await expect(other).to.be.accessible();
      });
    }

    it('tells the level in numbers and words, no more often than they can be read', async () => {
      const [element, fake] = await withHub();
      expect(meter(element).getAttribute('aria-label')).to.equal('Microphone level');
      let changes = 0;
      const observer = new MutationObserver(() => (changes += 1));
      observer.observe(meter(element), { attributeFilter: ['aria-valuenow'] });
      for (let i = 0; i < 100; i += 1) fake.meter.show(0.2 + i / 1_000);
      await waitUntil(() => meter(element).getAttribute('aria-valuetext') !== null);
      observer.disconnect();
      expect(changes).to.be.lessThan(3);
      expect(drawn(element)).to.be.greaterThan(0.7);
    });
  });

  describe('lists', () => {
    it('name every device, and what the system uses', async () => {
      const [element] = await withHub();
      expect(options(element, 'Microphone')).to.deep.equal([
        'System default (Built-in Microphone)',
        'Built-in Microphone',
        'Jabra Evolve 65',
      ]);
      for (const output of ['Speaker', 'Ringer']) {
        expect(options(element, output)).to.deep.equal([
          'System default (Built-in Speakers)',
          'Built-in Speakers',
          'Jabra Evolve 65',
        ]);
        expect(shown(element, output)).to.equal('System default (Built-in Speakers)');
      }
    });

    it('leave out what the system uses where that is not known', async () => {
      const [element, fake] = await withHub();
      fake.devices.become({ defaultInput: null });
      await waitUntil(() => options(element, 'Microphone')[0] === 'System default');
    });

    it('choose for each of the three on its own', async () => {
      const [element, fake] = await withHub();
      await choose(element, 'Microphone', 'Jabra Evolve 65');
      await choose(element, 'Speaker', 'Jabra Evolve 65');
      await choose(element, 'Ringer', 'Built-in Speakers');
      expect(fake.microphone.used).to.equal('mic-headset');
      expect(fake.audio.used).to.deep.equal({ speaker: 'out-headset', ringer: 'out-built-in' });
      await choose(element, 'Microphone', 'System default (Built-in Microphone)');
      expect(fake.microphone.used).to.equal(null);
    });

    it('show what was chosen before', async () => {
      const fake = createFakeHub();
      await fake.ready;
      await fake.hub.devices.choose('speaker', 'out-headset');
      const element = await settings(fake);
      await waitUntil(() => list(element, 'Speaker'));
      expect(shown(element, 'Speaker')).to.equal('Jabra Evolve 65');
    });

    it('follow what is plugged in', async () => {
      const [element, fake] = await withHub();
      fake.devices.plug('input', { id: 'webcam', name: 'Webcam' });
      await waitUntil(() => options(element, 'Microphone').includes('Webcam'));
      fake.devices.unplug('webcam');
      await waitUntil(() => !options(element, 'Microphone').includes('Webcam'));
    });

    it('tell twins apart, and name what has no name', async () => {
      const [element] = await withHub(
        new FakeDeviceList({
          inputs: [
            { id: 'a', name: 'USB Audio' },
            { id: 'b', name: 'USB Audio' },
            { id: 'c', name: ' ' },
          ],
        }),
      );
      expect(options(element, 'Microphone').slice(1)).to.deep.equal([
        'USB Audio',
        'USB Audio (2)',
        'Device 3',
      ]);
    });

    it('take names as text, and stay within the element however long they are', async () => {
      const name = `<img src=x onerror="window.hurt = true"> ${'x'.repeat(10_000)}`;
      const [element] = await withHub(new FakeDeviceList({ inputs: [{ id: 'a', name }] }));
      element.style.inlineSize = '320px';
      await choose(element, 'Microphone', name);
      await element.updateComplete;
      expect(all(element, 'img')).to.have.length(0);
      expect(element.scrollWidth).to.be.at.most(320);
      expect(list(element, 'Microphone')!.getBoundingClientRect().width).to.be.at.most(320);
    });
  });

  describe('a choice that fails', () => {
    it('says why beside the list, and keeps the old one', async () => {
      const [element, fake] = await withHub();
      fake.microphone.taken.add('mic-headset');
      await choose(element, 'Microphone', 'Jabra Evolve 65');
      expect(notices(element)).to.have.length(1);
      expect(notices(element)[0]).to.contain('Close that program, then try again.');
      expect(all(element, '[role=alert]')).to.have.length(1);
      expect(shown(element, 'Microphone')).to.equal('System default (Built-in Microphone)');
      expect(list(element, 'Microphone')!.getAttribute('aria-invalid')).to.equal('true');
      fake.microphone.taken.clear();
      await choose(element, 'Microphone', 'Jabra Evolve 65');
      expect(notices(element)).to.deep.equal([]);
      expect(shown(element, 'Microphone')).to.equal('Jabra Evolve 65');
    });
  });

  describe('a chosen device that is unplugged', () => {
    it('is said, and taken up again when it is back', async () => {
      const [element, fake] = await withHub();
      await choose(element, 'Microphone', 'Jabra Evolve 65');
      fake.devices.unplug(HEADSET.id);
      await waitUntil(() => notices(element).length === 1);
      expect(notices(element)[0]).to.equal(
        'Jabra Evolve 65 (not connected): System default is used meanwhile.',
      );
      expect(shown(element, 'Microphone')).to.equal('Jabra Evolve 65 (not connected)');
      fake.devices.plug('input', HEADSET);
      await waitUntil(() => notices(element).length === 0);
      expect(shown(element, 'Microphone')).to.equal('Jabra Evolve 65');
      expect(fake.microphone.used).to.equal('mic-headset');
    });
  });

  describe('the level', () => {
    it('is measured only while the element is on the page, shown and in view', async () => {
      const [element, fake] = await withHub();
      const parent = element.parentElement!;
      for (const [hide, show] of [
        [() => (parent.hidden = true), () => (parent.hidden = false)],
        [
          () => parent.style.setProperty('content-visibility', 'hidden'),
          () => parent.style.removeProperty('content-visibility'),
        ],
        [
          () => (element.style.marginBlockStart = '200vh'),
          () => element.style.removeProperty('margin-block-start'),
        ],
        [() => element.remove(), () => parent.append(element)],
      ] as const) {
        hide();
        await waitUntil(() => !fake.meter.observed, String(hide));
        show();
        await waitUntil(() => fake.meter.observed, String(show));
      }
    });

    it('never asks for the microphone by itself', async () => {
      const fake = createFakeHub();
      fake.devices.hide();
      fake.microphone.become('prompt');
      const element = await settings(fake);
      await waitUntil(() => button(element, 'Allow microphone'));
      await nextFrame();
      await nextFrame();
      expect(fake.microphone.streams).to.have.length(0);
      expect(all(element, '[role=meter]')).to.have.length(0);
    });

    it('says that somebody can be heard, and that it is too loud', async () => {
      const [element, fake] = await withHub();
      expect(text(element)).to.contain('Say something to see whether you are heard.');
      await waitUntil(() => {
        fake.meter.show(0.2);
        return text(element).includes('You can be heard.');
      });
      await waitUntil(() => {
        fake.meter.show(0.99);
        return text(element).includes('Too loud');
      });
      expect(meter(element).getAttribute('aria-valuetext')).to.equal('Too loud');
    });

    it('begins anew with another microphone', async () => {
      const [element, fake] = await withHub();
      await waitUntil(() => {
        fake.meter.show(0.2);
        return text(element).includes('You can be heard.');
      });
      fake.meter.show(0);
      await choose(element, 'Microphone', 'Jabra Evolve 65');
      expect(text(element)).to.contain('Say something to see whether you are heard.');
    });
  });

  describe('Test', () => {
    it('plays a few notes on the speaker or on the ringer', async () => {
      const [element, fake] = await withHub();
      button(element, 'Test: Speaker')!.click();
      button(element, 'Test: Ringer')!.click();
      expect(fake.audio.tests).to.deep.equal(['speaker', 'ringer']);
      await element.updateComplete;
      expect(text(element)).to.contain('Did you hear nothing?');
    });
  });

  describe('permission', () => {
    it('is asked for by a button, and then the devices have names', async () => {
      const fake = createFakeHub();
      fake.devices.hide();
      fake.microphone.become('prompt');
      const element = await settings(fake);
      await waitUntil(() => button(element, 'Allow microphone'));
      expect(list(element, 'Microphone')).to.equal(undefined);
      fake.devices.hide(false);
      button(element, 'Allow microphone')!.click();
      await waitUntil(() => list(element, 'Microphone') && fake.meter.observed);
      expect(options(element, 'Microphone')).to.have.length(3);
    });

    const troubles = [
      ['denied', 'Allow it in the browser', true],
      ['missing', 'No microphone was found. Connect one', true],
      ['busy', 'another program', true],
      ['insecure', 'Open this page with https', false],
    ] as const;
    for (const [trouble, words, again] of troubles) {
      it(`says what to do where the microphone is ${trouble}`, async () => {
        const [element, fake] = await withHub();
        fake.microphone.become(trouble);
        await waitUntil(() => notices(element)[0]?.includes(words));
        expect(button(element, 'Check again') !== undefined).to.equal(again);
        expect(fake.meter.observed).to.equal(false);
      });
    }

    it('that is taken back closes the microphone at once', async () => {
      const [, fake] = await withHub();
      fake.microphone.become('denied');
      await waitUntil(() => !fake.meter.observed);
    });
  });

  describe('a browser without a choice of outputs', () => {
    it('says so instead of showing a list, and still plays the notes', async () => {
      const [element, fake] = await withHub(new FakeDeviceList({ canChooseOutput: false }));
      expect(list(element, 'Speaker')).to.equal(undefined);
      expect(list(element, 'Ringer')).to.equal(undefined);
      expect(text(element)).to.contain('This browser plays on the system’s speaker');
      button(element, 'Test: Speaker')!.click();
      expect(fake.audio.tests).to.deep.equal(['speaker']);
    });

    it('or one that names no outputs says that', async () => {
      const [element] = await withHub(new FakeDeviceList({ outputs: [] }));
      expect(list(element, 'Speaker')).to.equal(undefined);
      expect(text(element)).to.contain('The browser names no other devices.');
    });
  });

  describe('states', () => {
    it('show a skeleton until it is known whether the microphone is allowed', async () => {
      const [element, fake] = await withHub();
      fake.microphone.become('unknown');
      await waitUntil(() => all(element, '.skeleton').length > 0);
      fake.microphone.become('granted');
      await waitUntil(() => all(element, '.skeleton').length === 0);
    });

    it('say what the element is for without a hub', async () => {
      const element = await fixture<HubDeviceSettings>(
        html`<hub-device-settings></hub-device-settings>`,
      );
      expect(text(element)).to.contain('once the phone is set up');
    });
  });

  describe('actions', () => {
    it('is room beside the heading', async () => {
      const element = await fixture<HubDeviceSettings>(
        html`<hub-device-settings><button slot="actions">Close</button></hub-device-settings>`,
      );
      const slot = element.renderRoot.querySelector<HTMLSlotElement>('slot[name=actions]')!;
      expect(slot.assignedElements()).to.have.length(1);
    });
  });
});
