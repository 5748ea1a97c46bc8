import assert from 'node:assert/strict';
import type { Hub } from '@hubline/core';
import { after, afterEach, before, suite, test } from 'node:test';
import { accessibilityProblems } from '../support/accessibility.ts';
import { openPage } from '../support/app-pages.ts';
import { connect, hangUp, Office } from '../support/office.ts';
import type { Person } from '../support/person.ts';

suite('The check of the phone', () => {
  let office: Office;
  let alice: Person;

  before(async () => {
    office = await Office.open();
    alice = await office.arrive('alice');
  });
  afterEach(() => hangUp(alice));
  after(() => office.close());

  async function openCheck(): Promise<void> {
    await openPage(alice, 'Settings');
    await alice.page.getByRole('tab', { name: 'Phone Check', exact: true }).click();
    await alice.page.getByRole('heading', { name: 'Will this phone ring?' }).waitFor();
  }

  test('calls the echo, hears it, and hangs up', async () => {
    await openCheck();
    assert.deepEqual(await accessibilityProblems(alice.page), []);
    await alice.press('Start test call');
    await alice.toRead('Listening. Say something now.');
    await alice.toBeInACall();
    // How good it is depends on the machine; each of them says that the voice came back.
    await alice.toRead(/^(?:Good|Fair|Poor)\. /);
    await alice.toHaveNoCall();
  });

  test('turns do not disturb off, and others get through again', async () => {
    await using bob = await office.arrive('bob');
    await alice.page.evaluate(async () => {
      const { hub } = document.querySelector('hub-provider') as unknown as {
        hub: Hub;
      };
      const profile = await hub.profile();
      const { answering } = profile.profile$.value!;
      await profile.update({ answering: { ...answering, doNotDisturb: true } });
    });
    await openCheck();
    await alice.toRead(/your phone does not ring, and callers go to voicemail/);
    await alice.press('Turn off: Do not disturb');
    await alice.toRead('It is off.');
    await connect(bob, alice);
    await hangUp(bob);
  });

  test('the page stays free of errors all the while', () => {
    assert.deepEqual([...alice.troubles.all], []);
  });
});
