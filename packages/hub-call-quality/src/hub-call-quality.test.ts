import { HubError, type Call, type CallFault, type CallQuality } from '@hubline/core';
import { createFakeHub, type FakeHub } from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { BehaviorSubject } from 'rxjs';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubCallQuality } from './hub-call-quality.ts';

const GOOD: CallQuality = {
  ...{ mos: 4.32, grade: 'good', lossIn: 0.004, lossOut: null, jitter: 11.6, roundTrip: 48 },
  ...{ warnings: [], fault: null },
};
const POOR: CallQuality = {
  ...GOOD,
  ...{ mos: 2.4, grade: 'poor', lossIn: 0.12, lossOut: 0.035, roundTrip: 640 },
  warnings: ['loss', 'delay'],
};
const faulty = (kind: CallFault['kind'], repair: CallFault['repair'] = null): CallQuality => ({
  ...GOOD,
  ...{ mos: null, grade: 'unknown', fault: { kind, direction: 'in', repair } },
});

interface Shown {
  readonly element: HubCallQuality;
  readonly fake: FakeHub;
  readonly become: (quality: CallQuality | null) => Promise<void>;
}

const all = (element: HubCallQuality, selector: string) => [
  ...element.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const text = (found: Element | undefined) => found?.textContent.replace(/\s+/g, ' ').trim();
const sign = (element: HubCallQuality) => all(element, '.opener')[0];
const popover = (element: HubCallQuality) => all(element, '[popover]')[0]!;
const isOpen = (element: HubCallQuality) => popover(element).matches(':popover-open');
const told = (element: HubCallQuality) => text(all(element, '[role=status]')[0]);

/** A call with Bob that sounds as the test says. */
async function shown(quality: CallQuality | null = GOOD): Promise<Shown> {
  const fake = createFakeHub();
  await fake.ready;
  const made = await fake.hub.calls.dial('1002');
  fake.phone.call.identify({ number: '1002', name: 'Bob Johnson' });
  fake.phone.call.answer();
  const quality$ = new BehaviorSubject(quality);
  const call: Call = Object.create(made, { quality$: { value: quality$ } });
  const element = await fixture<HubCallQuality>(
    html`<hub-call-quality .hub=${fake.hub} .call=${call}></hub-call-quality>`,
  );
  const become = async (next: CallQuality | null): Promise<void> => {
    quality$.next(next);
    await element.updateComplete;
  };
  return { element, fake, become };
}

/** Replaces the clipboard of the page for one test. */
function clipboard(write: (text: string) => Promise<void>): void {
  const real = navigator.clipboard;
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: write },
  });
  undo.push(() =>
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: real }),
  );
}

const undo: (() => void)[] = [];

describe('hub-call-quality', () => {
  afterEach(() => undo.splice(0).forEach((act) => act()));

  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: good, poor and opened, no sound`, async () => {
        const { element, become } = await shown();
        element.theme = theme;
        element.style.background = theme === 'dark' ? '#16181d' : 'white';
        await still(element);
        await expect(element).to.be.accessible();
        await become(POOR);
        sign(element)!.click();
        await waitUntil(() => isOpen(element));
        await still(element);
        await expect(element).to.be.accessible();
        await become(faulty('microphone-muted'));
        await still(element);
        await expect(element).to.be.accessible();
      });
    }

    it('tells the quality in words, and never by colour alone', async () => {
      const { element, become } = await shown();
      expect(sign(element)?.getAttribute('aria-label')).to.equal('Connection: good');
      const lit = () => all(element, '.opener .lit').length;
      expect(lit()).to.equal(3);
      await become({ ...GOOD, mos: 3.5, grade: 'fair' });
      expect(sign(element)?.getAttribute('aria-label')).to.equal('Connection: fair');
      expect(text(sign(element))).to.equal('Fair');
      expect(lit()).to.equal(2);
      await become(POOR);
      expect(text(sign(element))).to.equal('Poor');
      expect(lit()).to.equal(1);
    });

    it('opens and closes by keys, and leads back to the sign', async () => {
      const { element } = await shown();
      sign(element)!.focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => isOpen(element));
      await sendKeys({ press: 'Tab' });
      expect(element.shadowRoot?.activeElement?.textContent).to.contain('Copy diagnostics');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !isOpen(element));
      await waitUntil(() => element.shadowRoot?.activeElement === sign(element));
    });

    it('says a poor connection and each warning once in a call', async () => {
      const { element, become } = await shown();
      expect(told(element)).to.equal('');
      await become(POOR);
      const first = 'Connection: poor. Words may be missing. They may hear you late.';
      expect(told(element)).to.equal(first);
      await become(GOOD);
      await become(POOR);
      expect(told(element)).to.equal(first);
      await become({ ...POOR, warnings: ['loss', 'interruptions'] });
      expect(told(element)).to.equal('The sound breaks off now and then.');
    });

    it('says each fault as it comes, and that the sound is back', async () => {
      const { element, become } = await shown();
      await become(faulty('no-packets-in', 'ice-restart'));
      expect(told(element)).to.equal('Nothing arrives from Bob Johnson. Trying to repair…');
      await become(GOOD);
      expect(told(element)).to.equal('The sound is back.');
    });
  });

  describe('call', () => {
    it('shows nothing as long as nothing is known, and without a call', async () => {
      const { element, become } = await shown(null);
      expect(all(element, 'button, .notice').length).to.equal(0);
      await become({ ...GOOD, mos: null, grade: 'unknown' });
      expect(all(element, 'button, .notice').length).to.equal(0);
      element.call = undefined;
      await element.updateComplete;
      expect(element.renderRoot.children.length).to.equal(0);
    });

    it('says nothing of the call before it', async () => {
      const { element } = await shown(POOR);
      const other = await shown(GOOD);
      element.call = other.element.call;
      await element.updateComplete;
      expect(told(element)).to.equal('');
    });
  });

  describe('figures', () => {
    it('are told as people understand them, and follow the call', async () => {
      const { element, become } = await shown();
      const lines = () => all(element, '.figure').map(text);
      expect(lines()).to.deep.equal([
        'Quality, 1 to 4.5 4.3',
        'Lost on the way to you 0.4%',
        'Lost on the way to them Not known',
        'Unevenness (jitter) 12 ms',
        'Delay, there and back 48 ms',
      ]);
      expect(all(element, '.bad li').length).to.equal(0);
      await become(POOR);
      expect(lines()[2]).to.equal('Lost on the way to them 3.5%');
      expect(all(element, '.bad li').map(text)).to.deep.equal([
        'Words may be missing.',
        'They may hear you late.',
      ]);
    });

    it('stay open while they change', async () => {
      const { element, become } = await shown();
      sign(element)!.click();
      await waitUntil(() => isOpen(element));
      await become(POOR);
      expect(isOpen(element)).to.equal(true);
    });
  });

  describe('fault', () => {
    it('says what to do', async () => {
      const { element, become } = await shown();
      const faults = {
        'microphone-muted': 'Unmute it on the headset',
        'microphone-gone': 'Your microphone was unplugged.',
        'microphone-silent': 'No sound comes from your microphone.',
        'local-network': 'Allow it in the site settings',
        'consent-lost': 'The connection to Bob Johnson was lost.',
        'no-packets-in': 'Nothing arrives from Bob Johnson.',
        'no-packets-out': 'Nothing of what you say arrives at Bob Johnson.',
        'silence-in': 'Only silence arrives from Bob Johnson.',
      } as const satisfies Record<CallFault['kind'], string>;
      for (const [kind, words] of Object.entries(faults)) {
        await become(faulty(kind as CallFault['kind']));
        expect(text(all(element, '.fault')[0])).to.contain(words);
        expect(text(all(element, '.fault')[0])).not.to.contain('Trying to repair…');
      }
      await become(GOOD);
      expect(all(element, '.fault').length).to.equal(0);
    });
  });

  describe('copy', () => {
    const button = (element: HubCallQuality) => all(element, '.diagnostics button')[0]!;
    const outcome = (element: HubCallQuality) =>
      text(all(element, '.diagnostics [role=status]')[0]);

    it('puts the diagnostics into the clipboard and says so', async () => {
      const copied: string[] = [];
      clipboard(async (report) => void copied.push(report));
      const { element, fake } = await shown();
      sign(element)!.click();
      button(element).click();
      await waitUntil(() => outcome(element)?.startsWith('Copied.'));
      expect(copied.length).to.equal(1);
      expect(() => JSON.parse(copied[0]!)).not.to.throw();
      expect(text(all(element, '.diagnostics')[0])).to.contain('No names, numbers or passwords.');
      await fake.hub.close();
    });

    it('gives the text to copy by hand where the browser refuses', async () => {
      clipboard(async () => {
        throw new DOMException('no', 'NotAllowedError');
      });
      const { element } = await shown();
      sign(element)!.click();
      button(element).click();
      await waitUntil(() => all(element, 'textarea').length === 1);
      const area = all(element, 'textarea')[0] as HTMLTextAreaElement;
      await waitUntil(() => element.shadowRoot?.activeElement === area);
      expect(area.readOnly).to.equal(true);
      expect(area.selectionEnd - area.selectionStart).to.equal(area.value.length);
      expect(() => JSON.parse(area.value)).not.to.throw();
      expect(outcome(element)).to.contain('The browser did not let it be copied.');
      await expect(element).to.be.accessible();
    });

    it('says why it failed, and can be tried again', async () => {
      clipboard(async () => {});
      const { element, fake } = await shown();
      let down = true;
      const diagnostics = () => fake.hub.diagnostics();
      element.hub = Object.create(fake.hub, {
        diagnostics: {
          value: async () => {
            if (down) throw new HubError('network/unreachable');
            return diagnostics();
          },
        },
      });
      await element.updateComplete;
      sign(element)!.click();
      button(element).click();
      await waitUntil(() => outcome(element)?.includes('The server cannot be reached.'));
      down = false;
      button(element).click();
      await waitUntil(() => outcome(element)?.startsWith('Copied.'));
    });

    it('is not offered without a hub', async () => {
      const { element } = await shown();
      element.hub = undefined;
      await element.updateComplete;
      expect(all(element, '.diagnostics').length).to.equal(0);
    });
  });
});
