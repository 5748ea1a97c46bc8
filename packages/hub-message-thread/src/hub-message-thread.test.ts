import { HubError, type Attachment, type SentMessage } from '@hubline/core';
import {
  ALICE,
  BOB,
  CAROL,
  CHAT_BY_SMS,
  CHAT_OF_THREE,
  CHAT_WITH_BOB,
  aConversation,
  aMessage,
  aText,
  authorOf,
  manyMessages,
  memberOf,
} from '@hubline/core/testing';
import type { HubDialEvent } from '@hubline/element';
import { expect, oneEvent } from '@open-wc/testing';
import type { HubReplyEvent } from './hub-message-thread.events.ts';
import { sendKeys } from '@web/test-runner-commands';
import { filledThread, threadPage, type ThreadPage } from '../../../test/support/thread-page.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';

const MINUTE = 60_000;
const NOON = new Date();
NOON.setHours(12, 0, 0, 0);

/** So many minutes after noon of today. */
const at = (minutes: number): Date => new Date(NOON.getTime() + minutes * MINUTE);
const mine = (change: Partial<SentMessage>): SentMessage =>
  aMessage({ from: authorOf(ALICE), ...change });
const texts = (...said: readonly string[]): SentMessage[] =>
  said.map((text, index) => aMessage({ seq: index + 1, text, at: at(index) }));

const file = (change: Partial<Attachment> = {}): Attachment => ({
  ...{ id: 'file', name: 'Offer.pdf', type: 'application/pdf', size: 1_400_000, image: null },
  ...change,
});
const photo = file({
  ...{ id: 'photo', name: 'Desk.png', type: 'image/png', size: 900 },
  image: { width: 400, height: 200 },
});

async function picture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(4, 2);
  canvas.getContext('2d')!.fillRect(0, 0, 4, 2);
  return canvas.convertToBlob({ type: 'image/png' });
}

/** Opens the toolbar of the message with that text, and presses these buttons of it. */
async function press(page: ThreadPage, text: string, ...names: string[]): Promise<void> {
  page.button('Message Options', page.row(text))!.click();
  for (const name of names) {
    await waitUntil(() => page.button(name, page.row(text)));
    page.button(name, page.row(text))!.click();
  }
  await page.still();
}

describe('hub-message-thread', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in a talk, in the ${theme} theme`, async () => {
        const blob = await picture();
        const page = await filledThread(
          {
            messages: [
              ...texts('Hello', 'See https://example.com', '👍'),
              mine({
                seq: 4,
                at: at(4),
                reactions: [{ emoji: '👍', userIds: [BOB.id, ALICE.id] }],
              }),
              aMessage({ seq: 5, at: at(5), attachments: [photo, file()], editedAt: at(6) }),
              aMessage({ seq: 6, at: at(6), isDeleted: true, text: '' }),
              aMessage({ seq: 7, at: at(7), kind: 'video', text: '', isVideoOn: true }),
              aMessage({ seq: 8, at: at(8), kind: 'event', text: '', event: { kind: 'created' } }),
              mine({
                ...{ seq: 9, at: at(9), text: 'Yes' },
                quote: { messageId: 'chat-bob/1', seq: 1, name: 'Bob Johnson', text: 'Hello' },
              }),
            ],
          },
          { theme, height: 1200 },
          ({ backend }) => backend.chat.uploads.files.set('photo', blob),
        );
        page.element.style.background = theme === 'dark' ? '#16181d' : 'white';
        await waitUntil(() => page.one('.picture img'));
        await press(page, 'Yes');
        await expect(page.element).to.be.accessible();
        await press(page, 'Yes', 'Delete');
        await expect(page.element).to.be.accessible();
      });
    }

    it('has nothing that axe finds while it loads, where it is empty, and where it failed', async () => {
      const empty = await threadPage();
      await waitUntil(() => empty.text.includes('No messages yet'));
      await expect(empty.element).to.be.accessible();
      const failed = await threadPage({}, {}, ({ backend }) =>
        backend.failNext('messagePage', new HubError('network/unreachable')),
      );
      await waitUntil(() => failed.button('Try again'));
      await expect(failed.element).to.be.accessible();
      const loading = await threadPage({}, {}, ({ backend }) => backend.pause());
      expect(loading.one('.ghosts')).not.to.equal(undefined);
      await expect(loading.element).to.be.accessible();
    });

    it('calls each message by its author, time and text', async () => {
      const page = await filledThread({
        messages: [aMessage({ text: 'Hi', at: at(0) }), mine({ seq: 2 })],
      });
      const [first, second] = page.all('[role=article]');
      expect(first!.ariaLabel).to.match(/^Bob Johnson, .*12:00.*: Hi$/);
      expect(second!.ariaLabel).to.match(/^You, /);
      expect(page.one('[role=list]')!.ariaLabel).to.equal('Messages');
    });

    it('says a new message of others once, and none of what was there', async () => {
      const page = await filledThread({ messages: texts('Hello') });
      const live = page.one('[aria-live=polite]')!;
      expect(live).to.have.trimmed.text('');
      page.chat.receive(CHAT_WITH_BOB.id, { text: 'One more' });
      await waitUntil(() => live.textContent.includes('Bob Johnson: One more'));
      page.chat.receive('chat-team', { text: 'Elsewhere' });
      await page.still();
      expect(live).not.to.contain.text('Elsewhere');
    });
  });

  describe('messages', () => {
    it('stand in groups of one author within five minutes, with one name and one picture', async () => {
      const page = await filledThread({
        messages: [
          aMessage({ seq: 1, at: at(0) }),
          aMessage({ seq: 2, at: at(4) }),
          aMessage({ seq: 3, at: at(10) }),
          mine({ seq: 4, at: at(11) }),
        ],
      });
      expect(page.all('.heading .author').map((one) => one.textContent)).to.eql([
        'Bob Johnson',
        'Bob Johnson',
      ]);
      expect(page.all('.avatar')).to.have.length(2);
      expect(page.all('.row.mine')).to.have.length(1);
    });

    it('have the day above them', async () => {
      const page = await filledThread({
        messages: [
          aMessage({ seq: 1, at: new Date(2024, 2, 5, 9) }),
          aMessage({ seq: 2, at: at(-24 * 60) }),
          aMessage({ seq: 3, at: at(0) }),
        ],
      });
      const days = page.all('.separator').map((one) => one.textContent.trim());
      expect(days[0]).to.contain('2024');
      expect(days.slice(1)).to.eql(['Yesterday', 'Today']);
    });

    it('say that they were edited, or deleted', async () => {
      const page = await filledThread({
        messages: [aMessage({ editedAt: at(0) }), aMessage({ seq: 2, text: '', isDeleted: true })],
      });
      expect(page.rowOf(1)).to.contain.text('edited');
      expect(page.rowOf(2)).to.contain.text('Message deleted');
      expect(page.button('Message Options', page.rowOf(2))).to.equal(undefined);
    });

    it('tell what happened between them', async () => {
      const page = await filledThread({
        messages: [
          aMessage({
            kind: 'event',
            text: '',
            event: { kind: 'added', names: ['Carol Smith', 'Dave'] },
          }),
        ],
      });
      expect(page.one('.event')).to.contain.text('Bob Johnson added Carol Smith and Dave');
    });

    it('of nothing but three emoji are large', async () => {
      const page = await filledThread({ messages: texts('👍🏽 🎉', '👍👍👍👍', 'No 👍') });
      expect(page.all('.large')).to.have.length(1);
      expect(page.rowOf(1)!.querySelector('.large')).not.to.equal(null);
    });
  });

  describe('texts of others', () => {
    it('are shown as text, whatever is in them', async () => {
      const hostile =
        '<script>globalThis.broken = 1</script><img src=x onerror="globalThis.broken=1">';
      const page = await filledThread({
        messages: [aMessage({ text: hostile, from: { ...authorOf(BOB), name: hostile } })],
      });
      expect(page.one('.text')!.textContent).to.equal(hostile);
      expect(page.one('.heading .author')!.textContent).to.equal(hostile);
      expect(page.all('img, script')).to.have.length(0);
      expect('broken' in globalThis).to.equal(false);
    });

    it('wrap very long words', async () => {
      const long = 'W'.repeat(3_000);
      const page = await filledThread(
        { messages: [aMessage({ text: long, from: { ...authorOf(BOB), name: long } })] },
        { width: 360 },
      );
      const { scrollWidth, clientWidth } = page.scroller;
      expect(scrollWidth).to.equal(clientWidth);
    });

    it('of 50,000 characters are shown in part until one wants more', async () => {
      const text = 'A long story. '.repeat(3_600);
      const page = await filledThread({ messages: [aMessage({ text })] });
      expect(page.one('.text')!.textContent.length).to.be.lessThan(2_000);
      const top = page.placeOf(page.one('.text'));
      page.button('Show more')!.click();
      await waitUntil(() => page.one('.text')!.textContent === text);
      await page.still();
      expect(Math.abs(page.placeOf(page.one('.text')) - top)).to.be.lessThan(1);
      page.button('Show less')!.click();
      await waitUntil(() => page.one('.text')!.textContent.length < 2_000);
    });

    it('are kept apart from what is around them, from right to left', async () => {
      const page = await filledThread({ messages: texts('\u202eevil') });
      const text = page.one('.text')!;
      expect(text.dir).to.equal('auto');
      expect(getComputedStyle(text).unicodeBidi).to.be.oneOf(['isolate', 'plaintext']);
    });

    it('have safe links, which say where they lead', async () => {
      const page = await filledThread({
        messages: texts('See https://example.com/a, javascript:alert(1) and bob@example.com'),
      });
      const links = page.all('.text a') as HTMLAnchorElement[];
      expect(links.map(({ textContent }) => textContent)).to.eql([
        'https://example.com/a',
        'bob@example.com',
      ]);
      expect(links[0]!.href).to.equal('https://example.com/a');
      expect(links[0]!.rel).to.equal('noopener noreferrer nofollow');
      expect(links[0]!.target).to.equal('_blank');
    });

    it('have numbers that are called', async () => {
      const page = await filledThread({ messages: texts('Call tel:+14155550123 please') });
      setTimeout(() => page.button('tel:+14155550123')!.click());
      const event = await oneEvent<HubDialEvent>(page.element, 'hub-dial');
      expect(event.number).to.equal('+14155550123');
    });
  });

  describe('files', () => {
    it('that are pictures have their place before they come, and are loaded as such', async () => {
      const blob = await picture();
      const page = await filledThread({ messages: [aMessage({ text: '', attachments: [photo] })] });
      await waitUntil(() => page.one('.picture.failed'));
      page.chat.uploads.files.set('photo', blob);
      page.fake.backend.pause();
      page.button('Try again')!.click();
      await waitUntil(() => page.one('button.picture'));
      const { width, height } = page.one('.picture')!.getBoundingClientRect();
      expect(Math.round(width / height)).to.equal(2);
      page.fake.backend.answer();
      await waitUntil(() => page.one('.picture img'));
      expect(page.one('.picture')!.getBoundingClientRect().height).to.equal(height);
      expect((page.one('.picture img') as HTMLImageElement).src).to.match(/^blob:/);
    });

    it('end with the element', async () => {
      const blob = await picture();
      const page = await filledThread(
        { messages: [aMessage({ text: '', attachments: [photo] })] },
        {},
        ({ backend }) => backend.chat.uploads.files.set('photo', blob),
      );
      await waitUntil(() => page.one('.picture img'));
      const { src } = page.one('.picture img') as HTMLImageElement;
      page.element.remove();
      const gone = await fetch(src).then(
        () => false,
        () => true,
      );
      expect(gone).to.equal(true);
    });

    it('that only say they are pictures are cards, and never shown', async () => {
      const image = { width: 10, height: 10 };
      const page = await filledThread({
        messages: [
          aMessage({
            attachments: [
              file({ id: 'svg', name: 'logo.svg', type: 'image/svg+xml', image }),
              file({
                id: 'bomb',
                name: 'bomb.png',
                type: 'image/png',
                image: { width: 60_000, height: 60_000 },
              }),
              file({ id: 'html', name: 'page.html', type: 'text/html' }),
            ],
          }),
        ],
      });
      expect(page.all('.file')).to.have.length(3);
      expect(page.all('.picture')).to.have.length(0);
      expect(page.chat.asked).not.to.include('file');
    });

    it('that are no pictures after all say so', async () => {
      const page = await filledThread(
        { messages: [aMessage({ text: '', attachments: [photo] })] },
        {},
        ({ backend }) => backend.chat.uploads.files.set('photo', new Blob(['no picture'])),
      );
      await waitUntil(() => page.one('.picture.failed'));
      expect(page.one('.picture.failed')).to.contain.text('The picture could not be loaded.');
      expect(page.button(/^Download Desk\.png/)).not.to.equal(undefined);
    });

    it('that came broken are fetched anew', async () => {
      const blob = await picture();
      const page = await filledThread(
        { messages: [aMessage({ text: '', attachments: [photo] })] },
        {},
        ({ backend }) => backend.chat.uploads.files.set('photo', new Blob(['no picture'])),
      );
      await waitUntil(() => page.one('.picture.failed'));
      page.chat.uploads.files.set('photo', blob);
      page.button('Try again')!.click();
      await waitUntil(() => page.one('.picture img'));
      await page.still();
      expect(page.one('.picture.failed')).to.equal(undefined);
    });

    it('are saved as bytes, under a safe name', async () => {
      const page = await filledThread(
        {
          messages: [
            aMessage({ attachments: [file({ name: '../a\u202egnp.html', type: 'text/html' })] }),
          ],
        },
        {},
        ({ backend }) =>
          backend.chat.uploads.files.set('file', new Blob(['<b>'], { type: 'text/html' })),
      );
      let saved: HTMLAnchorElement | undefined;
      page.root.addEventListener('click', (event) => {
        if (!(event.target instanceof HTMLAnchorElement)) return;
        saved = event.target;
        event.preventDefault();
      });
      page.button(/^Download /)!.click();
      await waitUntil(() => saved);
      expect(saved!.download)
        .to.match(/html$/)
        .and.not.to.match(/[\u202e/]/);
      const { type } = await fetch(saved!.href).then((answer) => answer.blob());
      expect(type).to.equal('application/octet-stream');
    });

    it('open in a viewer, which leads back', async () => {
      const blob = await picture();
      const page = await filledThread(
        { messages: [aMessage({ text: '', attachments: [photo] })] },
        {},
        ({ backend }) => backend.chat.uploads.files.set('photo', blob),
      );
      await waitUntil(() => page.one('.picture img'));
      page.button('Open picture Desk.png')!.click();
      await waitUntil(() =>
        page.one('hub-picture-viewer')?.shadowRoot?.querySelector('dialog[open] img'),
      );
      await expect(page.element).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !page.one('hub-picture-viewer'));
      expect(page.root.activeElement).to.equal(page.one('button.picture'));
    });
  });

  describe('what can be done', () => {
    it('is to react, and to take that back', async () => {
      const page = await filledThread({ messages: texts('Hello') });
      await press(page, 'Hello', 'React', 'React with 👍');
      await waitUntil(() => page.one('.chip'));
      expect(page.one('.chip')!.ariaPressed).to.equal('true');
      expect(page.one('.chip')!.ariaLabel).to.equal('👍 1, You. Press to remove yours.');
      page.one('.chip')!.click();
      await waitUntil(() => !page.one('.chip'));
    });

    it('is to reply', async () => {
      const page = await filledThread({ messages: texts('Hello') });
      setTimeout(() => void press(page, 'Hello', 'Reply'));
      const event: HubReplyEvent = await oneEvent(page.element, 'hub-reply');
      expect(event.detail.id).to.equal('chat-bob/1');
    });

    it('is to edit one of mine, with Enter to save', async () => {
      const page = await filledThread({ messages: [mine({ text: 'Helo' })] });
      await press(page, 'Helo', 'Edit');
      const field = page.one('textarea') as HTMLTextAreaElement;
      expect(page.root.activeElement).to.equal(field);
      await sendKeys({ press: 'End' });
      await sendKeys({ type: ' there' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => page.row('Helo there')?.textContent.includes('edited'));
      expect(page.one('textarea')).to.equal(undefined);
    });

    it('is to edit one of mine, with Escape to return, and what was typed where it is refused', async () => {
      const page = await filledThread({ messages: [mine({ text: 'Helo' })] });
      await press(page, 'Helo', 'Edit');
      await sendKeys({ type: 'x' });
      page.fake.backend.failNext('edit', new HubError('message/too-long'));
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => page.one('.edit [role=alert]'));
      expect((page.one('textarea') as HTMLTextAreaElement).value).to.contain('x');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => !page.one('textarea'));
      expect(page.rowOf(1)).to.contain.text('Helo');
      expect(page.root.activeElement?.ariaLabel).to.contain('Helo');
    });

    it('is to delete one of mine, once I was asked', async () => {
      const page = await filledThread({ messages: [mine({ text: 'Oops' })] });
      await press(page, 'Oops', 'Delete');
      expect(page.one('[role=alertdialog]')).to.contain.text('Delete this message?');
      page.button('Cancel')!.click();
      await waitUntil(() => !page.one('[role=alertdialog]'));
      await press(page, 'Oops', 'Delete');
      page.button('Delete', page.one('[role=alertdialog]'))!.click();
      await waitUntil(() => page.text.includes('Message deleted'));
    });

    it('is less with those of others, and with text messages', async () => {
      const page = await filledThread({ messages: texts('Hello') });
      await press(page, 'Hello');
      expect(page.button('Edit')).to.equal(undefined);
      expect(page.button('Delete')).to.equal(undefined);
      const sms = await filledThread(
        { conversations: [CHAT_BY_SMS], messages: [aText({ text: 'Hi' })] },
        { conversationId: CHAT_BY_SMS.id },
      );
      await press(sms, 'Hi');
      expect(sms.all('.tool').map((tool) => tool.ariaLabel)).to.eql(['Copy']);
    });

    it('is reached by keys, and left by them', async () => {
      const page = await filledThread({ messages: texts('One', 'Two', 'Three') });
      page.element.focus();
      await waitUntil(() => page.root.activeElement?.ariaLabel?.endsWith('Three'));
      await sendKeys({ press: 'ArrowUp' });
      await waitUntil(() => page.root.activeElement?.ariaLabel?.endsWith('Two'));
      await sendKeys({ press: 'Home' });
      await waitUntil(() => page.root.activeElement?.ariaLabel?.endsWith('One'));
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => page.root.activeElement?.ariaLabel === 'React');
      await sendKeys({ press: 'ArrowRight' });
      expect(page.root.activeElement?.ariaLabel).to.equal('Reply');
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => page.root.activeElement?.ariaLabel?.endsWith('One'));
      await sendKeys({ press: 'End' });
      await waitUntil(() => page.root.activeElement?.ariaLabel?.endsWith('Three'));
    });

    it('is to join a video call as long as it is on', async () => {
      const page = await filledThread({
        messages: [
          aMessage({ kind: 'video', text: '', isVideoOn: true }),
          aMessage({ seq: 2, kind: 'video', text: '', isVideoOn: false }),
          mine({ seq: 3, kind: 'video', text: '', isVideoOn: true }),
        ],
      });
      expect(page.rowOf(1)).to.contain.text('Bob Johnson started a video call');
      expect(page.button('Join', page.rowOf(1))).not.to.equal(undefined);
      expect(page.rowOf(2)).to.contain.text('Video call ended');
      expect(page.button('Join', page.rowOf(2))).to.equal(undefined);
      expect(page.rowOf(3)).to.contain.text('You started a video call');
      expect(page.button('Join', page.rowOf(3))).to.equal(undefined);
    });

    it('is to see what a message answers, wherever that is', async () => {
      const quote = { messageId: 'chat-bob/20', seq: 20, name: 'Bob Johnson', text: 'Long ago' };
      const page = await filledThread({
        messages: [manyMessages(2_000), aMessage({ seq: 2_001, text: 'I agree', quote })],
      });
      await page.still();
      const pages = (): number => page.chat.asked.filter((one) => one === 'messagePage').length;
      const before = pages();
      page.one('button.quote')!.click();
      await waitUntil(() => page.rowOf(20) && page.inView.includes(page.rowOf(20)!));
      await waitUntil(() => page.root.activeElement === page.rowOf(20)!.querySelector('.message'));
      expect(pages() - before).to.be.lessThan(4);
    });

    it('looks once for a message that is not for the reader', async () => {
      const page = await filledThread({ messages: texts('Hello') });
      const pages = (): number => page.chat.asked.filter((one) => one === 'messagePage').length;
      const before = pages();
      await page.element.showAround(0);
      await waitUntil(() => pages() > before && page.row('Hello'));
      await page.still();
      expect(pages()).to.equal(before + 1);
    });

    it('says that it answers one which the reader may not see, and leads to none', async () => {
      const quote = { messageId: 'chat-bob/1', seq: null, name: 'Bob Johnson', text: '' };
      const page = await filledThread({
        messages: [...texts('Hello'), aMessage({ seq: 2, at: at(1), text: 'I agree', quote })],
      });
      expect(page.row('I agree')).to.contain.text('A message that you cannot see');
      expect(page.one('button.quote')).to.equal(undefined);
      await expect(page.element).to.be.accessible();
    });
  });

  describe('mine', () => {
    it('that the number wrote by itself are on my side, and say so', async () => {
      const from = { userId: null, name: '', number: ALICE.numbers[0]! };
      const answer = {
        from,
        text: 'You get no more messages.',
        carrier: { status: 'sent' },
      } as const;
      const page = await filledThread(
        {
          conversations: [CHAT_BY_SMS],
          messages: [aText({ text: 'STOP' }), aText({ seq: 2, ...answer })],
        },
        { conversationId: CHAT_BY_SMS.id },
      );
      const row = page.row('You get no more messages.')!;
      expect(row.matches('.mine')).to.equal(true);
      expect(row).to.contain.text('Automatic reply');
      expect(page.row('STOP')!.matches('.mine')).to.equal(false);
      expect(row.querySelector('[role=article]')!.ariaLabel).to.match(/^Automatic reply, /);
    });

    it('say how far the last of them got', async () => {
      const page = await filledThread({
        conversations: [CHAT_WITH_BOB],
        messages: [mine({ seq: 1 }), mine({ seq: 2 })],
      });
      expect(page.all('.status')).to.have.length(1);
      expect(page.one('.status')).to.contain.text('Sent');
      page.chat.readBy(BOB.id, CHAT_WITH_BOB.id, 2);
      await waitUntil(() => page.one('.status')!.textContent.includes('Read'));
    });

    it('that wait for the connection say so, and can be taken back', async () => {
      const page = await filledThread({ messages: texts('Hello') });
      page.fake.backend.goOffline();
      const messages = await page.fake.hub.messages();
      await messages.send(CHAT_WITH_BOB.id, { text: 'Are you there?', files: [], replyTo: null });
      await waitUntil(() =>
        page.row('Are you there?')?.textContent.includes('Waiting for connection'),
      );
      expect(page.isAtEnd).to.equal(true);
      page.button('Cancel', page.row('Are you there?'))!.click();
      await waitUntil(() => !page.row('Are you there?'));
    });

    it('that were refused say why, and can be tried again', async () => {
      const page = await filledThread({ messages: texts('Hello') });
      page.fake.backend.failNext('send', new HubError('message/closed'));
      const messages = await page.fake.hub.messages();
      await messages.send(CHAT_WITH_BOB.id, { text: 'Are you there?', files: [], replyTo: null });
      await waitUntil(() => page.row('Are you there?')?.textContent.includes('Not sent: Nobody'));
      await expect(page.element).to.be.accessible();
      const row = page.row('Are you there?')!;
      page.button('Try again', row)!.click();
      await waitUntil(() => page.row('Are you there?')?.textContent.includes('Sent'));
      expect(page.row('Are you there?')).to.equal(row);
    });

    it('in a group say who has read them', async () => {
      const page = await filledThread(
        {
          conversations: [
            {
              ...CHAT_OF_THREE,
              members: [memberOf(ALICE, 1), memberOf(BOB, 1), memberOf(CAROL, 0)],
            },
          ],
          messages: [mine({ conversationId: CHAT_OF_THREE.id })],
        },
        { conversationId: CHAT_OF_THREE.id },
      );
      await waitUntil(() => page.one('.status')?.textContent.includes('Read by Bob Johnson'));
    });

    it('that the carrier refused say why', async () => {
      const carrier = { status: 'failed', reason: 'unreachable' } as const;
      const page = await filledThread(
        {
          conversations: [CHAT_BY_SMS],
          messages: [aText({ from: authorOf(ALICE), carrier }), aText({ seq: 2 })],
        },
        { conversationId: CHAT_BY_SMS.id },
      );
      expect(page.one('.status.failed')).to.contain.text(
        'Not sent: Their phone could not be reached.',
      );
    });
  });

  describe('reading', () => {
    const unread = { unread: 40, members: [memberOf(ALICE, 60), memberOf(BOB, 100)] };

    it('begins at the first new message', async () => {
      const page = await filledThread({
        conversations: [aConversation(unread)],
        messages: [manyMessages(100)],
      });
      const line = page.one('.separator.new')!;
      expect(line).to.contain.text('New messages');
      const place = page.placeOf(line);
      expect(place).to.be.greaterThan(50).and.to.be.lessThan(400);
    });

    it('begins there as well where it is far before the end', async () => {
      const page = await filledThread({
        conversations: [
          aConversation({ ...unread, members: [memberOf(ALICE, 60), memberOf(BOB, 900)] }),
        ],
        messages: [manyMessages(900)],
      });
      await waitUntil(() => page.one('.separator.new'));
      await page.still();
      expect(page.placeOf(page.one('.separator.new')))
        .to.be.greaterThan(50)
        .and.to.be.lessThan(400);
    });

    it('marks what was on the screen, not what is below', async () => {
      const page = await filledThread({
        conversations: [aConversation(unread)],
        messages: [manyMessages(100)],
      });
      const readSeq = (): number => {
        const { members } = page.chat.list.required(CHAT_WITH_BOB.id);
        return members.find(({ userId }) => userId === ALICE.id)!.readSeq;
      };
      await waitUntil(() => readSeq() > 60);
      expect(readSeq()).to.be.lessThan(100);
      await page.scrollTo(page.scroller.scrollHeight);
      await waitUntil(() => readSeq() === 100);
    });

    it('marks nothing while the thread is not shown', async () => {
      const page = await filledThread(
        { conversations: [aConversation(unread)], messages: [manyMessages(100)] },
        {},
      );
      await waitUntil(() => page.chat.asked.includes('markRead'));
      page.element.style.display = 'none';
      await page.still();
      const asked = page.chat.asked.filter((command) => command === 'markRead').length;
      page.chat.receive(CHAT_WITH_BOB.id);
      await page.still();
      expect(page.chat.asked.filter((command) => command === 'markRead')).to.have.length(asked);
    });

    it('says who is typing', async () => {
      const page = await filledThread({ messages: texts('Hello') });
      page.chat.type(CHAT_WITH_BOB.id, BOB.id, new Date(Date.now() + MINUTE));
      await waitUntil(() => page.one('.typing')?.textContent.includes('Bob Johnson is typing…'));
    });

    it('shows another conversation once it is told to', async () => {
      const page = await filledThread({
        conversations: [CHAT_WITH_BOB, CHAT_OF_THREE],
        messages: [...texts('Hello'), aMessage({ conversationId: CHAT_OF_THREE.id, text: 'Team' })],
      });
      page.element.conversationId = CHAT_OF_THREE.id;
      await waitUntil(() => page.row('Team'));
      expect(page.row('Hello')).to.equal(undefined);
    });

    it('tries again what failed', async () => {
      const page = await threadPage({ messages: texts('Hello') }, {}, ({ backend }) =>
        backend.failNext('messagePage', new HubError('network/unreachable')),
      );
      await waitUntil(() => page.button('Try again'));
      page.button('Try again')!.click();
      await waitUntil(() => page.row('Hello'));
    });
  });
});
