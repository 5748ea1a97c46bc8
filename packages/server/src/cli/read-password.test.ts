import assert from 'node:assert/strict';
import { PassThrough, Readable } from 'node:stream';
import { test } from 'node:test';
import { Interrupted, readNewPassword } from './read-password.ts';
import type { PasswordTerminal } from './read-password.ts';

/** A terminal at which somebody types these keys, and what it shows. */
function terminal(...keys: string[]) {
  const input = new PassThrough();
  let raw = false;
  Object.assign(input, {
    isTTY: true,
    setRawMode: (on: boolean) => (raw = on),
  });
  let shown = '';
  const output = {
    write(text: string) {
      shown += text;
      const next = text.endsWith(': ') ? keys.shift() : undefined;
      if (next !== undefined) setImmediate(() => input.write(next));
      return true;
    },
  };
  const asTerminal = { input, output } as unknown as PasswordTerminal;
  return { asTerminal, shown: () => shown, isRaw: () => raw };
}

test('it is asked for twice and never shown', async () => {
  const { asTerminal, shown, isRaw } = terminal('s3cret word\r', 's3cret word\r');
  assert.equal(await readNewPassword(asTerminal), 's3cret word');
  assert.equal(shown(), 'Password: \nAgain: \n');
  assert.equal(isRaw(), false);
});

test('two different ones are none', async () => {
  assert.equal(await readNewPassword(terminal('one\r', 'two\r').asTerminal), null);
});

test('backspace takes back a letter, Ctrl-U the whole line', async () => {
  const typed = terminal('sa\u007fecret\r', 'nonsense\u0015secret\n');
  assert.equal(await readNewPassword(typed.asTerminal), 'secret');
});

test('both lines may be pasted at once', async () => {
  assert.equal(await readNewPassword(terminal('secret\rsecret\r').asTerminal), 'secret');
});

test('Ctrl-C gives up and gives the terminal back', async () => {
  const { asTerminal, isRaw } = terminal('sec\u0003');
  await assert.rejects(readNewPassword(asTerminal), Interrupted);
  assert.equal(isRaw(), false);
});

test('without a terminal it is the first line of the input', async () => {
  const input = Readable.from(['piped word\r\nanother line\n']);
  const piped = { input, output: process.stderr } as unknown as PasswordTerminal;
  assert.equal(await readNewPassword(piped), 'piped word');
});
