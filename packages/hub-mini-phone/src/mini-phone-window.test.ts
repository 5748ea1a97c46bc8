import { BOB, CAROL, createFakeHub, type FakeHub } from '@hubline/core/testing';
import { HubElement, miniPhoneEnglish } from '@hubline/element';
import { highContrast } from '@hubline/element/high-contrast.js';
import { strings as arabic } from '@hubline/element/languages/ar.js';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { MiniPhoneWindow } from './mini-phone-window.ts';

interface PictureInPicture {
  readonly window: Window | null;
  requestWindow: unknown;
}

const pictureInPicture = (globalThis as unknown as { documentPictureInPicture: PictureInPicture })
  .documentPictureInPicture;

/** An element of the page with a button that opens the window. */
class TestOpener extends HubElement {
  readonly mini = new MiniPhoneWindow(this);
  opened: boolean | undefined;

  protected override render() {
    return html`<button @click=${this.#open}>Open</button>`;
  }

  override focus(): void {
    this.renderRoot.querySelector('button')!.focus();
  }

  readonly #open = async (): Promise<void> => {
    this.opened = undefined;
    this.opened = await this.mini.open();
  };
}
customElements.define('test-opener', TestOpener);

/** Alice talks with Bob. */
async function talking(): Promise<[TestOpener, FakeHub]> {
  const fake = createFakeHub({ maxCalls: 2 });
  await fake.ready;
  const element = await fixture<TestOpener>(html`<test-opener .hub=${fake.hub}></test-opener>`);
  await fake.hub.calls.dial(BOB.extension);
  fake.phone.call.answer();
  return [element, fake];
}

/** Browsers open windows for keys and clicks of people alone. */
async function press(element: TestOpener): Promise<void> {
  element.focus();
  await sendKeys({ press: 'Enter' });
  await waitUntil(() => element.opened !== undefined);
}

async function opened(): Promise<[TestOpener, FakeHub, Window & typeof globalThis]> {
  const [element, fake] = await talking();
  await press(element);
  expect(element.opened).to.equal(true);
  return [element, fake, pictureInPicture.window as Window & typeof globalThis];
}

const phoneIn = (view: Window) => view.document.querySelector('hub-mini-phone')!;
const button = (view: Window, word: string) =>
  [...phoneIn(view).shadowRoot!.querySelectorAll('button')].find(
    (found) => (found.ariaLabel ?? found.textContent).trim() === word,
  );

describe('The window of the mini phone', () => {
  afterEach(() => {
    for (const { mini } of document.querySelectorAll<TestOpener>('test-opener')) mini.close();
    document.adoptedStyleSheets = [];
    document.documentElement.removeAttribute('style');
  });

  it('shows the call of the page, in its look, and has the focus', async () => {
    const [, , view] = await opened();
    const phone = phoneIn(view);
    expect(phone.shadowRoot!.querySelector('.who')).to.have.text(BOB.name);
    expect(view.document.title).to.equal(miniPhoneEnglish.name);
    // Its sheets are there: in another document those of the page are none.
    const end = view.getComputedStyle(button(view, 'End')!);
    expect(end.borderRadius).to.equal('999px');
    expect(view.getComputedStyle(phone).blockSize).to.equal(`${view.innerHeight}px`);
    expect(phone.shadowRoot!.activeElement).to.have.attribute(
      'aria-label',
      `Call with ${BOB.name}`,
    );
  });

  it('obeys, and the page sees it', async () => {
    const [, { hub }, view] = await opened();
    button(view, 'Mute')!.click();
    const [call] = hub.calls.active$.value;
    await waitUntil(() => {
      const state = call!.state$.value;
      return state.phase === 'connected' && state.muted;
    });
  });

  it('follows the theme, the contrast and the language of the page', async () => {
    document.documentElement.style.colorScheme = 'dark';
    const [element, , view] = await opened();
    const root = view.document.documentElement;
    const ground = () => view.getComputedStyle(view.document.body).backgroundColor;
    expect(view.getComputedStyle(root).colorScheme).to.equal('dark');
    const before = ground();
    document.adoptedStyleSheets = [highContrast()];
    element.strings = arabic;
    element.dir = 'rtl';
    await element.updateComplete;
    expect(ground()).not.to.equal(before);
    expect([root.lang, root.dir]).to.deep.equal(['ar-u-nu-latn', 'rtl']);
    await waitUntil(() => button(view, arabic.call.end) !== undefined);
  });

  it('rings, and takes the call', async () => {
    const [, { phone, hub }, view] = await opened();
    phone.ring({ number: CAROL.extension, name: CAROL.name });
    await waitUntil(() => button(view, 'Accept') !== undefined);
    button(view, 'Accept')!.click();
    await waitUntil(() => hub.calls.active$.value.at(-1)?.state$.value.phase === 'connected');
  });

  it('leads back to the page, with the focus there', async () => {
    const [element, , view] = await opened();
    button(view, 'Back to page')!.click();
    expect(element.mini.isOpen).to.equal(false);
    await waitUntil(() => pictureInPicture.window === null);
    expect(element.shadowRoot!.activeElement).to.have.text('Open');
  });

  it('passes on the shortcuts of the page, and keeps what is typed', async () => {
    const [, , view] = await opened();
    const heard: string[] = [];
    const listen = ({ code }: KeyboardEvent) => void heard.push(code);
    window.addEventListener('keydown', listen);
    for (const held of [true, false]) {
      const init = { code: held ? 'KeyE' : 'KeyX', ctrlKey: held, altKey: held };
      const options = { ...init, bubbles: true, composed: true };
      phoneIn(view).dispatchEvent(new view.KeyboardEvent('keydown', options));
    }
    window.removeEventListener('keydown', listen);
    expect(heard).to.deep.equal(['KeyE']);
  });

  it('closes a moment after the last call', async () => {
    const [element, { phone }, view] = await opened();
    phoneIn(view).linger = 0.1;
    phone.call.finish({ cause: 'hung-up', by: 'them' });
    await waitUntil(
      () => phoneIn(view).shadowRoot!.querySelector('.word')?.textContent === 'Call ended',
    );
    await waitUntil(() => pictureInPicture.window === null);
    expect(element.mini.isOpen).to.equal(false);
  });

  it('closes with its element, and is known to be closed when people close it', async () => {
    const [element, , view] = await opened();
    view.close();
    await waitUntil(() => !element.mini.isOpen);
    await press(element);
    expect(element.mini.isOpen).to.equal(true);
    element.remove();
    await waitUntil(() => pictureInPicture.window === null);
  });

  describe('where a browser has none that stays above the others', () => {
    const { requestWindow } = pictureInPicture;
    const { open } = window;

    beforeEach(() => {
      pictureInPicture.requestWindow = () =>
        Promise.reject(new DOMException('Not here', 'NotAllowedError'));
    });

    afterEach(() => {
      pictureInPicture.requestWindow = requestWindow;
      window.open = open;
    });

    it('is a pop-up', async () => {
      let view: (Window & typeof globalThis) | undefined;
      window.open = (...args) => (view = open.apply(window, args) as typeof view)!;
      const [element] = await talking();
      await press(element);
      expect(element.opened).to.equal(true);
      expect(view!.getComputedStyle(button(view!, 'End')!).borderRadius).to.equal('999px');
      button(view!, 'Back to page')!.click();
      await waitUntil(() => view!.closed);
    });

    it('tells that the browser refuses', async () => {
      window.open = () => null;
      const [element] = await talking();
      await press(element);
      expect(element.opened).to.equal(false);
      expect(element.mini.isOpen).to.equal(false);
    });
  });
});
