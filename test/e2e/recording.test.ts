import assert from 'node:assert/strict';
import { after, afterEach, before, suite, test } from 'node:test';
import { callDetails, calls, openCall, openPage } from '../support/app-pages.ts';
import { connect, hangUp, Office, PEOPLE, toHearOnly } from '../support/office.ts';
import type { Person } from '../support/person.ts';
import { PlayedSound } from '../support/played-sound.ts';
import type { RecordedSound } from '../support/recorded-sound.ts';
import { until } from '../support/until.ts';

const [LEFT, RIGHT] = [0, 1];
const [ALICE, BOB] = [PEOPLE.alice.tone, PEOPLE.bob.tone];
/** Alice's second browser, to tell it from the first. */
const LAPTOP = PEOPLE.visitor.tone;
/** Seconds of a recording that may be lost: at its ends, where it pauses, and of each tone that begins. */
const SLACK = 1;

/** The notice, as it is read and as it is read out. */
const rec = (person: Person) => person.says(/^REC$/);
const recTold = (person: Person, words: string) =>
  person.page.getByRole('status').filter({ hasText: words });

/** Talks on until the call shows that so many seconds have gone by; tells how many they were. */
async function talkOn(person: Person, seconds: number): Promise<number> {
  const clock = person.page.getByRole('timer', { name: 'Duration' });
  const shown = async (): Promise<number> => {
    const parts = (await clock.innerText()).split(':').map(Number);
    return parts.reduce((sum, part) => sum * 60 + part, 0);
  };
  const since = performance.now();
  // The second that has begun does not count.
  const end = (await shown()) + seconds + 1;
  await until('the duration stands still', async () => ((await shown()) >= end ? true : null), {
    timeout: (seconds + 10) * 1_000,
  });
  return (performance.now() - since) / 1_000;
}

async function startRec(person: Person): Promise<void> {
  await person.press('Start Rec');
  await rec(person).waitFor();
}

async function stopRec(person: Person): Promise<void> {
  await person.press('Stop Rec');
  await rec(person).waitFor({ state: 'hidden' });
}

/** Finds the newest call with someone in Call History, with its recording. */
async function findRecording(person: Person, name: string): Promise<PlayedSound> {
  await openPage(person, 'Call History');
  await calls(person).first().filter({ hasText: name }).filter({ hasText: 'Recorded' }).waitFor();
  await openCall(person, calls(person).first());
  return new PlayedSound(person, callDetails(person));
}

/** How long that tone is there, whatever else is. */
const secondsOf = (sound: RecordedSound, tone: number, channel: number): number =>
  sound.secondsOf(tone, channel, [tone]);

function assertAtLeast(actual: number, talked: number, what: string): void {
  assert.ok(actual > talked - SLACK, `${what}: ${actual} s of ${talked} s`);
}

suite('A call is recorded', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;

  before(async () => {
    office = await Office.open();
    [alice, bob] = await Promise.all([office.arrive('alice'), office.arrive('bob')]);
  });
  afterEach(async () => {
    await hangUp(alice, bob);
    await openPage(alice, 'Soft Phone');
  });
  after(() => office.close());

  test('the REC notice stands above the duration where it is recorded, as long as it is', async () => {
    await connect(alice, bob);
    await startRec(alice);
    await recTold(alice, 'Recording').waitFor();
    const notice = await rec(alice).boundingBox();
    const duration = await alice.page.getByRole('timer', { name: 'Duration' }).boundingBox();
    assert.ok(notice && duration && notice.y + notice.height <= duration.y);
    assert.equal(await rec(bob).count(), 0);
    await bob.button('Start Rec').waitFor();
    await alice.press('Pause Rec');
    await recTold(alice, 'Recording paused').waitFor();
    await rec(alice).waitFor();
    await alice.press('Resume Rec');
    await recTold(alice, 'Recording paused').waitFor({ state: 'hidden' });
    await rec(alice).waitFor();
    await stopRec(alice);
    await alice.button('Start Rec').waitFor();
    await alice.button('Stop Rec').waitFor({ state: 'hidden' });
    await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice)]);
  });

  test('it is played, sought in by the keyboard, and saved: the caller on the left, the called on the right', async () => {
    await connect(alice, bob);
    await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice)]);
    const since = performance.now();
    await startRec(alice);
    const talked = await talkOn(alice, 7);
    await stopRec(alice);
    const most = (performance.now() - since) / 1_000;
    await hangUp(alice, bob);
    const played = await findRecording(alice, PEOPLE.bob.name);

    await played.button('Play').click();
    await played.toSound(ALICE, BOB);
    await played.button('Pause').click();
    await played.button('Play').waitFor();
    await played.position.focus();
    await alice.page.keyboard.press('Home');
    await played.toBeAt((second) => second === 0);
    await alice.page.keyboard.press('ArrowRight');
    await played.toBeAt((second) => second === 5);
    assert.match((await played.position.getAttribute('aria-valuetext'))!, /^0?0:05 of 0?0:0[789]$/);
    await alice.page.keyboard.press('ArrowLeft');
    await played.toBeAt((second) => second === 0);
    await alice.page.keyboard.press('ArrowRight');
    await played.button('Play').click();
    await played.toBeAt((second) => second > 5.5);
    await played.toSound(ALICE, BOB);

    const { name, sound } = await played.download();
    assert.match(name, /^Call with Bob Johnson, \d{4}-\d\d-\d\d \d\d\.\d\d\.ogg$/);
    assert.ok(sound.seconds <= most, `${sound.seconds} s of at most ${most} s`);
    assertAtLeast(secondsOf(sound, ALICE, LEFT), talked, 'Alice on the left');
    assertAtLeast(secondsOf(sound, BOB, RIGHT), talked, 'Bob on the right');
    assert.equal(secondsOf(sound, BOB, LEFT), 0);
    assert.equal(secondsOf(sound, ALICE, RIGHT), 0);
  });

  test('who was called is on the right, also where it is the one who records', async () => {
    await connect(bob, alice);
    await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice)]);
    await startRec(alice);
    const talked = await talkOn(alice, 2);
    await hangUp(alice, bob);
    const { sound } = await (await findRecording(alice, PEOPLE.bob.name)).download();
    assertAtLeast(secondsOf(sound, BOB, LEFT), talked, 'Bob on the left');
    assertAtLeast(secondsOf(sound, ALICE, RIGHT), talked, 'Alice on the right');
  });

  /** Records before and after a pause in which `secret` speaks, who is muted else. Tells how long they talked outside it. */
  async function recordAroundPause(secret: Person, other: Person): Promise<number> {
    await connect(alice, bob);
    await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice)]);
    await secret.press('Mute');
    await other.ears.toHearSilence();
    await startRec(alice);
    const before = await talkOn(alice, 2);
    await alice.press('Pause Rec');
    await alice.button('Resume Rec').waitFor();
    await secret.press('Mute');
    await toHearOnly(other, secret);
    await talkOn(alice, 2);
    await secret.press('Mute');
    await other.ears.toHearSilence();
    await alice.press('Resume Rec');
    await alice.button('Pause Rec').waitFor();
    const after = await talkOn(alice, 2);
    await stopRec(alice);
    await hangUp(alice, bob);
    return before + after;
  }

  test('nothing that the other one says only in a pause is in it', async () => {
    const talked = await recordAroundPause(bob, alice);
    const { sound } = await (await findRecording(alice, PEOPLE.bob.name)).download();
    for (const channel of [LEFT, RIGHT]) assert.equal(secondsOf(sound, BOB, channel), 0);
    assertAtLeast(secondsOf(sound, ALICE, LEFT), talked, 'Alice');
  });

  test('nor what one says oneself; who talks on is in it before and after', async () => {
    const talked = await recordAroundPause(alice, bob);
    const { sound } = await (await findRecording(alice, PEOPLE.bob.name)).download();
    for (const channel of [LEFT, RIGHT]) assert.equal(secondsOf(sound, ALICE, channel), 0);
    assertAtLeast(secondsOf(sound, BOB, RIGHT), talked, 'Bob');
  });

  test('it goes on when the call moves to another of one’s phones', async () => {
    const laptop = await office.arrive('alice', { tone: LAPTOP });
    await connect(alice, bob);
    await toHearOnly(bob, alice);
    await startRec(alice);
    const before = await talkOn(alice, 2);
    await laptop.press(`Move here: call with ${PEOPLE.bob.name}`);
    await Promise.all([bob.ears.toHear(LAPTOP), rec(laptop).waitFor()]);
    const after = await talkOn(laptop, 2);
    await stopRec(laptop);
    await hangUp(laptop, bob);
    await laptop.leave();
    const { sound } = await (await findRecording(alice, PEOPLE.bob.name)).download();
    assertAtLeast(secondsOf(sound, ALICE, LEFT), before, 'Alice at her desk');
    assertAtLeast(secondsOf(sound, LAPTOP, LEFT), after, 'Alice at her laptop');
    assertAtLeast(secondsOf(sound, BOB, RIGHT), before + after, 'Bob');
    assert.equal(await callDetails(alice).getByRole('slider').count(), 1);
  });

  test('who may not record is not offered it', async () => {
    await using dave = await office.arrive('dave');
    await connect(dave, bob);
    await bob.button('Start Rec').waitFor();
    assert.equal(await dave.button('Start Rec').count(), 0);
    await hangUp(dave, bob);
  });

  test('what was recorded until the server was killed is there when it is back', async () => {
    await using shaken = await Office.open();
    const [caller, called] = await Promise.all([shaken.arrive('alice'), shaken.arrive('bob')]);
    await connect(caller, called);
    await Promise.all([toHearOnly(caller, called), toHearOnly(called, caller)]);
    await startRec(caller);
    const talked = await talkOn(caller, 4);
    await shaken.server.kill();
    await shaken.server.start();
    await caller.toBeRegistered(60_000);
    await hangUp(caller, called);
    const played = await findRecording(caller, PEOPLE.bob.name);
    await played.button('Play').click();
    await played.toSound(ALICE, BOB);
    const { sound } = await played.download();
    // What waited for late packets, and to be written, went with the server.
    assertAtLeast(secondsOf(sound, BOB, RIGHT), talked - SLACK, 'Bob');
  });

  test('the pages stay free of errors all the while', () => {
    assert.deepEqual([...alice.troubles.all, ...bob.troubles.all], []);
  });
});
