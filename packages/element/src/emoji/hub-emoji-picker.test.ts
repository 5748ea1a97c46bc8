import { memoryStorage } from '@hubline/core/testing';
import type { WebStorage } from '@hubline/core';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { waitUntil } from '../../../../test/support/wait-until.ts';
import { defineElement } from '../define-element.ts';
import { HubEmojiPicker } from './hub-emoji-picker.ts';

defineElement(HubEmojiPicker);

const all = (picker: HubEmojiPicker, selector: string) => [
  ...picker.renderRoot.querySelectorAll<HTMLElement>(selector),
];
const cells = (picker: HubEmojiPicker) => all(picker, '[role=gridcell] button');
const cell = (picker: HubEmojiPicker, name: string) =>
  cells(picker).find(({ ariaLabel }) => ariaLabel === name);
const group = (picker: HubEmojiPicker, name: string) =>
  all(picker, '.groups button').find(({ ariaLabel }) => ariaLabel === name);
const headings = (picker: HubEmojiPicker) =>
  all(picker, '[role=rowheader]').map(({ textContent }) => textContent);
const search = (picker: HubEmojiPicker) =>
  picker.renderRoot.querySelector<HTMLInputElement>('input[type=search]')!;
const tone = (picker: HubEmojiPicker, name: string) =>
  all(picker, '[role=radiogroup] input').find(({ ariaLabel }) => ariaLabel === name)!;
const focused = (picker: HubEmojiPicker) => picker.shadowRoot?.activeElement;
const told = (picker: HubEmojiPicker) => all(picker, '[role=status]')[0]?.textContent.trim();

async function type(picker: HubEmojiPicker, text: string): Promise<void> {
  search(picker).value = text;
  search(picker).dispatchEvent(new Event('input'));
  await picker.updateComplete;
}

async function open(
  storage: WebStorage = memoryStorage(),
  setup: Partial<HubEmojiPicker> = {},
): Promise<[HubEmojiPicker, string[]]> {
  const picker = await fixture<HubEmojiPicker>(
    html`<hub-emoji-picker .storage=${storage}></hub-emoji-picker>`,
  );
  Object.assign(picker, setup);
  const chosen: string[] = [];
  picker.addEventListener('hub-emoji', ({ detail }) => chosen.push(detail));
  await waitUntil(() => cells(picker).length > 0, 'no emoji');
  return [picker, chosen];
}

describe('hub-emoji-picker', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds, in the ${theme} theme`, async () => {
        const [picker] = await open(memoryStorage(), { theme });
        picker.style.background = theme === 'dark' ? '#16181d' : 'white';
        await expect(picker).to.be.accessible();
        await type(picker, 'nothing like that');
        await expect(picker).to.be.accessible();
      });
    }

    it('names each emoji, and leads Tab to one of them', async () => {
      const [picker] = await open();
      expect(cells(picker)[0]!.ariaLabel).to.equal('grinning face');
      expect(cells(picker).filter(({ tabIndex }) => tabIndex === 0)).to.have.length(1);
    });
  });

  it('gives the emoji that is pressed', async () => {
    const [picker, chosen] = await open();
    cell(picker, 'grinning face')!.click();
    expect(chosen).to.deep.equal(['😀']);
  });

  it('draws the rows in view alone', async () => {
    const [picker] = await open();
    const grid = all(picker, '[role=grid]')[0]!;
    expect(Number(grid.ariaRowCount)).to.be.greaterThan(200);
    expect(all(picker, '[role=row]').length).to.be.lessThan(40);
  });

  describe('search', () => {
    it('finds by name and by other words, the best ones first', async () => {
      const [picker] = await open();
      await type(picker, 'thumbs');
      expect(cells(picker)[0]!.ariaLabel).to.equal('thumbs up');
      await type(picker, 'lol');
      expect(cell(picker, 'face with tears of joy')).not.to.equal(undefined);
      expect(cell(picker, 'thumbs up')).to.equal(undefined);
    });

    it('takes no notice of case and accents, and wants all the words', async () => {
      const [picker] = await open();
      await type(picker, 'PIÑATA');
      expect(cells(picker)[0]!.ariaLabel).to.equal('piñata');
      await type(picker, 'cat tears');
      expect(cells(picker).map(({ ariaLabel }) => ariaLabel)).to.deep.equal([
        'cat with tears of joy',
      ]);
    });

    it('says how many it found, and that there are none', async () => {
      const [picker] = await open();
      await type(picker, 'pinata');
      expect(told(picker)).to.equal('1 emoji found');
      await type(picker, '<img src=x onerror=alert(1)>');
      expect(told(picker)).to.equal('No emoji fits that.');
      expect(picker.renderRoot.querySelector('img')).to.equal(null);
    });

    it('gives the first one with Enter, and is cleared with Escape', async () => {
      const [picker, chosen] = await open();
      search(picker).focus();
      await sendKeys({ type: 'rocket' });
      await sendKeys({ press: 'Enter' });
      expect(chosen).to.deep.equal(['🚀']);
      await sendKeys({ press: 'Escape' });
      await picker.updateComplete;
      expect(search(picker).value).to.equal('');
    });
  });

  describe('by keyboard', () => {
    it('moves with arrows, Home and End, over headings, and gives with Enter', async () => {
      const [picker, chosen] = await open();
      search(picker).focus();
      const go = async (key: string, to: string) => {
        const [name = '', modifier] = key.split('+').reverse();
        if (modifier) await sendKeys({ down: modifier });
        await sendKeys({ press: name });
        if (modifier) await sendKeys({ up: modifier });
        await waitUntil(
          () => focused(picker)?.ariaLabel === to,
          `${key} led to ${focused(picker)?.ariaLabel}, not ${to}`,
        );
      };
      await go('ArrowDown', 'grinning face');
      await go('ArrowRight', 'grinning face with big eyes');
      await go('End', 'face with tears of joy');
      await go('ArrowRight', 'slightly smiling face');
      await go('ArrowUp', 'grinning face');
      await sendKeys({ press: 'Enter' });
      expect(chosen).to.deep.equal(['😀']);
      await go('Control+End', 'flag: Wales');
      await go('Control+Home', 'grinning face');
      await sendKeys({ press: 'ArrowUp' });
      await waitUntil(() => focused(picker) === search(picker));
    });
  });

  describe('categories', () => {
    it('lead to their emoji', async () => {
      const [picker] = await open();
      group(picker, 'Flags')!.click();
      await waitUntil(() => cell(picker, 'chequered flag'));
      await waitUntil(() => group(picker, 'Flags')!.ariaCurrent === 'true');
      expect(headings(picker)).to.include('Flags');
    });
  });

  describe('skin tones', () => {
    it('change what has one, and are remembered', async () => {
      const storage = memoryStorage();
      const [picker] = await open(storage);
      tone(picker, 'Dark skin tone').click();
      await type(picker, 'thumbs up');
      const thumb = cell(picker, 'thumbs up, dark skin tone')!;
      expect(thumb.textContent.trim()).to.equal('👍🏿');
      await type(picker, 'rocket');
      expect(cell(picker, 'rocket')).not.to.equal(undefined);
      const [another] = await open(storage);
      await type(another, 'victory hand');
      expect(cells(another)[0]!.textContent.trim()).to.equal('✌🏿');
    });

    it('leave the sign for the style of emoji where there is none', async () => {
      const [picker] = await open();
      await type(picker, 'victory hand');
      expect(cells(picker)[0]!.textContent.trim()).to.equal('✌️');
    });
  });

  describe('the last ones', () => {
    it('come first the next time, the last one first', async () => {
      const storage = memoryStorage();
      const [picker] = await open(storage);
      expect(headings(picker)).not.to.include('Recently used');
      cell(picker, 'grinning face')!.click();
      cell(picker, 'winking face')!.click();
      cell(picker, 'grinning face')!.click();
      const [another] = await open(storage);
      expect(headings(another)[0]).to.equal('Recently used');
      expect(
        cells(another)
          .slice(0, 2)
          .map(({ ariaLabel }) => ariaLabel),
      ).to.deep.equal(['grinning face', 'winking face']);
      expect(group(another, 'Recently used')).not.to.equal(undefined);
    });

    it('may be anything in the storage', async () => {
      const storage = memoryStorage();
      storage.browser.set('hubline.emoji-recent', '<b> 😀 😀 [] ');
      storage.browser.set('hubline.emoji-tone', '17');
      const [picker] = await open(storage);
      expect(cells(picker)[0]!.ariaLabel).to.equal('grinning face');
      expect(headings(picker)[0]).to.equal('Recently used');
      expect((tone(picker, 'Default skin tone') as HTMLInputElement).checked).to.equal(true);
    });
  });

  it('says when the emoji cannot be loaded, and tries again', async () => {
    let tries = 0;
    const load = async (): Promise<string> => {
      tries += 1;
      if (tries === 1) throw new TypeError('Failed to fetch');
      return '#objects\n💡\tlight bulb\tidea';
    };
    const picker = await fixture<HubEmojiPicker>(
      html`<hub-emoji-picker .storage=${memoryStorage()} .load=${load}></hub-emoji-picker>`,
    );
    await waitUntil(() => all(picker, '[role=alert]')[0]);
    all(picker, '[role=alert] button')[0]!.click();
    await waitUntil(() => cell(picker, 'light bulb'));
  });
});
