import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { Contact, ContactDraft, Hub } from '@hubline/core';
import { createServer, type HublineServer } from '@hubline/server';
import { hubOf, when } from '../support/hub-on-server.ts';

/** External contacts of the core, kept by a real server. */

let server: HublineServer;

before(async () => {
  server = await createServer({ port: 0, dataFolder: ':memory:' });
});
after(() => server.close());

const draft = (name: string, number = '+14695550177'): ContactDraft => ({
  ...{ name, company: 'Acme', emails: ['maria@acme.example'], note: 'Line one\nLine two' },
  phones: [{ label: 'mobile', number }],
});

const external = (all: readonly Contact[]): Contact[] =>
  all.filter(({ source }) => source === 'external');

async function arrived(t: TestContext, username: string): Promise<Hub> {
  const hub = await hubOf(t, server.url, username);
  await when(hub.contacts.loaded$, (loaded) => loaded);
  return hub;
}

test('a contact that is written at one phone is at the other one, changed and removed too', async (t) => {
  const [here, there, bob] = [
    await arrived(t, 'alice'),
    await arrived(t, 'alice'),
    await arrived(t, 'bob'),
  ];
  const { id } = await here.contacts.create(draft('Maria Lopez'));
  const [seen] = external(
    await when(there.contacts.all$, (all) => all.some((contact) => contact.id === id)),
  );
  assert.deepEqual(seen, { id, source: 'external', ...draft('Maria Lopez') });
  assert.equal(there.contacts.search('lopez')[0]?.id, id);

  await there.contacts.update(id, draft('Maria Garcia'));
  await when(here.contacts.all$, (all) => all.some(({ name }) => name === 'Maria Garcia'));
  await here.contacts.remove(id);
  await when(there.contacts.all$, (all) => all.every((contact) => contact.id !== id));
  await assert.rejects(there.contacts.update(id, draft('Maria')), { code: 'request/not-found' });
  assert.deepEqual(external(bob.contacts.all$.value), []);
});

test('a file is taken but for what is wrong in it, and is there when one comes back', async (t) => {
  const rows = Array.from({ length: 1_200 }, (_, at) => `Person ${at},+1469556${1_000 + at}`);
  rows[3] = ',+14695559999';
  rows[1_100] = 'Nobody,call me';
  const dave = await arrived(t, 'dave');
  const report = await dave.contacts.import(['Name,Phone', ...rows].join('\n'));
  assert.equal(report.added, 1_198);
  assert.deepEqual(report.problems, [
    { line: 5, reason: 'no-name' },
    { line: 1_102, reason: 'bad-number' },
  ]);
  const back = await hubOf(t, server.url, 'dave');
  const all = await when(back.contacts.all$, (contacts) => external(contacts).length === 1_198);
  assert.equal(external(all).length, 1_198);
  assert.equal(back.contacts.byNumber('+14695562199')?.name, 'Person 1199');
});
