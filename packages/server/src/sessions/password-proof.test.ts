import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { PasswordHasher } from './password-hasher.ts';
import { PasswordProof } from './password-proof.ts';

const hasher = new PasswordHasher();
const alices = await hasher.hash('correct horse');
const users = { passwordHash: async (userId: string) => (userId === 'alice' ? alices : null) };

let now: number;
let proof: PasswordProof;

beforeEach(() => {
  now = 1_000_000;
  proof = new PasswordProof(users, hasher, () => now);
});

async function wrongTries(times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    assert.equal(await proof.prove('alice', 'a wrong one'), 'wrong');
  }
}

test('the right password is right, another is wrong, and nobody has none', async () => {
  assert.equal(await proof.prove('alice', 'correct horse'), 'right');
  assert.equal(await proof.prove('alice', 'Correct horse'), 'wrong');
  assert.equal(await proof.prove('nobody', 'correct horse'), 'wrong');
});

test('after five wrong ones even the right one waits, and is right after that', async () => {
  await wrongTries(5);
  assert.deepEqual(await proof.prove('alice', 'correct horse'), { waitSeconds: 2 });
  now += 2_000;
  assert.equal(await proof.prove('alice', 'correct horse'), 'right');
  await wrongTries(4);
});

test('another user does not wait', async () => {
  await wrongTries(5);
  assert.equal(await proof.prove('bob', 'whatever'), 'wrong');
});

test('of many tries at once no more than five are looked at', async () => {
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => proof.prove('alice', 'a wrong one')),
  );
  assert.equal(answers.filter((answer) => answer === 'wrong').length, 5);
});
