import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PasswordHasher, TooManyAtOnce } from './password-hasher.ts';

const hasher = new PasswordHasher();

test('the right password is right and another is not', async () => {
  const hash = await hasher.hash('correct horse');
  assert.equal(await hasher.verify(hash, 'correct horse'), true);
  assert.equal(await hasher.verify(hash, 'Correct horse'), false);
});

test('it hashes by Argon2id with 19 MiB, two passes and a salt of its own', async () => {
  const [one, two] = await Promise.all([hasher.hash('same'), hasher.hash('same')]);
  assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  assert.notEqual(one, two);
});

test('letters typed in composed or decomposed form are the same password', async () => {
  const hash = await hasher.hash('caf\u00e9 au lait');
  assert.equal(await hasher.verify(hash, 'cafe\u0301 au lait'), true);
});

test('nobody has the password of an unknown account, not even the decoy', async () => {
  assert.equal(await hasher.verify(null, 'nobody has this password'), false);
});

test('an unknown account takes as long as a wrong password', async () => {
  const hash = await hasher.hash('something');
  await hasher.warmUp();
  const time = async (passwordHash: string | null) => {
    const start = performance.now();
    await hasher.verify(passwordHash, 'a wrong one');
    return performance.now() - start;
  };
  let [known, unknown] = [Infinity, Infinity];
  // In turns, so that whatever else the machine does slows down both.
  for (let round = 0; round < 7; round += 1) {
    known = Math.min(known, await time(hash));
    unknown = Math.min(unknown, await time(null));
  }
  assert.ok(unknown > known / 2 && known > unknown / 2, `${known} ms against ${unknown} ms`);
});

test('a flood is turned away instead of filling the memory', async () => {
  const flooded = new PasswordHasher();
  const hash = await flooded.hash('something');
  const answers = await Promise.allSettled(
    Array.from({ length: 70 }, () => flooded.verify(hash, 'something')),
  );
  const refused = answers.filter(({ status }) => status === 'rejected');
  assert.equal(refused.length, 4);
  assert.ok((refused[0] as PromiseRejectedResult).reason instanceof TooManyAtOnce);
  assert.equal(await flooded.verify(hash, 'something'), true);
});
