import { createFakeHub } from '@hubline/core/testing';
import { dialPadEnglish, type HubElement } from '@hubline/element';
import { strings as arabic } from '@hubline/element/languages/ar.js';
import { strings as spanish } from '@hubline/element/languages/es.js';
import { expect, fixture, html } from '@open-wc/testing';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubSoftphone } from './hub-softphone.ts';

const dialWord = (phone: HubSoftphone): string | undefined =>
  phone.renderRoot
    .querySelector<HubElement>('hub-dialpad')
    ?.renderRoot.querySelector('[part~=dial]')
    ?.textContent?.trim();

const toSay = (phone: HubSoftphone, word: string): Promise<unknown> =>
  waitUntil(() => dialWord(phone) === word, `the phone does not say ${word}`);

async function open(lang?: string): Promise<HubSoftphone> {
  const fake = createFakeHub();
  await fake.ready;
  return fixture<HubSoftphone>(
    lang === undefined
      ? html`<hub-softphone .hub=${fake.hub}></hub-softphone>`
      : html`<hub-softphone lang=${lang} .hub=${fake.hub}></hub-softphone>`,
  );
}

describe('hub-softphone: languages', () => {
  const before = document.documentElement.lang;
  afterEach(() => (document.documentElement.lang = before));

  it('has nothing that axe finds in Arabic', async () => {
    const phone = await open('ar');
    await toSay(phone, arabic.dialPad.dial);
    await still(phone);
    await expect(phone).to.be.accessible();
  });

  it('speaks the language of its attribute, and the next one when that changes', async () => {
    const phone = await open('es-MX');
    await toSay(phone, spanish.dialPad.dial);
    phone.lang = 'ar';
    await toSay(phone, arabic.dialPad.dial);
    phone.lang = 'en';
    await toSay(phone, dialPadEnglish.dial);
  });

  it('begins its lines at the right where its language does', async () => {
    const phone = await open('ar');
    await waitUntil(() => phone.matches(':dir(rtl)'));
    phone.lang = 'es';
    await waitUntil(() => phone.matches(':dir(ltr)'));
  });

  it('speaks the language of the page around it, also when that changes', async () => {
    document.documentElement.lang = 'es';
    const phone = await open();
    await toSay(phone, spanish.dialPad.dial);
    document.documentElement.lang = 'ar';
    await toSay(phone, arabic.dialPad.dial);
  });

  it('speaks English where a page has a language that it does not speak', async () => {
    const phone = await open('es');
    await toSay(phone, spanish.dialPad.dial);
    phone.lang = 'nl';
    await toSay(phone, dialPadEnglish.dial);
  });

  it('takes words that are handed to it before those of its language', async () => {
    const phone = await open('es');
    await toSay(phone, spanish.dialPad.dial);
    phone.strings = { dialPad: { ...dialPadEnglish, dial: 'Ring' } };
    await toSay(phone, 'Ring');
  });
});
