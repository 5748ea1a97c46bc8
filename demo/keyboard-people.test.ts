import { CAROL } from '@hubline/core/testing';
import { appOnFakes } from '../test/support/app-on-fakes.ts';
import { focused, keyboard } from '../test/support/keyboard.ts';
import { BUSY_OFFICE, withRecording } from '../test/support/office-on-fakes.ts';
import { waitUntil } from '../test/support/wait-until.ts';

/** At a page that is fetched, with something on it. */
async function at(page: string, first: string) {
  const { fake } = await appOnFakes(page, BUSY_OFFICE);
  withRecording(fake);
  await keyboard.tabTo(first);
  return fake;
}

const party = ({ hub }: Awaited<ReturnType<typeof at>>) =>
  hub.calls.active$.value[0]?.state$.value.party;

describe('By keyboard alone, people', function () {
  this.timeout(40_000);
  after(() => history.replaceState(null, '', location.pathname));

  it('look through the call history, play a recording and call back', async () => {
    const fake = await at('call-history', 'tab ALL');
    await keyboard.press('ArrowRight');
    await keyboard.toBeAt('tab OUTBOUND');
    await keyboard.press('ArrowRight');
    await keyboard.toBeAt('tab INBOUND');
    await keyboard.tabTo('searchbox Search by name or number');
    await keyboard.type('carol');
    await keyboard.tabTo('button Carol Smith …');
    await keyboard.press('Enter');
    await keyboard.toBeAt('heading Carol Smith');
    await keyboard.use('button Play: Recording…');
    await keyboard.toBeAt('button Pause: Recording…');
    await keyboard.press('Enter');
    await keyboard.press('Escape');
    await keyboard.toBeAt('button Carol Smith …');
    await keyboard.use('button Call Carol Smith');
    await waitUntil(() => party(fake)?.number === CAROL.extension);
    await keyboard.toBeAt('region Call with Carol Smith');
  });

  it('add, change and delete a contact', async () => {
    const fake = await at('contacts', 'button CREATE');
    const named = (name: string) =>
      fake.hub.contacts.all$.value.find((contact) => contact.name === name);
    await keyboard.press('Enter');
    await keyboard.toBeAt('textbox Name');
    await keyboard.type('Eve Adams');
    await keyboard.tabTo('textbox Number 1');
    await keyboard.type('+14695550177');
    await keyboard.press('Enter');
    await waitUntil(() => named('Eve Adams'));
    await keyboard.toBeAt('heading Eve Adams');
    await keyboard.use('button Edit');
    await keyboard.toBeAt('textbox Name');
    await keyboard.press('End');
    await keyboard.type(' Jr.');
    await keyboard.press('Enter');
    await waitUntil(() => named('Eve Adams Jr.'));
    await keyboard.toBeAt('heading Eve Adams Jr.');
    await keyboard.use('button Delete');
    await keyboard.toBeAt('button Cancel');
    await keyboard.backTo('button Delete');
    await keyboard.press('Enter');
    await waitUntil(() => !named('Eve Adams Jr.'));
    await waitUntil(() => focused() !== '', 'the focus is lost');
  });

  it('find a contact, open it and call', async () => {
    const fake = await at('contacts', 'searchbox Search contacts');
    await keyboard.type('caro');
    await keyboard.press('ArrowDown');
    await keyboard.toBeAt('button Carol Smith …');
    await keyboard.press('Enter');
    await keyboard.toBeAt('heading Carol Smith');
    await keyboard.use('button Call 1003');
    await waitUntil(() => party(fake)?.number === CAROL.extension);
  });

  it('reach what imports and exports contacts, and come back', async () => {
    await at('contacts', 'button Import and export');
    await keyboard.press('Enter');
    await waitUntil(() => focused() !== 'button Import and export');
    await keyboard.tabTo('button Choose files');
    await keyboard.press('Escape');
    await keyboard.toBeAt('button Import and export');
  });

  it('play, keep and delete a voicemail', async () => {
    const fake = await at('voicemail', 'button New Carol Smith …');
    await keyboard.press('Enter');
    await keyboard.toBeAt('heading Carol Smith');
    await keyboard.use('button Play: Message…');
    await keyboard.toBeAt('button Pause: Message…');
    await waitUntil(() => fake.backend.voicemails.all.items[0]?.folder === 'saved');
    await keyboard.press('Enter');
    const before = fake.backend.voicemails.all.items.length;
    await keyboard.use('button Delete');
    await waitUntil(() => fake.backend.voicemails.all.items.length === before - 1);
    await waitUntil(() => focused() !== '', 'the focus is lost');
  });

  it('play, choose and rename a greeting', async () => {
    const fake = await at('voicemail/greetings', 'button Play Holiday');
    const greeting = () => fake.backend.greetings.all.items.find(({ id }) => id === 'greeting');
    await keyboard.press('Enter');
    await waitUntil(() => focused() !== '', 'the focus is lost');
    await keyboard.use('button Set as default: Holiday');
    await waitUntil(() => greeting()?.isDefault);
    await waitUntil(() => focused() !== '', 'the focus is lost');
    await keyboard.use('button Rename Holiday');
    await keyboard.toBeAt('textbox Name');
    await keyboard.type('Vacation');
    await keyboard.press('Enter');
    await waitUntil(() => greeting()?.name.endsWith('Vacation'));
    await waitUntil(() => focused() !== '', 'the focus is lost');
  });
});
