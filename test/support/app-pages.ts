import type { Locator } from 'playwright-core';
import type { Person } from './person.ts';

/** What someone does on the pages of the app, as people do it: by the words on them. */

export type PageName =
  | 'Soft Phone'
  | 'Call History'
  | 'Voicemail'
  | 'Chat and SMS'
  | 'Contacts'
  | 'Call Park'
  | 'Settings';

/** Opens a page by its link, out of the menu where that is behind a button. */
export async function openPage(person: Person, name: PageName): Promise<void> {
  const expand = person.button('Expand Toolbar');
  if (await expand.isVisible()) await expand.click();
  await person.page.getByRole('navigation').getByRole('link', { name }).click();
  await toBeOnPage(person, name);
}

export type ProfileTab = 'Profile' | 'Emergency Address' | 'Security';

/** Opens the profile by the menu of the user, and a tab of it. */
export async function openProfile(person: Person, tab: ProfileTab = 'Profile'): Promise<void> {
  await person.page.getByRole('button', { name: /^User menu/ }).click();
  await person.page.getByRole('link', { name: 'Profile', exact: true }).click();
  await toBeOnPage(person, 'Profile');
  if (tab === 'Profile') return;
  await person.page.getByRole('tab', { name: tab, exact: true }).click();
  await toBeOnPage(person, 'Profile');
}

/** Waits until it is there, whoever opened it. */
export async function toBeOnPage(person: Person, name: PageName | 'Profile'): Promise<void> {
  await person.page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
  await person.page.getByText('Loading').filter({ visible: true }).waitFor({ state: 'hidden' });
}

/** The calls in Call History, newest first; those with someone, where a name is given. */
export function calls(person: Person, name?: string): Locator {
  const rows = person.page.getByRole('list', { name: 'Calls', exact: true }).getByRole('listitem');
  return name === undefined ? rows : rows.filter({ hasText: name });
}

/** What Call History tells of the chosen call. */
export function callDetails(person: Person): Locator {
  return person.page.getByRole('region', { name: 'Call details', exact: true });
}

export async function openCall(person: Person, call: Locator): Promise<void> {
  await call.getByRole('button').first().click();
  await callDetails(person).getByRole('heading', { level: 3 }).waitFor();
}
