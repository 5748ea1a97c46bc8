import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PhoneSystem, USERS } from '../../../../test/support/phone-system.ts';
import { plainAnswer, plainSdp } from '../../../../test/support/plain-sdp.ts';
import { until } from '../../../../test/support/until.ts';
import { USUAL_RULES, type AnsweringRules } from '../profile/answering-rules.ts';
import { PushedCalls } from './closed-apps.ts';
import type { PushNews } from './push-payload.ts';

/** The app of bob is closed, and nothing else of his rings; it hears what `said` has. */
async function closedAppOfBob(
  rules: Partial<AnsweringRules>,
): Promise<AsyncDisposable & { readonly phones: PhoneSystem; readonly said: readonly string[] }> {
  const said: string[] = [];
  const hear = async (news: PushNews): Promise<boolean> => {
    said.push(news.kind === 'call-over' ? news.how : news.kind);
    return true;
  };
  const pushed = new PushedCalls(
    {
      audience: (userId) =>
        userId === USERS.bob.userId ? [{ sessionId: 'closed', userId } as never] : [],
      send: (_audience, news) => hear(news),
      tell: async (userId, news) => {
        if (userId === USERS.bob.userId) await hear(news);
      },
    },
    Date.now,
  );
  const phones = await PhoneSystem.start({
    closedApps: pushed,
    people: {
      now: (user) => user,
      answering: ({ username }) => ({ ...USUAL_RULES, ...(username === 'bob' ? rules : {}) }),
    },
  });
  const push = phones.finished.push.bind(phones.finished);
  phones.finished.push = (part) => {
    pushed.partFinished(part);
    push(part);
  };
  return { phones, said, [Symbol.asyncDispose]: () => phones[Symbol.asyncDispose]() };
}

const TO_CAROL = { noAnswer: { kind: 'number', number: '1003' }, ringSeconds: 0.2 } as const;
const hears = (said: readonly string[], ...all: string[]) =>
  until(
    () => `heard ${said.join()}`,
    () => (said.join() === all.join() ? said : null),
  );

describe('A closed app that was told of a call', () => {
  test('hears that it was forwarded, and no more where someone else takes it', async () => {
    await using app = await closedAppOfBob(TO_CAROL);
    const { phones, said } = app;
    const [alice, carol] = [await phones.phone('alice'), await phones.phone('carol')];
    const outgoing = alice.call('1002', plainSdp());
    const incoming = await carol.incoming();
    incoming.ring();
    await incoming.accept(plainAnswer());
    await outgoing.final();
    const ended = incoming.ended();
    await outgoing.bye();
    await ended;
    await phones.idle();
    assert.deepEqual(said, ['call', 'forwarded']);
    assert.deepEqual(await phones.records(), ['alice out answered', 'carol in answered']);
  });

  test('hears that it was missed where nobody else took it either, as the call history says', async () => {
    await using app = await closedAppOfBob(TO_CAROL);
    const { phones, said } = app;
    const [alice, carol] = [await phones.phone('alice'), await phones.phone('carol')];
    const outgoing = alice.call('1002', plainSdp());
    const incoming = await carol.incoming();
    incoming.ring();
    await outgoing.status(180);
    outgoing.cancel();
    await incoming.cancelled();
    await hears(said, 'call', 'forwarded', 'missed');
    assert.ok((await phones.records()).includes('bob in missed'));
  });

  test('hears at once that it was missed where it goes to nobody', async () => {
    await using app = await closedAppOfBob({ ringSeconds: 0.2 });
    const { phones, said } = app;
    const alice = await phones.phone('alice');
    await alice.call('1002', plainSdp()).final();
    await hears(said, 'call', 'missed');
  });
});
