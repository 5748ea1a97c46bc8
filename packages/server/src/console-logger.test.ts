import assert from 'node:assert/strict';
import { test } from 'node:test';
import { consoleLogger } from './console-logger.ts';

function logged(details: Record<string, unknown>, least: 'debug' | 'warn' = 'debug'): string {
  let lines = '';
  consoleLogger(least, (line) => (lines += line)).info('Something happened', details);
  return lines;
}

test('a message is one line with time, level and details', () => {
  const line = logged({ user: 'alice', count: 3, text: 'two\nlines' });
  assert.match(
    line,
    /^\d{4}-\S+Z info {2}Something happened user="alice" count=3 text="two\\nlines"\n$/,
  );
});

test('what is less than asked for is not written', () => {
  assert.equal(logged({ user: 'alice' }, 'warn'), '');
});

test('secrets and full numbers are not written, whoever passes them', () => {
  const line = logged({
    accessToken: 'abc123',
    password: 'hunter2',
    cookie: 'hubline_refresh=xyz',
    number: '+14695550101',
    nested: { to: '14695550102' },
  });
  for (const secret of ['abc123', 'hunter2', 'xyz', '4695550101', '4695550102']) {
    assert.ok(!line.includes(secret), `${secret} in ${line}`);
  }
  assert.match(line, /number="…01"/);
});

test('an error is written with its stack on the same line', () => {
  const line = logged({ error: new Error('broken pipe') });
  assert.match(line, /broken pipe/);
  assert.equal(line.trimEnd().split('\n').length, 1);
});
