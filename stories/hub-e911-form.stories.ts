import { HubError } from '@hubline/core';
import { HOME_ADDRESS, OFFICE_ADDRESS, PASSWORD } from '@hubline/core/testing';
import '@hubline/hub-e911-form/define.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { fakeOf, hubOf, stage, unanswered } from './stage.ts';

const ADDRESSES = { addresses: [OFFICE_ADDRESS, HOME_ADDRESS] };

const meta: Meta = {
  title: 'Elements/hub-e911-form',
  component: 'hub-e911-form',
  loaders: [stage(ADDRESSES)],
  render: (_args, { loaded }) => html`<hub-e911-form .hub=${hubOf(loaded)}></hub-e911-form>`,
};

export default meta;

type Play = NonNullable<StoryObj['play']>;

export const InUse: StoryObj = {};

export const NoneYet: StoryObj = { loaders: [stage()] };

export const NewAddress: StoryObj = { play: typed({}) };

export const Invalid: StoryObj = {
  play: typed({ line1: 'PO Box 7', zip: '99999', location: `Behind ${'very '.repeat(12)}far` }, [
    'VALIDATE',
  ]),
};

/** Each field shows what it would be. */
export const Corrected: StoryObj = { play: typed({ city: 'Dalas' }, ['VALIDATE']) };

export const Confirmed: StoryObj = { play: typed({}, ['VALIDATE']) };

export const AccountAuthentication: StoryObj = { play: typed({}, ['VALIDATE', 'SAVE']) };

export const WrongPassword: StoryObj = {
  play: async (context) => {
    await typed({}, ['VALIDATE', 'SAVE'])(context);
    const root = await passwordOf(context.canvasElement);
    root.querySelector<HTMLInputElement>('#password')!.value = `not ${PASSWORD}`;
    root.querySelector('form')!.requestSubmit();
  },
};

/** What the address service says is not known yet. */
export const CannotBeChecked: StoryObj = {
  loaders: [
    stage(ADDRESSES, ({ backend }) =>
      backend.failNext('validate', new HubError('emergency/validation-unavailable')),
    ),
  ],
  play: typed({}, ['VALIDATE']),
};

/** `Add my location description`: saved without a validation. */
export const LocationDescription: StoryObj = { play: press('Add my location description') };

/** Nothing of what someone else has changed is overwritten. */
export const ChangedElsewhere: StoryObj = {
  play: async (context) => {
    await press('Edit Address')(context);
    const form = await formOf(context.canvasElement);
    type(form, 'location', 'By the stairs');
    const { backend } = fakeOf(context.loaded);
    backend.help.addresses.upsert({ ...OFFICE_ADDRESS, line2: 'Suite 900', version: 2 });
  },
};

export const Deleting: StoryObj = { play: press('Delete Address') };

/** The server has no line to emergency services. */
export const NoLine: StoryObj = {
  loaders: [stage({ ...ADDRESSES, emergencyState: { reachable: false, callerId: null } })],
};

export const Loading: StoryObj = { loaders: [unanswered] };

export const Failed: StoryObj = {
  loaders: [
    stage(ADDRESSES, ({ backend }) =>
      backend.failNext('emergency', new HubError('network/timeout')),
    ),
  ],
};

export const Unavailable: StoryObj = {
  loaders: [
    stage(ADDRESSES, ({ backend }) =>
      backend.setCapability('emergency.addresses', { level: 'none', why: 'not-configured' }),
    ),
  ],
};

export const SignedOut: StoryObj = { loaders: [stage({ signedIn: null })] };

export const WithoutAHub: StoryObj = { render: () => html`<hub-e911-form></hub-e911-form>` };

function press(name: string): Play {
  return async ({ canvasElement }) => {
    const element = canvasElement.querySelector('hub-e911-form')!;
    (await found(() => buttonIn(element.shadowRoot!, name))).click();
    await element.updateComplete;
  };
}

/** A new address, with these fields otherwise, and then these buttons. */
function typed(values: Readonly<Record<string, string>>, buttons: readonly string[] = []): Play {
  return async ({ canvasElement }) => {
    const element = canvasElement.querySelector('hub-e911-form')!;
    const choice = await found(() =>
      element.shadowRoot!.querySelector<HTMLSelectElement>('#choice'),
    );
    choice.value = 'new';
    choice.dispatchEvent(new Event('change'));
    const form = await formOf(canvasElement);
    const cabin = { name: 'Cabin', line1: '12 Lake Road', state: 'TX', city: 'Dallas' };
    const all = { ...cabin, zip: '75201', location: 'Upstairs', ...values };
    for (const [field, value] of Object.entries(all)) type(form, field, value);
    for (const name of buttons) {
      const button = await found(() => {
        const there = buttonIn(form, name);
        return there?.ariaDisabled === 'true' ? null : there;
      });
      button.click();
    }
  };
}

function type(form: ShadowRoot, field: string, value: string): void {
  const control = form.querySelector<HTMLInputElement>(`#${field}`)!;
  control.value = value;
  control.dispatchEvent(new Event(control.localName === 'select' ? 'change' : 'input'));
}

async function formOf(canvas: HTMLElement): Promise<ShadowRoot> {
  const element = canvas.querySelector('hub-e911-form')!;
  return found(() => {
    const root = element.shadowRoot!.querySelector('hub-address-form')?.shadowRoot;
    return root?.querySelector('.input') ? root : null;
  });
}

async function passwordOf(canvas: HTMLElement): Promise<ShadowRoot> {
  const form = await formOf(canvas);
  return found(() => {
    const root = form.querySelector('hub-account-authentication')?.shadowRoot;
    return root?.querySelector('form') ? root : null;
  });
}

function buttonIn(root: ShadowRoot, name: string): HTMLButtonElement | undefined {
  return [...root.querySelectorAll('button')].find((one) => one.textContent?.trim() === name);
}

async function found<T>(look: () => T | null | undefined): Promise<T> {
  for (;;) {
    const there = look();
    if (there) return there;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
