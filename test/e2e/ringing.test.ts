import { after, afterEach, before, suite, test } from 'node:test';
import { hangUp, Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';

suite('A call rings', () => {
  let office: Office;
  let alice: Person;
  let desk: Person;
  let laptop: Person;

  before(async () => {
    office = await Office.open({ voicemail: false });
    [alice, desk, laptop] = await Promise.all([
      office.arrive('alice'),
      office.arrive('bob'),
      office.arrive('bob'),
    ]);
  });
  afterEach(() => hangUp(alice, desk, laptop));
  after(() => office.close());

  async function ringBob(): Promise<void> {
    await alice.dial('1002');
    await Promise.all([desk, laptop].map((phone) => phone.toBeCalledBy(PEOPLE.alice.name)));
    await Promise.all([alice, desk, laptop].map((phone) => phone.loudspeaker.toSound()));
  }

  test('on both phones of a person, and once one has it the other falls silent', async () => {
    await ringBob();
    await laptop.press('Accept');
    await desk.button('Accept').waitFor({ state: 'hidden' });
    await Promise.all([alice, desk, laptop].map((phone) => phone.loudspeaker.toBeStill()));
    await laptop.ears.toHear(PEOPLE.alice.tone);
    await alice.toBeInACall();
  });

  test('on, at the caller and on the other phone, when one phone presses Ignore', async () => {
    await ringBob();
    await desk.press('Ignore');
    await desk.button('Ignore').waitFor({ state: 'hidden' });
    await desk.loudspeaker.toBeStill();
    await alice.toRead('Ringing…');
    await Promise.all([alice.loudspeaker.toSound(), laptop.loudspeaker.toSound()]);
    await laptop.press('Accept');
    await laptop.ears.toHear(PEOPLE.alice.tone);
  });

  test('no more, anywhere, when one phone presses Decline, and the caller is told', async () => {
    await ringBob();
    await desk.press('Decline');
    await alice.toRead(/declined/i);
    await Promise.all([desk, laptop].map((phone) => phone.toHaveNoCall(2_000)));
    await Promise.all([desk, laptop].map((phone) => phone.loudspeaker.toBeStill()));
  });

  test('no more when the caller gives up, and the called one finds it as missed', async () => {
    await ringBob();
    await alice.press('End');
    await Promise.all([desk, laptop].map((phone) => phone.toHaveNoCall(2_000)));
    await Promise.all([alice, desk, laptop].map((phone) => phone.loudspeaker.toBeStill()));
    await desk.recentCall(PEOPLE.alice.name, 'Missed').waitFor();
  });
});
