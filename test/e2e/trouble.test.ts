import { after, before, suite, test } from 'node:test';
import { hangUp, Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';

suite('When something is missing', () => {
  let office: Office;
  let alice: Person;

  before(async () => {
    office = await Office.open();
    alice = await office.arrive('alice');
  });
  after(() => office.close());

  test('a blocked microphone is said beside the SIP indicator, and incoming calls still show', async () => {
    await using bob = await office.visit('bob', { microphone: 'denied' });
    await bob.signIn();
    await bob.toRead('The microphone is blocked for this page');
    await alice.dial('1002');
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await alice.press('End');
    await hangUp(alice, bob);
  });

  test('a missing microphone is said beside the SIP indicator', async () => {
    await using bob = await office.visit('bob', { microphone: 'missing' });
    await bob.signIn();
    await bob.toRead('No microphone was found');
  });

  test('a server that is gone is said, and the phone is back by itself once the server is', async () => {
    await using bob = await office.arrive('bob');
    await using carol = await office.visit('carol');
    await carol.field('Username').waitFor();
    await office.server.kill();
    await bob.toRead('The server cannot be reached');
    await carol.signIn();
    await carol.toRead('The server does not answer');
    await office.server.start();
    await Promise.all([bob.toBeRegistered(30_000), alice.toBeRegistered(30_000)]);
    await bob.dial('1001');
    await alice.toBeCalledBy(PEOPLE.bob.name);
    await alice.press('Accept');
    await alice.ears.toHear(PEOPLE.bob.tone);
    await hangUp(alice, bob);
  });
});
