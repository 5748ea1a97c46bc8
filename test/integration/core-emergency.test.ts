import assert from 'node:assert/strict';
import { after, before, test, type TestContext } from 'node:test';
import type { AddressDraft, Emergency, EmergencyAddress } from '@hubline/core';
import { PASSWORD } from '@hubline/core/testing';
import { hubOf, when } from '../support/hub-on-server.ts';
import { TestServer } from '../support/test-server.ts';

/** Emergency addresses of the core, kept by a real server. */

let server: TestServer;

before(async () => {
  server = await TestServer.start();
});
after(() => server[Symbol.asyncDispose]());

const draft = (name: string): AddressDraft => ({
  ...{ name, callerName: 'Alice Anderson', line1: '100 Main Street', line2: 'Suite 400' },
  ...{ country: 'US', state: 'TX', city: 'Dallas', zip: '75201', location: 'Fourth floor' },
});

async function emergencyOf(t: TestContext, username: string): Promise<Emergency> {
  const hub = await hubOf(t, server.url, username);
  const emergency = await hub.emergency();
  await when(emergency.addresses$, (all) => all !== null);
  await when(emergency.state$, (state) => state !== null);
  return emergency;
}

async function proved(
  emergency: Emergency,
  address: AddressDraft,
  id: string | null = null,
): Promise<{ readonly address: AddressDraft; readonly proof: string }> {
  const validation = await emergency.validate(address, id);
  assert.ok(validation.outcome === 'confirmed', JSON.stringify(validation));
  return validation;
}

async function added(emergency: Emergency, name: string): Promise<EmergencyAddress> {
  const { address, proof } = await proved(emergency, draft(name));
  return emergency.add(address, proof, PASSWORD);
}

test('an address that is added is in use, in the other browser too', async (t) => {
  const [here, there] = [await emergencyOf(t, 'alice'), await emergencyOf(t, 'alice')];
  const bob = await emergencyOf(t, 'bob');
  await assert.rejects(here.add(draft('Office'), 'no proof', PASSWORD), {
    code: 'emergency/not-validated',
  });
  const office = await added(here, 'Office');
  const seen = await when(there.selected$, (address) => address?.id === office.id);
  assert.deepEqual(seen, office);
  assert.deepEqual(bob.addresses$.value, []);
  await assert.rejects(bob.select(office.id), { code: 'request/not-found' });

  const home = await added(here, 'Home');
  await when(there.selected$, (address) => address?.id === home.id);
  await there.select(office.id);
  await when(here.selected$, (address) => address?.id === office.id);
  await here.remove(home.id);
  await when(there.addresses$, (all) => all?.every(({ id }) => id !== home.id) ?? false);
});

test('what is wrong with an address is said field by field', async (t) => {
  const emergency = await emergencyOf(t, 'carol');
  const validation = await emergency.validate(
    { ...draft(''), line1: 'Main Street', zip: '00000', location: 'x'.repeat(61) },
    null,
  );
  assert.ok(validation.outcome === 'invalid');
  assert.deepEqual(Object.keys(validation.faults).sort(), ['line1', 'location', 'name', 'zip']);
});

test('of two who change the same address the second is told that it has changed', async (t) => {
  const [here, there] = [await emergencyOf(t, 'dave'), await emergencyOf(t, 'dave')];
  const { id, version } = await added(here, 'Cabin');
  await when(there.addresses$, (all) => all?.some((address) => address.id === id) ?? false);
  const first = await proved(here, { ...draft('Cabin'), line2: 'Suite 500' }, id);
  const second = await proved(there, { ...draft('Cabin'), line2: 'Suite 600' }, id);
  await here.change(id, version, first.address, first.proof, PASSWORD);
  await assert.rejects(there.change(id, version, second.address, second.proof, PASSWORD), {
    code: 'emergency/changed',
  });
  const [kept] = (await when(
    there.addresses$,
    (all) => all?.[0]?.version !== version,
  )) as readonly EmergencyAddress[];
  assert.equal(kept?.line2, 'Suite 500');
  await assert.rejects(
    here.describe(id, kept.version, { name: 'Cabin', location: 'Left' }, 'wrong'),
    { code: 'request/invalid', fields: { password: 'wrong' } },
  );
  await here.describe(id, kept.version, { name: 'Cabin', location: 'Left' }, PASSWORD);
  await when(there.addresses$, (all) => all?.[0]?.location === 'Left');
});

test('where no address was chosen there is a warning, until one is', async (t) => {
  const emergency = await emergencyOf(t, 'bob');
  const { reachable, selectedId } = emergency.state$.value!;
  assert.equal(selectedId, null);
  const warning = reachable ? 'no-address' : 'unreachable';
  await when(emergency.warning$, (now) => now === warning);
  await added(emergency, 'Office');
  await when(emergency.warning$, (now) => now === (reachable ? null : 'unreachable'));
});
