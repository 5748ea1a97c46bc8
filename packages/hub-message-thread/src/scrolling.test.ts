import { CHAT_WITH_BOB, aMessage, manyMessages } from '@hubline/core/testing';
import { expect } from '@open-wc/testing';
import { filledThread, type ThreadPage } from '../../../test/support/thread-page.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';

const many = (count = 2_000) => ({ messages: [manyMessages(count)] });

/** Draws something else, and says how far a row moved by that. */
async function movedBy(
  page: ThreadPage,
  seq: number,
  act: () => unknown,
  edge: 'top' | 'bottom' = 'bottom',
): Promise<number> {
  const before = page.placeOf(page.rowOf(seq), edge);
  await act();
  await page.still();
  return Math.abs(page.placeOf(page.rowOf(seq), edge) - before);
}

const seqOf = (row: HTMLElement | undefined): number =>
  Number(row?.dataset['key']?.split('/').at(-1));

/** A message about in the middle of what is in view. */
const middle = (page: ThreadPage): number => {
  const messages = page.inView.filter((row) => row.querySelector('.message'));
  return seqOf(messages[Math.floor(messages.length / 2)]);
};

describe('hub-message-thread, scrolling', () => {
  it('begins at the end', async () => {
    const page = await filledThread(many());
    expect(page.isAtEnd).to.equal(true);
    expect(page.rowOf(2_000)).not.to.equal(undefined);
  });

  it('puts a few messages to the bottom', async () => {
    const page = await filledThread({ messages: [aMessage()] });
    expect(page.placeOf(page.rowOf(1), 'bottom')).to.be.greaterThan(500);
  });

  it('has at most a hundred rows, however many messages there are', async () => {
    const page = await filledThread(many(100_000), { height: 900 });
    expect(page.rows.length).to.be.lessThan(100);
    for (let step = 0; step < 40; step += 1) {
      await page.scrollTo(page.scroller.scrollTop - 2_000);
      expect(page.rows.length).to.be.lessThan(100);
    }
    expect(page.chat.asked.filter((command) => command === 'messagePage').length).to.be.greaterThan(
      5,
    );
  });

  it('shows no gap wherever one scrolls to', async () => {
    const page = await filledThread(many());
    for (const step of [-300, -1_700, 900, -4_000, 2_500]) {
      await page.scrollTo(page.scroller.scrollTop + step);
      const [first, last] = [page.inView[0], page.inView.at(-1)];
      expect(page.placeOf(first)).to.be.at.most(1);
      expect(page.placeOf(last, 'bottom')).to.be.at.least(page.scroller.clientHeight - 1);
    }
  });

  it('does not move what one reads when a hundred earlier messages come', async () => {
    const page = await filledThread(many());
    page.fake.backend.pause();
    await page.scrollTo(600);
    const seq = middle(page);
    const height = page.scroller.scrollHeight;
    const moved = await movedBy(page, seq, async () => {
      page.fake.backend.answer();
      await waitUntil(() => page.scroller.scrollHeight > height + 2_000);
    });
    expect(moved).to.be.lessThan(1);
  });

  it('does not move the first message, which loses its name, when earlier ones come', async () => {
    const page = await filledThread(many());
    page.fake.backend.pause();
    await page.scrollTo(page.one('.before')!.offsetTop);
    const seq = seqOf(page.inView.find((row) => row.querySelector('.message')));
    const height = page.scroller.scrollHeight;
    const moved = await movedBy(page, seq, async () => {
      page.fake.backend.answer();
      await waitUntil(() => page.scroller.scrollHeight > height + 2_000);
    });
    expect(moved).to.be.lessThan(1);
  });

  it('does not move what one reads when something above it grows', async () => {
    const page = await filledThread(many());
    await page.scrollTo(page.scroller.scrollHeight - 2_000);
    const seq = middle(page);
    const above = page.rows[page.rows.indexOf(page.inView[0]!) - 1]!;
    const moved = await movedBy(page, seq, () => (above.style.paddingBlockEnd = '200px'));
    expect(above.offsetHeight).to.be.greaterThan(200);
    expect(moved).to.be.lessThan(1);
  });

  it('keeps the message that is read at its top when the width changes', async () => {
    const page = await filledThread(many());
    await page.scrollTo(page.scroller.scrollHeight - 3_000);
    const seq = seqOf(page.inView.find((row) => row.querySelector('.message')));
    const frame = page.element.parentElement!;
    const moved = await movedBy(page, seq, () => (frame.style.inlineSize = '330px'));
    expect(moved).to.be.lessThan(1);
    const back = await movedBy(page, seq, () => (frame.style.inlineSize = '700px'));
    expect(back).to.be.lessThan(1);
  });

  it('stays at the end when it grows, when the width changes, and when a message comes', async () => {
    const page = await filledThread(many());
    const frame = page.element.parentElement!;
    for (const act of [
      () => (frame.style.inlineSize = '330px'),
      () => (frame.style.blockSize = '400px'),
      () => (page.rows.at(-1)!.style.paddingBlockEnd = '200px'),
      () => page.chat.receive(CHAT_WITH_BOB.id, { text: 'One more' }),
    ]) {
      act();
      await page.still();
      expect(page.isAtEnd).to.equal(true);
    }
    expect(page.row('One more')).not.to.equal(undefined);
    expect(page.button(/^Jump to newest/)).to.equal(undefined);
  });

  it('stays where one reads when a message comes, counts it, and leads to it', async () => {
    const page = await filledThread(many());
    await page.scrollTo(page.scroller.scrollTop - 900);
    const seq = middle(page);
    const moved = await movedBy(page, seq, async () => {
      page.chat.receive(CHAT_WITH_BOB.id, { text: 'One more' });
      await waitUntil(() => page.button('Jump to newest, 1 new message'));
    });
    expect(moved).to.be.lessThan(1);
    page.button(/^Jump to newest/)!.click();
    await waitUntil(() => page.isAtEnd && page.row('One more'));
    await waitUntil(() => !page.button(/^Jump to newest/));
  });

  it('shows what is around a message far away, and the way from there to the end', async () => {
    const page = await filledThread(many());
    await page.element.showAround(300);
    await waitUntil(() => page.rowOf(300) && page.inView.includes(page.rowOf(300)!));
    await page.still();
    const place = page.placeOf(page.rowOf(300));
    expect(place).to.be.greaterThan(100).and.to.be.lessThan(300);
    await page.scrollTo(page.scroller.scrollHeight);
    await waitUntil(() => page.chat.asked.length > 0);
    page.button(/^Jump to newest/)!.click();
    await waitUntil(() => page.rowOf(2_000) && page.isAtEnd);
  });

  it('follows the reader where an update comes before the page tells of the scrolling', async () => {
    const page = await filledThread(many());
    const before = page.scroller.scrollTop;
    page.scroller.scrollTop -= 60;
    page.element.requestUpdate();
    await page.element.updateComplete;
    expect(page.scroller.scrollTop).to.equal(before - 60);
    await page.still();
    expect(page.scroller.scrollTop).to.equal(before - 60);
  });

  it('draws nothing of a height that the page does not give', async () => {
    const page = await filledThread(many());
    page.element.parentElement!.style.blockSize = 'auto';
    await page.still();
    expect(page.rows.length).to.be.lessThan(100);
    expect(page.element.offsetHeight).to.be.lessThan(400);
  });

  it('does not move what one reads when its heights become known above', async () => {
    const page = await filledThread(many());
    await page.scrollTo(page.scroller.scrollTop - 2_500);
    const seq = middle(page);
    for (const step of [-40, -40, -40, -40]) {
      const moved = await movedBy(page, seq, () => page.scrollTo(page.scroller.scrollTop + step));
      expect(Math.abs(moved - 40)).to.be.lessThan(1);
    }
  });
});
