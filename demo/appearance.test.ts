import { expect, fixture, html } from '@open-wc/testing';
import { still } from '../test/support/still.ts';
import { waitUntil } from '../test/support/wait-until.ts';
import './appearance/hubline-appearance.define.ts';
import type { HublineAppearance } from './appearance/hubline-appearance.ts';
import { chooseTheme, chosenTheme, startTheme } from './appearance/theme.ts';

const choice = (element: HublineAppearance, name: string) =>
  [...element.renderRoot.querySelectorAll('label')]
    .find((label) => label.textContent.trim().endsWith(name))!
    .querySelector('input')!;
const text = () => getComputedStyle(document.documentElement).getPropertyValue('--hub-text');
const isContrast = () => text().includes('oklch(12%');
const scheme = () => document.documentElement.dataset['theme'];

describe('Appearance', () => {
  afterEach(async () => {
    chooseTheme('system');
    localStorage.removeItem('hubline.theme');
    delete document.documentElement.dataset['theme'];
    await waitUntil(() => !isContrast());
  });

  it('can be used by everyone', async () => {
    const element = await fixture<HublineAppearance>(
      html`<hubline-appearance></hubline-appearance>`,
    );
    await still(element);
    await expect(element).to.be.accessible();
  });

  it('takes effect at once, and is remembered', async () => {
    const element = await fixture<HublineAppearance>(
      html`<hubline-appearance></hubline-appearance>`,
    );
    expect(choice(element, 'System').checked).to.equal(true);
    choice(element, 'Dark').click();
    expect([scheme(), chosenTheme(), isContrast()]).to.deep.equal(['dark', 'dark', false]);
    choice(element, 'High contrast').click();
    await waitUntil(isContrast);
    expect(scheme()).to.equal('contrast');
    choice(element, 'Light').click();
    await waitUntil(() => !isContrast());
    expect(chosenTheme()).to.equal('light');
  });

  it('takes no other value from the storage', () => {
    localStorage.setItem('hubline.theme', 'url(javascript:1)');
    expect(chosenTheme()).to.equal('system');
  });

  it('is of high contrast where the system asks for more', async () => {
    const real = window.matchMedia;
    const more = Object.assign(new EventTarget(), { matches: false });
    window.matchMedia = (query) =>
      query === '(prefers-contrast: more)' ? (more as unknown as MediaQueryList) : real(query);
    const ask = (matches: boolean): void => {
      more.matches = matches;
      more.dispatchEvent(new Event('change'));
    };
    try {
      startTheme();
      expect(isContrast()).to.equal(false);
      ask(true);
      await waitUntil(isContrast);
      ask(false);
      await waitUntil(() => !isContrast());
    } finally {
      window.matchMedia = real;
    }
  });
});
