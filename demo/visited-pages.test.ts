import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import type { Page } from './pages.ts';
import { VisitedPages } from './visited-pages.ts';

class VisitingElement extends LitElement {
  readonly visited = new VisitedPages(this);
}
customElements.define('visiting-element', VisitingElement);

interface Fetch {
  readonly page: Page;
  readonly fetched: () => number;
  readonly answer: { resolve: () => void; reject: () => void };
}

/** A page whose code comes, or does not, when the test says so. */
function pageToFetch(): Fetch {
  let fetched = 0;
  const answer = { resolve: () => {}, reject: () => {} };
  const load = () =>
    new Promise<void>((resolve, reject) => {
      fetched += 1;
      answer.resolve = resolve;
      answer.reject = () => reject(new Error('no network'));
    });
  const page: Page = { id: 'page', name: 'Page', icon: '', load, content: html`<p></p>` };
  return { page, fetched: () => fetched, answer };
}

async function make(): Promise<VisitedPages> {
  return (await fixture<VisitingElement>(html`<visiting-element></visiting-element>`)).visited;
}

describe('VisitedPages', () => {
  it('knows nothing of a page that was not opened', async () => {
    const { page, fetched } = pageToFetch();
    const visited = await make();
    expect(visited.stateOf(page)).to.equal(undefined);
    expect(fetched()).to.equal(0);
  });

  it('fetches a page once, however often it is opened', async () => {
    const { page, fetched, answer } = pageToFetch();
    const visited = await make();
    const visits = [visited.visit(page), visited.visit(page)];
    expect(visited.stateOf(page)).to.equal('loading');
    answer.resolve();
    await Promise.all(visits);
    await visited.visit(page);
    expect(visited.stateOf(page)).to.equal('ready');
    expect(fetched()).to.equal(1);
  });

  it('has a page at once that needs no fetching', async () => {
    const visited = await make();
    const page: Page = { id: 'page', name: 'Page', icon: '', content: html`<p></p>` };
    void visited.visit(page);
    expect(visited.stateOf(page)).to.equal('ready');
  });

  it('says when a page could not be fetched, and fetches it again when asked', async () => {
    const { page, answer } = pageToFetch();
    const visited = await make();
    const first = visited.visit(page);
    answer.reject();
    await first;
    expect(visited.stateOf(page)).to.equal('failed');
    const again = visited.visit(page);
    expect(visited.stateOf(page)).to.equal('loading');
    answer.resolve();
    await again;
    expect(visited.stateOf(page)).to.equal('ready');
  });

  it('does not bring back a page that arrives after all were let go of', async () => {
    const { page, answer } = pageToFetch();
    const visited = await make();
    const visit = visited.visit(page);
    visited.forget();
    answer.resolve();
    await visit;
    expect(visited.stateOf(page)).to.equal(undefined);
  });
});
