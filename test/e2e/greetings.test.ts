import assert from 'node:assert/strict';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, suite, test } from 'node:test';
import { toHearBeep, toHearSpeech } from '../support/announcements.ts';
import * as mailbox from '../support/mailbox-page.ts';
import { hangUp, Office, PEOPLE } from '../support/office.ts';
import type { Person } from '../support/person.ts';
import { PlayedSound } from '../support/played-sound.ts';
import { toneFile } from '../support/tone-file.ts';

const BOB = PEOPLE.bob.tone;
/** Of the file that is uploaded. */
const FILE = 870;
const HALF_A_GIGABYTE = 500 * 1024 * 1024;

suite('Callers hear the greeting', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hubline-uploads-'));
    office = await Office.open({ ringSeconds: 5 });
    [alice, bob] = await Promise.all([office.arrive('alice'), office.arrive('bob')]);
    await mailbox.openGreetings(bob);
  });
  afterEach(() => hangUp(alice, bob));
  after(async () => {
    await office.close();
    await rm(folder, { recursive: true });
  });

  /** Alice calls, Bob declines. */
  async function callBob(): Promise<void> {
    await alice.dial('1002');
    await bob.toBeCalledBy(PEOPLE.alice.name);
    await bob.press('Decline');
  }

  /** Chooses a file for the greeting that is being uploaded. */
  const upload = (path: string): Promise<void> =>
    bob.page.locator('hub-sound-file input[type=file]').setInputFiles(path);

  test('that is recorded and set as default; the system greeting when it is deleted, and that is said', async () => {
    await bob.press('Record');
    await mailbox.record(bob, 'Greeting', 2);
    await bob.field('Name').fill('Out <i>today</i>');
    await bob.page.getByRole('checkbox', { name: 'Use as default' }).check();
    await bob.press('Save');
    await bob.toRead('Out <i>today</i> was saved. Callers hear it now.');
    await mailbox.greeting(bob, 'Out <i>today</i>').getByText('Default').waitFor();

    await callBob();
    await alice.ears.toHear(BOB);
    await toHearBeep(alice);
    await hangUp(alice);

    await bob.press('Delete Out <i>today</i>');
    const question = bob.page.getByRole('alertdialog');
    await question.getByText('callers will hear the system greeting instead').waitFor();
    await question.getByRole('button', { name: 'Delete', exact: true }).click();
    await bob.toRead('Out <i>today</i> was deleted. Callers hear the system greeting now.');
    await mailbox.greeting(bob, 'System greeting').getByText('Default').waitFor();

    await callBob();
    await toHearSpeech(alice);
    assert.notEqual((await alice.ears.listen()).hertz, BOB);
  });

  test('that is uploaded: what cannot be heard, or is no sound at all, is refused, and what was typed stays', async () => {
    const paths = {
      text: join(folder, 'words.wav'),
      huge: join(folder, 'huge.wav'),
    };
    await writeFile(paths.text, 'This is no sound. '.repeat(1_000));
    await writeFile(paths.huge, '');
    await truncate(paths.huge, HALF_A_GIGABYTE);
    await bob.press('Upload');
    await bob.field('Name').fill('My office hours');
    const uploads: string[] = [];
    bob.page.on('request', (request) => {
      if (request.method() === 'POST') uploads.push(request.url());
    });
    for (const path of [paths.text, toneFile(0), paths.huge]) {
      await upload(path);
      const said = bob.page.getByRole('alert').filter({ hasText: path.split('/').at(-1)! });
      await said.waitFor();
      assert.ok((await said.innerText()).length > 20);
      assert.equal(await bob.field('Name').inputValue(), 'My office hours');
    }
    assert.deepEqual(uploads, []);

    await upload(toneFile(FILE, 8));
    await bob.page.getByRole('checkbox', { name: 'Use as default' }).check();
    await bob.press('Save');
    await bob.toRead('My office hours was saved. Callers hear it now.');
    await bob.press('Play My office hours');
    const played = new PlayedSound(bob, mailbox.greeting(bob, 'My office hours'));
    await played.toSound(FILE);
    await callBob();
    await alice.ears.toHear(FILE);
  });

  test('and the pages stay free of errors all the while', () => {
    assert.deepEqual([...alice.troubles.all, ...bob.troubles.all], []);
  });
});
