import { HubError } from '@hubline/core';
import { createFakeHub, type FakeHub, type FakeHubOptions } from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubProfileForm } from './hub-profile-form.ts';

const text = (found: Element | null | undefined) =>
  found?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

/** In the element and everything in its shadows. */
function all(element: Element, selector: string): HTMLElement[] {
  const root = element.shadowRoot;
  if (!root) return [];
  return [
    ...root.querySelectorAll<HTMLElement>(selector),
    ...[...root.querySelectorAll('*')].flatMap((inner) => all(inner, selector)),
  ];
}
const control = <T extends HTMLElement = HTMLInputElement>(element: Element, label: string) =>
  all(element, 'label')
    .filter((one) => text(one) === label)
    .map((one) => (one as HTMLLabelElement).control)[0] as unknown as T;
const button = (element: Element, name: string) =>
  all(element, 'button').find((one) => (one.ariaLabel ?? text(one)) === name) as HTMLButtonElement;
const told = (element: Element) => all(element, '[role=status]').map(text).join(' ');
const alerts = (element: Element) => all(element, '[role=alert]').map(text).join(' ');

async function form(options: FakeHubOptions = {}): Promise<[HubProfileForm, FakeHub]> {
  const fake = createFakeHub(options);
  await fake.ready;
  const element = await fixture<HubProfileForm>(
    html`<hub-profile-form .hub=${fake.hub}></hub-profile-form>`,
  );
  await waitUntil(() => control(element, 'First Name'));
  return [element, fake];
}

async function type(input: HTMLInputElement, words: string): Promise<void> {
  input.focus();
  input.select();
  await sendKeys({ type: words });
}

describe('hub-profile-form', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds in the ${theme} theme: settings, faults, list, forms`, async () => {
      const [element, { backend }] = await form();
      element.theme = theme;
      element.style.background = theme === 'dark' ? '#16181d' : 'white';
      await still(element);
      await expect(element).to.be.accessible();
      backend.failNext('updateProfile', new HubError('server/failed'));
      button(element, 'List in Directory').click();
      await waitUntil(() => alerts(element));
      control(element, 'Timezone').click();
      await waitUntil(() => all(element, '[role=option]').length > 100);
      button(element, 'Add').click();
      await waitUntil(() => control(element, 'Email address'));
      await still(element);
      await expect(element).to.be.accessible();
    });
  }

  it('saves what is typed on Enter, says so once, and takes it back', async () => {
    const [element, { backend }] = await form();
    await type(control(element, 'First Name'), 'Alicia');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => told(element).includes('First Name: saved'));
    expect(backend.myProfile.mine.firstName).to.equal('Alicia');
    button(element, 'Undo: First Name').click();
    await waitUntil(() => told(element).includes('First Name: as before'));
    expect(backend.myProfile.mine.firstName).to.equal('Alice');
    expect(control(element, 'First Name').value).to.equal('Alice');
  });

  it('keeps what was typed where it is not taken, with why, and shows what comes from elsewhere', async () => {
    const [element, { backend }] = await form();
    await type(control(element, 'Area Code'), '12');
    control(element, 'First Name').focus();
    await waitUntil(() => alerts(element).includes('three digits'));
    backend.myProfile.set({ areaCode: '469', lastName: 'Cooper' });
    await waitUntil(() => control(element, 'Last Name').value === 'Cooper');
    expect(control(element, 'Area Code').value).to.equal('12');
  });

  it('puts a switch back that could not be saved', async () => {
    const [element, { backend }] = await form();
    backend.failNext('updateProfile', new HubError('network/unreachable'));
    const list = button(element, 'List in Directory');
    list.click();
    await waitUntil(() => alerts(element).includes('cannot be reached'));
    expect(list.ariaChecked).to.equal('true');
    list.click();
    await waitUntil(() => !backend.myProfile.mine.listInDirectory);
    await waitUntil(() => list.ariaChecked === 'false');
  });

  it('finds a time zone by its abbreviation, with the keyboard alone', async () => {
    const [element, { backend }] = await form();
    const zone = control(element, 'Timezone');
    expect(zone.value).to.contain('Same as this browser');
    await type(zone, 'chicago');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => backend.myProfile.mine.timezone === 'America/Chicago');
    await waitUntil(() => /Chicago \(America\), UTC-[56]/.test(zone.value));
  });

  it('forwards calls to voicemail at once, and to a number once it is typed; one change keeps the other', async () => {
    const [element, { backend }] = await form();
    const choose = (label: string, value: string): void => {
      const list = control<HTMLSelectElement>(element, label);
      list.value = value;
      list.dispatchEvent(new Event('change'));
    };
    choose('When busy', 'voicemail');
    choose('When there is no answer', 'number');
    await waitUntil(() => all(element, '#number').length === 1);
    await type(all(element, '#number')[0] as HTMLInputElement, '1001');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => alerts(element).includes('your own extension'));
    await type(all(element, '#number')[0] as HTMLInputElement, '1002');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => backend.myProfile.mine.answering.noAnswer);
    const { busy, noAnswer } = backend.myProfile.mine.answering;
    expect(busy).to.deep.equal({ kind: 'voicemail' });
    expect(noAnswer).to.deep.equal({ kind: 'number', number: '1002' });
  });

  it('confirms a new address with its code, makes it the primary one, and removes the other', async () => {
    const [element, { backend }] = await form();
    const address = 'alice@home.example';
    button(element, 'Add').click();
    await waitUntil(() => control(element, 'Email address'));
    await type(control(element, 'Email address'), address);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => control(element, 'Code'));
    await type(control(element, 'Code'), '000000');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => alerts(element).includes('not the code'));
    await type(control(element, 'Code'), backend.myProfile.codes.get(address)!);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => button(element, `Make primary: ${address}`));
    button(element, `Make primary: ${address}`).click();
    await waitUntil(() => told(element).includes('is primary now'));
    button(element, 'Remove alice@acme.example').click();
    await waitUntil(() => button(element, 'Cancel'));
    button(element, 'Remove').click();
    await waitUntil(() => backend.myProfile.mine.emails.length === 1);
  });

  it('cuts a picture to a square, shows it, and removes it', async () => {
    const [element, { backend }] = await form();
    const canvas = new OffscreenCanvas(900, 600);
    canvas.getContext('2d')!.fillRect(0, 0, 900, 600);
    const picture = await canvas.convertToBlob();
    const files = new DataTransfer();
    files.items.add(new File([picture], 'me.png', { type: 'image/png' }));
    const input = all(element, 'input[type=file]')[0] as HTMLInputElement;
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await waitUntil(() => button(element, 'Save picture'));
    button(element, 'Save picture').click();
    await waitUntil(() => told(element).includes('Your picture is saved'));
    const { width, height } = await createImageBitmap(await backend.myProfile.avatar());
    expect([width, height]).to.deep.equal([512, 512]);
    await waitUntil(() => all(element, 'img').length === 1);
    button(element, 'Remove Picture').click();
    await waitUntil(() => backend.myProfile.mine.avatar === null);
    await waitUntil(() => all(element, 'img').length === 0);
  });

  it('says why there is nothing to change', async () => {
    const [element, { backend, hub }] = await form();
    backend.setCapability('profile.write', { level: 'none', why: 'protocol' });
    await waitUntil(() => text(element.renderRoot.querySelector('.empty')).includes('no profile'));
    await hub.session.signOut();
    await waitUntil(() => text(element.renderRoot.querySelector('.empty')).includes('signed out'));
  });
});
