import {
  ALICE,
  BOB,
  CHAT_WITH_BOB,
  aConversation,
  aMessage,
  memberOf,
} from '@hubline/core/testing';
import { expect } from '@open-wc/testing';
import { filledThread, type ThreadPage } from '../../../test/support/thread-page.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';

/** What is done with messages by other means than plain buttons, or comes to something elsewhere. */

const HELLO = aMessage({ text: 'Hello' });

/** Opens the toolbar of the message with that text, and presses these buttons of it. */
async function press(page: ThreadPage, text: string, ...names: string[]): Promise<void> {
  page.button('Message Options', page.row(text))!.click();
  for (const name of names) {
    await waitUntil(() => page.button(name, page.row(text)));
    page.button(name, page.row(text))!.click();
  }
}

/** Has the browser copy in this way until the test is over. */
function copyBy(write: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator.clipboard, 'writeText', { configurable: true, value: write });
}

describe('hub-message-thread', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator.clipboard, 'writeText');
    Reflect.deleteProperty(document, 'visibilityState');
  });

  it('shows how far the files of a message are, which can be taken back meanwhile', async () => {
    const page = await filledThread({ messages: [HELLO] });
    const { chat } = page;
    chat.uploads.chunkBytes = 100;
    const { put } = chat;
    chat.put = (id, from, bytes) => {
      if (from > 0) page.fake.backend.pause();
      return put(id, from, bytes);
    };
    const messages = await page.fake.hub.messages();
    const files = [new File([new Uint8Array(250)], 'plan.pdf')];
    await messages.send(CHAT_WITH_BOB.id, { text: 'The plan', files, replyTo: null });
    const bar = (): HTMLProgressElement | null | undefined =>
      page.row('The plan')?.querySelector('progress');
    await waitUntil(() => bar()?.value === 100);
    expect(bar()!.max).to.equal(250);
    expect(bar()!.ariaLabel).to.equal('Upload');
    expect(page.row('The plan')).to.contain.text('100 bytes of 250 bytes');
    await expect(page.element).to.be.accessible();
    page.button('Cancel', page.row('The plan'))!.click();
    await waitUntil(() => !page.row('The plan'));
    page.fake.backend.answer();
    expect(chat.messagesOf(CHAT_WITH_BOB.id)).to.have.length(1);
  });

  it('has what can be done with a message after a long press of a finger', async () => {
    const page = await filledThread({ messages: [HELLO] });
    const message = page.row('Hello')!.querySelector('.message')!;
    expect(page.button('Reply')).to.equal(undefined);
    const touch = { bubbles: true, composed: true, pointerType: 'touch', clientX: 5, clientY: 5 };
    message.dispatchEvent(new PointerEvent('pointerdown', touch));
    await waitUntil(() => page.button('Reply', page.row('Hello')));
  });

  it('offers all emoji for a reaction', async () => {
    const page = await filledThread({ messages: [HELLO] });
    await press(page, 'Hello', 'React', 'More emoji');
    await waitUntil(() =>
      page.one('hub-emoji-picker')?.shadowRoot?.querySelector('[role=gridcell] button'),
    );
    const picker = page.one('hub-emoji-picker')!;
    expect(picker.closest(':popover-open')).not.to.equal(null);
    const choice = picker.shadowRoot!.querySelector<HTMLElement>('[role=gridcell] button')!;
    const emoji = choice.textContent.trim();
    choice.click();
    await waitUntil(() => page.one('.chip'));
    expect(page.one('.chip')).to.contain.text(emoji);
    expect(page.chat.message(HELLO.id)!.reactions).to.eql([{ emoji, userIds: [ALICE.id] }]);
  });

  it('copies a text, and says whether it could', async () => {
    const page = await filledThread({ messages: [HELLO] });
    const copied: string[] = [];
    copyBy(async (text) => void copied.push(text));
    await press(page, 'Hello', 'Copy');
    await waitUntil(() => page.text.includes('Copied'));
    expect(copied).to.eql(['Hello']);
    copyBy(() => Promise.reject(new Error('not allowed')));
    await press(page, 'Hello', 'Copy');
    await waitUntil(() => page.text.includes('Your browser did not let the text be copied.'));
  });

  it('takes the video call that rings when it is joined', async () => {
    const video = aMessage({ kind: 'video', text: '', isVideoOn: true });
    const page = await filledThread({ messages: [video] });
    page.fake.phone.ring({ number: BOB.extension, name: BOB.name });
    page.button('Join')!.click();
    const { calls } = page.fake.hub;
    await waitUntil(() => calls.active$.value[0]?.state$.value.phase === 'connected');
    expect(calls.active$.value).to.have.length(1);
    await waitUntil(() => page.button('Join')!.ariaBusy !== 'true');
    expect(page.text).not.to.contain('You did not join');
  });

  it('marks nothing as read while the page is hidden', async () => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    const page = await filledThread({
      conversations: [aConversation({ unread: 1, members: [memberOf(ALICE), memberOf(BOB, 1)] })],
      messages: [HELLO],
    });
    document.dispatchEvent(new Event('visibilitychange'));
    await page.still();
    expect(page.chat.asked).not.to.include('markRead');
    Reflect.deleteProperty(document, 'visibilityState');
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => page.chat.asked.includes('markRead'));
  });
});
