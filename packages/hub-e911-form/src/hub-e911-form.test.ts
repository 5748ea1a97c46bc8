import { HubError, type EmergencyAddress } from '@hubline/core';
import {
  ALICE,
  FakeBackend,
  HOME_ADDRESS,
  OFFICE_ADDRESS,
  PASSWORD,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubE911Form } from './hub-e911-form.ts';

const ADDRESSES = { addresses: [OFFICE_ADDRESS, HOME_ADDRESS] };

/** Everything that is drawn, the elements inside included. */
function all(element: HubE911Form, selector: string): HTMLElement[] {
  const form = element.renderRoot.querySelector('hub-address-form');
  const dialog = form?.shadowRoot?.querySelector('hub-account-authentication');
  return [element.renderRoot, form?.shadowRoot, dialog?.shadowRoot].flatMap((root) => [
    ...(root?.querySelectorAll<HTMLElement>(selector) ?? []),
  ]);
}
const trimmed = (one: Element | null | undefined) =>
  one?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const text = (element: HubE911Form) => all(element, 'section, form, dialog').map(trimmed).join(' ');
/** The last of that name: a dialog covers what is below. */
const button = (element: HubE911Form, name: string) =>
  all(element, 'button')
    .filter((one) => (one.ariaLabel ?? trimmed(one)) === name)
    .at(-1) as HTMLButtonElement;
const field = (element: HubE911Form, name: string) =>
  all(element, 'label')
    .filter((label) => trimmed(label) === name)
    .map((label) => (label as HTMLLabelElement).control as HTMLInputElement)
    .at(-1)!;
const described = (one: HTMLElement) =>
  (one.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => trimmed((one.getRootNode() as ShadowRoot).getElementById(id)))
    .join(' ')
    .trim();
const alerts = (element: HubE911Form) => all(element, '[role=alert]').map(trimmed).join(' ');
const told = (element: HubE911Form) => all(element, '.told').map(trimmed).join(' ');
const dialog = (element: HubE911Form) => all(element, 'dialog')[0];
const options = (element: HubE911Form) =>
  [...(field(element, 'Emergency Address') as unknown as HTMLSelectElement).options].map(trimmed);
const chosen = (element: HubE911Form) => {
  const select = field(element, 'Emergency Address') as unknown as HTMLSelectElement;
  return trimmed(select.selectedOptions[0]);
};
function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

async function open(options: FakeHubOptions = ADDRESSES): Promise<[HubE911Form, FakeHub]> {
  const fake = createFakeHub(options);
  await fake.ready;
  const element = await fixture<HubE911Form>(
    html`<hub-e911-form .hub=${fake.hub}></hub-e911-form>`,
  );
  await waitUntil(() => field(element, 'Emergency Address'), 'no drop-down');
  return [element, fake];
}

async function settle(element: HubE911Form): Promise<void> {
  await element.updateComplete;
  await element.renderRoot.querySelector('hub-address-form')?.updateComplete;
}

async function choose(element: HubE911Form, name: string): Promise<void> {
  const select = field(element, 'Emergency Address') as unknown as HTMLSelectElement;
  select.value = [...select.options].find((option) => trimmed(option).startsWith(name))!.value;
  select.dispatchEvent(new Event('change'));
  await settle(element);
}

async function type(element: HubE911Form, values: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const control = field(element, name);
    control.value = value;
    control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input'));
  }
  await settle(element);
}

async function press(element: HubE911Form, name: string): Promise<void> {
  button(element, name).click();
  await settle(element);
}

const confirmed = (element: HubE911Form) =>
  waitUntil(() => text(element).includes('The address is confirmed and applied.'), 'confirmed');

const CABIN = {
  'Address Name': 'Cabin',
  'Caller Name': 'Alice Anderson',
  'Address Line 1': '  12 Lake   Road ',
  'State / Province': 'TX',
  City: 'austin',
  'ZIP Code': '78701',
  Location: 'Upstairs',
};

async function typeNew(element: HubE911Form, values: Record<string, string> = {}): Promise<void> {
  await choose(element, 'Add a new address');
  await type(element, { ...CABIN, ...values });
}

async function authenticate(element: HubE911Form, password: string): Promise<void> {
  await waitUntil(() => dialog(element), 'no dialog');
  await type(element, { Password: password });
  await press(element, 'SAVE');
}

/** Opens the form of the address in use. */
async function edit(element: HubE911Form, values: Record<string, string>): Promise<void> {
  await press(element, 'Edit Address');
  await type(element, values);
}

describe('hub-e911-form', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      const ready = async (options?: FakeHubOptions) => {
        const [element, fake] = await open(options);
        element.theme = theme;
        element.style.background = theme === 'dark' ? '#16181d' : 'white';
        return [element, fake] as const;
      };
      const passes = async (element: HubE911Form) => {
        await settle(element);
        await still(element);
        await expect(element).to.be.accessible();
      };

      it(`has nothing that axe finds in the ${theme} theme: chosen, deleting, none yet`, async () => {
        const [element, fake] = await ready();
        await passes(element);
        await press(element, 'Delete Address');
        await passes(element);
        fake.backend.help.set({ reachable: false, callerId: null });
        fake.backend.help.addresses.remove(OFFICE_ADDRESS.id);
        fake.backend.help.addresses.remove(HOME_ADDRESS.id);
        await waitUntil(() => text(element).includes('No emergency address yet'));
        await passes(element);
      });

      it(`has nothing that axe finds in the ${theme} theme: form, faults, corrections, password`, async () => {
        const [element] = await ready();
        await choose(element, 'Add a new address');
        await passes(element);
        await press(element, 'VALIDATE');
        await waitUntil(() => text(element).includes('could not be confirmed'));
        await passes(element);
        await type(element, { ...CABIN, City: 'Austn', Location: 'x'.repeat(61) });
        await passes(element);
        await type(element, { Location: '' });
        await press(element, 'VALIDATE');
        await waitUntil(() => button(element, 'Use this'));
        await passes(element);
        await press(element, 'Use all');
        await press(element, 'VALIDATE');
        await confirmed(element);
        await passes(element);
        await press(element, 'SAVE');
        await authenticate(element, 'guess');
        await waitUntil(() => alerts(element).includes('This is not your password'));
        await passes(element);
      });

      it(`has nothing that axe finds in the ${theme} theme: changed elsewhere`, async () => {
        const [element, fake] = await ready();
        await edit(element, { City: 'Plano' });
        fake.backend.help.addresses.upsert({ ...OFFICE_ADDRESS, line2: '', version: 2 });
        await waitUntil(() => button(element, 'Keep what I typed'));
        await passes(element);
      });
    }
  });

  describe('the address that is sent', () => {
    it('is shown with the Emergency Caller ID, and marked in the drop-down', async () => {
      const [element] = await open();
      expect(text(element)).to.contain('Sent with your emergency calls Office');
      expect(text(element)).to.contain('Emergency Caller ID');
      expect(text(element)).to.contain('(469) 555-0101');
      expect(options(element)).to.deep.equal(['Home', 'Office (in use)', 'Add a new address']);
      expect(chosen(element)).to.equal('Office (in use)');
    });

    it('is another one after choosing it and SAVE, without a password', async () => {
      const [element, fake] = await open();
      await choose(element, 'Home');
      expect(text(element)).to.contain('7 Elm Street');
      expect(fake.backend.help.state.selectedId).to.equal(OFFICE_ADDRESS.id);
      await press(element, 'SAVE');
      await waitUntil(() => told(element).startsWith('Home is sent with your emergency calls'));
      expect(fake.backend.help.state.selectedId).to.equal(HOME_ADDRESS.id);
      expect(chosen(element)).to.equal('Home (in use)');
      expect(dialog(element)).to.equal(undefined);
    });

    it('stays when that fails, which is said', async () => {
      const [element, fake] = await open();
      fake.backend.failNext('selectAddress', new HubError('network/timeout'));
      await choose(element, 'Home');
      await press(element, 'SAVE');
      await waitUntil(() => alerts(element).includes('The server took too long to answer.'));
      expect(chosen(element)).to.equal('Home');
      await press(element, 'SAVE');
      await waitUntil(() => fake.backend.help.state.selectedId === HOME_ADDRESS.id);
    });

    it('may be chosen elsewhere', async () => {
      const [element, fake] = await open();
      fake.backend.help.set({ selectedId: HOME_ADDRESS.id });
      await waitUntil(() => chosen(element) === 'Home (in use)');
    });

    it('is said to go nowhere where the server has no line', async () => {
      const [element, fake] = await open();
      fake.backend.help.set({ reachable: false });
      await waitUntil(() => alerts(element).includes('no line to emergency services'));
    });
  });

  describe('a new address', () => {
    it('has the fields of the guide, in its order', async () => {
      const [element] = await open();
      await choose(element, 'Add a new address');
      const form = element.renderRoot.querySelector('hub-address-form')!;
      const labels = [...form.shadowRoot!.querySelectorAll('label')].map(trimmed);
      expect(labels).to.deep.equal([
        'Address Name',
        'Caller Name',
        'Address Line 1',
        'Address Line 2',
        'Country',
        'State / Province',
        'City',
        'ZIP Code',
        'Location',
      ]);
      expect(field(element, 'Caller Name').value).to.equal(ALICE.name);
      expect(focused()).to.equal(field(element, 'Address Name'));
      const country = field(element, 'Country') as unknown as HTMLSelectElement;
      expect([...country.options].map(trimmed)).to.deep.equal(['United States']);
      expect(described(field(element, 'Country'))).to.contain('different country');
      const states = field(element, 'State / Province') as unknown as HTMLSelectElement;
      const names = [...states.options].map(trimmed);
      expect(names).to.include.members(['Texas', 'District of Columbia', 'Puerto Rico', 'Guam']);
    });

    it('is validated, saved with the password, and in use', async () => {
      const [element, fake] = await open();
      await typeNew(element);
      await press(element, 'VALIDATE');
      await confirmed(element);
      expect(field(element, 'Address Line 1').value).to.equal('12 Lake Road');
      expect(field(element, 'City').value).to.equal('Austin');
      await press(element, 'SAVE');
      await waitUntil(() => dialog(element));
      expect(trimmed(dialog(element)!.querySelector('h3'))).to.equal('Account Authentication');
      await waitUntil(() => focused() === field(element, 'Password'));
      await authenticate(element, PASSWORD);
      await waitUntil(() => told(element).startsWith('Cabin is saved.'));
      expect(fake.backend.help.addresses.items).to.have.length(3);
      expect(chosen(element)).to.equal('Cabin (in use)');
      await waitUntil(() => focused() === field(element, 'Emergency Address'));
    });

    it('can be typed and saved by keyboard alone', async () => {
      const [element, fake] = await open();
      await choose(element, 'Add a new address');
      const keys = ['Cabin', null, '12 Lake Road', null, null, 'Tex', 'Austin', '78701'];
      for (const key of keys) {
        if (key) await sendKeys({ type: key });
        await sendKeys({ press: 'Tab' });
      }
      await sendKeys({ type: 'Upstairs' });
      await sendKeys({ press: 'Enter' });
      await confirmed(element);
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => dialog(element) && focused() === field(element, 'Password'));
      await sendKeys({ type: PASSWORD });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => fake.backend.help.addresses.items.length === 3);
    });

    it('cannot be saved before it is validated, nor after it was edited since, and says why', async () => {
      const [element, fake] = await open();
      await typeNew(element);
      const save = () => button(element, 'SAVE');
      expect(save().ariaDisabled).to.equal('true');
      expect(described(save())).to.equal('VALIDATE the address first.');
      await press(element, 'SAVE');
      expect(dialog(element)).to.equal(undefined);
      await press(element, 'VALIDATE');
      await confirmed(element);
      expect(save().ariaDisabled).to.equal(null);
      await type(element, { 'Address Line 2': 'Unit 2' });
      expect(save().ariaDisabled).to.equal('true');
      expect(described(save())).to.contain('validate again');
      await press(element, 'SAVE');
      expect(dialog(element)).to.equal(undefined);
      expect(text(element)).not.to.contain('confirmed and applied');
      expect(fake.backend.help.addresses.items).to.have.length(2);
    });

    it('shows that it is checked, and takes no answer about what is not there any more', async () => {
      const [element, fake] = await open();
      await typeNew(element);
      fake.backend.pause();
      await press(element, 'VALIDATE');
      expect(button(element, 'VALIDATE').ariaBusy).to.equal('true');
      await type(element, { City: 'Austin City' });
      fake.backend.answer();
      await waitUntil(() => button(element, 'VALIDATE').ariaBusy === null);
      expect(field(element, 'City').value).to.equal('Austin City');
      expect(described(button(element, 'SAVE'))).to.contain('validate again');
    });

    it('counts the location as people do, and refuses more than 60 at VALIDATE', async () => {
      const [element] = await open();
      await typeNew(element, { Location: '👨‍👩‍👧‍👦'.repeat(60) });
      expect(text(element)).to.contain('60 of 60');
      await press(element, 'VALIDATE');
      await confirmed(element);
      await type(element, { Location: `${'👨‍👩‍👧‍👦'.repeat(60)}x` });
      expect(text(element)).to.contain('61 of 60');
      await press(element, 'VALIDATE');
      await waitUntil(() => field(element, 'Location').ariaInvalid === 'true');
      expect(described(field(element, 'Location'))).to.contain('this one has 61');
      await waitUntil(() => focused() === field(element, 'Location'));
    });

    it('says what is wrong where it is, and goes to the first of it', async () => {
      const [element] = await open();
      await typeNew(element, { 'Address Name': 'OFFICE', 'Address Line 1': 'PO Box 7' });
      await press(element, 'VALIDATE');
      await waitUntil(() => field(element, 'Address Name').ariaInvalid === 'true');
      expect(described(field(element, 'Address Name'))).to.contain('has this name');
      expect(described(field(element, 'Address Line 1'))).to.contain('post office box');
      await waitUntil(() => focused() === field(element, 'Address Name'));
      await type(element, { 'Address Name': 'Cabin' });
      expect(field(element, 'Address Name').ariaInvalid).to.equal(null);
    });

    it('shows what it would be, and takes it field by field', async () => {
      const [element] = await open();
      await typeNew(element, { City: 'Dallas', 'ZIP Code': '78701' });
      await press(element, 'VALIDATE');
      await waitUntil(() => button(element, 'Use this'));
      expect(described(button(element, 'Use this'))).to.equal('Would be: 75201');
      expect(field(element, 'ZIP Code').value).to.equal('78701');
      await press(element, 'Use this');
      expect(field(element, 'ZIP Code').value).to.equal('75201');
      expect(button(element, 'SAVE').ariaDisabled).to.equal('true');
      await waitUntil(() => focused() === button(element, 'VALIDATE'));
      await type(element, { 'ZIP Code': '75201' });
      await press(element, 'VALIDATE');
      await confirmed(element);
    });

    it('keeps all when it cannot be checked', async () => {
      const [element, fake] = await open();
      await typeNew(element);
      fake.backend.failNext('validate', new HubError('emergency/validation-unavailable'));
      await press(element, 'VALIDATE');
      await waitUntil(() => alerts(element).includes('cannot be checked now'));
      expect(field(element, 'Address Name').value).to.equal('Cabin');
      await press(element, 'VALIDATE');
      await confirmed(element);
    });
  });

  describe('Account Authentication', () => {
    async function asked(): Promise<[HubE911Form, FakeHub]> {
      const [element, fake] = await open();
      await typeNew(element);
      await press(element, 'VALIDATE');
      await confirmed(element);
      await press(element, 'SAVE');
      await waitUntil(() => dialog(element));
      return [element, fake];
    }

    it('says inside that the password is wrong, and loses nothing', async () => {
      const [element, fake] = await asked();
      await authenticate(element, 'guess');
      await waitUntil(() => alerts(element).includes('This is not your password. Try again.'));
      expect(field(element, 'Password').value).to.equal('');
      await waitUntil(() => focused() === field(element, 'Password'));
      expect(fake.backend.help.addresses.items).to.have.length(2);
      await authenticate(element, PASSWORD);
      await waitUntil(() => told(element).startsWith('Cabin is saved.'));
    });

    it('waits after too many tries', async () => {
      const [element, fake] = await asked();
      fake.backend.failNext(
        'addAddress',
        new HubError('session/too-many-tries', { retryAfter: 2 }),
      );
      await authenticate(element, 'guess');
      await waitUntil(() => /Try again in [12] seconds?\./.test(alerts(element)));
      expect(button(element, 'SAVE').disabled).to.equal(true);
      await waitUntil(() => !button(element, 'SAVE').disabled, 'it is over', { timeout: 5000 });
      await authenticate(element, PASSWORD);
      await waitUntil(() => told(element).startsWith('Cabin is saved.'));
    });

    it('is left by Cancel and by Escape, back to SAVE', async () => {
      const [element] = await asked();
      await waitUntil(() => focused() === field(element, 'Password'));
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !dialog(element));
      await waitUntil(() => focused() === button(element, 'SAVE'));
      expect(button(element, 'SAVE').ariaDisabled).to.equal(null);
      await press(element, 'SAVE');
      await waitUntil(() => dialog(element));
      await press(element, 'Cancel');
      await waitUntil(() => !dialog(element));
      expect(field(element, 'Address Name').value).to.equal('Cabin');
    });

    it('says what is not about the password in the form', async () => {
      const [element, fake] = await asked();
      fake.backend.failNext('addAddress', new HubError('emergency/not-validated'));
      await authenticate(element, PASSWORD);
      await waitUntil(() => alerts(element).includes('Click VALIDATE again'));
      expect(dialog(element)).to.equal(undefined);
      expect(button(element, 'SAVE').ariaDisabled).to.equal('true');
      await waitUntil(() => focused() === button(element, 'VALIDATE'));
    });

    it('keeps what was typed where the server is away', async () => {
      const [element, fake] = await asked();
      fake.backend.failNext('addAddress', new HubError('network/unreachable'));
      await authenticate(element, PASSWORD);
      await waitUntil(() => alerts(element).includes('The server cannot be reached.'));
      await press(element, 'SAVE');
      await waitUntil(() => told(element).startsWith('Cabin is saved.'));
    });

    it('keeps the password out of attributes and of everything but its field', async () => {
      const [element] = await asked();
      await authenticate(element, 'secret-word');
      await waitUntil(() => alerts(element).includes('not your password'));
      const drawn = all(element, '*').map(({ outerHTML }) => outerHTML);
      expect(drawn.join('')).not.to.contain('secret-word');
    });
  });

  describe('an address that is there', () => {
    it('is edited, validated and saved', async () => {
      const [element, fake] = await open();
      await edit(element, { 'Address Line 2': 'Suite 500' });
      await press(element, 'VALIDATE');
      await confirmed(element);
      await press(element, 'SAVE');
      await authenticate(element, PASSWORD);
      await waitUntil(() => told(element) === 'Office is saved.');
      expect(fake.backend.help.addresses.get(OFFICE_ADDRESS.id)?.line2).to.equal('Suite 500');
    });

    it('gets another name and location without a validation', async () => {
      const [element, fake] = await open();
      await press(element, 'Add my location description');
      const form = element.renderRoot.querySelector('hub-address-form')!;
      const labels = [...form.shadowRoot!.querySelectorAll('label')].map(trimmed);
      expect(labels).to.deep.equal(['Address Name', 'Location']);
      expect(button(element, 'VALIDATE')).to.equal(undefined);
      await type(element, { Location: 'x'.repeat(61) });
      await press(element, 'SAVE');
      await waitUntil(() => described(field(element, 'Location')).includes('this one has 61'));
      expect(dialog(element)).to.equal(undefined);
      await type(element, { 'Address Name': 'Head office', Location: 'Reception' });
      await press(element, 'SAVE');
      await authenticate(element, PASSWORD);
      await waitUntil(() => told(element) === 'Head office is saved.');
      const address = fake.backend.help.addresses.get(OFFICE_ADDRESS.id);
      expect(address).to.include({ name: 'Head office', location: 'Reception', city: 'Dallas' });
    });

    it('is not given up without a question', async () => {
      const [element] = await open();
      await edit(element, { City: 'Plano' });
      await choose(element, 'Home');
      await waitUntil(() => button(element, 'Keep editing'));
      await waitUntil(() => focused() === button(element, 'Keep editing'));
      await press(element, 'Keep editing');
      await waitUntil(() => chosen(element) === 'Office (in use)');
      expect(field(element, 'City').value).to.equal('Plano');
      await press(element, 'Cancel');
      await waitUntil(() => button(element, 'Discard changes'));
      await press(element, 'Discard changes');
      await waitUntil(() => button(element, 'Edit Address'));
      await waitUntil(() => focused() === button(element, 'Edit Address'));
    });

    it('stays in the form when another one is chosen elsewhere', async () => {
      const [element, fake] = await open();
      await edit(element, { City: 'Plano' });
      fake.backend.help.set({ selectedId: HOME_ADDRESS.id });
      await waitUntil(() => text(element).includes('Sent with your emergency calls Home'));
      expect(chosen(element)).to.equal('Office');
      expect(field(element, 'City').value).to.equal('Plano');
    });

    it('is deleted after a question', async () => {
      const [element, fake] = await open();
      await press(element, 'Delete Address');
      expect(text(element)).to.contain('Delete Office for good?');
      expect(text(element)).to.contain('It is in use');
      await waitUntil(() => focused() === button(element, 'Cancel'));
      await press(element, 'Cancel');
      await waitUntil(() => focused() === button(element, 'Delete Address'));
      await press(element, 'Delete Address');
      await press(element, 'Delete');
      await waitUntil(() => told(element) === 'Office was deleted.');
      expect(fake.backend.help.addresses.items).to.have.length(1);
      expect(text(element)).to.contain('No address is sent');
      await waitUntil(() => focused() === field(element, 'Emergency Address'));
    });
  });

  describe('a change elsewhere', () => {
    const CHANGED: EmergencyAddress = { ...OFFICE_ADDRESS, line2: 'Suite 900', version: 2 };

    async function conflict(): Promise<[HubE911Form, FakeHub]> {
      const [element, fake] = await open();
      await edit(element, { Location: 'By the stairs' });
      await press(element, 'VALIDATE');
      await confirmed(element);
      fake.backend.help.addresses.upsert(CHANGED);
      await waitUntil(() => button(element, 'Keep what I typed'));
      return [element, fake];
    }

    it('is told beside what was typed, and overwrites nothing', async () => {
      const [element, fake] = await conflict();
      expect(text(element)).to.contain('Address Line 2 now: Suite 900 you typed: Suite 400');
      expect(text(element)).to.contain('you typed: By the stairs');
      expect(field(element, 'Address Line 2').value).to.equal('Suite 400');
      await press(element, 'SAVE');
      expect(dialog(element)).to.equal(undefined);
      expect(fake.backend.help.addresses.get(OFFICE_ADDRESS.id)).to.equal(CHANGED);
    });

    it('can be taken', async () => {
      const [element] = await conflict();
      await press(element, 'Use what it is now');
      expect(field(element, 'Address Line 2').value).to.equal('Suite 900');
      expect(field(element, 'Location').value).to.equal(OFFICE_ADDRESS.location);
      expect(button(element, 'Keep what I typed')).to.equal(undefined);
    });

    it('can be overwritten on purpose, once what was typed is validated again', async () => {
      const [element, fake] = await conflict();
      await press(element, 'Keep what I typed');
      expect(described(button(element, 'SAVE'))).to.contain('validate again');
      await press(element, 'VALIDATE');
      await confirmed(element);
      await press(element, 'SAVE');
      await authenticate(element, PASSWORD);
      await waitUntil(() => told(element) === 'Office is saved.');
      const address = fake.backend.help.addresses.get(OFFICE_ADDRESS.id);
      expect(address).to.include({ line2: 'Suite 400', location: 'By the stairs', version: 3 });
    });

    it('that is only told at SAVE is shown when it comes', async () => {
      const [element, fake] = await open();
      await edit(element, { Location: 'By the stairs' });
      await press(element, 'VALIDATE');
      await confirmed(element);
      await press(element, 'SAVE');
      fake.backend.failNext('changeAddress', new HubError('emergency/changed'));
      await authenticate(element, PASSWORD);
      await waitUntil(() => alerts(element).includes('changed elsewhere'));
      expect(field(element, 'Location').value).to.equal('By the stairs');
      fake.backend.help.addresses.upsert(CHANGED);
      await waitUntil(() => button(element, 'Keep what I typed'));
    });

    it('that deletes it keeps what was typed, for a new one', async () => {
      const [element, fake] = await open();
      await edit(element, { Location: 'By the stairs' });
      fake.backend.help.addresses.remove(OFFICE_ADDRESS.id);
      await waitUntil(() => alerts(element).includes('was deleted elsewhere'));
      await press(element, 'VALIDATE');
      await confirmed(element);
      await press(element, 'SAVE');
      await authenticate(element, PASSWORD);
      await waitUntil(() => told(element).startsWith('Office is saved.'));
      expect(fake.backend.help.addresses.items).to.have.length(2);
    });
  });

  describe('other states', () => {
    const bare = async (fake: FakeHub) =>
      fixture<HubE911Form>(html`<hub-e911-form .hub=${fake.hub}></hub-e911-form>`);

    it('says what it is for where there is none yet', async () => {
      const [element] = await open({});
      expect(chosen(element)).to.equal('No address yet');
      expect(text(element)).to.contain('No emergency address yet');
      expect(text(element)).to.contain('help may come late');
      await choose(element, 'Add a new address');
      expect(focused()).to.equal(field(element, 'Address Name'));
    });

    it('draws its shape while it is on its way, and says when it does not come', async () => {
      const backend = new FakeBackend({ signedIn: ALICE, ...ADDRESSES });
      const fake = createFakeHub({ backend });
      await fake.ready;
      backend.failNext('emergency', new HubError('network/timeout'));
      const element = await bare(fake);
      await waitUntil(() => alerts(element).includes('could not be loaded'));
      await press(element, 'Try again');
      await waitUntil(() => field(element, 'Emergency Address'));
    });

    it('says that nobody is signed in, and that the server keeps none', async () => {
      const out = createFakeHub({ signedIn: null });
      await out.ready;
      const element = await bare(out);
      expect(text(element)).to.contain('You are signed out');
      const fake = createFakeHub(ADDRESSES);
      await fake.ready;
      fake.backend.setCapability('emergency.addresses', { level: 'none', why: 'not-configured' });
      element.hub = fake.hub;
      await element.updateComplete;
      expect(text(element)).to.contain('There are no emergency addresses');
    });

    it('shows nothing of one person to the next', async () => {
      const [element, fake] = await open();
      await edit(element, { City: 'Plano' });
      await fake.hub.session.signOut();
      await waitUntil(() => text(element).includes('You are signed out'));
      expect(all(element, 'hub-address-form')).to.have.length(0);
    });

    it('is there without a hub', async () => {
      const element = await fixture<HubE911Form>(html`<hub-e911-form></hub-e911-form>`);
      expect(text(element)).to.contain('once the phone is set up');
    });
  });
});
