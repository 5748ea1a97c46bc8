import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { strings as arabic } from '@hubline/element/languages/ar.js';
import { strings as spanish } from '@hubline/element/languages/es.js';
import { accessibilityProblems } from '../support/accessibility.ts';
import { openPage } from '../support/app-pages.ts';
import { connect, Office, toHearOnly } from '../support/office.ts';
import type { Person } from '../support/person.ts';

const SPANISH = { menu: 'Menú', phone: 'Teléfono', settings: 'Ajustes', language: 'Idioma' };
const ARABIC = { menu: 'القائمة', phone: 'الهاتف', settings: 'الإعدادات', language: 'اللغة' };

const root = ({ page }: Person): Promise<{ lang: string; dir: string }> =>
  page.evaluate(() => ({
    lang: document.documentElement.lang,
    dir: document.documentElement.dir,
  }));

/** Chooses one in Settings by the name that it has for itself. */
async function choose(person: Person, label: string, name: string): Promise<void> {
  await person.page.getByLabel(label, { exact: true }).selectOption({ label: name });
}

/** Waits until the menu, the dial pad and the title are in this language. */
async function toSpeak(
  { page }: Person,
  words: typeof SPANISH,
  { dialPad }: Pick<typeof spanish, 'dialPad'>,
): Promise<void> {
  const menu = page.getByRole('navigation', { name: words.menu, exact: true });
  await menu.getByRole('link', { name: words.phone, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: words.phone }).waitFor();
  await page.getByRole('button', { name: dialPad.dial, exact: true }).waitFor();
  assert.equal(await page.title(), `${words.phone} · Hubline`);
  await menu.getByRole('link', { name: words.settings, exact: true }).click();
}

suite('Languages', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;

  before(async () => {
    office = await Office.open();
    [alice, bob] = await Promise.all([office.arrive('alice'), office.arrive('bob')]);
  });
  after(() => office.close());

  test('are chosen in Settings during a call, which goes on', async () => {
    await connect(bob, alice);
    await openPage(alice, 'Settings');
    await choose(alice, 'Language', 'Español');
    await toSpeak(alice, SPANISH, spanish);
    assert.deepEqual(await root(alice), { lang: 'es', dir: 'ltr' });

    await choose(alice, SPANISH.language, 'العربية');
    await toSpeak(alice, ARABIC, arabic);
    assert.deepEqual(await root(alice), { lang: 'ar', dir: 'rtl' });

    await toHearOnly(alice, bob);
    await toHearOnly(bob, alice);
    await alice.button(arabic.call.mute).click();
    await alice.page
      .getByRole('button', { name: arabic.call.mute, exact: true, pressed: true })
      .waitFor();
    assert.equal(alice.sipSockets.size, 1);
  });

  test('have nothing that axe finds, from right to left too', async () => {
    assert.deepEqual(await accessibilityProblems(alice.page), []);
    await alice.button(arabic.call.end).click();
  });

  test('are there again after a reload', async () => {
    await alice.page.reload();
    await alice.page
      .getByRole('heading', { level: 1, name: ARABIC.settings, exact: true })
      .waitFor();
    assert.deepEqual(await root(alice), { lang: 'ar', dir: 'rtl' });
  });

  test('follow the browser of someone who has chosen none', async () => {
    await using carol = await office.visit('carol', { locale: 'es-MX' });
    await carol.page.getByRole('button', { name: spanish.signIn.submit, exact: true }).waitFor();
    assert.deepEqual(await root(carol), { lang: 'es', dir: 'ltr' });
  });
});
