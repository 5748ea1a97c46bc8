import {
  BOB,
  CAROL,
  createFakeHub,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import { HubNoticeEvent, type HubElement } from '@hubline/element';
import type { HubActiveCall } from '@hubline/hub-active-call';
import '@hubline/hub-active-call/define.js';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from './wait-until.ts';

/** The element on a page, and what can be looked for in it by role and name, its sheets included. */
export interface OnPage extends FakeHub {
  readonly element: HubActiveCall;
  /** Texts of the notices that were told, oldest first. */
  readonly told: HubNoticeEvent[];
}

export async function onPage(options: FakeHubOptions = {}): Promise<OnPage> {
  const fake = createFakeHub({ maxCalls: 3, ...options });
  await fake.ready;
  const element = await fixture<HubActiveCall>(html`<hub-active-call></hub-active-call>`);
  const told: HubNoticeEvent[] = [];
  element.addEventListener(HubNoticeEvent.type, (event) => told.push(event));
  element.hub = fake.hub;
  await settled(element);
  return { ...fake, element, told };
}

/** Bob is talked with. */
export async function talking(options: FakeHubOptions = {}): Promise<OnPage> {
  const page = await onPage(options);
  await page.hub.calls.dial(BOB.extension);
  page.phone.call.answer();
  // What is beyond a first call is fetched now.
  await customElements.whenDefined('hub-choose-number');
  await settled(page.element);
  return page;
}

/** Bob waits, and Carol is talked with. */
export async function talkingToTwo(options: FakeHubOptions = {}): Promise<OnPage> {
  const page = await talking(options);
  await page.hub.calls.dial(CAROL.extension);
  page.phone.call.answer();
  await settled(page.element);
  return page;
}

/** Everything that waits for nothing but its turn has happened, and is shown. */
export async function settled(element: HubActiveCall): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    await aTimeout(0);
    await element.updateComplete;
    await sheetOf(element)?.updateComplete;
  }
}

/** The list of the sheet that is open. */
export function sheetOf(element: HubActiveCall): HubElement | null {
  return element.renderRoot.querySelector<HubElement>('.sheet > :last-child');
}

export function all(element: HubActiveCall, selector: string): HTMLElement[] {
  const roots = [element.renderRoot, sheetOf(element)?.renderRoot];
  return roots.flatMap((root) => [...(root?.querySelectorAll<HTMLElement>(selector) ?? [])]);
}

const nameOf = ({ ariaLabel, textContent }: Element): string =>
  (ariaLabel ?? textContent ?? '').replace(/\s+/g, ' ').trim();

export function button(element: HubActiveCall, name: string): HTMLButtonElement | undefined {
  return all(element, 'button').find(
    (found) => !found.closest('[inert]') && nameOf(found) === name,
  ) as HTMLButtonElement | undefined;
}

export function has(element: HubActiveCall, name: string): boolean {
  return button(element, name) !== undefined;
}

/** Presses one after the other. */
export async function press(element: HubActiveCall, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    await waitUntil(() => has(element, name), `there is a button “${name}”`);
    button(element, name)!.focus();
    button(element, name)!.click();
    await settled(element);
  }
}

/** What is said of the call that is shown. */
export function words(element: HubActiveCall): readonly string[] {
  return all(element, '.word').map(nameOf);
}

/** What went wrong. */
export function problem(element: HubActiveCall): string | undefined {
  const alerts = all(element, '[role=alert]');
  expect(alerts.length, 'alerts').to.be.at.most(1);
  return alerts[0] && nameOf(alerts[0]);
}

/** Each call as its card tells it. */
export function cards(element: HubActiveCall): readonly string[] {
  return all(element, '.card').map((card) =>
    ['.who', '.state'].map((part) => nameOf(card.querySelector(part)!)).join(': '),
  );
}

/** The name of what has the focus, in the element or in its sheet. */
export function focused(element: HubActiveCall): string {
  const outer = element.shadowRoot?.activeElement;
  const inner = outer?.shadowRoot?.activeElement ?? outer;
  return inner ? `${inner.localName} ${nameOf(inner)}`.slice(0, 40) : 'nothing';
}

/** The names of the controls that are there. */
export function controls(element: HubActiveCall): readonly string[] {
  return all(element, '.grid > button').map(nameOf);
}

/** Axe finds nothing in either theme. */
export async function accessible(element: HubActiveCall): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    element.theme = theme;
    element.style.background = theme === 'dark' ? '#16181d' : 'white';
    await settled(element);
    await expect(element).to.be.accessible();
  }
}
