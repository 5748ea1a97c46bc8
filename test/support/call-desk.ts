import type { Locator } from 'playwright-core';
import type { Person } from './person.ts';

/** What someone does with a call that is up, as people do it: by the words on the buttons. */

/** The sheet or menu of that name over the call. */
export function sheet(person: Person, name: string): Locator {
  return person.page.getByRole('group', { name, exact: true });
}

/** One of the cards of several calls, or a party of a merged call. */
export function card(person: Person, name: string): Locator {
  return person.page
    .getByRole('group', { name: 'Calls', exact: true })
    .getByRole('button')
    .filter({ hasText: name });
}

/** Types a name or a number into the open sheet and chooses the first that fits. */
export async function choose(person: Person, title: string, text: string): Promise<void> {
  const field = sheet(person, title).getByRole('combobox');
  await field.fill(text);
  await sheet(person, title).getByRole('option').first().waitFor();
  await field.press('Enter');
}

export async function addCall(person: Person, text: string): Promise<void> {
  await person.press('Add Call');
  await choose(person, 'Add Call', text);
}

export async function transfer(
  person: Person,
  how: 'Blind Transfer' | 'Assisted Transfer',
  text: string,
): Promise<void> {
  await person.press('Transfer Call');
  await person.press(how);
  await choose(person, how, text);
}

/** Opens the list of parks. */
export async function openParks(person: Person): Promise<void> {
  await person.press('Call Park');
  await sheet(person, 'Call Park').getByRole('button', { name: 'Call Park', exact: true }).click();
}

/** Parks the call that is up: in that park, or where there is room. */
export async function park(person: Person, place?: string): Promise<void> {
  if (place === undefined) {
    await person.press('Call Park');
    return person.press('Dynamic Park');
  }
  await openParks(person);
  await person.press(`Park Call in ${place}`);
}
