import { ALICE, aMessage, authorOf } from '@hubline/core/testing';
import { expect } from '@open-wc/testing';
import { filledThread } from '../../../test/support/thread-page.ts';

const NAME = `${'n'.repeat(200)}.txt`;

describe('hub-message-thread: files of messages', () => {
  it('stay within their message on a small screen, whatever they are called', async () => {
    const page = await filledThread(
      {
        messages: [
          aMessage({
            from: authorOf(ALICE),
            attachments: [{ id: 'file', name: NAME, type: 'text/plain', size: 1, image: null }],
          }),
        ],
      },
      { width: 320 },
    );
    const card = page.one('.file')!.getBoundingClientRect();
    const message = page.one('.message')!.getBoundingClientRect();
    expect(card.right).to.be.at.most(message.right);
    expect(card.left).to.be.at.least(message.left);
  });
});
