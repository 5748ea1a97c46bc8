import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import {
  accessible,
  all,
  press,
  settled,
  talking,
  type OnPage,
} from '../../../test/support/active-call-page.ts';

async function paste({ element }: OnPage, text: string): Promise<void> {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const options = { clipboardData, bubbles: true, composed: true, cancelable: true };
  const pad = element.renderRoot.querySelector('hub-dialpad')!;
  pad.renderRoot.querySelector('.key')!.dispatchEvent(new ClipboardEvent('paste', options));
  await settled(element);
}

const said = ({ element }: OnPage) => all(element, '.pasted')[0]!.textContent;

async function padOpen(): Promise<OnPage> {
  const page = await talking();
  await press(page.element, 'Dial Pad');
  // It comes with what is fetched while the call is made.
  await waitUntil(() => page.element.renderRoot.querySelector('hub-dialpad') !== null);
  return page;
}

describe('hub-active-call: digits that are pasted', () => {
  for (const [text, digits, notice] of [
    ['1234', '1234', ''],
    [' 12 34-56 ', '123456', ''],
    ['+1 (469) 555-0101#', '14695550101#', ''],
    ['PIN: 12 ab 34*', '1234*', 'Sent 1234*. Only digits, * and # can be sent.'],
    ['hello', '', 'Only digits, * and # can be sent.'],
    ['<b>7</b>', '7', 'Sent 7. Only digits, * and # can be sent.'],
    ['9'.repeat(10_000), '9'.repeat(64), 'Only the first 64 digits were sent.'],
    [' \n ', '', ''],
  ] as const) {
    it(`are sent of “${text.slice(0, 20)}”, and what was left out is said`, async () => {
      const page = await padOpen();
      await paste(page, text);
      expect(page.phone.call.digits).to.equal(digits);
      expect(said(page)).to.equal(notice);
    });
  }

  it('are shown with those that are pressed, whose next one takes back what was said', async () => {
    const page = await padOpen();
    await paste(page, 'a1');
    await sendKeys({ type: '2' });
    await settled(page.element);
    expect(page.phone.call.digits).to.equal('12');
    expect(page.element.renderRoot.querySelector('hub-dialpad')?.value).to.equal('12');
    expect(said(page)).to.equal('');
  });

  it('are said to screen readers, and stay within 320 px', async () => {
    const page = await padOpen();
    page.element.style.inlineSize = '320px';
    await paste(page, `${'1'.repeat(60)}a`);
    expect(all(page.element, '.pasted')[0]!.getAttribute('role')).to.equal('status');
    expect(page.element.scrollWidth).to.be.at.most(320);
    await accessible(page.element);
  });
});
