import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import type { Cookie } from 'playwright-core';
import { Office, PEOPLE } from '../support/office.ts';
import { PASSWORD } from '../support/person.ts';

/** Whether a cookie is still there when the browser is started again. */
function isKept({ expires }: Cookie): boolean {
  return expires > Date.now() / 1000;
}

suite('A session', () => {
  let office: Office;

  before(async () => {
    office = await Office.open();
  });
  after(() => office.close());

  test('is offered with the demo users on the sign-in page', async () => {
    await using carol = await office.visit('carol');
    for (const { name } of Object.values(PEOPLE)) await carol.toRead(name);
    await carol.toRead(PASSWORD);
  });

  test('does not begin with a wrong password: it is said, the name stays, and after five tries there is a wait that grows', async () => {
    await using dave = await office.visit('dave');
    for (let tries = 1; tries <= 5; tries += 1) {
      await dave.signIn('dave', `wrong-${String(tries)}`);
      await dave.toRead('The username or the password is not right');
      assert.equal(await dave.field('Username').inputValue(), 'dave');
    }
    const waits: number[] = [];
    for (const more of ['wrong-6', 'wrong-7']) {
      await dave.signIn('dave', more);
      const words = await dave.toRead(/Try again in \d+ seconds?/);
      waits.push(Number(/\d+/.exec(words)));
      await dave.button('LOGIN').and(dave.page.locator(':enabled')).waitFor();
      await dave.signIn('dave', `${more}-again`);
      await dave.toRead('The username or the password is not right');
    }
    const [first = 0, second = 0] = waits;
    assert.ok(second > first, `the second wait (${String(second)} s) is no longer than the first`);
  });

  test('survives a reload of the page, with nothing secret in the storage of the browser', async () => {
    await using carol = await office.arrive('carol');
    await carol.page.reload();
    await carol.toBeRegistered();
    const stored = await carol.page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    assert.doesNotMatch(stored, /hubline-demo|token|password|secret/i);
  });

  test('outlives a restart of the browser, by a cookie that no script can read', async () => {
    await using carol = await office.arrive('carol');
    const cookies = await carol.page.context().cookies();
    await using again = await office.visit('carol', { cookies: cookies.filter(isKept) });
    await again.toBeRegistered();
    assert.deepEqual(
      cookies.map(({ httpOnly, sameSite }) => ({ httpOnly, sameSite })),
      [{ httpOnly: true, sameSite: 'Strict' }],
    );
  });

  test('ends with Sign Out, also for a page that is loaded later', async () => {
    await using carol = await office.arrive('carol');
    await carol.press(/User menu/);
    await carol.page.getByText('Sign Out', { exact: true }).click();
    await carol.field('Username').waitFor();
    await carol.page.reload();
    await carol.field('Username').waitFor();
  });
});
