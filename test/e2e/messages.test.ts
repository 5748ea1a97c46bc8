import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, suite, test } from 'node:test';
import papaparse from 'papaparse';
import {
  attach,
  begin,
  choose,
  conversations,
  messageField,
  messages,
  openChats,
  openConversation,
  picture,
  pressNew,
  write,
} from '../support/chats.ts';
import type { Colour } from '../support/colour-file.ts';
import { hangUp, Office, PEOPLE, toHearOnly } from '../support/office.ts';
import type { Person } from '../support/person.ts';
import { toSeeColour } from '../support/seen-colour.ts';
import { filesInZip } from '../support/zip-file.ts';

const [ALICE, BOB] = [PEOPLE.alice.name, PEOPLE.bob.name];
const GREEN: Colour = [40, 170, 80];
const VIOLET: Colour = [120, 60, 190];

/** A picture of 24 by 16 points. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAIAAACDRijCAAAAGklEQVR42mM4EaVBFcQwatCoQaMGjRpEGQIAbsbvEIGttggAAAAASUVORK5CYII=',
  'base64',
);
const PICTURE = { name: 'façade.png', mimeType: 'image/png', buffer: PNG };
const PLAN = {
  name: 'Plan 2026.txt',
  mimeType: 'text/plain',
  buffer: Buffer.from('Move the desks on Friday.\n'),
};

const badge = (person: Person, count: number) =>
  person.page.getByRole('navigation').getByRole('link', {
    name: count === 1 ? /1 unread message$/ : new RegExp(`${String(count)} unread messages$`),
  });

/** What is said in the messages on the screen, oldest first. */
const said = async (person: Person, text: RegExp) =>
  (await messages(person, text).allInnerTexts()).map((all) => text.exec(all)?.[0]);

suite('Two colleagues', () => {
  let office: Office;
  let alice: Person;
  let bob: Person;

  before(async () => {
    office = await Office.open();
    [alice, bob] = await Promise.all([
      office.arrive('alice', { camera: GREEN }),
      office.arrive('bob', { camera: VIOLET }),
    ]);
    await openChats(alice);
  });
  after(() => office.close());

  test('begin a chat in one step, and are told of what is unread', async () => {
    await alice.toRead('No conversations yet');
    await begin(alice, ['bob'], 'Lunch at noon?');
    await messages(alice, 'Lunch at noon?').waitFor();
    await badge(bob, 1).waitFor();
    await bob.toRead(/Alice Anderson: Lunch at noon\?/);
    await openChats(bob);
    await openConversation(bob, ALICE);
    await messages(bob, 'Lunch at noon?').waitFor();
    await badge(bob, 1).waitFor({ state: 'hidden' });
    await alice.toRead('Read');
  });

  test('answer with emoji, and see that the other one types', async () => {
    await messageField(bob).pressSequentially('Yes ');
    await alice.toRead('Bob Johnson is typing…');
    await bob.press('Emoji');
    await bob.page.getByRole('searchbox', { name: /emoji/i }).fill('thumbs up');
    await bob.page.getByRole('gridcell').first().click();
    await bob.page.keyboard.press('Escape');
    await messageField(bob).press('Enter');
    await messages(alice, /Yes.*👍/u).waitFor();
    await alice.says('Bob Johnson is typing…').waitFor({ state: 'hidden' });
  });

  test('send a picture, which is shown, and a document, which can be saved', async () => {
    await attach(alice, 'Picture', PICTURE);
    await attach(alice, 'Document', PLAN);
    await write(alice, 'Both of them');
    const shown = picture(messages(bob), PICTURE.name);
    await shown.waitFor();
    await bob.page.waitForFunction(
      (image) => image instanceof HTMLImageElement && image.naturalWidth === 24,
      await shown.elementHandle(),
    );
    const download = bob.page.waitForEvent('download');
    await bob.page.getByRole('button', { name: /^Download Plan 2026\.txt/ }).click();
    const file = await download;
    assert.equal(file.suggestedFilename(), PLAN.name);
    assert.deepEqual(await readFile(await file.path()), PLAN.buffer);
  });

  test('talk with video out of the chat: the other one joins, each sees and hears the other', async () => {
    await alice.press('Start Video');
    await messages(bob, `${ALICE} started a video call`).waitFor();
    await bob.button('Accept with Video').waitFor();
    await bob.press('Join');
    await Promise.all([alice.toBeInACall(), bob.toBeInACall()]);
    await Promise.all([
      toSeeColour(alice, `Video of ${BOB}`, VIOLET),
      toSeeColour(bob, `Video of ${ALICE}`, GREEN),
    ]);
    await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice)]);
    await hangUp(alice, bob);
    await messages(bob, 'Video call ended').waitFor();
    assert.deepEqual([...alice.troubles.all, ...bob.troubles.all], []);
  });

  test('turn a call into one with video, and back', async () => {
    await alice.press(`Call ${BOB}`);
    await bob.toBeCalledBy(ALICE);
    await bob.press('Accept');
    await Promise.all([alice.toBeInACall(), bob.toBeInACall()]);
    await alice.press('Video');
    await toSeeColour(bob, `Video of ${ALICE}`, GREEN);
    await bob.press('Video');
    await toSeeColour(alice, `Video of ${BOB}`, VIOLET);
    await alice.press('Video');
    await bob.toRead(`${ALICE} does not send video.`);
    await Promise.all([toHearOnly(alice, bob), toHearOnly(bob, alice)]);
    await hangUp(alice, bob);
  });

  test('export what they wrote as a zip with a spreadsheet and the files', async () => {
    await choose(alice, 'Export Chat');
    await alice.page.getByRole('checkbox', { name: 'Include attachments' }).check();
    const download = alice.page.waitForEvent('download');
    await alice.press('EXPORT');
    const file = await download;
    assert.match(file.suggestedFilename(), /^Bob Johnson.*\.zip$/);
    const files = filesInZip(await readFile(await file.path()));
    const csv = files.get('messages.csv')?.toString('utf8') ?? '';
    assert.ok(csv.startsWith('\u{feff}'));
    const { data, errors } = papaparse.parse<Record<string, string>>(csv.slice(1).trimEnd(), {
      header: true,
    });
    assert.deepEqual(errors, []);
    assert.deepEqual(
      data.filter(({ Type }) => Type === 'chat').map(({ Message }) => Message),
      ['Lunch at noon?', 'Yes 👍', 'Both of them'],
    );
    assert.deepEqual(
      [...files.values()].slice(1).map((bytes) => bytes.toString('latin1')),
      [PNG, PLAN.buffer].map((bytes) => bytes.toString('latin1')),
    );
  });
});

suite('What is written without a network', () => {
  test('waits, also while the page is loaded again, and arrives once and in order', async () => {
    await using office = await Office.open();
    const [alice, bob] = await Promise.all([office.arrive('alice'), office.arrive('bob')]);
    await openChats(alice);
    await begin(alice, ['bob'], 'Before');
    await openChats(bob);
    await openConversation(bob, ALICE);
    await messages(bob, 'Before').waitFor();

    const network = alice.page.context();
    await network.setOffline(true);
    const texts = Array.from({ length: 10 }, (_, at) => `Number ${String(at + 1)}.`);
    for (const [at, text] of texts.entries()) {
      if (at === 3) await attach(alice, 'Picture', PICTURE);
      if (at === 6) await attach(alice, 'Document', PLAN);
      await write(alice, text);
    }
    await alice.toRead('Waiting for connection');
    // There is nothing to load it from.
    await alice.page.reload().catch(() => undefined);
    await network.setOffline(false);
    await alice.page.goto(office.server.url);
    await alice.toBeRegistered();

    await messages(bob, texts.at(-1)).waitFor();
    assert.deepEqual(await said(bob, /Number \d+\./), texts);
    await picture(messages(bob, texts[3]), PICTURE.name).waitFor();
    await messages(bob, texts[6]).getByText(PLAN.name).waitFor();
    await openChats(alice);
    await openConversation(alice, BOB);
    await messages(alice, texts.at(-1)).waitFor();
    assert.deepEqual(await said(alice, /Number \d+\./), texts);
    await alice.says('Waiting for connection').waitFor({ state: 'hidden' });
  });
});

suite('Text messages', () => {
  test('go to an outside number and come back, until the other side sends STOP', async () => {
    await using office = await Office.open();
    const [alice, visitor] = await Promise.all([office.arrive('alice'), office.arrive('visitor')]);
    await openChats(alice);
    await begin(alice, ['+14695550199'], 'Your table is ready');
    await messages(alice, 'Your table is ready').waitFor();
    await alice.toRead('Delivered');

    await openChats(visitor);
    await openConversation(visitor, '(469) 555-0101');
    await messages(visitor, 'Your table is ready').waitFor();
    await write(visitor, 'On our way');
    await messages(alice, 'On our way').waitFor();
    await write(visitor, 'STOP');
    await alice.toRead(/they sent STOP/);
    await messageField(alice).waitFor({ state: 'hidden' });
    await write(visitor, 'START');
    await messageField(alice).waitFor();
  });

  test('need a registered campaign: who has none is told so', async () => {
    await using office = await Office.open();
    const carol = await office.arrive('carol');
    await openChats(carol);
    await pressNew(carol);
    const field = carol.page.getByRole('combobox', { name: 'To' });
    await field.fill('+14695550199');
    await carol.page.getByRole('option').first().waitFor();
    await field.press('Enter');
    await carol.toRead(/None of your numbers is registered for text messages/);
    assert.equal(await conversations(carol, '555-0199').count(), 0);
  });
});
