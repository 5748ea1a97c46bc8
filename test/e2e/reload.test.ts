import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { card, transfer } from '../support/call-desk.ts';
import { connect, hangUp, Office, PEOPLE, toHearOnly } from '../support/office.ts';
import type { Person } from '../support/person.ts';

/** Keeps what the page has said of calls since then: whether it rang again, and whether a call ended. */
async function witness(person: Person): Promise<() => Promise<readonly string[]>> {
  await person.page.evaluate(() => {
    const seen: string[] = ((window as unknown as { seen: string[] }).seen = []);
    const calls = document.querySelector('hub-provider')?.hub?.calls;
    calls?.incoming$.subscribe(() => seen.push('rang'));
    calls?.ended$.subscribe(() => seen.push('ended'));
    if (!calls) seen.push('no hub');
  });
  return () => person.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

suite('A page that is loaded anew takes its calls back', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;

  before(async () => {
    office = await Office.open();
    [alice, bob] = await Promise.all([office.arrive('alice'), office.arrive('bob')]);
  });
  afterEach(() => hangUp(alice, bob));
  after(() => office.close());

  test('the one who called goes on, and the other one neither rings nor ends', async () => {
    await connect(alice, bob);
    const seen = await witness(bob);
    await alice.page.reload();
    await alice.toBeInACall();
    await Promise.all([alice.ears.toHear(PEOPLE.bob.tone), bob.ears.toHear(PEOPLE.alice.tone)]);
    await alice.toRead(PEOPLE.bob.name);
    assert.deepEqual(await seen(), []);
    await bob.press('End');
    await Promise.all([alice.toHaveNoCall(), bob.toHaveNoCall()]);
  });

  test('the one who was called does, too, as often as they like', async () => {
    await connect(alice, bob);
    const seen = await witness(alice);
    for (let times = 0; times < 2; times += 1) {
      await bob.page.reload();
      await bob.toBeInACall();
      await Promise.all([alice.ears.toHear(PEOPLE.bob.tone), bob.ears.toHear(PEOPLE.alice.tone)]);
    }
    assert.deepEqual(await seen(), []);
    await bob.toBeRegistered();
  });

  test('both at the same time', async () => {
    await connect(alice, bob);
    await Promise.all([alice.page.reload(), bob.page.reload()]);
    await Promise.all([alice.toBeInACall(), bob.toBeInACall()]);
    await Promise.all([alice.ears.toHear(PEOPLE.bob.tone), bob.ears.toHear(PEOPLE.alice.tone)]);
  });

  test('muted as it was', async () => {
    await connect(alice, bob);
    await alice.press('Mute');
    await bob.ears.toHearSilence();
    await alice.page.reload();
    await alice.page.getByRole('button', { name: 'Mute', exact: true, pressed: true }).waitFor();
    await alice.ears.toHear(PEOPLE.bob.tone);
    await bob.ears.toHearSilence();
    await alice.press('Mute');
    await bob.ears.toHear(PEOPLE.alice.tone);
  });

  test('on hold as it was, with music for the other one', async () => {
    await connect(alice, bob);
    await alice.press('Hold');
    await bob.ears.toHearMusic();
    await alice.page.reload();
    await alice.toRead('On hold');
    await bob.ears.toHearMusic();
    await alice.press('Hold');
    await Promise.all([alice.ears.toHear(PEOPLE.bob.tone), bob.ears.toHear(PEOPLE.alice.tone)]);
  });

  test('who is away is said on the other side, and who comes back within half a minute is heard', async () => {
    await connect(alice, bob);
    const address = bob.page.url();
    await bob.page.goto('about:blank');
    await alice.toRead(`${PEOPLE.bob.name}’s phone is reconnecting…`);
    await bob.page.goto(address);
    await bob.toBeInACall();
    await Promise.all([alice.ears.toHear(PEOPLE.bob.tone), bob.ears.toHear(PEOPLE.alice.tone)]);
    await alice.says(/is reconnecting/).waitFor({ state: 'hidden' });
  });

  test('after a crash, in another tab', async () => {
    await connect(alice, bob);
    const crashing = await alice.page.context().newCDPSession(alice.page);
    const crashed = alice.page.waitForEvent('crash');
    // Never answered: there is nobody left to do so.
    void crashing.send('Page.crash').catch(() => undefined);
    await crashed;
    alice = await alice.anotherTab();
    await alice.toBeInACall();
    await Promise.all([alice.ears.toHear(PEOPLE.bob.tone), bob.ears.toHear(PEOPLE.alice.tone)]);
  });

  test('in the middle of an assisted transfer, which is completed afterwards', async () => {
    const carol = await office.arrive('carol');
    await connect(alice, bob);
    await transfer(alice, 'Assisted Transfer', PEOPLE.carol.extension);
    await carol.toBeCalledBy(PEOPLE.alice.name);
    await carol.press('Accept');
    await carol.ears.toHear(PEOPLE.alice.tone);
    await alice.page.reload();
    await alice.button('Complete Transfer').waitFor();
    await Promise.all([carol.ears.toHear(PEOPLE.alice.tone), bob.ears.toHearMusic()]);
    await alice.press('Complete Transfer');
    await alice.toHaveNoCall();
    await Promise.all([toHearOnly(bob, carol), toHearOnly(carol, bob)]);
    await hangUp(carol, bob);
    await carol.leave();
  });

  test('in a call of three', async () => {
    const carol = await office.arrive('carol');
    await connect(alice, bob);
    await alice.press('Add Call');
    await alice.page.getByRole('group', { name: 'Add Call' }).getByRole('combobox').fill('1003');
    await alice.page.keyboard.press('Enter');
    await carol.toBeCalledBy(PEOPLE.alice.name);
    await carol.press('Accept');
    await card(alice, PEOPLE.bob.name).waitFor();
    await alice.press('Merge');
    await toHearOnly(alice, bob, carol);
    await alice.page.reload();
    await Promise.all([
      toHearOnly(alice, bob, carol),
      toHearOnly(bob, alice, carol),
      toHearOnly(carol, alice, bob),
    ]);
    await hangUp(alice, carol, bob);
    await carol.leave();
  });
});
