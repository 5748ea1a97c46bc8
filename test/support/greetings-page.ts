import type { Greeting } from '@hubline/core';
import { createFakeHub, type FakeHub, type FakeHubOptions } from '@hubline/core/testing';
import { fixture, html } from '@open-wc/testing';
import { waitUntil } from './wait-until.ts';
import '@hubline/hub-greetings/define.js';
import type { HubGreetings } from '@hubline/hub-greetings';

/** What is shown, in the element and in all that it is made of. */
function everything(root: ShadowRoot | null): readonly HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('*') ?? [])].flatMap((one) => [
    one,
    ...everything(one.shadowRoot),
  ]);
}

export const all = (list: HubGreetings, selector: string): readonly HTMLElement[] =>
  everything(list.shadowRoot).filter((one) => one.matches(selector));

export const textOf = (one: Element | undefined): string =>
  one?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

const nameOf = (one: HTMLElement): string => one.ariaLabel ?? textOf(one);

export function button(list: HubGreetings, name: string): HTMLButtonElement | undefined {
  return all(list, 'button').find((one) => nameOf(one) === name) as HTMLButtonElement | undefined;
}

/** The names of all buttons that are there. */
export const buttons = (list: HubGreetings): readonly string[] => all(list, 'button').map(nameOf);

/** Presses a button as soon as it is there. */
export async function press(list: HubGreetings, name: string): Promise<void> {
  await waitUntil(() => button(list, name), `no button ${name}`);
  button(list, name)!.click();
  await settled(list);
}

/** By its label, as a person finds it. */
export function field(list: HubGreetings, label: string): HTMLInputElement {
  const labels = all(list, 'label') as readonly HTMLLabelElement[];
  return labels.find((one) => textOf(one) === label)!.control as HTMLInputElement;
}

export async function type(list: HubGreetings, label: string, text: string): Promise<void> {
  const input = field(list, label);
  input.value = text;
  input.dispatchEvent(new Event('input'));
  await settled(list);
}

/** What is said to be wrong with a field. */
export function faultOf(list: HubGreetings, label: string): string {
  const input = field(list, label);
  const id = input.getAttribute('aria-describedby');
  return textOf((input.getRootNode() as ShadowRoot).getElementById(id ?? '') ?? undefined);
}

export const rows = (list: HubGreetings): readonly string[] =>
  all(list, '.name').map((name) => textOf(name));

export const alerts = (list: HubGreetings): readonly string[] =>
  all(list, '[role=alert]').map(textOf);

/** All that a screen reader is told in passing. */
export const told = (list: HubGreetings): string =>
  all(list, '[role=status]').map(textOf).filter(Boolean).join(' ');

/** Which control has the focus. */
export function focused(list: HubGreetings): HTMLElement | undefined {
  let at = list.shadowRoot?.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return (at as HTMLElement | null) ?? undefined;
}

export const focusedName = (list: HubGreetings): string => {
  const at = focused(list);
  return at ? nameOf(at) : '';
};

export async function settled(list: HubGreetings): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await list.updateComplete;
    for (const part of all(list, ':defined')) {
      await (part as { updateComplete?: Promise<unknown> }).updateComplete;
    }
  }
}

export function drag(
  list: HubGreetings,
  event: 'dragover' | 'dragleave' | 'drop',
  ...files: readonly File[]
): DragEvent {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  const drag = new DragEvent(event, { dataTransfer, cancelable: true, bubbles: true });
  list.dispatchEvent(drag);
  return drag;
}

export const soundFile = (name = 'holiday_2026.mp3'): File =>
  new File(['sound'], name, { type: 'audio/mpeg' });

export const OFFICE: Greeting = {
  id: 'office',
  name: 'Office hours',
  source: 'recorded',
  isDefault: true,
  seconds: 14,
  createdAt: new Date(2026, 1, 3, 10, 42),
};

export const HOLIDAY: Greeting = {
  id: 'holiday',
  name: 'Holiday',
  source: 'uploaded',
  isDefault: false,
  seconds: 2,
  createdAt: new Date(2026, 1, 5, 9),
};

export async function open(options: FakeHubOptions = {}): Promise<[HubGreetings, FakeHub]> {
  const fake = createFakeHub({ greetings: [OFFICE, HOLIDAY], ...options });
  await fake.ready;
  const list = await fixture<HubGreetings>(
    html`<hub-greetings style="--hub-motion: 0ms" .hub=${fake.hub}></hub-greetings>`,
  );
  await settled(list);
  return [list, fake];
}
