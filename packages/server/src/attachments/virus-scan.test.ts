import assert from 'node:assert/strict';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { silentLogger } from '../logger.ts';
import { scanFile } from './virus-scan.ts';

let folder: string;
let scanner: string;
let logged: string[];
const logger = { ...silentLogger, error: (message: string) => void logged.push(message) };

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hubline-scan-'));
  scanner = join(folder, 'scanner');
});
beforeEach(() => {
  logged = [];
});
after(() => rm(folder, { recursive: true }));

async function scannerThat(does: string): Promise<void> {
  await writeFile(scanner, `#!/bin/sh\n${does}\n`);
  await chmod(scanner, 0o700);
}

test('a scanner ends with 0 for a clean file and with 1 for an infected one', async () => {
  await scannerThat('grep -q EICAR "$1" && exit 1 || exit 0');
  const path = join(folder, 'a file; rm -rf x');
  await writeFile(path, 'harmless');
  assert.equal(await scanFile([scanner], path, { logger }), 'clean');
  await writeFile(path, 'EICAR');
  assert.equal(await scanFile([scanner], path, { logger }), 'infected');
  assert.deepEqual(logged, []);
});

test('a scanner is told the path where its command has room for it, without a shell', async () => {
  await scannerThat(`printf '%s|' "$@" > ${join(folder, 'heard')}`);
  const command = [scanner, '--file={file}', '$HOME'];
  assert.equal(await scanFile(command, '/a b', { logger }), 'clean');
  assert.equal(await readFile(join(folder, 'heard'), 'utf8'), '--file=/a b|$HOME|');
});

test('a scanner that fails, is missing or does not end has checked nothing, which is logged', async () => {
  await scannerThat('exit 2');
  assert.equal(await scanFile([scanner], '/x', { logger }), 'not-checked');
  assert.equal(await scanFile([join(folder, 'none')], '/x', { logger }), 'not-checked');
  await scannerThat('exec sleep 600');
  assert.equal(await scanFile([scanner], '/x', { logger, longestMs: 50 }), 'not-checked');
  assert.equal(logged.length, 3);
});
