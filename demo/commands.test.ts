import '@hubline/element/define.js';
import '@hubline/hub-active-call/define.js';
import '@hubline/hub-dialpad/define.js';
import '@hubline/hub-incoming-call/define.js';
import '@hubline/hub-notices/define.js';
import '@hubline/hub-recent-calls/define.js';
import { webStorage } from '@hubline/core';
import {
  AGENT_STATUSES,
  BOB,
  QUEUES,
  QUEUE_AGENTS,
  createFakeHub,
  type FakeHub,
} from '@hubline/core/testing';
import { defineElement, type HubElement } from '@hubline/element';
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { ShortcutReader, keysText } from './commands/shortcuts.ts';
import { HublineApp } from './hubline-app.ts';
import { HublineUserMenu } from './hubline-user-menu.ts';
import { still } from '../test/support/still.ts';
import { waitUntil } from '../test/support/wait-until.ts';

defineElement(HublineUserMenu);
defineElement(HublineApp);

async function open(options: Parameters<typeof createFakeHub>[0] = {}) {
  const fake = createFakeHub(options);
  await fake.ready;
  const provider = await fixture<HTMLElement>(
    html`<hub-provider .hub=${fake.hub}><hubline-app></hubline-app></hub-provider>`,
  );
  const app = provider.querySelector('hubline-app')!;
  await app.updateComplete;
  return { app, fake };
}

type Opened = HTMLElement & HubElement;
const inside = (app: HublineApp, selector: string) =>
  app.renderRoot.querySelector<Opened>(selector)!;
const dialogOf = (app: HublineApp, tag: string) =>
  app.renderRoot.querySelector<Opened>(tag)?.renderRoot.querySelector('dialog');
const palette = (app: HublineApp) => dialogOf(app, 'hubline-commands');
const list = (app: HublineApp) => dialogOf(app, 'hubline-shortcuts');
const field = (app: HublineApp) => palette(app)!.querySelector('input')!;
const options = (app: HublineApp) =>
  [...palette(app)!.querySelectorAll<HTMLElement>('[role=option]')].map(
    (option) => option.querySelector('.text')!.textContent,
  );
const marked = (app: HublineApp) =>
  palette(app)!.querySelector(`#${field(app).getAttribute('aria-activedescendant')!} .text`)!
    .textContent;
const heading = (app: HublineApp) => inside(app, 'h1');

/** With the keys that hold it down. */
async function chord(key: string, ...held: readonly string[]): Promise<void> {
  for (const modifier of held) await sendKeys({ down: modifier });
  await sendKeys({ press: key });
  for (const modifier of held) await sendKeys({ up: modifier });
}

async function openPalette(app: HublineApp): Promise<void> {
  await chord('k', 'Control');
  await waitUntil(() => palette(app)?.open, 'the palette does not open');
  await still(app);
}

async function type(app: HublineApp, text: string): Promise<void> {
  field(app).value = '';
  await sendKeys({ type: text });
  await inside(app, 'hubline-commands').updateComplete;
}

async function talk(app: HublineApp, { hub, phone }: FakeHub): Promise<void> {
  await hub.calls.dial(BOB.extension);
  phone.call.answer();
  await app.updateComplete;
}

const stateOf = ({ hub }: FakeHub) => hub.calls.active$.value[0]?.state$.value;

beforeEach(async () => {
  history.replaceState(null, '', location.pathname);
  webStorage().browser.remove('hubline.single-keys');
  await setViewport({ width: 1320, height: 800 });
});
after(() => history.replaceState(null, '', location.pathname));

describe('the command palette', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds in the ${theme} theme: all, people, none, in a call`, async () => {
      document.documentElement.style.colorScheme = theme;
      const { app, fake } = await open();
      await openPalette(app);
      await expect(app).to.be.accessible();
      await type(app, 'bob');
      await expect(app).to.be.accessible();
      await type(app, 'zzzz');
      await expect(app).to.be.accessible();
      await sendKeys({ press: 'Escape' });
      await talk(app, fake);
      await openPalette(app);
      await expect(app).to.be.accessible();
      document.documentElement.style.colorScheme = '';
    }).timeout(30_000);
  }

  it('opens by Ctrl+K and by its button, and gives the focus back to where it was', async () => {
    const { app } = await open();
    const button = inside(app, 'header .find');
    button.focus();
    await openPalette(app);
    expect(palette(app)!.querySelector('input')!.matches(':focus')).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !palette(app)!.open);
    expect(app.shadowRoot!.activeElement === button).to.equal(true);
    button.click();
    await waitUntil(() => palette(app)!.open);
  });

  it('goes to a page by the beginnings of its words, and on from its heading', async () => {
    const { app } = await open();
    await openPalette(app);
    await type(app, 'hist');
    expect(options(app)).to.deep.equal(['Call History']);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => heading(app).textContent === 'Call History');
    await waitUntil(() => app.shadowRoot!.activeElement === heading(app));
  });

  it('leaves out pages that the person may not open', async () => {
    const { app, fake } = await open();
    fake.backend.setCapability('parks.list', { level: 'none' });
    await openPalette(app);
    await type(app, 'call p');
    expect(options(app)).not.to.include('Call Park');
  });

  it('calls someone by name, with the verb or without', async () => {
    const { app, fake } = await open();
    await openPalette(app);
    await type(app, 'call bob');
    expect(options(app)).to.deep.equal(['Call Bob Johnson']);
    await type(app, 'bob');
    expect(options(app)).to.include.members(['Call Bob Johnson', 'View contact Bob Johnson']);
    expect(marked(app)).to.equal('Call Bob Johnson');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => stateOf(fake)?.party.number === BOB.extension);
  });

  it('opens the details of a contact', async () => {
    const { app } = await open();
    await openPalette(app);
    await type(app, 'view bob');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => heading(app).textContent === 'Contacts');
    const shown = () =>
      app.renderRoot.querySelector('hub-contact-list')?.renderRoot.querySelector('.side > *');
    await waitUntil(() => shown()?.shadowRoot?.textContent.includes('Bob Johnson'));
  });

  it('calls a number that was typed', async () => {
    const { app, fake } = await open();
    await openPalette(app);
    await type(app, '5551234');
    expect(options(app)[0]).to.equal('Call 5551234');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => stateOf(fake)?.party.number.endsWith('5551234'));
  });

  it('does with a call what is possible at the moment, as long as it is', async () => {
    const { app, fake } = await open();
    await openPalette(app);
    expect(options(app)).not.to.include('Mute');
    await sendKeys({ press: 'Escape' });
    await talk(app, fake);
    await openPalette(app);
    expect(options(app).slice(0, 3)).to.deep.equal(['Mute', 'Hold', 'End']);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => {
      const state = stateOf(fake);
      return state?.phase === 'connected' && state.muted;
    });
    await openPalette(app);
    expect(marked(app)).to.equal('Unmute');
    fake.phone.call.finish();
    await waitUntil(() => !options(app).includes('Unmute'), 'the call is over');
  });

  it('sets the status in the call center', async () => {
    const { app, fake } = await open({
      signedIn: BOB,
      queues: QUEUES,
      queueAgents: QUEUE_AGENTS,
    });
    await openPalette(app);
    const lunch = 'Call Center Status: Lunch';
    await waitUntil(() => options(app).includes(lunch));
    await type(app, 'lunch');
    expect(options(app)).to.deep.equal([lunch]);
    await sendKeys({ press: 'Enter' });
    const id = AGENT_STATUSES.find(({ kind }) => kind === 'lunch')!.id;
    const center = await fake.hub.callCenter();
    await waitUntil(() => center.me$.value?.queues.every(({ statusId }) => statusId === id));
  });

  it('moves with the arrow keys, round at both ends, and keeps what is marked in sight', async () => {
    const { app } = await open();
    await openPalette(app);
    const [first, second] = options(app);
    await sendKeys({ press: 'ArrowDown' });
    await inside(app, 'hubline-commands').updateComplete;
    expect(marked(app)).to.equal(second);
    await sendKeys({ press: 'ArrowUp' });
    await sendKeys({ press: 'ArrowUp' });
    await inside(app, 'hubline-commands').updateComplete;
    expect(marked(app)).to.equal('Sign Out');
    const box = palette(app)!.querySelector('[role=listbox]')!.getBoundingClientRect();
    const option = palette(app)!.querySelector('[aria-selected=true]')!.getBoundingClientRect();
    expect(option.bottom).to.be.at.most(box.bottom + 1);
    await sendKeys({ press: 'ArrowDown' });
    await inside(app, 'hubline-commands').updateComplete;
    expect(marked(app)).to.equal(first);
  });

  it('says that nothing was found, and once how much was', async () => {
    const { app } = await open();
    await openPalette(app);
    const status = palette(app)!.querySelector('[role=status]')!;
    const told: string[] = [];
    const watcher = new MutationObserver(() => told.push(status.textContent));
    watcher.observe(status, { characterData: true, childList: true, subtree: true });
    await type(app, 'contacts');
    await waitUntil(() => status.textContent !== '');
    expect(told).to.deep.equal(['1 result']);
    await type(app, 'zzzz');
    expect(palette(app)!.innerText).to.contain('Nothing found for “zzzz”');
    await waitUntil(() => status.textContent.includes('Nothing found'));
    watcher.disconnect();
  });

  it('makes room for a call that rings', async () => {
    const { app, fake } = await open();
    await openPalette(app);
    fake.phone.ring({ number: BOB.extension, name: BOB.name });
    await waitUntil(() => !palette(app)!.open);
  });
});

describe('keyboard shortcuts', () => {
  it('are listed by ? and in the user menu, with nothing that axe finds', async () => {
    const { app } = await open();
    await chord('?');
    await waitUntil(() => list(app)?.open);
    await still(app);
    await expect(app).to.be.accessible();
    expect(list(app)!.innerText).to.contain('Mute / Unmute');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !list(app)!.open);
    const menu = inside(app, 'hubline-user-menu').renderRoot;
    const entry = [...menu.querySelectorAll('button')].find(({ textContent }) =>
      textContent.includes('Keyboard shortcuts'),
    )!;
    menu.querySelector<HTMLElement>('.opener')!.click();
    entry.click();
    await waitUntil(() => list(app)!.open);
  });

  it('go to a page by G and a letter', async () => {
    const { app } = await open();
    await sendKeys({ press: 'g' });
    await sendKeys({ press: 'c' });
    await waitUntil(() => heading(app).textContent === 'Contacts');
  });

  it('accept, mute, hold and end calls, also while a field has the focus', async () => {
    const { app, fake } = await open();
    fake.phone.ring({ number: BOB.extension, name: BOB.name });
    await app.updateComplete;
    inside(app, 'hub-dialpad').focus();
    await chord('a', 'Control', 'Alt');
    await waitUntil(() => stateOf(fake)?.phase === 'connected');
    const is = (key: 'muted' | 'held') => () => {
      const state = stateOf(fake);
      return state?.phase === 'connected' && state[key];
    };
    await chord('m', 'Control', 'Alt');
    await waitUntil(is('muted'));
    await chord('h', 'Control', 'Alt');
    await waitUntil(is('held'));
    await chord('e', 'Control', 'Alt');
    await waitUntil(() => fake.hub.calls.active$.value.length === 0);
  });

  it('open the mini phone', async () => {
    const { app, fake } = await open();
    await fake.hub.calls.dial(BOB.extension);
    fake.phone.call.answer();
    await inside(app, 'hub-active-call').updateComplete;
    const button = () =>
      inside(app, 'hub-active-call').renderRoot.querySelector('[aria-label="Mini Phone"]');
    await waitUntil(() => button() !== null);
    await chord('p', 'Control', 'Alt');
    await waitUntil(() => button()?.getAttribute('aria-pressed') === 'true');
    inside(app, 'hub-active-call').remove();
  });

  it('decline a call', async () => {
    const { app, fake } = await open();
    fake.phone.ring({ number: BOB.extension, name: BOB.name });
    await app.updateComplete;
    await chord('d', 'Control', 'Alt');
    await waitUntil(() => fake.hub.calls.active$.value.length === 0);
  });

  it('leave letters alone that are typed, and all keys while a dialog is open', async () => {
    const { app } = await open();
    inside(app, 'hub-dialpad').focus();
    await sendKeys({ type: 'gc?' });
    await inside(app, 'hub-dialpad').updateComplete;
    expect(heading(app).textContent).to.equal('Soft Phone');
    expect(list(app)?.open ?? false).to.equal(false);
    await openPalette(app);
    await sendKeys({ type: 'gc?' });
    expect(field(app).value).to.equal('gc?');
    expect(heading(app).textContent).to.equal('Soft Phone');
  });

  it('of single keys can be turned off, for good', async () => {
    const { app } = await open();
    await chord('?');
    await waitUntil(() => list(app)?.open);
    list(app)!.querySelector<HTMLElement>('[role=switch]')!.click();
    await inside(app, 'hubline-shortcuts').updateComplete;
    expect(list(app)!.innerText).not.to.contain('Go to a page');
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'g' });
    await sendKeys({ press: 'c' });
    await chord('?');
    // What comes after them is still heard.
    await openPalette(app);
    expect(heading(app).textContent).to.equal('Soft Phone');
    expect(list(app)!.open).to.equal(false);
  });
});

describe('a shortcut reader', () => {
  const press = (init: KeyboardEventInit) => new KeyboardEvent('keydown', init);
  const accept = { key: 'a', code: 'KeyA', ctrlKey: true, altKey: true };

  it('knows a key by its place where the keyboard writes other letters, and by its letter elsewhere', () => {
    const reader = new ShortcutReader(false);
    expect(reader.read(press({ ...accept, key: 'ش' }))).to.equal('accept');
    expect(reader.read(press({ ...accept, code: 'KeyQ' }))).to.equal('accept');
    expect(reader.read(press({ ...accept, key: 'q' }))).to.equal(undefined);
  });

  it('takes ⌘ on a Mac for Ctrl elsewhere, and says so', () => {
    const keys = { with: 'mod', key: 'k' } as const;
    const command = press({ key: 'k', code: 'KeyK', metaKey: true });
    expect(new ShortcutReader(true).read(command)).to.equal('commands');
    expect(new ShortcutReader(false).read(command)).to.equal(undefined);
    expect(keysText(keys, true)).to.deep.equal(['⌘', 'K']);
    expect(keysText(keys, false)).to.deep.equal(['Ctrl', 'K']);
  });

  it('ignores AltGr, what an input method composes, repetitions, and what was taken care of', () => {
    const reader = new ShortcutReader(false);
    expect(reader.read(press(accept))).to.equal('accept');
    expect(reader.read(press({ ...accept, modifierAltGraph: true }))).to.equal(undefined);
    expect(reader.read(press({ ...accept, isComposing: true }))).to.equal(undefined);
    expect(reader.read(press({ ...accept, repeat: true }))).to.equal(undefined);
    const taken = press({ ...accept, cancelable: true });
    taken.preventDefault();
    expect(reader.read(taken)).to.equal(undefined);
  });
});
