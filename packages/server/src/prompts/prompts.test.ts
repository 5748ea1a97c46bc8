import assert from 'node:assert/strict';
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { OpusFrame } from '../media/ogg.ts';
import { Prompts } from './prompts.ts';
import { PROMPT_NAMES, SPOKEN, type PromptName } from './spoken.ts';

const FOLDER = fileURLToPath(new URL('../../media/prompts', import.meta.url));
const FRAME_TICKS = 960;

describe('The prompts', () => {
  let prompts: Prompts;
  before(async () => {
    prompts = await Prompts.load(FOLDER);
  });

  const milliseconds = (name: PromptName) => lengthOf(prompts.frames([name]));

  test('are in the folder, all of them and nothing else', async () => {
    assert.deepEqual(
      (await readdir(FOLDER)).sort(),
      PROMPT_NAMES.map((name) => `${name}.opus`).sort(),
    );
  });

  test('come in frames of 20 ms, one recording after the other', () => {
    const said = prompts.frames(['you-have', 'one', 'new-message']);
    assert.ok(said.every(({ ticks }) => ticks === FRAME_TICKS));
    assert.deepEqual(said, [
      ...prompts.frames(['you-have']),
      ...prompts.frames(['one']),
      ...prompts.frames(['new-message']),
    ]);
    assert.deepEqual(prompts.frames([]), []);
  });

  test('last as long as it takes to say them', () => {
    for (const [name, text] of Object.entries(SPOKEN) as [keyof typeof SPOKEN, string][]) {
      // Between a sixth and a third of a second for each syllable, roughly a group of vowels.
      const syllables = text.match(/[aeiouy]+/gi)!.length;
      const length = milliseconds(name);
      assert.ok(length > 100 + syllables * 100, `${name}: ${length} ms`);
      assert.ok(length < 400 + syllables * 330, `${name}: ${length} ms`);
    }
  });

  test('have a beep of 400 ms', () => {
    // Opus begins a little before the sound, and ends with a whole frame.
    assert.ok(Math.abs(milliseconds('beep') - 410) <= 10);
  });

  test('cannot be loaded where one is missing or broken', async (context) => {
    const folder = await mkdtemp(join(tmpdir(), 'hubline-prompts-'));
    context.after(() => rm(folder, { recursive: true }));
    await cp(FOLDER, folder, { recursive: true });
    await writeFile(join(folder, 'goodbye.opus'), 'text');
    await assert.rejects(Prompts.load(folder), /Not an Ogg file/);
    await rm(join(folder, 'goodbye.opus'));
    await assert.rejects(Prompts.load(folder), /goodbye/);
  });
});

function lengthOf(frames: readonly OpusFrame[]): number {
  return frames.reduce((sum, { ticks }) => sum + ticks, 0) / 48;
}
