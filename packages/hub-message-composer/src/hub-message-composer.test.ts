import { HubError, type Message, type MessageDraft } from '@hubline/core';
import {
  ALICE,
  CHAT_BY_SMS,
  CHAT_OF_THREE,
  CHAT_WITH_BOB,
  memoryStorage,
} from '@hubline/core/testing';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  add,
  alerts,
  all,
  button,
  closedChat,
  document as pdf,
  enter,
  field,
  files,
  focused,
  foot,
  key,
  open,
  press,
  settled,
  show,
  textOf,
  type,
} from '../../../test/support/composer-page.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import type { HubMessageComposer } from './hub-message-composer.ts';

/** One of Bob, as the core shows it. */
async function fromBob(fake: Awaited<ReturnType<typeof open>>[1], text = 'Did it arrive?') {
  const sent = fake.backend.chat.receive(CHAT_WITH_BOB.id, { text });
  const thread = (await fake.hub.messages()).open(CHAT_WITH_BOB.id);
  await waitUntil(() => thread.state$.value.messages.some(({ id }) => id === sent.id));
  const message = thread.state$.value.messages.find(({ id }) => id === sent.id)!;
  thread.close();
  return message;
}

describe('hub-message-composer', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds, in the ${theme} theme`, async () => {
        const [composer, fake] = await open({ theme });
        composer.style.background = theme === 'dark' ? '#16181d' : 'white';
        await expect(composer).to.be.accessible();
        composer.replyTo = await fromBob(fake);
        await type(composer, 'Yes');
        await add(composer, pdf(), pdf('virus.exe'));
        fake.backend.failNext('send', new HubError('message/closed'));
        await expect(composer).to.be.accessible();
      });

      it(`has nothing that axe finds where nobody can write, in the ${theme} theme`, async () => {
        const [composer] = await open(
          { theme, conversationId: CHAT_BY_SMS.id },
          {
            conversations: [closedChat('no-campaign')],
            messageSettings: { registrationHelp: 'https://example.com/sms' },
          },
        );
        composer.style.background = theme === 'dark' ? '#16181d' : 'white';
        await expect(composer).to.be.accessible();
      });
    }

    it('calls everything as the guide does', async () => {
      const [composer] = await open();
      for (const name of ['Emoji', 'Document', 'Picture', 'Camera', 'Send']) {
        expect(button(composer, name), name).not.to.equal(undefined);
      }
      expect(field(composer)).not.to.equal(undefined);
    });
  });

  describe('sending', () => {
    it('sends with Enter, and keeps the focus in the empty field', async () => {
      const [composer, { backend }] = await open();
      let sent = '';
      composer.addEventListener(
        'hub-message-sent',
        ({ conversationId }) => (sent = conversationId),
      );
      composer.focus();
      await settled(composer);
      await sendKeys({ type: 'Good morning' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => backend.chat.sent.length === 1);
      expect(backend.chat.sent[0]).to.include({ text: 'Good morning', replyTo: null });
      await waitUntil(() => sent === CHAT_WITH_BOB.id);
      expect(field(composer).value).to.equal('');
      expect(focused(composer)).to.equal(field(composer));
    });

    it('sends with the button, and leads back to the field', async () => {
      const [composer, { backend }] = await open();
      await type(composer, 'Hello');
      button(composer, 'Send')!.focus();
      await press(composer, 'Send');
      await waitUntil(() => backend.chat.sent.length === 1);
      expect(focused(composer)).to.equal(field(composer));
    });

    it('makes a new line with Shift+Enter', async () => {
      const [composer, { backend }] = await open();
      composer.focus();
      await settled(composer);
      await sendKeys({ type: 'one' });
      await sendKeys({ down: 'Shift' });
      await sendKeys({ press: 'Enter' });
      await sendKeys({ up: 'Shift' });
      await sendKeys({ type: 'two' });
      expect(field(composer).value).to.equal('one\ntwo');
      expect(backend.chat.sent).to.have.length(0);
    });

    it('leaves Enter to input methods that compose', async () => {
      const [composer, { backend }] = await open();
      await type(composer, 'にほん');
      const composing = await enter(composer, { isComposing: true });
      const after = await enter(composer, { keyCode: 229 });
      expect([composing, after].map(({ defaultPrevented }) => defaultPrevented)).to.deep.equal([
        false,
        false,
      ]);
      expect(backend.chat.sent).to.have.length(0);
      expect(field(composer).value).to.equal('にほん');
    });

    it('makes a new line with Enter where people write on the screen', async () => {
      const real = window.matchMedia;
      window.matchMedia = (query) =>
        query.includes('coarse') ? Object.assign(real('all'), {}) : real.call(window, query);
      try {
        const [composer, { backend }] = await open();
        await type(composer, 'Hello');
        expect(field(composer).enterKeyHint).to.equal('enter');
        const pressed = await enter(composer);
        expect(pressed.defaultPrevented).to.equal(false);
        expect(backend.chat.sent).to.have.length(0);
      } finally {
        window.matchMedia = real;
      }
    });

    it('sends nothing where there is nothing', async () => {
      const [composer, { backend }] = await open();
      await type(composer, ' \n ');
      await enter(composer);
      expect(alerts(composer)).to.deep.equal([]);
      await press(composer, 'Send');
      expect(alerts(composer)).to.deep.equal(['Write something or add a file first.']);
      await type(composer, 'Hello');
      expect(alerts(composer)).to.deep.equal([]);
      expect(backend.chat.sent).to.have.length(0);
    });

    it('takes what is written meanwhile for the next message', async () => {
      const [composer, { backend }] = await open();
      backend.pause();
      await type(composer, 'one');
      await enter(composer);
      await type(composer, 'two');
      await enter(composer);
      await type(composer, 'three');
      backend.answer();
      await waitUntil(() => backend.chat.sent.length === 2);
      expect(backend.chat.sent.map(({ text }) => text)).to.deep.equal(['one', 'two']);
      expect(field(composer).value).to.equal('three');
    });

    it('tells the others that one writes', async () => {
      const [composer, { backend }] = await open();
      await type(composer, 'H');
      await waitUntil(() => backend.chat.asked.includes('typing'));
    });
  });

  describe('what fails', () => {
    it('is said in words, and all is kept', async () => {
      const [composer, fake] = await open();
      const messages = await fake.hub.messages();
      messages.send = () => Promise.reject(new HubError('storage/full'));
      composer.replyTo = await fromBob(fake);
      await type(composer, 'A long letter');
      await add(composer, pdf());
      await enter(composer);
      await waitUntil(() => alerts(composer).length === 1);
      expect(alerts(composer)[0]).to.contain('This was not sent. This device has no room left');
      expect(field(composer).value).to.equal('A long letter');
      expect(files(composer)).to.deep.equal(['offer.pdf']);
      expect(composer.replyTo).not.to.equal(null);
    });

    it('comes back before what was written meanwhile', async () => {
      const [composer, fake] = await open();
      const messages = await fake.hub.messages();
      let fail = (): void => undefined;
      messages.send = () =>
        new Promise((_, reject) => (fail = () => reject(new HubError('storage/full'))));
      await type(composer, 'one');
      await enter(composer);
      await type(composer, 'two');
      fail();
      await waitUntil(() => alerts(composer).length === 1);
      expect(field(composer).value).to.equal('one\ntwo');
    });

    it('tries to fetch the messages again', async () => {
      const fake = (await open())[1];
      const { hub } = fake;
      let fails = true;
      const flaky = {
        ...hub,
        messages: () =>
          fails ? Promise.reject(new HubError('network/unreachable')) : hub.messages(),
      };
      const composer = await fixture<HubMessageComposer>(
        html`<hub-message-composer
          .hub=${flaky}
          conversation-id=${CHAT_WITH_BOB.id}
        ></hub-message-composer>`,
      );
      await waitUntil(() => alerts(composer).length === 1);
      fails = false;
      await press(composer, 'Try again');
      await waitUntil(() => alerts(composer).length === 0);
    });
  });

  describe('the length', () => {
    it('is told near the limit, and beyond it nothing is sent and all is kept', async () => {
      const [composer, { backend }] = await open();
      await type(composer, 'x'.repeat(9_900));
      expect(foot(composer)).to.contain('100 characters left');
      const long = '👨‍👩‍👧‍👦 <script>alert(1)</script>'.repeat(1_900);
      await type(composer, long);
      expect(field(composer).ariaInvalid).to.equal('true');
      await enter(composer);
      expect(alerts(composer)[0]).to.match(
        /^This message is 41,300 characters too long\. It may have 10,000\.$/,
      );
      expect(field(composer).value).to.equal(long);
      expect(backend.chat.sent).to.have.length(0);
    });

    it('counts as people do: a family is one character', async () => {
      const [composer] = await open();
      await type(composer, '👨‍👩‍👧‍👦'.repeat(10_000));
      expect(foot(composer)).to.contain('0 characters left');
      expect(field(composer).ariaInvalid).to.equal(null);
    });

    it('makes the field grow, up to eight lines', async () => {
      const [composer] = await open();
      const heights: number[] = [];
      for (const lines of [1, 3, 8, 30]) {
        await type(composer, Array(lines).fill('line').join('\n'));
        heights.push(field(composer).offsetHeight);
      }
      const [one, three, eight, thirty] = heights as [number, number, number, number];
      expect(three).to.be.greaterThan(one);
      expect(eight).to.be.greaterThan(three);
      expect(thirty).to.equal(eight);
    });
  });

  describe('an answer', () => {
    it('shows what is answered, and can be cancelled', async () => {
      const [composer, fake] = await open();
      composer.replyTo = await fromBob(fake, '<b>Did it</b> arrive?');
      await settled(composer);
      const quote = all(composer, '.quote')[0];
      expect(textOf(quote)).to.equal('Reply to Bob Johnson <b>Did it</b> arrive?');
      await press(composer, 'Cancel Reply');
      expect(composer.replyTo).to.equal(null);
      expect(all(composer, '.quote')).to.have.length(0);
      expect(focused(composer)).to.equal(field(composer));
    });

    it('is sent as one, and ends with it', async () => {
      const [composer, fake] = await open();
      const message = await fromBob(fake);
      composer.replyTo = message;
      await type(composer, 'Yes');
      await enter(composer);
      await waitUntil(() => fake.backend.chat.sent.length === 1);
      expect(fake.backend.chat.sent[0]!.replyTo).to.equal(message.id);
      expect(composer.replyTo).to.equal(null);
    });

    it('is cancelled with Escape', async () => {
      const [composer, fake] = await open();
      composer.replyTo = await fromBob(fake);
      await settled(composer);
      await key(composer, { key: 'Escape' });
      expect(composer.replyTo).to.equal(null);
    });
  });

  describe('emoji', () => {
    it('have nothing that axe finds', async () => {
      const [composer] = await open();
      await press(composer, 'Emoji');
      await waitUntil(() => button(composer, 'grinning face'));
      await expect(composer).to.be.accessible();
    });

    it('come in where the caret is', async () => {
      const [composer] = await open();
      await type(composer, 'Good morning');
      field(composer).focus();
      field(composer).setSelectionRange(4, 4);
      await press(composer, 'Emoji');
      await waitUntil(() => button(composer, 'grinning face'));
      expect(button(composer, 'Emoji')!.ariaExpanded).to.equal('true');
      await press(composer, 'grinning face');
      await waitUntil(() => field(composer).value === 'Good😀 morning');
      expect(field(composer).selectionStart).to.equal(6);
      expect(focused(composer)).to.equal(field(composer));
      await waitUntil(() => button(composer, 'Emoji')!.ariaExpanded === 'false');
    });

    it('are left with Escape, which leads back to the button', async () => {
      const [composer] = await open();
      await press(composer, 'Emoji');
      await waitUntil(() => focused(composer)?.ariaLabel === 'Search emoji');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => focused(composer) === button(composer, 'Emoji'));
    });
  });

  describe('a draft', () => {
    it('is kept for each conversation, with its files and what it answers', async () => {
      const [composer, fake] = await open();
      const message = await fromBob(fake);
      composer.replyTo = message;
      await type(composer, 'For Bob');
      await add(composer, pdf());
      composer.conversationId = CHAT_OF_THREE.id;
      composer.replyTo = null;
      await settled(composer);
      expect(field(composer).value).to.equal('');
      expect(files(composer)).to.deep.equal([]);
      await type(composer, 'For all');
      composer.conversationId = CHAT_WITH_BOB.id;
      await settled(composer);
      expect(field(composer).value).to.equal('For Bob');
      expect(files(composer)).to.deep.equal(['offer.pdf']);
      expect((composer as { replyTo: Message | null }).replyTo?.id).to.equal(message.id);
    });

    it('survives a reload', async () => {
      const storage = memoryStorage();
      const [composer, fake] = await open({ storage });
      composer.replyTo = await fromBob(fake);
      await type(composer, 'Not sent yet');
      const [another] = await open({ storage });
      expect(field(another).value).to.equal('Not sent yet');
      expect(another.replyTo?.text).to.equal('Did it arrive?');
      expect(another.replyTo?.at).to.be.instanceOf(Date);
      await enter(another);
      await waitUntil(() => another.replyTo === null);
      const [last] = await open({ storage });
      expect(field(last).value).to.equal('');
    });

    it('outlives the element', async () => {
      const [composer, fake] = await open();
      await type(composer, 'Not sent yet');
      await add(composer, pdf());
      composer.remove();
      const another = await show(fake);
      expect(field(another).value).to.equal('Not sent yet');
      expect(files(another)).to.deep.equal(['offer.pdf']);
    });

    it('may be anything in the storage', async () => {
      const odd = '{"text":{"a":1},"replyTo":{"id":1,"text":"Hi","from":{"name":"Bob"}}}';
      for (const stored of ['{', '7', 'null', '[]', odd, odd.replace('"Hi"', '[]')]) {
        const storage = memoryStorage();
        storage.tab.set(`hubline.draft.${ALICE.id}.${CHAT_WITH_BOB.id}`, stored);
        const [composer] = await open({ storage });
        expect(field(composer).value).to.equal('');
        expect(composer.replyTo).to.equal(null);
      }
    });
  });

  describe('a text message', () => {
    it('says from which number it comes', async () => {
      const [composer] = await open({ conversationId: CHAT_BY_SMS.id });
      expect(foot(composer)).to.match(/^Text message from \(\d{3}\) \d{3}-\d{4}$/);
    });

    it('tells into how many it is cut, and how much room is left', async () => {
      const [composer] = await open({ conversationId: CHAT_BY_SMS.id });
      const note = () => textOf(all(composer, '.note')[0]);
      await type(composer, 'Hello');
      expect(note()).to.equal('');
      await type(composer, 'x'.repeat(145));
      expect(note()).to.equal('1 text message · 15 characters left');
      await type(composer, 'x'.repeat(275));
      expect(note()).to.equal('2 text messages · 31 characters left');
    });

    it('says when emoji leave less room', async () => {
      const [composer] = await open({ conversationId: CHAT_BY_SMS.id });
      await type(composer, 'Hello 😀');
      expect(textOf(all(composer, '.note')[0])).to.equal(
        '1 text message · 62 characters left · emoji and some letters leave less room',
      );
    });

    it('takes pictures alone, as it says', async () => {
      const [composer] = await open({ conversationId: CHAT_BY_SMS.id });
      expect(button(composer, 'Document')).to.equal(undefined);
      expect(button(composer, 'Picture')!.ariaDescription).to.equal(
        'PNG, JPEG, GIF, up to 5 MB in all',
      );
      await add(composer, pdf());
      expect(alerts(composer)[0]).to.equal(
        'offer.pdf was not added. To an outside number only these can be sent: PNG, JPEG, GIF.',
      );
    });
  });

  describe('where nobody can write', () => {
    const reasons = {
      'no-campaign':
        'To use SMS services, your business must have a registered SMS campaign and brand.',
      'campaign-pending': 'The campaign is being reviewed',
      'brand-rejected': 'The brand was rejected',
      'opted-out': 'they sent STOP',
      left: 'You are not in this group any more',
      alone: 'This colleague is not with the office any more',
    } as const;
    for (const [reason, words] of Object.entries(reasons)) {
      it(`says why: ${reason}`, async () => {
        const [composer] = await open(
          { conversationId: CHAT_BY_SMS.id },
          { conversations: [closedChat(reason as keyof typeof reasons)] },
        );
        expect(textOf(all(composer, '.composer')[0])).to.contain(words);
        expect(field(composer)).to.equal(undefined);
      });
    }

    it('leads to what can be done about text messages', async () => {
      const [composer] = await open(
        { conversationId: CHAT_BY_SMS.id },
        {
          conversations: [closedChat('no-campaign')],
          messageSettings: { registrationHelp: 'https://example.com/sms' },
        },
      );
      const link = all(composer, 'a')[0] as HTMLAnchorElement;
      expect(textOf(link)).to.equal('How to register');
      expect(link.href).to.equal('https://example.com/sms');
      expect(link.rel).to.contain('noopener');
    });

    it('leads nowhere that runs a script', async () => {
      const [composer] = await open(
        { conversationId: CHAT_BY_SMS.id },
        {
          conversations: [closedChat('no-campaign')],
          messageSettings: { registrationHelp: 'javascript:alert(1)' },
        },
      );
      expect(all(composer, 'a')).to.have.length(0);
    });

    it('keeps the draft until one can', async () => {
      const [composer, { backend }] = await open();
      await type(composer, 'Wait');
      backend.chat.list.upsert({ ...CHAT_WITH_BOB, closed: 'left' });
      await waitUntil(() => field(composer) === undefined);
      backend.chat.list.upsert({ ...CHAT_WITH_BOB, closed: null });
      await waitUntil(() => field(composer) !== undefined);
      expect(field(composer).value).to.equal('Wait');
    });
  });

  it('says quietly when it is sent later', async () => {
    const [composer, { backend }] = await open();
    backend.goOffline();
    await settled(composer);
    expect(foot(composer)).to.equal('Sent when you are connected again');
    expect(alerts(composer)).to.deep.equal([]);
  });

  describe('compose-only', () => {
    async function begun(): Promise<[HubMessageComposer, MessageDraft[]]> {
      const [composer] = await open({ composeOnly: true, conversationId: '' });
      const drafts: MessageDraft[] = [];
      composer.addEventListener('hub-message-draft', ({ detail }) => drafts.push(detail));
      await type(composer, 'Hello');
      await add(composer, pdf());
      await enter(composer);
      return [composer, drafts];
    }

    it('tells what is to be sent, and waits', async () => {
      const [composer, drafts] = await begun();
      expect(drafts).to.have.length(1);
      expect(drafts[0]).to.include({ text: 'Hello', replyTo: null });
      expect(drafts[0]!.files.map(({ name }) => name)).to.deep.equal(['offer.pdf']);
      expect(field(composer).readOnly).to.equal(true);
      await press(composer, 'Send');
      expect(drafts).to.have.length(1);
    });

    it('is empty once it was sent', async () => {
      const [composer] = await begun();
      composer.sent();
      await settled(composer);
      expect(field(composer).value).to.equal('');
      expect(field(composer).readOnly).to.equal(false);
      expect(files(composer)).to.deep.equal([]);
    });

    it('keeps all where it failed, and says why', async () => {
      const [composer] = await begun();
      composer.failed(new HubError('network/unreachable'));
      await settled(composer);
      expect(alerts(composer)[0]).to.contain('This was not sent.');
      expect(field(composer).value).to.equal('Hello');
      expect(files(composer)).to.deep.equal(['offer.pdf']);
      expect(field(composer).readOnly).to.equal(false);
      await waitUntil(() => focused(composer) === field(composer));
    });

    it('keeps all without a word where the reason is told elsewhere', async () => {
      const [composer] = await begun();
      composer.failed();
      await settled(composer);
      expect(alerts(composer)).to.deep.equal([]);
      expect(field(composer).value).to.equal('Hello');
      expect(field(composer).readOnly).to.equal(false);
    });

    it('is a text message where it goes to an outside number', async () => {
      const [composer] = await open({ composeOnly: true, smsFrom: '+14695550101' });
      expect(foot(composer)).to.equal('Text message from (469) 555-0101');
    });
  });

  describe('what comes from elsewhere', () => {
    const list = new File(['bread'], 'list.txt', { type: 'text/plain' });

    it('is added to what is written, with its files', async () => {
      const [composer] = await open();
      await type(composer, 'For you:');
      expect(await composer.add({ text: 'The list', files: [list] })).to.equal(true);
      await composer.updateComplete;
      expect(field(composer).value).to.equal('For you:\nThe list');
      expect(composer.renderRoot.textContent).to.contain('list.txt');
    });

    it('is not taken where nobody can write', async () => {
      const [composer] = await open(
        { conversationId: closedChat('no-campaign').id },
        { conversations: [closedChat('no-campaign')] },
      );
      expect(await composer.add({ text: 'The list', files: [list] })).to.equal(false);
    });
  });
});
