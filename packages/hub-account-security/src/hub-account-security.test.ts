import { HubError } from '@hubline/core';
import {
  SECOND_FACTOR_CODE,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubAccountSecurity } from './hub-account-security.ts';

const PASSWORD = 'hubline-demo';
const NEXT = 'correct horse battery';

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
const fields = (element: Element, label: string) =>
  all(element, 'label')
    .filter((one) => text(one) === label)
    .map((one) => (one as HTMLLabelElement).control as HTMLInputElement);
const button = (element: Element, name: string) =>
  all(element, 'button').find((one) => (one.ariaLabel ?? text(one)) === name) as HTMLButtonElement;
const told = (element: Element) => all(element, '[role=status]').map(text).join(' ');
const alerts = (element: Element) => all(element, '[role=alert]').map(text).join(' ');

async function open(options: FakeHubOptions = {}): Promise<[HubAccountSecurity, FakeHub]> {
  const fake = createFakeHub(options);
  await fake.ready;
  const element = await fixture<HubAccountSecurity>(
    html`<hub-account-security .hub=${fake.hub}></hub-account-security>`,
  );
  await waitUntil(() => button(element, 'End all others'));
  return [element, fake];
}

async function type(input: HTMLInputElement, words: string): Promise<void> {
  input.focus();
  input.select();
  await sendKeys({ type: words });
}

describe('hub-account-security', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds in the ${theme} theme: parts, faults, setting up, codes, question`, async () => {
      const [element] = await open();
      element.theme = theme;
      element.style.background = theme === 'dark' ? '#16181d' : 'white';
      button(element, 'SAVE').click();
      button(element, 'End all others').click();
      await waitUntil(() => alerts(element));
      await still(element);
      await expect(element).to.be.accessible();
      await setUp(element);
      await still(element);
      await expect(element).to.be.accessible();
      await type(fields(element, 'Code')[0]!, SECOND_FACTOR_CODE);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => button(element, 'Copy codes'));
      await still(element);
      await expect(element).to.be.accessible();
    });
  }

  it('changes the password, says what came of it, and keeps it nowhere', async () => {
    const [element] = await open();
    await type(fields(element, 'Password')[0]!, 'wrong one');
    await type(fields(element, 'New Password')[0]!, NEXT);
    await waitUntil(() => told(element).includes('Strength: Strong'));
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => alerts(element).includes('This is not your password'));
    expect(fields(element, 'New Password')[0]!.value).to.equal(NEXT);
    await type(fields(element, 'Password')[0]!, PASSWORD);
    button(element, 'SAVE').click();
    await waitUntil(() => told(element).includes('All other sessions were ended'));
    expect(fields(element, 'Password')[0]!.value).to.equal('');
    expect(fields(element, 'New Password')[0]!.value).to.equal('');
    await waitUntil(() => all(element, '.session').length === 1);
  });

  it('turns the second factor on with a code, and off with the password', async () => {
    const [element, { backend }] = await open();
    await setUp(element);
    await type(fields(element, 'Code')[0]!, '000000');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => alerts(element).includes('not right'));
    await type(fields(element, 'Code')[0]!, SECOND_FACTOR_CODE);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => all(element, '.codes li').length === 10);
    expect(button(element, 'Done').disabled).to.equal(true);
    all(element, 'input[type=checkbox]')[0]!.click();
    await waitUntil(() => !button(element, 'Done').disabled);
    button(element, 'Done').click();
    await waitUntil(() => all(element, '.codes').length === 0);
    expect(element.shadowRoot!.innerHTML).not.to.contain('abcd-0001');
    button(element, 'Ask for a code when signing in').click();
    await waitUntil(() => fields(element, 'Password').length === 2);
    await type(fields(element, 'Password')[1]!, PASSWORD);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => !backend.myProfile.mine.hasSecondFactor);
  });

  it('ends one session, and says where that fails', async () => {
    const [element, { backend }] = await open();
    backend.failNext('endSession', new HubError('network/unreachable'));
    button(element, 'End Safari on macOS').click();
    await waitUntil(() => alerts(element).includes('cannot be reached'));
    button(element, 'End Safari on macOS').click();
    await waitUntil(() => told(element).includes('Safari on macOS was signed out'));
    expect(backend.locks.entries).to.have.length(2);
  });
});

async function setUp(element: HubAccountSecurity): Promise<void> {
  button(element, 'Ask for a code when signing in').click();
  await waitUntil(() => fields(element, 'Password').length === 2);
  await type(fields(element, 'Password')[1]!, PASSWORD);
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => all(element, '.qr').length === 1);
}
