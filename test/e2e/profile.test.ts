import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, suite, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { openPage, openProfile } from '../support/app-pages.ts';
import { connect, hangUp, Office, PEOPLE } from '../support/office.ts';
import { PASSWORD, type Person } from '../support/person.ts';
import { until } from '../support/until.ts';

/** A code from the newest e-mail to someone, in the folder where the demo server leaves mail. */
async function codeFor(office: Office, address: string): Promise<string> {
  const folder = join(office.server.dataFolder, 'outbox');
  return until(
    () => `no e-mail to ${address}`,
    async () => {
      const names = (await readdir(folder).catch(() => [])).sort().reverse();
      for (const name of names) {
        const mail = await readFile(join(folder, name), 'utf8');
        const code = mail.includes(address) ? /\b(\d{6})\b/.exec(mail)?.[1] : undefined;
        if (code) return code;
      }
      return null;
    },
  );
}

const passwordField = (person: Person, name: string): Locator =>
  person.field(name).and(person.page.locator('input'));

suite('The profile', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;

  before(async () => {
    office = await Office.open({ voicemail: false });
    [alice, bob] = await Promise.all([office.arrive('alice'), office.arrive('bob')]);
  });
  after(() => office.close());

  test('a new name is what colleagues see, without a reload', async () => {
    await openProfile(bob);
    await bob.field('First Name').fill('Robert');
    await bob.page.keyboard.press('Enter');
    await bob.toRead('Saved');
    await alice.dial('1002');
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await alice.toRead('Robert Johnson');
    await hangUp(alice, bob);
    await bob.field('First Name').fill('Bob');
    await bob.page.keyboard.press('Enter');
  });

  test('a mistake is said under the field, and what was typed stays', async () => {
    await bob.field('Area Code').fill('123');
    await bob.page.keyboard.press('Enter');
    await bob.toRead('An area code has three digits and begins with 2 to 9');
    assert.equal(await bob.field('Area Code').inputValue(), '123');
    await bob.field('Area Code').fill('214');
    await bob.page.keyboard.press('Enter');
  });

  test('another e-mail address is confirmed by the code that is sent to it', async () => {
    await bob.press('Add');
    await bob.field('Email address').fill('bob@home.example');
    await bob.page.keyboard.press('Enter');
    await bob.toRead('We sent a code to bob@home.example');
    await bob.field('Code').fill(await codeFor(office, 'bob@home.example'));
    await bob.press('Confirm');
    await bob.toRead('bob@home.example is confirmed.');
  });

  test('do not disturb is obeyed by calls', async () => {
    const quiet = bob.page.getByRole('switch', { name: 'Do not disturb' });
    await quiet.click();
    await bob.toRead('Saved');
    await alice.dial('1002');
    await alice.toRead(/another call|busy|cannot be reached/i);
    assert.ok(!(await bob.button('Accept').isVisible()));
    await hangUp(alice, bob);
    await quiet.click();
    await alice.toHaveNoCall();
  });

  test('a new password ends the other sessions, and is the one to sign in with', async () => {
    const other = await office.arrive('bob');
    await openProfile(bob, 'Security');
    const next = 'Violet harbour 41 lanterns';
    await passwordField(bob, 'Password').fill(PASSWORD);
    await passwordField(bob, 'New Password').fill(next);
    await bob.button('SAVE').click();
    await bob.toRead('Your password is changed');
    await other.toRead('You were signed out from another place');
    await other.signIn('bob', next);
    await other.toBeRegistered();
    await other.leave();
    await openPage(bob, 'Soft Phone');
    await connect(alice, bob);
    await hangUp(alice, bob);
  });
});
