import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { transfer } from '../support/call-desk.ts';
import { connect, hangUp, Office, PEOPLE, toHearOnly } from '../support/office.ts';
import type { Person } from '../support/person.ts';

suite('A call is transferred', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;
  let carol: Person;

  before(async () => {
    office = await Office.open();
    [alice, bob, carol] = await Promise.all([
      office.arrive('alice'),
      office.arrive('bob'),
      office.arrive('carol'),
    ]);
  });
  afterEach(() => hangUp(alice, bob, carol));
  after(() => office.close());

  /** Bob and Carol talk, and Alice is out of it. */
  async function passedOn(): Promise<void> {
    await Promise.all([toHearOnly(bob, carol), toHearOnly(carol, bob), alice.toHaveNoCall()]);
    await bob.toRead(PEOPLE.carol.name);
    await carol.toRead(PEOPLE.bob.name);
  }

  async function backWithAlice(): Promise<void> {
    await alice.toRead(`${PEOPLE.bob.name} is back with you.`);
    await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice)]);
  }

  suite('without a word', () => {
    test('to a contact: the caller hears music, then whoever answers', async () => {
      await connect(alice, bob);
      await transfer(alice, 'Blind Transfer', 'carol ch');
      await carol.toBeCalledBy(PEOPLE.bob.name);
      await Promise.all([
        bob.ears.toHearMusic(),
        alice.toRead(`Transferring to ${PEOPLE.carol.name}: ringing…`),
      ]);
      await carol.press('Accept');
      await passedOn();
    });

    test('to a number', async () => {
      await connect(alice, bob);
      await transfer(alice, 'Blind Transfer', '1003');
      await carol.toBeCalledBy(PEOPLE.bob.name);
      await carol.press('Accept');
      await passedOn();
    });

    test('by the one who was called', async () => {
      await connect(bob, alice);
      await transfer(alice, 'Blind Transfer', '1003');
      await carol.toBeCalledBy(PEOPLE.bob.name);
      await carol.press('Accept');
      await passedOn();
    });

    test('to someone who declines: the caller is back', async () => {
      await connect(alice, bob);
      await transfer(alice, 'Blind Transfer', '1003');
      await carol.toBeCalledBy(PEOPLE.bob.name);
      await carol.press('Decline');
      await backWithAlice();
    });

    for (const [what, number] of [
      ['nobody has', '1999'],
      ['leads outside, where no line goes', '+12025550100'],
      ['is of a phone that is not there', '1004'],
    ] as const) {
      test(`to a number that ${what}: the caller is back`, async () => {
        await connect(alice, bob);
        await transfer(alice, 'Blind Transfer', number);
        await backWithAlice();
      });
    }

    test('to oneself: refused in words, and the call goes on', async () => {
      await connect(alice, bob);
      await transfer(alice, 'Blind Transfer', PEOPLE.alice.extension);
      await alice.toRead(/your own number/i);
      await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice)]);
    });

    test('when the caller gives up meanwhile, nothing rings on', async () => {
      await connect(alice, bob);
      await transfer(alice, 'Blind Transfer', '1003');
      await carol.toBeCalledBy(PEOPLE.bob.name);
      await bob.press('End');
      await Promise.all([alice, bob, carol].map((person) => person.toHaveNoCall()));
    });
  });

  suite('after a word', () => {
    async function consulting(): Promise<void> {
      await connect(alice, bob);
      await transfer(alice, 'Assisted Transfer', '1003');
      await carol.toBeCalledBy(PEOPLE.alice.name);
      await carol.press('Accept');
      await Promise.all([
        toHearOnly(alice, carol),
        toHearOnly(carol, alice),
        bob.ears.toHearMusic(),
      ]);
    }

    test('Complete Transfer brings the two together', async () => {
      await consulting();
      await alice.press('Complete Transfer');
      await passedOn();
    });

    test('Complete Transfer works while it still rings', async () => {
      await connect(alice, bob);
      await transfer(alice, 'Assisted Transfer', '1003');
      await carol.toBeCalledBy(PEOPLE.alice.name);
      await alice.press('Complete Transfer');
      await carol.toRead(PEOPLE.bob.name);
      await carol.press('Accept');
      await passedOn();
    });

    test('Cancel returns to the caller', async () => {
      await consulting();
      await alice.press('Cancel');
      await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice), carol.toHaveNoCall()]);
    });

    test('when the consulted one hangs up in the middle, the caller is there', async () => {
      await consulting();
      await carol.press('End');
      await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice)]);
    });

    test('when the caller gives up in the middle, the talk with the consulted one goes on', async () => {
      await consulting();
      await bob.press('End');
      await Promise.all([toHearOnly(alice, carol), toHearOnly(carol, alice)]);
      await alice.button('End').waitFor();
    });
  });

  test('the pages stay free of errors all the while', () => {
    assert.deepEqual(
      [alice, bob, carol].flatMap(({ troubles }) => troubles.all),
      [],
    );
  });
});
