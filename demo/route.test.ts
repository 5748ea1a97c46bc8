import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../test/support/wait-until.ts';
import { LitElement } from 'lit';
import { Route, hrefOf } from './route.ts';

class RoutedElement extends LitElement {
  readonly turned: string[] = [];
  readonly route = new Route(
    this,
    () => ['first', 'second', 'third'],
    () => this.turned.push(this.route.id),
  );

  override render() {
    return html`<p>${this.route.id}</p>`;
  }
}
customElements.define('routed-element', RoutedElement);

async function at(hash: string): Promise<RoutedElement> {
  history.replaceState(null, '', hash || location.pathname);
  return fixture<RoutedElement>(html`<routed-element></routed-element>`);
}

const shows = (element: RoutedElement, id: string) =>
  waitUntil(() => element.renderRoot.textContent === id, `does not show ${id}`);

describe('Route', () => {
  afterEach(() => history.replaceState(null, '', location.pathname));

  it('begins with the page that the address names', async () => {
    await shows(await at(hrefOf('second')), 'second');
  });

  for (const hash of ['', '#', '#/', '#/no-such-page', '#second', '#/second/more']) {
    it(`begins with the first page where the address is “${hash}”`, async () => {
      await shows(await at(hash), 'first');
    });
  }

  it('goes on to a page, and back and forward with the browser, and tells of each turn once', async () => {
    const element = await at('');
    element.route.go('third');
    await shows(element, 'third');
    expect(location.hash).to.equal('#/third');
    history.back();
    await shows(element, 'first');
    history.forward();
    await shows(element, 'third');
    expect(element.turned).to.deep.equal(['third', 'first', 'third']);
  });

  it('leaves no trace in the history when the page is there already', async () => {
    const element = await at(hrefOf('second'));
    const { length } = history;
    element.route.go('second');
    expect(history.length).to.equal(length);
    expect(element.turned).to.deep.equal([]);
  });

  it('follows the address no more once its element is gone', async () => {
    const element = await at('');
    element.remove();
    const changed = oneEvent(window, 'hashchange');
    location.hash = hrefOf('second');
    await changed;
    expect(element.turned).to.deep.equal([]);
  });
});
