import { expect } from '@open-wc/testing';
import { BehaviorSubject } from 'rxjs';
import { Scope } from '../reactive/scope.ts';
import { reached } from '../testing/reached.ts';
import { TabGroup } from './tab-group.ts';
import type { TabLink, TabPage } from './tabs.ts';

/** In a real browser: its locks, its channels and, as frames, its pages. */
describe('pages of one browser', () => {
  let name = '';
  let pages: Page[] = [];

  beforeEach(() => (name = `pages-${crypto.randomUUID()}`));
  afterEach(() => {
    for (const page of pages) page.close();
    pages = [];
  });

  class Page implements TabPage {
    readonly #frame = document.createElement('iframe');
    readonly #scope = new Scope();
    readonly part$ = new BehaviorSubject<'none' | 'leading' | 'following'>('none');
    readonly heard$ = new BehaviorSubject<readonly unknown[]>([]);
    /** What a browser tells a page. */
    readonly events = new EventTarget();
    channel: BroadcastChannel | undefined;
    link: TabLink | undefined;
    busy = false;

    constructor() {
      pages.push(this);
      document.body.append(this.#frame);
      const view = this.#frame.contentWindow as unknown as typeof globalThis;
      new TabGroup(this.#scope, name, this, {
        locks: view.navigator.locks,
        channel: (channel) => (this.channel = new view.BroadcastChannel(channel)),
        events: this.events,
      });
    }

    lead(link: TabLink): void {
      this.#begin('leading', link);
    }

    follow(link: TabLink): void {
      this.#begin('following', link);
    }

    /** Without a word. */
    crash(): void {
      this.#frame.remove();
    }

    close(): void {
      this.#scope.abort();
      this.#frame.remove();
    }

    /** Its mail is not read any more, as when a script does not end. */
    hang(): void {
      this.channel!.onmessage = null;
    }

    #begin(part: 'leading' | 'following', link: TabLink): void {
      this.link = link;
      link.hear((message) => this.heard$.next([...this.heard$.value, message]));
      link.scope.add(() => this.part$.next('none'));
      this.part$.next(part);
    }
  }

  const leads = (page: Page) => reached(page.part$, (part) => part === 'leading');
  const follows = (page: Page) => reached(page.part$, (part) => part === 'following');
  const leaders = () => pages.filter(({ part$ }) => part$.value === 'leading');

  async function some(count: number): Promise<readonly Page[]> {
    const opened: Page[] = [];
    for (let page = 0; page < count; page += 1) {
      opened.push(new Page());
      await (page === 0 ? leads : follows)(opened[page]!);
    }
    return opened;
  }

  it('lead one at a time, however many come at once', async () => {
    for (let page = 0; page < 10; page += 1) new Page();
    await Promise.all(pages.map(({ part$ }) => reached(part$, (part) => part !== 'none')));
    expect(leaders()).to.have.length(1);
  });

  it('tell each other everything but themselves', async () => {
    const [first, second, third] = await some(3);
    second!.link!.tell({ at: new Date(7) });
    const heard = await reached(first!.heard$, ({ length }) => length > 0);
    await reached(third!.heard$, ({ length }) => length > 0);
    expect(heard).to.deep.equal([{ at: new Date(7) }]);
    expect(second!.heard$.value).to.deep.equal([]);
  });

  it('lead in the place of one that crashes', async () => {
    const [first, second] = await some(2);
    first!.crash();
    await leads(second!);
  });

  it('lead in the place of one that is left', async () => {
    const [first, second] = await some(2);
    first!.events.dispatchEvent(hidden({ persisted: true }));
    await leads(second!);
    expect(first!.part$.value).to.equal('none');
  });

  it('take nothing down in one that is left for good, and lead when it is gone', async () => {
    const [first, second] = await some(2);
    first!.events.dispatchEvent(hidden({ persisted: false }));
    expect(first!.part$.value).to.equal('leading');
    first!.crash();
    await leads(second!);
  });

  it('follow when someone comes back to them', async () => {
    const [first, second] = await some(2);
    first!.events.dispatchEvent(hidden({ persisted: true }));
    await leads(second!);
    first!.events.dispatchEvent(new Event('pageshow'));
    await follows(first!);
  });

  it('give the lead away when they are frozen', async () => {
    const [first, second] = await some(2);
    first!.busy = true;
    first!.events.dispatchEvent(new Event('freeze'));
    await leads(second!);
    first!.events.dispatchEvent(new Event('resume'));
    await follows(first!);
    expect(leaders()).to.deep.equal([second]);
  });

  it('keep what goes on when they are frozen alone', async () => {
    const [first] = await some(1);
    first!.busy = true;
    first!.events.dispatchEvent(new Event('freeze'));
    expect(first!.part$.value).to.equal('leading');
  });

  it('leave the lead to one that answers', async () => {
    const [first, second] = await some(2);
    second!.events.dispatchEvent(new Event('visibilitychange'));
    second!.link!.doubt();
    // By then it would have been replaced, too.
    for (let replaced = 0; replaced < 2; replaced += 1) {
      name += '-hanging';
      const [hanging, other] = await some(2);
      hanging!.hang();
      other!.link!.doubt();
      await leads(other!);
    }
    expect(first!.part$.value).to.equal('leading');
  });

  it('lead in the place of one that hangs, which follows when it runs again', async () => {
    const [first, second, third] = await some(3);
    first!.hang();
    second!.link!.doubt();
    third!.link!.doubt();
    await Promise.race([leads(second!), leads(third!)]);
    await follows(first!);
    expect(leaders()).to.have.length(1);
  });

  it('lead at once when that cannot wait, as often as it is asked', async () => {
    const [first, second] = await some(2);
    const { link } = second!;
    link!.take();
    link!.take();
    await leads(second!);
    await follows(first!);
    expect(leaders()).to.deep.equal([second]);
  });

  it('do not hear one that was replaced', async () => {
    const [first, second, third] = await some(3);
    const { channel } = first!;
    second!.link!.take();
    await follows(first!);
    second!.link!.tell('new');
    await reached(third!.heard$, (heard) => heard.includes('new'));
    // As it would say when it does not know yet.
    channel!.postMessage({ from: 'old', reign: 1, kind: 'told', message: 'old' });
    second!.link!.tell('last');
    const heard = await reached(third!.heard$, (all) => all.includes('last'));
    expect(heard).not.to.include('old');
  });

  it('lead in turns until nobody is left', async () => {
    const opened = await some(5);
    for (const [index, page] of opened.entries()) {
      await leads(page);
      expect(leaders()).to.deep.equal([page]);
      if (index % 2 === 0) page.crash();
      else page.close();
      page.part$.next('none');
    }
  });
});

function hidden(how: { readonly persisted: boolean }): PageTransitionEvent {
  return new PageTransitionEvent('pagehide', how);
}
