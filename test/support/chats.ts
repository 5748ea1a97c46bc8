import type { Locator } from 'playwright-core';
import { openPage } from './app-pages.ts';
import type { Person } from './person.ts';

/** What someone does on the page `Chat and SMS`, as people do it: by the words on it. */

export const openChats = (person: Person): Promise<void> => openPage(person, 'Chat and SMS');

/** The conversations of the list that this is said of. */
export function conversations(person: Person, text: string | RegExp): Locator {
  const list = person.page.getByRole('list', { name: 'Conversations', exact: true });
  return list.getByRole('listitem').filter({ hasText: text });
}

export async function openConversation(person: Person, name: string): Promise<void> {
  await conversations(person, name).getByRole('button').first().click();
  await heading(person, name).waitFor();
}

/** Of the conversation that is open. */
export function heading(person: Person, name: string): Locator {
  const side = person.page.getByRole('region', { name: 'Conversation', exact: true });
  return side.getByRole('heading', { name });
}

/** Where there is no conversation yet, two places offer it. */
export async function pressNew(person: Person): Promise<void> {
  await person.button('NEW').first().click();
}

/** Chooses recipients, writes and sends in one step. */
export async function begin(person: Person, to: readonly string[], text: string): Promise<void> {
  await pressNew(person);
  const field = person.page.getByRole('combobox', { name: 'To' });
  for (const one of to) {
    await field.fill(one);
    await person.page.getByRole('option').first().waitFor();
    await field.press('Enter');
    await field.waitFor();
  }
  await messageField(person).fill(text);
  await person.press('Send');
}

export function messageField(person: Person): Locator {
  return person.page.getByRole('textbox', { name: 'Message', exact: true });
}

export async function write(person: Person, text: string): Promise<void> {
  await messageField(person).fill(text);
  await messageField(person).press('Enter');
  await messages(person, text).first().waitFor();
}

/** The messages on the screen, oldest first; those that say this. */
export function messages(person: Person, text?: string | RegExp): Locator {
  const list = person.page.getByRole('list', { name: 'Messages', exact: true });
  const all = list.getByRole('article');
  return text === undefined ? all : all.filter({ hasText: text });
}

/** A picture in a message. */
export function picture(message: Locator, name: string): Locator {
  return message.getByRole('button', { name: `Open picture ${name}` }).locator('img');
}

/** Adds a file to the message that is being written, through the dialog of the system. */
export async function attach(
  person: Person,
  kind: 'Document' | 'Picture',
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  const chosen = person.page.waitForEvent('filechooser');
  await person.press(kind);
  await (await chosen).setFiles(file);
  await person.button(`Remove ${file.name}`).waitFor();
}

/** Chooses what the menu of the open conversation offers. */
export async function choose(person: Person, option: string): Promise<void> {
  await person.press('More Options');
  await person.page.getByRole('menuitem', { name: option, exact: true }).click();
}
