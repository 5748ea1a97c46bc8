import type { Locator } from 'playwright-core';
import type { Person } from './person.ts';

/** What people do on the Call Center page and with the Call Center Status, by the words that they see. */

/** Chooses the status in the drop-down at the top right. */
export async function setStatus(person: Person, status: string): Promise<void> {
  await person.button(/^Call Center Status/).click();
  await person.page.getByRole('menuitemradio', { name: status, exact: true }).click();
  await person.button(new RegExp(`^Call Center Status.*${status}`)).waitFor();
}

export async function openQueue(person: Person, queue: string): Promise<void> {
  await person.page.getByRole('link', { name: /^Call Center/ }).click();
  await person.button(new RegExp(`^${queue}\\b`)).click();
}

export async function openTab(person: Person, name: 'WAITING' | 'AGENTS'): Promise<void> {
  await person.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

/** The row of someone in the open tab. */
export function row(person: Person, name: string): Locator {
  return person.page
    .getByRole('tabpanel')
    .getByRole('listitem')
    .filter({ hasText: name, visible: true });
}

/** Waits until these wait, in this order, and nobody else. */
export async function toWait(person: Person, ...names: readonly string[]): Promise<void> {
  const rows = person.page.getByRole('tabpanel').getByRole('listitem').filter({ visible: true });
  for (const [at, name] of names.entries()) await rows.nth(at).getByText(name).waitFor();
  await rows.nth(names.length).waitFor({ state: 'detached' });
}
