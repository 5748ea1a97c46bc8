import { AGENT_STATUSES, BOB, CHAT_WITH_BOB, PASSWORD } from '@hubline/core/testing';
import { expect } from '@open-wc/testing';
import { appOnFakes } from '../test/support/app-on-fakes.ts';
import { focused, keyboard } from '../test/support/keyboard.ts';
import { BUSY_OFFICE } from '../test/support/office-on-fakes.ts';
import { waitUntil } from '../test/support/wait-until.ts';

const LUNCH = AGENT_STATUSES.find(({ kind }) => kind === 'lunch')!.id;
const agent = { ...BUSY_OFFICE, signedIn: BOB };

describe('By keyboard alone, the office', function () {
  this.timeout(40_000);
  after(() => history.replaceState(null, '', location.pathname));

  it('is told that someone is at lunch', async () => {
    const { fake } = await appOnFakes('soft-phone', agent);
    const center = await fake.hub.callCenter();
    await keyboard.tabTo('button Call Center Status…');
    await keyboard.press('Enter');
    await waitUntil(() => focused().includes('Online') || focused().includes('Offline'));
    for (let step = 0; step < 8 && !focused().includes('Lunch'); step += 1) {
      await keyboard.press('ArrowDown');
    }
    await keyboard.press('Enter');
    await waitUntil(() => center.me$.value?.queues.every(({ statusId }) => statusId === LUNCH));
    await keyboard.toBeAt('button Call Center Status…');
  });

  it('is watched queue by queue', async () => {
    await appOnFakes('call-center', BUSY_OFFICE);
    await keyboard.tabTo('tab Call Center');
    await keyboard.tabTo('button Sales …');
    await keyboard.press('Enter');
    await keyboard.toBeAt('heading Sales 2001');
    await keyboard.tabTo('tab WAITING…');
    await keyboard.press('ArrowRight');
    await keyboard.toBeAt('tab AGENTS…');
    await keyboard.press('Escape');
    await keyboard.toBeAt('button Sales …');
  });

  it('is gone through tab by tab', async () => {
    await appOnFakes('call-center', BUSY_OFFICE);
    await keyboard.tabTo('tab Call Center');
    for (const name of ['My Stats', 'Wallboard', 'Statuses']) {
      await keyboard.press('ArrowRight');
      await keyboard.toBeAt(`tab ${name}`);
    }
    await keyboard.tabTo('button New status');
    await keyboard.press('Enter');
    await keyboard.toBeAt('textbox Name');
    await keyboard.press('Escape');
    await keyboard.toBeAt('button New status');
  });

  it('is written to, with an emoji, and reacted to', async () => {
    const { fake } = await appOnFakes('messages?conversation=chat-bob', BUSY_OFFICE);
    const messages = await fake.hub.messages();
    await keyboard.tabTo('article Bob Johnson…');
    const reactions = () => fake.backend.chat.messagesOf(CHAT_WITH_BOB.id)[0]?.reactions.length;
    const last = () =>
      messages.conversations$.value?.find(({ id }) => id === CHAT_WITH_BOB.id)?.lastMessage;
    await keyboard.use('button React');
    await waitUntil(() => focused().startsWith('button') && focused() !== 'button React');
    await keyboard.press('Escape');
    await keyboard.toBeAt('article Bob Johnson…');
    await keyboard.use('button React');
    await waitUntil(() => focused().startsWith('button') && focused() !== 'button React');
    await keyboard.press('Enter');
    await waitUntil(() => reactions() === 1);
    await keyboard.toBeAt('article Bob Johnson…');
    await keyboard.tabTo('textbox Message');
    await keyboard.type('On my way');
    await keyboard.press('Enter');
    await waitUntil(() => last()?.text === 'On my way');
    expect(focused()).to.equal('textbox Message');
    await keyboard.use('button Emoji');
    await keyboard.toBeAt('searchbox …');
    await keyboard.press('Escape');
    await keyboard.toBeAt('button Emoji');
  });

  it('is begun a conversation with', async () => {
    await appOnFakes('messages', BUSY_OFFICE);
    await keyboard.use('button NEW');
    await waitUntil(() => focused().startsWith('combobox'));
    await keyboard.type('carol');
    await keyboard.toMark('option Ready Carol Smith…');
    await keyboard.press('Enter');
    await keyboard.tabTo('textbox Message');
    await keyboard.backTo('combobox To');
    await keyboard.press('Escape');
    await keyboard.toBeAt('button Ready Bob Johnson…');
  });

  it('knows people by their profile', async () => {
    const { fake } = await appOnFakes('profile', BUSY_OFFICE);
    await keyboard.tabTo('textbox First Name');
    await keyboard.press('a', 'Control');
    await keyboard.type('Alicia');
    await keyboard.press('Enter');
    await waitUntil(() => fake.backend.myProfile.mine.firstName === 'Alicia');
    await waitUntil(() => focused() !== '', 'the focus is lost');
    await keyboard.tabTo('switch List in Directory');
  });

  it('knows where help is to be sent', async () => {
    await appOnFakes('profile/emergency-address', BUSY_OFFICE);
    await keyboard.use('button Edit Address');
    await waitUntil(() => focused().startsWith('textbox'));
    await keyboard.tabTo('button VALIDATE');
    await keyboard.press('Enter');
    await keyboard.use('button SAVE');
    await keyboard.toBeAt('textbox Password');
    await keyboard.press('Escape');
    await keyboard.toBeAt('button SAVE');
  });

  it('is told of another place where help may be needed', async () => {
    const { fake } = await appOnFakes('profile/emergency-address', BUSY_OFFICE);
    await keyboard.tabTo('combobox Emergency Address');
    await keyboard.type('Add a new');
    for (const [place, text] of [
      ['textbox Address Name', 'Plant'],
      ['textbox Caller Name', 'Alice Anderson'],
      ['textbox Address Line 1', '200 Main Street'],
      ['combobox State / Province', 'Texas'],
      ['textbox City', 'Dallas'],
      ['textbox ZIP Code', '75201'],
    ] as const) {
      await keyboard.tabTo(place);
      await keyboard.type(text);
    }
    await keyboard.use('button VALIDATE');
    await keyboard.use('button SAVE');
    await keyboard.toBeAt('textbox Password');
    await keyboard.type(PASSWORD);
    await keyboard.press('Enter');
    await waitUntil(() => fake.backend.help.addresses.items.some(({ name }) => name === 'Plant'));
    await waitUntil(() => focused() !== '', 'the focus is lost');
  });

  it('is left by the user menu', async () => {
    const { fake } = await appOnFakes();
    await keyboard.use('button User menu of Alice Anderson');
    await keyboard.tabTo('link Profile');
    await keyboard.press('Escape');
    await keyboard.toBeAt('button User menu of Alice Anderson');
    await keyboard.press('Enter');
    await keyboard.use('button Sign Out');
    await waitUntil(() => fake.hub.session.state$.value.status === 'signed-out');
    await keyboard.toBeAt('textbox Username');
  });

  it('is set up: appearance, language, devices and notifications', async () => {
    await appOnFakes('settings', BUSY_OFFICE);
    await keyboard.tabTo('radio System');
    await keyboard.press('ArrowRight');
    await keyboard.toBeAt('radio Light');
    await keyboard.press('ArrowLeft');
    for (const place of [
      'combobox Language',
      'combobox Microphone',
      'switch Desktop notifications',
    ]) {
      await keyboard.tabTo(place);
    }
  });
});
