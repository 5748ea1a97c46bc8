// Takes the pictures of the app that its manifest names, from the app that was built: `node scripts/screenshots.mjs`
// after a change of how it looks. What they show happens in an office of its own.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { begin, openChats, openConversation, write } from '../test/support/chats.ts';
import { connect, hangUp, Office, PEOPLE } from '../test/support/office.ts';
import { root } from './build/repository.mjs';

const folder = join(root, 'demo/screenshots');
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 375, height: 667 };

mkdirSync(folder, { recursive: true });
const office = await Office.open({ voicemail: false });
try {
  const [alice, bob, carol] = await Promise.all(
    ['alice', 'bob', 'carol'].map((name) => office.arrive(name)),
  );

  await connect(bob, alice);
  await hangUp(alice, bob);
  await carol.dial(PEOPLE.alice.extension);
  await alice.toBeCalledBy(PEOPLE.carol.name);
  await hangUp(carol, alice);
  // It is offered after a call that nobody saw.
  await alice.press('Not now');
  await connect(alice, carol);
  await hangUp(alice, carol);
  await connect(bob, alice);
  await hangUp(alice, bob);
  for (const { page } of [alice, bob]) await page.emulateMedia({ reducedMotion: 'reduce' });

  await openChats(alice);
  await begin(alice, ['Dave'], 'The forms for the new office are on your desk.');
  await begin(alice, ['Carol'], 'Could you take the line at four? I am at the dentist.');
  await begin(alice, ['Bob'], 'Good morning! Did the order for Miller go out?');
  await openChats(bob);
  await openConversation(bob, PEOPLE.alice.name);
  await write(bob, 'Yes, at eight. They have called already and said thank you.');
  await write(alice, 'Wonderful. Then I will send the invoice this afternoon.');
  await write(bob, 'And they want the same again next month, in green.');
  await alice.says('And they want the same again').waitFor();
  await picture(alice, 'wide-messages', WIDE);
  await picture(alice, 'narrow-messages', NARROW);

  await alice.page.setViewportSize(WIDE);
  await alice.page.getByRole('link', { name: 'Soft Phone' }).click();
  await alice.field('Name or number').fill('');
  await picture(alice, 'narrow', NARROW);
  await alice.page.setViewportSize(WIDE);
  await connect(alice, bob);
  await alice.toRead(/^00:0[12]$/);
  await picture(alice, 'wide', WIDE);
  await hangUp(alice, bob);
} finally {
  await office.close();
}

/** On a small screen as sharp as phones are: two dots for each pixel. */
async function picture({ page }, name, viewport) {
  const session = await page.context().newCDPSession(page);
  await page.setViewportSize(viewport);
  await session.send('Emulation.setDeviceMetricsOverride', {
    ...viewport,
    deviceScaleFactor: viewport === NARROW ? 2 : 1,
    mobile: false,
  });
  await page.mouse.move(0, 0);
  await page.evaluate('document.activeElement?.blur()');
  await page.screenshot({ path: join(folder, `${name}.png`), scale: 'device', caret: 'hide' });
  await session.detach();
}
