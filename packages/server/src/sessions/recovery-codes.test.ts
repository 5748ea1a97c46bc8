import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { hashRecoveryCode, newRecoveryCodes, readRecoveryCode } from './recovery-codes.ts';

test('there are ten at a time, each another one, and each can be read back', () => {
  const codes = newRecoveryCodes();
  assert.equal(new Set(codes).size, 10);
  for (const code of codes) assert.equal(readRecoveryCode(code), code);
});

describe('a recovery code', () => {
  for (const typed of [
    '7KQ2M-X04TC',
    ' 7kq2m x04tc ',
    '7KQ2MX04TC',
    '7KQ2M–X04TC',
    '7 k q 2 m - x o 4 t c',
    '７KQ2M-X04TC',
  ]) {
    test(`is known when it is typed as "${typed}"`, () => {
      assert.equal(readRecoveryCode(typed), '7KQ2M-X04TC');
    });
  }

  test('with a letter for a digit that looks like it is the same', () => {
    assert.equal(readRecoveryCode('IL0O1-22222'), '11001-22222');
  });

  for (const typed of ['', '123456', '7KQ2M-X04T', '7KQ2M-X04TC7', '7KQ2M-X04TU', '7KQ2M-X04T!']) {
    test(`is not "${typed}"`, () => {
      assert.equal(readRecoveryCode(typed), null);
    });
  }

  test('of another user is kept as something else', () => {
    const code = '7KQ2M-X04TC';
    assert.notEqual(hashRecoveryCode('alice', code), hashRecoveryCode('bob', code));
    assert.ok(!hashRecoveryCode('alice', code).includes(code));
  });
});
