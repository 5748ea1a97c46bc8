import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Caption } from './caption.ts';
import {
  accessible,
  settled,
  talking,
  type OnPage,
} from '../../../test/support/active-call-page.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';

const SAID: Caption = { id: '1', who: 'Bob Johnson', text: 'Good morning' };
const BEING_SAID: Caption = { id: '2', who: 'Alice', text: 'And to', interim: true };

async function captioned(...captions: readonly Caption[]): Promise<OnPage> {
  const page = await talking();
  page.element.captions = captions;
  await settled(page.element);
  return page;
}

const shown = ({ element }: OnPage) =>
  element.renderRoot.querySelector('hub-live-captions')?.shadowRoot ?? undefined;
const log = (page: OnPage) => shown(page)!.querySelector<HTMLElement>('[role=log]')!;

describe('hub-active-call: captions', () => {
  it('have nothing that axe finds', async () => {
    const page = await captioned(SAID, BEING_SAID);
    await accessible(page.element);
  });

  it('are there only where someone writes down what is said', async () => {
    const page = await talking();
    expect(shown(page)).to.equal(undefined);
  });

  it('are read out line by line, each once, when all of it is said', async () => {
    const page = await captioned(SAID);
    const added: string[] = [];
    const watch = new MutationObserver((found) =>
      added.push(
        ...found.flatMap(({ addedNodes }) =>
          [...addedNodes].map((node) => node.textContent!.trim()).filter(Boolean),
        ),
      ),
    );
    watch.observe(log(page), { childList: true, subtree: true, characterData: true });
    page.element.captions = [SAID, BEING_SAID];
    await settled(page.element);
    page.element.captions = [SAID, { ...BEING_SAID, text: 'And to you' }];
    await settled(page.element);
    expect(shown(page)!.querySelector('.interim')!.textContent).to.contain('And to you');
    expect(added).to.deep.equal([]);
    page.element.captions = [SAID, { id: '2', who: 'Alice', text: 'And to you, Bob' }];
    await settled(page.element);
    watch.disconnect();
    expect(added).to.deep.equal(['Alice And to you, Bob']);
  });

  it('are text, whatever is said', async () => {
    const page = await captioned({ ...SAID, text: '<b>bold</b>' });
    expect(log(page).textContent).to.contain('<b>bold</b>');
    expect(log(page).querySelector('b')).to.equal(null);
  });

  it('stay at what is said last, and are scrolled by keys', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ ...SAID, id: `${at}` }));
    const page = await captioned(...many);
    const scroller = shown(page)!.querySelector<HTMLElement>('.captions')!;
    const isAtEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 2;
    await waitUntil(isAtEnd);
    scroller.focus();
    await sendKeys({ press: 'Home' });
    await waitUntil(() => scroller.scrollTop === 0);
    page.element.captions = [...many, { ...SAID, id: 'new' }];
    await settled(page.element);
    expect(scroller.scrollTop).to.equal(0);
  });

  it('may be shown by an element of the page in their place', async () => {
    const page = await captioned(SAID);
    const own = document.createElement('p');
    own.slot = 'captions';
    page.element.append(own);
    await settled(page.element);
    expect(own.assignedSlot !== null).to.equal(true);
    expect(shown(page)!.host.checkVisibility()).to.equal(false);
  });
});
