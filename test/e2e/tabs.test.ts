import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { connect, hangUp, Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';
import { until } from '../support/until.ts';

/** Which of these pages make a sound of their own, as a ringing phone does. */
async function sounding(people: readonly Person[]): Promise<readonly Person[]> {
  const playing = await Promise.all(
    people.map(({ page }) => page.evaluate(() => window.hublineLoudspeaker?.sources ?? 0)),
  );
  return people.filter((_, at) => playing[at]! > 0);
}

/** Waits until the call here is shown as muted. */
async function toBeMuted({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: 'Mute', exact: true, pressed: true }).waitFor();
}

suite('Many tabs are one phone', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;
  let tabs: Person[] = [];

  before(async () => {
    office = await Office.open();
    bob = await office.arrive('bob');
  });
  afterEach(async () => {
    await hangUp(bob);
    await alice.leave();
    tabs = [];
  });
  after(() => office.close());

  /** Alice in so many tabs, the one that has the phone first. */
  async function aliceIn(count: number): Promise<void> {
    alice = await office.arrive('alice');
    const others = Array.from({ length: count - 1 }, () => alice.anotherTab());
    tabs = [alice, ...(await Promise.all(others))];
    await Promise.all(tabs.map((tab) => tab.toBeRegistered()));
  }

  test('ten register once, and ring once; accepted in one, it is up in all', async () => {
    await aliceIn(10);
    assert.deepEqual(
      tabs.map(({ sipSockets }) => sipSockets.size),
      [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    );
    await bob.dial(PEOPLE.alice.extension);
    await Promise.all(tabs.map((tab) => tab.toBeCalledBy(PEOPLE.bob.name)));
    await until('nobody rings', async () => ((await sounding(tabs)).length > 0 ? true : null));
    assert.equal((await sounding(tabs)).length, 1);
    await tabs[7]!.press('Accept');
    await Promise.all(tabs.map((tab) => tab.toBeInACall()));
    await bob.ears.toHear(PEOPLE.alice.tone);
    await alice.ears.toHear(PEOPLE.bob.tone);
    await tabs[3]!.press('Mute');
    await Promise.all(tabs.map((tab) => toBeMuted(tab)));
    await bob.ears.toHearSilence();
    await tabs[9]!.press('End');
    await Promise.all([...tabs, bob].map((tab) => tab.toHaveNoCall()));
  });

  test('the tab that has the call is closed, and another goes on with it', async () => {
    await aliceIn(2);
    const other = tabs[1]!;
    await connect(alice, bob);
    await other.toBeInACall();
    await alice.closeTab();
    await Promise.all([other.ears.toHear(PEOPLE.bob.tone), bob.ears.toHear(PEOPLE.alice.tone)]);
    await bob.toBeInACall();
    await other.press('Hold');
    await bob.ears.toHearMusic();
    await other.press('End');
    await bob.toHaveNoCall();
  });

  test('a call that is made in one tab is shown in the others, and in one that is opened later', async () => {
    await aliceIn(2);
    const other = tabs[1]!;
    await other.dial(PEOPLE.bob.extension);
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await bob.press('Accept');
    await Promise.all([alice.toBeInACall(), other.toBeInACall()]);
    const late = await alice.anotherTab();
    await late.toBeInACall();
    await late.toRead(PEOPLE.bob.name);
    await bob.ears.toHear(PEOPLE.alice.tone);
    await late.press('End');
    await Promise.all([alice, other, late, bob].map((tab) => tab.toHaveNoCall()));
  });

  test('a tab that is loaded anew leaves its call to another, and shows it all the same', async () => {
    await aliceIn(2);
    const other = tabs[1]!;
    await connect(alice, bob);
    await alice.page.reload();
    await Promise.all([alice.toBeInACall(), other.toBeInACall()]);
    await bob.ears.toHear(PEOPLE.alice.tone);
    await alice.press('Mute');
    await toBeMuted(other);
    await bob.ears.toHearSilence();
    await alice.press('End');
    await bob.toHaveNoCall();
  });

  test('signed out in one, signed out in all', async () => {
    await aliceIn(2);
    await tabs[1]!.press(/User menu/);
    await tabs[1]!.page.getByText('Sign Out', { exact: true }).click();
    await Promise.all(tabs.map((tab) => tab.field('Username').waitFor()));
    await bob.dial(PEOPLE.alice.extension);
    await bob.toRead(/not available|Voicemail|unreachable/i);
  });
});
