import assert from 'node:assert/strict';
import { after, before, describe, test, type TestContext } from 'node:test';
import { SCOPES } from '../../packages/server/src/directory/account.ts';
import type { Scope } from '../../packages/server/src/store/schema.ts';
import { hubOf, next, phase } from '../support/hub-on-server.ts';
import {
  openScopeOffice,
  PLACES,
  SERVICE,
  usernameOf,
  type Place,
} from '../support/scope-office.ts';
import type { FeedMessage, Follower, SignedIn } from '../support/server-client.ts';
import type { TestServer } from '../support/test-server.ts';
import { until } from '../support/until.ts';

/** Who may see and do what of the queues, over REST and on the feed; and that it goes on. */

/** What the items of the call center may have. */
interface Item {
  readonly id: string;
  readonly userId: string;
  readonly extension: string;
  readonly statusId: string;
  readonly activity: string;
  readonly party: { readonly name: string } | null;
  readonly queues: readonly { readonly queueId: string; readonly statusId: string }[];
  readonly isMine: boolean;
}

let server: TestServer;
const people = new Map<string, SignedIn>();
let serviceId = '';

const someone = (scope: Scope, place: Place): SignedIn => {
  const found = people.get(usernameOf(scope, place));
  assert.ok(found);
  return found;
};

async function signAllIn(): Promise<void> {
  for (const scope of SCOPES) {
    for (const place of PLACES) {
      const username = usernameOf(scope, place);
      people.set(username, await server.client.signIn(username));
    }
  }
}

async function get(who: SignedIn, path: string): Promise<readonly Item[]> {
  const { status, text } = await server.client.request('GET', path, { token: who.token });
  assert.equal(status, 200, text);
  return (JSON.parse(text) as { readonly items: readonly Item[] }).items;
}

/** Waits until it is so. */
async function holds(look: () => Promise<boolean>): Promise<void> {
  await until('it is not so', async () => ((await look()) ? true : null));
}

async function setStatus(by: SignedIn, agent: SignedIn, statusId: string): Promise<void> {
  const path = `/api/agents/${agent.userId}/status`;
  const { status, text } = await server.client.request('PUT', path, {
    ...{ token: by.token, body: { statusId } },
  });
  assert.equal(status, 204, text);
}

before(async () => {
  server = await openScopeOffice();
  await signAllIn();
  const queues = await get(someone('supervisor', 'colleague'), '/api/queues');
  serviceId = queues.find(({ extension }) => extension === SERVICE)?.id ?? '';
  assert.notEqual(serviceId, '');
});
after(() => server[Symbol.asyncDispose]());

const itemsOf = ({ change }: FeedMessage): readonly Item[] =>
  change.items as unknown as readonly Item[];
const itemOf = ({ change }: FeedMessage): Item => change.item as unknown as Item;

/** For a member, a colleague and a stranger. */
type Answers = readonly [number, number, number];

const FORBIDDEN: Answers = [403, 403, 403];
const OF_QUEUE: Record<Scope, Answers> = {
  basic: FORBIDDEN,
  agent: [200, 404, 404],
  supervisor: [200, 200, 404],
  'site-manager': [200, 200, 404],
  'office-manager': [200, 200, 404],
};
const same = (answer: number): Answers => [answer, answer, answer];
const MANAGING = (answer: number): Record<Scope, Answers> => ({
  ...{ basic: FORBIDDEN, agent: FORBIDDEN, supervisor: same(answer) },
  ...{ 'site-manager': FORBIDDEN, 'office-manager': same(answer) },
});
const everyone = (answers: Answers): Record<Scope, Answers> => ({
  ...{ basic: answers, agent: answers, supervisor: answers },
  ...{ 'site-manager': answers, 'office-manager': answers },
});

interface Route {
  readonly name: string;
  readonly method: string;
  readonly path: (who: string) => string;
  readonly body?: (who: string) => object;
  readonly answers: Record<Scope, Answers>;
}

const SPAN = 'from=2026-01-01T00:00:00.000Z&to=2026-01-02T00:00:00.000Z&timeZone=UTC';

const ROUTES: readonly Route[] = [
  {
    name: 'the queues',
    method: 'GET',
    path: () => '/api/queues',
    answers: { ...everyone(same(200)), basic: FORBIDDEN },
  },
  {
    name: 'the callers of a queue',
    method: 'GET',
    path: () => `/api/queues/${serviceId}/callers`,
    answers: OF_QUEUE,
  },
  {
    name: 'the agents of a queue',
    method: 'GET',
    path: () => `/api/queues/${serviceId}/agents`,
    answers: OF_QUEUE,
  },
  {
    name: 'picking one who is gone',
    method: 'POST',
    path: () => '/api/queue-callers/nobody/pick',
    answers: { ...everyone(same(404)), basic: FORBIDDEN },
  },
  {
    name: 'setting what one does oneself',
    method: 'PUT',
    path: () => '/api/agent/status',
    body: () => ({ statusId: 'lunch' }),
    answers: everyone([204, 409, 409]),
  },
  {
    name: 'setting what an agent does',
    method: 'PUT',
    path: () => `/api/agents/${someone('agent', 'member').userId}/status`,
    body: () => ({ statusId: 'break', reason: 'Coffee' }),
    answers: {
      ...{ basic: FORBIDDEN, supervisor: [204, 204, 404] },
      ...{ 'site-manager': [204, 204, 404], 'office-manager': [204, 204, 404] },
      // One's own is no one else's.
      agent: [204, 403, 403],
    },
  },
  {
    name: 'the statuses',
    method: 'GET',
    path: () => '/api/agent-statuses',
    answers: everyone(same(200)),
  },
  {
    name: 'adding a status',
    method: 'POST',
    path: () => '/api/agent-statuses',
    body: (who) => ({ name: `Of ${who}`, isPaid: true }),
    answers: MANAGING(201),
  },
  {
    name: 'changing a status',
    method: 'PUT',
    path: () => '/api/agent-statuses/none-of-ours',
    body: () => ({ name: 'Other name', isPaid: true }),
    answers: MANAGING(404),
  },
  {
    name: 'removing a status',
    method: 'DELETE',
    path: () => '/api/agent-statuses/none-of-ours',
    answers: MANAGING(204),
  },
  {
    name: 'my figures',
    method: 'GET',
    path: () => `/api/my-stats?${SPAN}`,
    answers: everyone(same(200)),
  },
];

describe('routes', () => {
  for (const { name, method, path, body, answers } of ROUTES) {
    for (const scope of SCOPES) {
      test(`${name}, as ${scope}`, async () => {
        const got: number[] = [];
        for (const place of PLACES) {
          const who = usernameOf(scope, place);
          const { token } = someone(scope, place);
          const options = { token, ...(body && { body: body(who) }) };
          got.push((await server.client.request(method, path(who), options)).status);
        }
        assert.deepEqual(got, answers[scope]);
      });
    }
  }

  test('without a session none of them answers', async () => {
    for (const { method, path, body } of ROUTES) {
      const options = body ? { body: body('nobody') } : {};
      assert.equal((await server.client.request(method, path('nobody'), options)).status, 401);
    }
  });
});

/** What is sent of each topic at first: to a member, a colleague and a stranger, while one caller waits. */
const BEGINNINGS: Record<string, Record<Scope, Answers>> = {
  queues: beginning([1, 0, 0], [3, 3, 0]),
  'queue-callers': beginning([1, 0, 0], [1, 1, 0]),
  'queue-agents': beginning([5, 0, 0], [9, 9, 0]),
  'agent-statuses': everyone(same(7)),
  agent: everyone(same(1)),
};

function beginning(agent: Answers, others: Answers): Record<Scope, Answers> {
  return { ...everyone(others), agent, basic: [0, 0, 0] };
}

interface Told {
  readonly scope: Scope;
  readonly place: Place;
  readonly feed: Follower;
}

/** All of them on the feed, with what came at first. */
async function allFollow(): Promise<(Told & { readonly first: readonly FeedMessage[] })[]> {
  const all: (Told & { readonly first: readonly FeedMessage[] })[] = [];
  for (const scope of SCOPES) {
    for (const place of PLACES) {
      const feed = await server.client.follow(someone(scope, place).token);
      // The last of these topics: all of them are there.
      const last = await feed.takeChange('agent-statuses', 'reset');
      all.push({ scope, place, feed, first: [...feed.messages.drain(() => true), last] });
    }
  }
  return all;
}

/** Who was told of this topic until now. */
async function toldOf(all: readonly Told[], topic: string): Promise<string[]> {
  const names: string[] = [];
  for (const { scope, place, feed } of all) {
    feed.send({ type: 'ping' });
    await feed.take('pong');
    const came = feed.messages.drain(() => true).some((message) => message.topic === topic);
    if (came) names.push(usernameOf(scope, place));
  }
  return names.sort();
}

/** Waits until this one was told that an agent has this status; what is told of a queue may come together later. */
async function hasStatus({ feed }: Told, statusId: string): Promise<void> {
  for (;;) {
    const { change } = await feed.takeChange('queue-agents', 'upsert');
    if ((change.item as { statusId?: string }).statusId === statusId) return;
  }
}

/** All who see the queue, by the table. */
const WATCHERS = SCOPES.flatMap((scope) =>
  PLACES.filter((_place, column) => OF_QUEUE[scope][column] === 200).map((place) =>
    usernameOf(scope, place),
  ),
).sort();

describe('topics', () => {
  test('each begins with what they may see, and is told no more than that', async (t) => {
    const managers = someone('office-manager', 'member');
    for (const status of await get(managers, '/api/agent-statuses')) {
      const path = `/api/agent-statuses/${status.id}`;
      await server.client.request('DELETE', path, { token: managers.token });
    }
    const stranger = someone('office-manager', 'stranger');
    for (const status of await get(stranger, '/api/agent-statuses')) {
      const path = `/api/agent-statuses/${status.id}`;
      await server.client.request('DELETE', path, { token: stranger.token });
    }
    const dave = await hubOf(t, server.url, 'dave');
    const call = await dave.calls.dial(SERVICE);
    await phase(call, 'connected');
    await holds(async () => {
      return (await get(managers, `/api/queues/${serviceId}/callers`)).length === 1;
    });

    const all = await allFollow();
    t.after(() => Promise.all(all.map(({ feed }) => feed.close())));
    for (const [topic, counts] of Object.entries(BEGINNINGS)) {
      for (const scope of SCOPES) {
        const got = PLACES.map((place) => {
          const { first } = all.find((one) => one.scope === scope && one.place === place)!;
          const reset = first.find((one) => one.topic === topic && one.change.op === 'reset');
          return reset ? itemsOf(reset).length : -1;
        });
        assert.deepEqual(got, counts[scope], `${topic} as ${scope}`);
      }
    }

    const [watcher] = all.filter((one) => one.scope === 'supervisor' && one.place === 'colleague');
    assert.ok(watcher);
    const [supervisor, agent] = [someone('supervisor', 'colleague'), someone('agent', 'member')];
    await toldOf(all, '');
    await setStatus(supervisor, agent, 'meeting');
    await hasStatus(watcher, 'meeting');
    assert.deepEqual(await toldOf(all, 'agent'), [usernameOf('agent', 'member')]);
    await setStatus(supervisor, agent, 'other');
    await hasStatus(watcher, 'other');
    assert.deepEqual(
      [...(await toldOf(all, 'queue-agents')), usernameOf('supervisor', 'colleague')].sort(),
      WATCHERS,
    );

    await call.end();
    await watcher.feed.takeChange('queue-callers', 'remove');
    assert.deepEqual(
      [...(await toldOf(all, 'queue-callers')), usernameOf('supervisor', 'colleague')].sort(),
      WATCHERS,
    );

    const body = { name: 'Training', isPaid: true };
    const { token } = someone('office-manager', 'colleague');
    await server.client.request('POST', '/api/agent-statuses', { token, body });
    assert.deepEqual(
      await toldOf(all, 'agent-statuses'),
      SCOPES.flatMap((scope) => [
        usernameOf(scope, 'member'),
        usernameOf(scope, 'colleague'),
      ]).sort(),
    );
  });
});

/** This agent answers a call of dave in the queue, and is in it. */
async function talking(t: TestContext) {
  const agent = someone('agent', 'member');
  await server.client.request('PUT', '/api/agent/status', {
    ...{ token: agent.token, body: { statusId: 'online' } },
  });
  const phone = await hubOf(t, server.url, usernameOf('agent', 'member'));
  const dave = await hubOf(t, server.url, 'dave');
  const ringing = next(phone.calls.incoming$);
  const call = await dave.calls.dial(SERVICE);
  await phase(call, 'connected');
  const taken = await ringing;
  await taken.accept();
  await phase(taken, 'connected');
  return { agent, call, taken };
}

async function agentAs(viewer: SignedIn, agent: SignedIn): Promise<Item | undefined> {
  const agents = await get(viewer, `/api/queues/${serviceId}/agents`);
  return agents.find(({ userId }) => userId === agent.userId);
}

test('supervisors see with whom an agent talks; an agent does not', async (t) => {
  const { agent, call } = await talking(t);
  const supervisor = someone('supervisor', 'colleague');
  await holds(async () => (await agentAs(supervisor, agent))?.activity === 'on-call');
  assert.equal((await agentAs(supervisor, agent))?.party?.name, 'Dave Davis');
  assert.equal((await agentAs(agent, agent))?.party, null);

  const [seen, unseen] = [await following(t, supervisor), await following(t, agent)];
  assert.equal(
    itemsOf(seen).find(({ userId, party }) => userId === agent.userId && party)?.party?.name,
    'Dave Davis',
  );
  assert.ok(itemsOf(unseen).every(({ party }) => party === null));
  await call.end();
});

async function following(t: TestContext, who: SignedIn): Promise<FeedMessage> {
  const feed = await server.client.follow(who.token);
  t.after(() => feed.close());
  return feed.takeChange('queue-agents', 'reset');
}

test('a status that is set in a call comes when it is over', async (t) => {
  const { agent, call } = await talking(t);
  const feed = await server.client.follow(agent.token);
  t.after(() => feed.close());
  await feed.takeChange('agent', 'reset');
  await server.client.request('PUT', '/api/agent/status', {
    ...{ token: agent.token, body: { statusId: 'lunch' } },
  });
  const pending = itemOf(await feed.takeChange('agent', 'upsert')) as Item & {
    nextStatusId: string;
  };
  assert.equal(pending.nextStatusId, 'lunch');
  assert.deepEqual(
    pending.queues.map(({ statusId }) => statusId),
    ['online'],
  );
  await call.end();
  const over = itemOf(await feed.takeChange('agent', 'upsert')) as Item & { nextStatusId: string };
  assert.equal(over.nextStatusId, null);
  assert.deepEqual(
    over.queues.map(({ statusId }) => statusId),
    ['lunch'],
  );
});

test('of two who pick the same caller one gets them', async (t) => {
  const dave = await hubOf(t, server.url, 'dave');
  const pickers = ['supervisor', 'office-manager'] as const;
  const hubs = await Promise.all(
    pickers.map((scope) => hubOf(t, server.url, usernameOf(scope, 'member'))),
  );
  assert.equal(hubs.length, 2);
  const call = await dave.calls.dial(SERVICE);
  await phase(call, 'connected');
  const supervisor = someone('supervisor', 'member');
  await holds(async () => {
    return (await get(supervisor, `/api/queues/${serviceId}/callers`)).length === 1;
  });
  const [caller] = await get(supervisor, `/api/queues/${serviceId}/callers`);
  assert.ok(caller);
  const answers = await Promise.all(
    pickers.map((scope) =>
      server.client.request('POST', `/api/queue-callers/${caller.id}/pick`, {
        token: someone(scope, 'member').token,
      }),
    ),
  );
  assert.deepEqual(answers.map(({ status }) => status).sort(), [204, 409]);
  const late = answers.find(({ status }) => status === 409);
  assert.equal(late?.body.code, 'queue/caller-taken');
  await call.end();
});

test('a restart keeps what everyone does', async () => {
  const [supervisor, agent] = [someone('supervisor', 'colleague'), someone('agent', 'member')];
  await setStatus(supervisor, agent, 'break');
  const before = await agentAs(supervisor, agent);
  await server.stop();
  await server.start();
  await signAllIn();
  const now = await agentAs(someone('supervisor', 'colleague'), agent);
  assert.equal(now?.statusId, 'break');
  assert.deepEqual(
    (now as Item & { statusSince: string }).statusSince,
    (before as Item & { statusSince: string }).statusSince,
  );
});
