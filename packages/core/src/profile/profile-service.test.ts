import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { BOB, PASSWORD, createFakeHub, type FakeHub } from '../testing/index.ts';
import { turns } from '../testing/turns.ts';
import type { MyProfile } from './profiles.ts';

async function profile(t: TestContext): Promise<FakeHub & { profile: MyProfile }> {
  const fake = createFakeHub();
  t.after(() => fake.hub.close());
  await fake.ready;
  return { ...fake, profile: await fake.hub.profile() };
}

test('the profile is that of who is signed in, and nobody else’s afterwards', async (t) => {
  const { profile: service, hub } = await profile(t);
  const whose = (): string | undefined => service.profile$.value?.firstName;
  assert.equal(whose(), 'Alice');
  await hub.session.signOut();
  assert.equal(service.profile$.value, null);
  await hub.session.signIn({ username: BOB.username, password: PASSWORD });
  await turns();
  assert.equal(whose(), 'Bob');
});

test('what is changed here or elsewhere shows', async (t) => {
  const { profile: service, backend } = await profile(t);
  await service.update({ lastName: 'Cooper', areaCode: '469' });
  assert.equal(service.profile$.value?.lastName, 'Cooper');
  backend.myProfile.set({ firstName: 'Alicia' });
  assert.equal(service.profile$.value?.firstName, 'Alicia');
  assert.equal(service.profile$.value?.areaCode, '469');
});

test('what the server refuses says which field, and changes nothing', async (t) => {
  const { profile: service } = await profile(t);
  const before = service.profile$.value;
  await assert.rejects(service.update({ firstName: ' ', areaCode: '46', callerId: '+1911' }), {
    code: 'request/invalid',
    fields: { firstName: 'missing', areaCode: 'area-code', callerId: 'not-mine' },
  });
  assert.deepEqual(service.profile$.value, before);
});

test('an e-mail address is confirmed by its code before it is the primary one', async (t) => {
  const { profile: service, backend } = await profile(t);
  const { emails } = await service.addEmail('alice@home.example');
  const { id } = emails.at(-1)!;
  await assert.rejects(service.makePrimary(id), { code: 'email/not-confirmed' });
  await assert.rejects(service.confirmEmail(id, '000000'), { code: 'email/wrong-code' });
  await service.confirmEmail(id, backend.myProfile.codes.get('alice@home.example')!);
  await service.makePrimary(id);
  const [first, second] = service.profile$.value!.emails;
  assert.deepEqual([first?.address, first?.primary], ['alice@home.example', true]);
  await service.removeEmail(second!.id);
  assert.equal(service.profile$.value?.emails.length, 1);
});

test('a picture is there until it is taken away', async (t) => {
  const { profile: service } = await profile(t);
  const picture = new Blob(['picture'], { type: 'image/png' });
  await service.setAvatar(picture);
  assert.notEqual(service.profile$.value?.avatar, null);
  assert.equal(await (await service.avatar()).text(), 'picture');
  await service.setAvatar(null);
  await assert.rejects(service.avatar(), { code: 'request/not-found' });
});

test('ends with the hub', async (t) => {
  const { hub, backend } = await profile(t);
  await hub.close();
  assert.equal(backend.myProfile.all.observed, false);
});
