import { HubError, type Contact } from '@hubline/core';
import {
  ALICE,
  BOB,
  CAROL,
  DAVE,
  aConversation,
  aMessage,
  createFakeHub,
  memberOf,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import { expect, fixtureSync, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubMessages } from './hub-messages.ts';

const HARBOR: Contact = {
  ...{ id: 'harbor', source: 'external', name: 'Harbor Café' },
  phones: [
    { label: 'work', number: '+12125550147' },
    { label: 'mobile', number: '+12125550148' },
  ],
};

const OWN = ALICE.numbers[0]!;
const at = (minutesAgo: number): Date => new Date(Date.now() - minutesAgo * 60_000);
const customer = { number: '+12125550147', name: 'Harbor Café' };

const OFFICE: FakeHubOptions = {
  externalContacts: [HARBOR],
  conversations: [
    aConversation({ id: 'bob', updatedAt: at(1) }),
    aConversation({
      ...{ id: 'desk', kind: 'group', name: 'Front desk', updatedAt: at(2) },
      members: [ALICE, BOB, CAROL].map((one) => memberOf(one)),
    }),
    aConversation({
      ...{ id: 'sms', kind: 'sms', updatedAt: at(3), party: customer, ownNumber: OWN },
      members: [memberOf(ALICE)],
    }),
  ],
  messages: ['bob', 'desk', 'sms'].map((conversationId, place) =>
    aMessage({ conversationId, at: at(place + 1), text: `Hello from ${conversationId}` }),
  ),
};

class MessagesPage {
  readonly fake: FakeHub;
  readonly element: HubMessages;

  constructor(fake: FakeHub, element: HubMessages) {
    this.fake = fake;
    this.element = element;
  }

  get chat(): FakeHub['backend']['chat'] {
    return this.fake.backend.chat;
  }

  all(selector: string, root: ParentNode = this.element.shadowRoot!): HTMLElement[] {
    return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
      ...(element.matches(selector) ? [element] : []),
      ...(element.shadowRoot ? this.all(selector, element.shadowRoot) : []),
    ]);
  }

  /** By accessible name, among those that can be seen. */
  button(name: string): HTMLElement | undefined {
    return this.all('button').find(
      (button) =>
        (button.ariaLabel ?? button.textContent.trim()) === name && button.checkVisibility(),
    );
  }

  async press(name: string): Promise<void> {
    await waitUntil(() => this.button(name), `there is no ${name}`);
    this.button(name)!.click();
  }

  async choose(word: string): Promise<void> {
    await this.press('More Options');
    await this.press(word);
  }

  get heading(): string | undefined {
    return this.all('h3')[0]?.textContent;
  }

  get options(): string[] {
    return this.all('[role=menuitem]').map(({ textContent }) => textContent.trim());
  }

  async heads(name: string): Promise<void> {
    await waitUntil(() => this.heading === name, `${name} does not open`);
  }

  said(text: string): boolean {
    return this.all('p, h4').some(
      (each) => each.checkVisibility() && each.textContent.includes(text),
    );
  }

  async says(text: string): Promise<void> {
    await waitUntil(() => this.said(text), `does not say ${text}`);
  }

  /** Types into the field of recipients, and chooses the option that has it. */
  async add(text: string, option = text): Promise<void> {
    const found = () =>
      this.all('[role=option]').find(({ textContent }) => textContent.includes(option));
    await waitUntil(() => this.all('[role=combobox]').length > 0);
    const field = this.all('[role=combobox]')[0] as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await waitUntil(found, `${option} cannot be chosen`);
    found()!.click();
    await waitUntil(() => this.chips.length > 0);
  }

  get chips(): string[] {
    return this.all('.chip bdi').map(({ textContent }) => textContent);
  }

  async write(text: string): Promise<void> {
    await waitUntil(() => this.all('textarea').length > 0, 'nothing can be written');
    const field = this.all('textarea')[0] as HTMLTextAreaElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await this.press('Send');
  }
}

async function open(
  conversationId?: string,
  options: FakeHubOptions = {},
  { theme = 'light', width = 1000 }: { theme?: 'light' | 'dark'; width?: number } = {},
): Promise<MessagesPage> {
  const fake = createFakeHub({ ...OFFICE, ...options });
  await fake.ready;
  const element = fixtureSync<HubMessages>(
    html`<hub-messages
      theme=${theme}
      style=${`block-size: 560px; inline-size: ${width}px`}
      .hub=${fake.hub}
      .conversationId=${conversationId}
    ></hub-messages>`,
  );
  element.style.background = theme === 'dark' ? '#16181d' : 'white';
  const page = new MessagesPage(fake, element);
  await waitUntil(() => page.all('[role=listitem]').length > 0, 'nothing is listed');
  return page;
}

describe('hub-messages', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in a conversation and what opens in it, in the ${theme} theme`, async () => {
        const page = await open('desk', {}, { theme });
        await page.heads('Front desk');
        await expect(page.element).to.be.accessible();
        await page.press('More Options');
        await expect(page.element).to.be.accessible();
        await page.press('Members');
        await page.says('3 members');
        await expect(page.element).to.be.accessible();
      });

      it(`has nothing that axe finds in a new conversation, in the ${theme} theme`, async () => {
        const page = await open(undefined, {}, { theme, width: 360 });
        await page.press('NEW');
        await page.add('Carol');
        await expect(page.element).to.be.accessible();
      });
    }
  });

  describe('a conversation', () => {
    it('opens when it is chosen, and says which one', async () => {
      const page = await open();
      setTimeout(() => page.all('[role=listitem] button')[1]!.click());
      const { detail } = await oneEvent(page.element, 'hub-conversation-opened');
      expect(detail).to.deep.equal({ conversationId: 'desk' });
      await page.heads('Front desk');
      await waitUntil(() => page.said('Hello from desk') || page.all('hub-message-thread')[0]);
    });

    it('that is older than those in the list is fetched with them', async () => {
      const old = Array.from({ length: 260 }, (_, place) =>
        aConversation({ id: `old-${place}`, name: `Old ${place}`, updatedAt: at(10 + place) }),
      );
      const page = await open('old-259', { conversations: old });
      await page.heads('Old 259');
    });

    it('that is not there any more is said to be gone', async () => {
      const page = await open('nowhere');
      await page.says('This conversation is gone');
    });

    it('closes over the list with Back, and gives the focus back to its row', async () => {
      const page = await open('desk', {}, { width: 360 });
      await page.press('Back');
      await waitUntil(() => page.element.conversationId === undefined);
      await waitUntil(() =>
        page
          .all('[role=listitem]')
          .find((row) => row.matches(':focus-within'))
          ?.textContent!.includes('Front desk'),
      );
    });

    it('calls the colleague', async () => {
      const page = await open('bob');
      await page.press('Call Bob Johnson');
      await waitUntil(() => page.fake.hub.calls.active$.value.length === 1);
    });

    it('offers no call and no video in a group', async () => {
      const page = await open('desk');
      await page.heads('Front desk');
      expect(page.button('Start Video')).to.equal(undefined);
      expect(page.all('.act')).to.have.length(0);
    });
  });

  describe('More Options', () => {
    it('has what can be done with a group, and with a chat of two', async () => {
      const page = await open('desk');
      await page.press('More Options');
      expect(page.options).to.deep.equal([
        ...['Rename', 'Members', 'Mute notifications', 'Mark as Unread', 'Export Chat'],
        ...['Leave', 'Delete'],
      ]);
      page.element.conversationId = 'bob';
      await page.heads('Bob Johnson');
      expect(page.options).to.deep.equal([
        ...['Add People', 'Mute notifications', 'Mark as Unread', 'Export Chat', 'Delete'],
      ]);
    });

    it('is gone through with the arrows, and closed with Escape', async () => {
      const page = await open('desk');
      await page.press('More Options');
      const focused = (word: string) =>
        waitUntil(() => page.button(word)?.matches(':focus'), `${word} has no focus`);
      await focused('Rename');
      await sendKeys({ press: 'ArrowUp' });
      await focused('Delete');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => page.button('Delete') === undefined);
      await focused('More Options');
      expect(page.element.conversationId).to.equal('desk');
    });

    it('mutes, and takes that back', async () => {
      const page = await open('bob');
      await page.choose('Mute notifications');
      await waitUntil(() => page.chat.list.get('bob')!.isMuted);
      await waitUntil(() => page.options.includes('Unmute notifications'));
      await page.choose('Unmute notifications');
      await waitUntil(() => !page.chat.list.get('bob')!.isMuted);
    });

    it('says what did not work', async () => {
      const page = await open('bob');
      page.fake.backend.failNext('mute', new HubError('server/failed'));
      await page.choose('Mute notifications');
      await page.says('That did not work.');
    });

    it('marks as unread, and goes back to the list', async () => {
      const page = await open('bob');
      await page.choose('Mark as Unread');
      await waitUntil(() => page.chat.list.get('bob')!.isMarkedUnread);
      await waitUntil(() => page.element.conversationId === undefined);
    });

    it('renames a group', async () => {
      const page = await open('desk');
      await page.choose('Rename');
      await waitUntil(() => page.all('#name').length === 1);
      (page.all('#name')[0] as HTMLInputElement).value = 'Counter';
      await page.press('Save');
      await page.heads('Counter');
      await waitUntil(() => page.button('More Options')!.matches(':focus'));
    });

    it('adds and removes members', async () => {
      const page = await open('desk');
      await page.choose('Members');
      await page.add('Dave');
      await page.press('Add');
      await waitUntil(() =>
        page.chat.list.get('desk')!.members.some(({ userId }) => userId === DAVE.id),
      );
      await page.press('Remove Bob Johnson');
      await waitUntil(() =>
        page.chat.list.get('desk')!.members.every(({ userId }) => userId !== BOB.id),
      );
    });

    it('begins a group from a chat of two', async () => {
      const page = await open('bob');
      await page.choose('Add People');
      await page.add('Carol');
      await page.press('Start Group');
      await page.heads('Bob Johnson and Carol Smith');
    });

    it('leaves a group when that is meant', async () => {
      const page = await open('desk');
      await page.choose('Leave');
      await page.says('Leave “Front desk”?');
      await page.press('Cancel');
      await page.choose('Leave');
      await page.says('Leave “Front desk”?');
      page.all('dialog .negative')[0]!.click();
      await waitUntil(() => page.chat.asked.includes('removeMember'));
      await waitUntil(() => page.all('dialog').length === 0);
    });

    it('deletes when that is meant', async () => {
      const page = await open('bob');
      await page.choose('Delete');
      await page.says('Delete the conversation with Bob Johnson?');
      page.all('dialog .negative')[0]!.click();
      await waitUntil(() => page.element.conversationId === undefined);
      await waitUntil(() => page.all('[role=listitem]').length === 2);
    });
  });

  describe('NEW', () => {
    it('begins a chat and sends the message in one step', async () => {
      const page = await open();
      await page.press('NEW');
      await page.add('Dave');
      await page.write('Are you there?');
      await page.heads('Dave Müller');
      await waitUntil(() => page.chat.sent.length === 1);
      expect(page.chat.sent[0]!.text).to.equal('Are you there?');
    });

    it('begins a group with several colleagues, with a name', async () => {
      const page = await open();
      await page.press('NEW');
      await page.add('Carol');
      await page.add('Dave');
      await waitUntil(() => page.all('#name').length === 1);
      const name = page.all('#name')[0] as HTMLInputElement;
      name.value = 'Tasting';
      name.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await page.write('At four');
      await page.heads('Tasting');
    });

    it('offers each phone of a contact, and a typed number, which goes alone', async () => {
      const page = await open();
      await page.press('NEW');
      await page.add('Harbor', '0148');
      expect(page.chips).to.deep.equal(['Harbor Café']);
      const field = page.all('[role=combobox]')[0] as HTMLInputElement;
      await waitUntil(() => field.disabled);
      await page.press('Remove Harbor Café');
      await page.add('(512) 555-0100', 'Send SMS to (512) 555-0100');
      expect(page.chips).to.have.length(1);
    });

    it('asks for someone to write to, and keeps what was written', async () => {
      const page = await open();
      await page.press('NEW');
      await page.write('Hello?');
      await page.says('Choose someone to write to.');
      expect((page.all('textarea')[0] as HTMLTextAreaElement).value).to.equal('Hello?');
    });

    it('keeps everything where it could not be sent', async () => {
      const page = await open();
      await page.press('NEW');
      await page.add('Dave');
      page.fake.backend.failNext('beginConversation', new HubError('server/failed'));
      await page.write('Are you there?');
      await waitUntil(
        () =>
          page.all('hub-message-composer [role=alert]').length > 0 ||
          page.all('[role=alert].notice').length > 0,
      );
      expect(page.chips).to.deep.equal(['Dave Müller']);
      expect((page.all('textarea')[0] as HTMLTextAreaElement).value).to.equal('Are you there?');
      await page.press('Send');
      await page.heads('Dave Müller');
    });

    it('says why no text message can be sent, and what to do', async () => {
      const page = await open(undefined, {
        messageSettings: {
          numbers: [{ number: OWN, closed: 'no-campaign' }],
          registrationHelp: 'https://example.com/register',
        },
      });
      await page.press('NEW');
      await page.add('Harbor', '0148');
      await page.says('None of your numbers is registered');
      expect(page.all('textarea')).to.have.length(0);
      expect(page.all('a')[0]!.getAttribute('href')).to.equal('https://example.com/register');
    });
  });

  describe('write', () => {
    it('opens the conversation that is there', async () => {
      const page = await open();
      await page.element.write({ number: BOB.extension, name: BOB.name, userId: BOB.id });
      await page.heads('Bob Johnson');
      await page.element.write(customer);
      await page.heads('Harbor Café');
    });

    it('prepares one where there is none', async () => {
      const page = await open();
      await page.element.write({ number: DAVE.extension, name: '' });
      await page.heads('New Conversation');
      expect(page.chips).to.deep.equal(['Dave Müller']);
    });
  });
});
