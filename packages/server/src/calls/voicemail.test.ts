import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  AnsweringOffice,
  GREETING,
  WORDS,
  type AnsweringOfficeOptions,
} from '../../../../test/support/answering-office.ts';
import { DeskCall } from '../../../../test/support/desk-call.ts';
import { plainSdp } from '../../../../test/support/plain-sdp.ts';
import { until } from '../../../../test/support/until.ts';
import { openNew, type OpenFile } from '../media/sound-file.ts';

const [TONE, SILENCE] = [440, 0];

/** Alice calls bob, who has no phone, and has heard the beep. */
async function leaving(options: AnsweringOfficeOptions = {}) {
  const office = await AnsweringOffice.open(options);
  const alice = await office.system.phone('alice');
  const call = await DeskCall.dial(alice, '1002', TONE);
  const begun = await call.beep();
  const close = async (): Promise<void> => {
    call.close();
    await office[Symbol.asyncDispose]();
  };
  return { office, alice, call, begun, [Symbol.asyncDispose]: close };
}

/** Nothing goes on, and nothing is kept. */
async function assertNothingLeft(office: AnsweringOffice): Promise<void> {
  await office.system.idle();
  const left = await until('something is left', async () => {
    const { messages, files } = await office.leftovers();
    return messages + files === 0 ? 'nothing' : null;
  });
  assert.equal(left, 'nothing');
}

function assertClose(one: number, other: number, by: number, what: string): void {
  assert.ok(Math.abs(one - other) <= by, `${what}: ${one} and ${other}`);
}

describe('A caller whom nobody answers', () => {
  test('hears the greeting and the beep, and what they say until they hang up is in the mailbox', async () => {
    await using office = await AnsweringOffice.open({ telephony: { ringSeconds: 1 } });
    const { system } = office;
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const dialled = DeskCall.dial(alice, '1002', TONE);
    const ringing = await bob.incoming();
    ringing.ring();
    const cancelled = ringing.cancelled();
    using call = await dialled;
    await cancelled;
    const [live] = system.telephony.liveCalls('id-alice');
    assert.deepEqual([live?.state, live?.party.userId, live?.held], ['connected', 'id-bob', false]);
    await call.ear.toHear(GREETING);
    const begun = await call.beep();
    await call.speakFor(1.5);
    const ended = await call.hangUp();
    const row = await office.message('bob');
    assert.ok(performance.now() - ended < 2_000);
    assert.deepEqual(
      [row.party_name, row.party_number, row.party_user_id],
      ['Alice Ämter', '1001', 'id-alice'],
    );
    assert.deepEqual([row.folder, row.cut, row.forwarded, row.deleted_at], ['new', 0, null, null]);
    const spoken = (ended - begun) / 1000;
    assertClose(row.milliseconds! / 1000, spoken, 0.2, 'length');
    const sound = await office.sound(row);
    assertClose(sound.seconds, row.milliseconds! / 1000, 0.05, 'length of the file');
    assertClose(sound.secondsOf(TONE, 0, [TONE, WORDS.beep, GREETING]), 1.5, 0.3, 'tone');
    const peaks = JSON.parse(row.peaks) as number[];
    assert.ok(peaks.length > 10 && Math.max(...peaks) > 20, row.peaks);
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in missed']);
    assert.deepEqual(system.telephony.liveCalls('id-alice'), []);
  });

  for (const [why, status, disposition] of [
    ['is busy', 486, 'busy'],
    ['declines', 603, 'declined'],
  ] as const) {
    test(`is answered in place of someone who ${why}`, async () => {
      await using office = await AnsweringOffice.open();
      const [alice, bob] = [await office.system.phone('alice'), await office.system.phone('bob')];
      const dialled = DeskCall.dial(alice, '1002', TONE);
      await (await bob.incoming()).reject(status);
      using call = await dialled;
      await call.beep();
      await call.speakFor(1.2);
      await call.hangUp();
      assert.equal((await office.message('bob')).cut, 0);
      assert.deepEqual(await office.system.records(), [
        'alice out answered',
        `bob in ${disposition}`,
      ]);
    });
  }

  test('is answered in place of someone who is not there, and sees whom they called', async () => {
    await using office = await AnsweringOffice.open();
    const alice = await office.system.phone('alice');
    const media = office.system.media('alice');
    const call = alice.call('1002', media.offer());
    const answer = await call.final();
    assert.equal(answer.status, 200);
    assert.match(answer.header('p-asserted-identity'), /Bobby.*<sip:1002@acme\.test>/);
    await call.bye();
    assert.deepEqual(await office.system.records(), ['alice out answered', 'bob in missed']);
    await assertNothingLeft(office);
  });

  test('from elsewhere is known by their outside number', async () => {
    await using office = await AnsweringOffice.open();
    const visitor = await office.system.phone('visitor');
    using call = await DeskCall.dial(visitor, '+14695551002', TONE);
    await call.beep();
    await call.speakFor(1.2);
    await call.hangUp();
    const row = await office.message('bob');
    assert.deepEqual([row.party_number, row.party_user_id], ['+14695559001', null]);
  });

  test('is none of a queue, nor of one whom a transfer sends there', async () => {
    await using office = await AnsweringOffice.open();
    const { system } = office;
    const [alice, visitor] = [await system.phone('alice'), await system.phone('visitor')];
    const queued = alice.call('2001', plainSdp());
    assert.equal((await queued.final()).status, 200);
    await queued.ended();
    const { outgoing, incoming } = await system.answered(visitor, alice, '+14695551001');
    assert.equal((await incoming.refer('<sip:1002@acme.test>')).status, 202);
    await incoming.notified();
    assert.match((await incoming.notified()).body, /^SIP\/2\.0 480 /);
    await outgoing.bye();
    await incoming.ended();
    await assertNothingLeft(office);
  });

  test('without sound is refused as ever', async () => {
    await using office = await AnsweringOffice.open();
    const alice = await office.system.phone('alice');
    const video = plainSdp().replace('m=audio', 'm=video');
    assert.equal((await alice.call('1002', video).final()).status, 488);
    assert.deepEqual(await office.system.records(), ['alice out failed']);
  });

  test('gives up while it rings, or in the moment in which it is answered', async () => {
    await using office = await AnsweringOffice.open();
    const { system } = office;
    const [alice, bob] = [await system.phone('alice'), await system.phone('bob')];
    const first = alice.call('1002', plainSdp());
    const ringing = await bob.incoming();
    ringing.ring();
    await first.status(180);
    first.cancel();
    await ringing.cancelled();
    assert.equal((await first.final()).status, 487);
    assert.deepEqual(await system.records(), ['alice out cancelled', 'bob in missed']);

    const second = alice.call('1002', plainSdp());
    await (await bob.incoming()).reject(486);
    await second.status(200);
    second.cancel();
    // The 200 crossed the CANCEL, and comes again until it is acknowledged.
    await second.final();
    await second.bye();
    assert.deepEqual(await system.records(), ['alice out answered', 'bob in busy']);
    await assertNothingLeft(office);
  });

  test('who hangs up before there is a file for the message leaves nothing', async () => {
    const { promise, resolve } = Promise.withResolvers<number>();
    let asked = false;
    const freeBytes = (): Promise<number> => {
      asked = true;
      return promise;
    };
    await using office = await AnsweringOffice.open({ freeBytes });
    using call = await DeskCall.dial(await office.system.phone('alice'), '1002', TONE);
    await until('no file is wanted', () => (asked ? true : null));
    await call.hangUp();
    await office.system.idle();
    resolve(Infinity);
    // It waits for all that is under way.
    await office.desk.close();
    await assertNothingLeft(office);
  });

  test('who hangs up before the beep leaves nothing', async () => {
    await using office = await AnsweringOffice.open({ greetingSeconds: 10 });
    using call = await DeskCall.dial(await office.system.phone('alice'), '1002', TONE);
    call.speak();
    await call.ear.toHear(GREETING);
    await call.hangUp();
    await assertNothingLeft(office);
  });
});

describe('A message', () => {
  test('ends with #, and the caller hears that it was kept', async () => {
    await using left = await leaving();
    const { office, call, begun } = left;
    await call.speakFor(1.5);
    call.press('#');
    const ended = performance.now();
    const row = await office.message('bob');
    assert.ok(performance.now() - ended < 2_000);
    assertClose(row.milliseconds!, ended - begun, 200, 'length');
    await call.ear.toHear(WORDS['message-kept']);
    await call.toBeHungUp();
    assert.equal(row.cut, 0);
  });

  test('without sound, or with too little of it, is not kept', async () => {
    await using left = await leaving();
    const { office, alice, call } = left;
    call.press('#');
    await call.ear.toHear(WORDS['message-too-short']);
    await call.toBeHungUp();
    using silent = await DeskCall.dial(alice, '1002', SILENCE);
    await silent.beep();
    await silent.speakFor(1.5);
    await silent.hangUp();
    await assertNothingLeft(office);
  });

  test('as long as it can be ends with a tone and a sentence', async () => {
    await using left = await leaving({ seconds: 2 });
    const { office, call } = left;
    call.speak();
    await call.ear.toHear(WORDS['limit-tone']);
    await call.ear.toHear(WORDS['message-too-long']);
    await call.toBeHungUp();
    const row = await office.message('bob');
    assertClose(row.milliseconds!, 2_000, 200, 'length');
    assert.equal(row.cut, 0);
  });

  test('cannot be left where there is no room, and the caller hears that', async () => {
    for (const options of [
      { freeBytes: async () => 1_000_000 },
      { openFile: () => Promise.reject(new Error('ENOSPC')) },
    ]) {
      await using office = await AnsweringOffice.open(options);
      using call = await DeskCall.dial(await office.system.phone('alice'), '1002', TONE);
      await call.ear.toHear(WORDS['no-message-taken']);
      await call.toBeHungUp();
      assert.equal(call.ear.secondsOf(WORDS.beep), 0);
      await assertNothingLeft(office);
    }
  });

  test('that cannot be written any more is kept as far as it is, and the caller is told', async () => {
    await using left = await leaving({ openFile: diskWithRoomFor(8_000) });
    const { office, call } = left;
    call.speak();
    await call.ear.toHear(WORDS['message-cut']);
    await call.toBeHungUp();
    const row = await office.message('bob');
    assert.equal(row.cut, 1);
    const sound = await office.sound(row);
    assertClose(sound.seconds, row.milliseconds! / 1000, 0.05, 'length of the file');
    assert.ok(sound.seconds >= 1, `${sound.seconds} s`);
    assert.ok(sound.secondsOf(TONE, 0, [TONE]) > sound.seconds - 0.3);
  });

  test('of a phone that is gone ends with the last that came of it', async () => {
    await using left = await leaving({ telephony: { graceSeconds: 2 } });
    const { office, alice, call, begun } = left;
    await call.speakFor(1.5);
    const spoken = performance.now() - begun;
    call.close();
    await alice.vanish();
    const row = await office.message('bob');
    assert.ok(performance.now() - begun > spoken + 1_500);
    assertClose(row.milliseconds!, spoken, 200, 'length');
    assert.equal(row.cut, 1);
    assertClose((await office.sound(row)).seconds, spoken / 1000, 0.2, 'length of the file');
  });

  test('is kept where the server stops', async () => {
    await using left = await leaving();
    const { office, call } = left;
    await call.speakFor(1.5);
    await office.desk.close();
    const row = await office.message('bob');
    assert.equal(row.cut, 1);
    assert.ok((await office.sound(row)).secondsOf(TONE, 0, [TONE]) > 1.2);
    await call.toBeHungUp();
  });

  test('begins with # in the middle of the greeting', async () => {
    await using office = await AnsweringOffice.open({ greetingSeconds: 60 });
    using call = await DeskCall.dial(await office.system.phone('alice'), '1002', TONE);
    await call.ear.toHear(GREETING);
    call.press('#');
    await call.beep();
    await call.speakFor(1.2);
    await call.hangUp();
    assert.equal((await office.message('bob')).cut, 0);
  });

  test('is not left by someone who asks with * for the messages of whom they called', async () => {
    await using office = await AnsweringOffice.open({ greetingSeconds: 60 });
    using call = await DeskCall.dial(await office.system.phone('alice'), '1002', TONE);
    await call.ear.toHear(GREETING);
    call.press('*');
    const { caller, of } = await until('nobody asks', () => office.asked[0]);
    assert.deepEqual([caller.subscriber.username, of], ['alice', 'bob']);
    const { messages, files } = await office.leftovers();
    assert.deepEqual([messages, files], [0, 0]);
    caller.end();
    await call.toBeHungUp();
    await office.system.idle();
  });
});

/** A disk that takes so many bytes, and then as much of the next ones as there is room for. */
function diskWithRoomFor(room: number): OpenFile {
  let written = 0;
  return async (path) => {
    const file = await openNew(path);
    return {
      close: () => file.close(),
      async appendFile(data) {
        const bytes = data as Buffer;
        written += bytes.length;
        if (written < room) return file.appendFile(bytes);
        await file.appendFile(bytes.subarray(0, bytes.length / 2));
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      },
    };
  };
}
