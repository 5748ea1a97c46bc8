import type { Locator } from 'playwright-core';
import { openPage } from './app-pages.ts';
import type { Person } from './person.ts';
import { PlayedSound } from './played-sound.ts';

/** What someone does with their messages on the pages of the app, by the words on them. */

/** The link in the menu, once it tells of so many new messages. */
export function badge(person: Person, count: number): Locator {
  const told = count === 1 ? '1 new message' : `${String(count)} new messages`;
  const name = count === 0 ? 'Voicemail' : `Voicemail , ${told}`;
  return person.page.getByRole('navigation').getByRole('link', { name, exact: true });
}

export async function openFolder(person: Person, folder: 'New' | 'Saved'): Promise<void> {
  const choice = person.page.getByRole('combobox', { name: 'Which messages' });
  await choice.selectOption(folder.toLowerCase());
}

/** The messages of the folder that is open, newest first. */
export function messages(person: Person, name?: string): Locator {
  const list = person.page.getByRole('list', { name: 'Messages', exact: true });
  const rows = list.getByRole('listitem');
  return name === undefined ? rows : rows.filter({ hasText: name });
}

/** The place of the message that is open. */
export function openMessage(person: Person): Locator {
  return person.page.getByRole('region', { name: 'Message', exact: true });
}

/** Opens the newest message of the folder that is open. */
export async function chooseNewest(person: Person): Promise<PlayedSound> {
  await messages(person).first().getByRole('button').first().click();
  await openMessage(person).getByRole('heading').waitFor();
  return new PlayedSound(person, openMessage(person));
}

/** Opens the newest of the new messages, wherever they were before. */
export async function newestMessage(person: Person): Promise<PlayedSound> {
  await openPage(person, 'Voicemail');
  await openFolder(person, 'New');
  return chooseNewest(person);
}

export async function openGreetings(person: Person): Promise<void> {
  await openPage(person, 'Voicemail');
  await person.page.getByRole('tab', { name: 'Greetings', exact: true }).click();
  await person.page.getByRole('heading', { level: 2, name: 'Greetings', exact: true }).waitFor();
}

/** The greeting of that name in the list. */
export function greeting(person: Person, name: string): Locator {
  const list = person.page.getByRole('list', { name: 'Greetings', exact: true });
  return list.getByRole('listitem').filter({ hasText: name });
}

/** Records what the microphone picks up for so many seconds, where that name is told. */
export async function record(person: Person, what: string, seconds: number): Promise<void> {
  const recorder = person.page.getByRole('group', { name: what, exact: true }).first();
  await recorder.getByRole('button', { name: `Record: ${what}` }).click();
  const shown = new RegExp(`^0?0:0[${String(seconds)}-9] of`);
  await recorder.getByText(shown).waitFor();
  await recorder.getByRole('button', { name: `Stop: ${what}` }).click();
  await recorder.getByRole('button', { name: `Record again: ${what}` }).waitFor();
}
