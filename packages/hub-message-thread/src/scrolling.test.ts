import { aMessage, manyMessages } from '@hubline/core/testing';
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

  it('does not move what one reads when earlier messages come', async () => {
    const page = await filledThread(many(), {}, ({ backend }) => backend);
    await page.scrollTo(page.scroller.scrollTop - 400);
    const seq = middle(page);
    const height = page.scroller.scrollHeight;
    const before = page.placeOf(page.rowOf(seq), 'bottom');
    await page.scrollTo(page.scroller.scrollTop);
    await waitUntil(() => page.scroller.scrollHeight >= height);
    expect(Math.abs(page.placeOf(page.rowOf(seq), 'bottom') - before)).to.be.lessThan(1);
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
