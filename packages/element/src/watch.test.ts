import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { BehaviorSubject, Subject } from 'rxjs';
import { Listen } from './listen.ts';
import { Watch } from './watch.ts';
import { WatchAll } from './watch-all.ts';

class WatchingElement extends LitElement {
  source: BehaviorSubject<string> | undefined;
  sources: readonly BehaviorSubject<number>[] = [];
  moments: Subject<string> | undefined;
  readonly seen: string[] = [];
  readonly heard: string[] = [];
  readonly one = new Watch(
    this,
    () => this.source,
    (value) => this.seen.push(value),
  );

  constructor() {
    super();
    new WatchAll(this, () => this.sources);
    new Listen(
      this,
      () => this.moments,
      (moment) => this.heard.push(moment),
    );
  }

  override render() {
    const sum = this.sources.reduce((total, { value }) => total + value, 0);
    return html`<p>${this.one.value ?? 'nothing'}</p>
      <p>${sum}</p>`;
  }

  get shown(): readonly (string | null)[] {
    return [...this.renderRoot.querySelectorAll('p')].map(({ textContent }) => textContent);
  }
}
customElements.define('watching-element', WatchingElement);

const make = () => fixture<WatchingElement>(html`<watching-element></watching-element>`);

describe('Watch', () => {
  it('renders the present value and each change', async () => {
    const element = await make();
    expect(element.shown[0]).to.equal('nothing');
    element.source = new BehaviorSubject('a');
    element.requestUpdate();
    await element.updateComplete;
    expect(element.shown[0]).to.equal('a');
    element.source.next('b');
    await element.updateComplete;
    expect(element.shown[0]).to.equal('b');
    expect(element.seen).to.deep.equal(['a', 'b']);
  });

  it('follows when it is another behavior', async () => {
    const element = await make();
    const [first, second] = [new BehaviorSubject('first'), new BehaviorSubject('second')];
    element.source = first;
    element.requestUpdate();
    await element.updateComplete;
    element.source = second;
    element.requestUpdate();
    await element.updateComplete;
    expect(first.observed).to.equal(false);
    expect(element.shown[0]).to.equal('second');
  });

  it('lets go when its element is removed, and takes up again when it is put back', async () => {
    const element = await make();
    const place = element.parentElement!;
    element.source = new BehaviorSubject('a');
    element.requestUpdate();
    await element.updateComplete;
    element.remove();
    expect(element.source.observed).to.equal(false);
    element.source.next('b');
    place.append(element);
    await element.updateComplete;
    expect(element.source.observed).to.equal(true);
    expect(element.shown[0]).to.equal('b');
  });
});

describe('WatchAll', () => {
  it('renders each change of any of a changing list, and lets go of what left it', async () => {
    const element = await make();
    const [one, two] = [new BehaviorSubject(1), new BehaviorSubject(2)];
    element.sources = [one, two];
    element.requestUpdate();
    await element.updateComplete;
    two.next(5);
    await element.updateComplete;
    expect(element.shown[1]).to.equal('6');
    element.sources = [two];
    element.requestUpdate();
    await element.updateComplete;
    expect(one.observed).to.equal(false);
    element.remove();
    expect(two.observed).to.equal(false);
  });
});

describe('Listen', () => {
  it('hears each moment once while its element is on the page', async () => {
    const element = await make();
    const moments = new Subject<string>();
    element.moments = moments;
    element.requestUpdate();
    await element.updateComplete;
    moments.next('one');
    element.remove();
    moments.next('missed');
    expect(element.heard).to.deep.equal(['one']);
    expect(moments.observed).to.equal(false);
  });
});
