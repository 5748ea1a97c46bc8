import { HubError } from '@hubline/core';
import {
  ALICE,
  BOB,
  CAROL,
  aConversation,
  aMessage,
  authorOf,
  createFakeHub,
  memberOf,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';
import { expect, fixtureSync, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubConversationList } from './hub-conversation-list.ts';

const MARKUP = '<img src=x onerror=alert(1)>';
const CUSTOMER = { number: '+14155550123', name: 'Harbor Café' };

const at = (minutesAgo: number): Date => new Date(Date.now() - minutesAgo * 60_000);

const CHAT = aConversation({ id: 'bob', updatedAt: at(1), unread: 3 });
const GROUP = aConversation({
  ...{ id: 'desk', kind: 'group', name: 'Front desk', updatedAt: at(2), isMuted: true },
  members: [ALICE, BOB, CAROL].map((one) => memberOf(one)),
});
const SMS = aConversation({
  ...{ id: 'harbor', kind: 'sms', updatedAt: at(3), party: CUSTOMER },
  ...{ members: [memberOf(ALICE)], ownNumber: ALICE.numbers[0]! },
});

const FEW: FakeHubOptions = {
  conversations: [CHAT, GROUP, SMS],
  messages: [
    aMessage({ conversationId: 'bob', at: at(1), text: 'The rye bread is ready' }),
    aMessage({
      ...{ conversationId: 'desk', at: at(2), from: authorOf(ALICE), text: '' },
      attachments: [{ id: 'a', name: 'plan.pdf', type: 'application/pdf', size: 9, image: null }],
    }),
    aMessage({
      ...{ conversationId: 'harbor', at: at(3), text: `Forty rolls ${MARKUP}` },
      from: { userId: null, ...CUSTOMER },
    }),
  ],
};

const many = (count: number): FakeHubOptions => ({
  conversations: Array.from({ length: count }, (_, place) =>
    aConversation({ id: `chat-${place}`, updatedAt: at(place), name: `Chat ${place}` }),
  ),
});

class ListPage {
  readonly fake: FakeHub;
  readonly element: HubConversationList;

  constructor(fake: FakeHub, element: HubConversationList) {
    this.fake = fake;
    this.element = element;
  }

  all(selector: string, root: ParentNode = this.element.shadowRoot!): HTMLElement[] {
    return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
      ...(element.matches(selector) ? [element] : []),
      ...(element.shadowRoot ? this.all(selector, element.shadowRoot) : []),
    ]);
  }

  /** In the order in which they are seen. */
  get rows(): HTMLElement[] {
    return this.all('[role=listitem]').sort(
      (a, b) => Number(a.ariaPosInSet) - Number(b.ariaPosInSet),
    );
  }

  get names(): (string | null)[] {
    return this.rows.map((row) => row.querySelector('.who')!.textContent);
  }

  row(name: string): HTMLElement {
    return this.rows.find((row) => row.textContent.includes(name))!;
  }

  get text(): string {
    return this.all('.empty, .note, [role=alert]')
      .map(({ textContent }) => textContent)
      .join(' ');
  }

  button(name: string): HTMLElement | undefined {
    return this.all('button').find(
      (button) => (button.ariaLabel ?? button.textContent.trim()) === name,
    );
  }

  tab(name: string): HTMLElement {
    return this.all('[role=tab]').find(({ textContent }) => textContent.trim() === name)!;
  }

  search(text: string): void {
    const field = this.all('input')[0] as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
}

async function open(
  options: FakeHubOptions = FEW,
  theme: 'light' | 'dark' = 'light',
  act: (fake: FakeHub) => void = () => undefined,
): Promise<ListPage> {
  const fake = createFakeHub(options);
  await fake.ready;
  act(fake);
  const element = fixtureSync<HubConversationList>(
    html`<hub-conversation-list
      theme=${theme}
      style="block-size: 480px; inline-size: 380px"
      .hub=${fake.hub}
    ></hub-conversation-list>`,
  );
  element.style.background = theme === 'dark' ? '#16181d' : 'white';
  return new ListPage(fake, element);
}

async function filled(...how: Parameters<typeof open>): Promise<ListPage> {
  const page = await open(...how);
  await waitUntil(() => page.rows.length > 0, 'nothing is listed');
  return page;
}

describe('hub-conversation-list', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the list and in what is found, in the ${theme} theme`, async () => {
        const page = await filled(FEW, theme);
        await expect(page.element).to.be.accessible();
        page.search('rolls');
        await waitUntil(() => page.all('mark').length > 0);
        await expect(page.element).to.be.accessible();
      });
    }

    it('has nothing that axe finds where it is empty', async () => {
      const page = await open({});
      await waitUntil(() => page.text.includes('No conversations yet'));
      await expect(page.element).to.be.accessible();
    });
  });

  describe('rows', () => {
    it('tell with whom, what was last written, and what is unread, the newest first', async () => {
      const page = await filled();
      expect(page.names).to.deep.equal(['Bob Johnson', 'Front desk', 'Harbor Café']);
      expect(page.row('Bob Johnson')).to.contain.text('The rye bread is ready');
      expect(page.row('Bob Johnson')).to.contain.text('3 unread messages');
      expect(page.row('Front desk')).to.contain.text('You: Document: plan.pdf');
      expect(page.row('Front desk')).to.contain.text('Notifications muted');
      expect(page.row('Harbor Café')).to.contain.text('SMS');
    });

    it('tell an answer that the number gave by itself from those of the other one', async () => {
      const page = await filled();
      page.fake.backend.chat.receive('harbor', {
        ...{ from: { userId: null, name: '', number: ALICE.numbers[0]! }, text: 'No more comes.' },
        carrier: { status: 'sent' },
      });
      await waitUntil(() => page.row('Harbor')?.textContent.includes('Automatic reply: No more'));
    });

    it('cut the end of a long text, also where lines run the other way', async () => {
      const page = await filled({
        ...FEW,
        messages: [
          aMessage({ conversationId: 'bob', at: at(1), text: 'Long and longer '.repeat(20) }),
        ],
      });
      page.element.dir = 'rtl';
      const row = page.row('Bob Johnson');
      const text = [...row.querySelector('.what bdi')!.childNodes].find(({ nodeValue }) =>
        nodeValue?.startsWith('Long'),
      );
      const letter = document.createRange();
      letter.setStart(text!, 0);
      letter.setEnd(text!, 1);
      const { left } = row.getBoundingClientRect();
      expect(letter.getBoundingClientRect().left).to.be.greaterThan(left);
    });

    it('show texts of others as text', async () => {
      const page = await filled();
      expect(page.row('Harbor Café')).to.contain.text(MARKUP);
      expect(page.all('img')).to.have.length(0);
    });

    it('follow what comes in', async () => {
      const page = await filled();
      page.fake.backend.chat.receive('harbor', {
        from: { userId: null, ...CUSTOMER },
        text: 'Now?',
      });
      await waitUntil(() => page.names[0] === 'Harbor Café');
      expect(page.rows[0]).to.contain.text('Now?');
    });

    it('tell which one was chosen', async () => {
      const page = await filled();
      setTimeout(() => page.row('Front desk').querySelector('button')!.click());
      const { detail } = await oneEvent(page.element, 'hub-conversation-chosen');
      expect(detail).to.deep.equal({ conversationId: 'desk' });
    });

    it('are gone through with the arrows', async () => {
      const page = await filled();
      page.element.focus();
      await sendKeys({ press: 'ArrowDown' });
      await waitUntil(() => page.row('Front desk').matches(':focus-within'));
      await sendKeys({ press: 'End' });
      await waitUntil(() => page.row('Harbor Café').matches(':focus-within'));
    });

    it('are few of many, and older ones are fetched', async () => {
      const page = await filled(many(500));
      expect(page.rows.length).to.be.below(60);
      const scroller = page.all('.scroller')[0]!;
      await waitUntil(() => {
        scroller.scrollTop = scroller.scrollHeight;
        return page.rows.some((row) => row.ariaSetSize === '500');
      });
    });

    it('say when older ones could not be fetched, and fetch them when they are asked to', async () => {
      const page = await filled(many(240), 'light', ({ backend }) =>
        backend.failNext('conversationPage', new HubError('network/unreachable')),
      );
      const scroller = page.all('.scroller')[0]!;
      await waitUntil(() => {
        scroller.scrollTop = scroller.scrollHeight;
        return page.button('Try again');
      });
      page.button('Try again')!.click();
      await waitUntil(() => page.button('Try again') === undefined);
      await waitUntil(() => page.rows.some((row) => row.ariaSetSize === '240'));
    });
  });

  describe('tabs', () => {
    it('list chats, text messages, or what is unread', async () => {
      const page = await filled();
      page.tab('SMS').click();
      await waitUntil(() => page.names.length === 1);
      expect(page.names).to.deep.equal(['Harbor Café']);
      page.tab('Unread').click();
      await waitUntil(() => page.names[0] === 'Bob Johnson' && page.names.length === 1);
      page.tab('Chats').click();
      await waitUntil(() => page.names.length === 2);
    });
  });

  describe('search', () => {
    it('finds people here, and words in the text of all messages, marked', async () => {
      const page = await filled();
      page.search('CAFE');
      await waitUntil(() => page.names.length === 1);
      expect(page.names).to.deep.equal(['Harbor Café']);
      page.search('rye');
      await waitUntil(() => page.all('mark').length === 1);
      expect(page.all('mark')[0]).to.have.text('rye');
      expect(page.all('.group')[0]!.textContent.trim()).to.equal('Messages');
    });

    it('leads to the message that was found', async () => {
      const page = await filled();
      page.search('rye');
      await waitUntil(() => page.all('mark').length === 1);
      setTimeout(() => page.rows[0]!.querySelector('button')!.click());
      const { detail } = await oneEvent(page.element, 'hub-conversation-chosen');
      expect(detail).to.deep.equal({ conversationId: 'bob', seq: 1 });
    });

    it('shows found markup as text', async () => {
      const page = await filled();
      page.search('onerror');
      await waitUntil(() => page.all('mark').length === 1);
      expect(page.all('img')).to.have.length(0);
      expect(page.rows[0]).to.contain.text('onerror=alert(1)');
    });

    it('says that nothing matches', async () => {
      const page = await filled();
      page.search('croissant');
      await waitUntil(() => page.text.includes('Nothing matches “croissant”.'));
      page.button('Clear search')!.click();
      await waitUntil(() => page.rows.length === 3);
    });

    it('finds people where the server does not answer, and tries again', async () => {
      const page = await filled();
      page.fake.backend.failNext('searchMessages', new HubError('network/unreachable'));
      page.search('bob');
      await waitUntil(() => page.text.includes('Messages could not be searched.'));
      expect(page.names).to.deep.equal(['Bob Johnson', 'Front desk']);
      page.button('Try again')!.click();
      await waitUntil(() => !page.text.includes('Messages could not be searched.'));
    });
  });

  describe('where there is nothing to list', () => {
    it('says what it is for, and begins one with NEW', async () => {
      const page = await open({});
      await waitUntil(() => page.text.includes('No conversations yet'));
      const [head, below] = page
        .all('button')
        .filter(({ textContent }) => textContent.trim() === 'NEW');
      for (const button of [head!, below!]) {
        setTimeout(() => button.click());
        await oneEvent(page.element, 'hub-new-conversation');
      }
    });

    it('says that they could not be loaded, and tries again', async () => {
      const page = await open(FEW, 'light', ({ backend }) =>
        backend.failNext('messages', new HubError('server/failed')),
      );
      await waitUntil(() => page.text.includes('The conversations could not be loaded'));
      page.button('Try again')!.click();
      await waitUntil(() => page.rows.length === 3);
    });

    it('says that nobody is signed in', async () => {
      const page = await open({ signedIn: null });
      await waitUntil(() => page.text.includes('You are signed out'));
      expect(page.button('NEW')).to.equal(undefined);
    });

    it('says that there are no chats where neither chats nor text messages can be', async () => {
      const page = await open({}, 'light', ({ backend }) => {
        backend.setCapability('chat.direct', { level: 'none' });
        backend.setCapability('sms.send', { level: 'none' });
      });
      await waitUntil(() => page.text.includes('There are no chats'));
    });
  });

  it('says that the newest may be missing while the server is away', async () => {
    const page = await filled();
    page.fake.backend.goOffline();
    await waitUntil(() => page.text.includes('The server cannot be reached'));
    expect(page.rows).to.have.length(3);
  });
});
