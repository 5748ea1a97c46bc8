import { after, afterEach, before, suite, test } from 'node:test';
import { deskPhone } from '../support/desk-phone.ts';
import { hangUp, Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';
import { RtpPeer } from '../support/rtp-peer.ts';

suite('Someone dials', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;
  let visitor: Person;

  before(async () => {
    office = await Office.open({ voicemail: false });
    [alice, bob, visitor] = await Promise.all([
      office.arrive('alice'),
      office.arrive('bob'),
      office.arrive('visitor'),
    ]);
  });
  afterEach(() => hangUp(alice, bob, visitor));
  after(() => office.close());

  test('*43 and hears herself', async () => {
    await alice.dial('*43');
    await alice.toBeInACall();
    await alice.ears.toHear(PEOPLE.alice.tone);
  });

  test('on the keys of the dial pad', async () => {
    for (const key of '1002') await alice.press(key);
    await alice.press('Dial');
    await bob.toBeCalledBy(PEOPLE.alice.name);
  });

  test('by a name, through Search', async () => {
    await alice.type('Name or number', 'john');
    await alice.page.getByRole('option', { name: PEOPLE.bob.name }).first().click();
    await bob.toBeCalledBy(PEOPLE.alice.name);
  });

  test('from outside to a number of the office, and is shown with number and name', async () => {
    await visitor.dial('+1 469 555 0102');
    await bob.toBeCalledBy(PEOPLE.visitor.name);
    await bob.toRead('(469) 555-0199');
    await bob.press('Accept');
    await Promise.all([bob.ears.toHear(PEOPLE.visitor.tone), visitor.ears.toHear(PEOPLE.bob.tone)]);
  });

  test('digits during a call, and the other phone gets them as they were typed', async () => {
    const desk = await deskPhone(office.server.url, 'carol');
    const sound = new RtpPeer('carol');
    try {
      await alice.dial('1003');
      const incoming = await desk.incoming();
      await incoming.accept(sound.answer(incoming.invite?.body ?? ''));
      await Promise.all([alice.toBeInACall(), sound.opened]);
      await alice.press('Dial Pad');
      const call = alice.page.getByRole('region', { name: `Call with ${PEOPLE.carol.name}` });
      for (const key of '42#') await call.getByRole('button', { name: key, exact: true }).click();
      await call.getByLabel('Digits sent').filter({ hasText: '42#' }).waitFor();
      for (const event of [4, 2, 11]) await sound.hears(Buffer.from([event]));
      const hungUp = incoming.ended();
      await alice.press('End');
      await hungUp;
    } finally {
      sound.close();
      await desk.close();
    }
  });

  for (const [what, number, words] of [
    ['a number that does not exist', '1999', 'This number does not exist'],
    ['an outside number that no line carries', '+1 212 555 0123', 'No outside line'],
    ['someone whose phone is not there', '1004', 'cannot be reached'],
  ] as const) {
    test(`${what} and is told so, with a tone`, async () => {
      await alice.dial(number);
      await alice.toRead(words);
      await alice.loudspeaker.toSound();
    });
  }

  test('someone whose phone is busy and is told so, with a tone', async () => {
    const desk = await deskPhone(office.server.url, 'dave');
    try {
      await alice.dial('1004');
      (await desk.incoming()).answer(486, 'Busy Here');
      await alice.toRead('They are on another call');
      await alice.loudspeaker.toSound();
    } finally {
      await desk.close();
    }
  });

  test('someone who is on another call, where it waits and is taken', async () => {
    await visitor.dial('4695550102');
    await bob.toBeCalledBy(PEOPLE.visitor.name);
    await bob.press('Accept');
    await bob.toBeInACall();
    await alice.dial('1002');
    await bob.toRead('Call waiting');
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await bob.press('Accept');
    await Promise.all([alice.ears.toHear(PEOPLE.bob.tone), visitor.ears.toHearMusic()]);
  });
});
