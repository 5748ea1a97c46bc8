import { BOB } from '@hubline/core/testing';
import { expect } from '@open-wc/testing';
import { accessibilityTree, keptTree } from '../test/support/accessibility-tree.ts';
import { appOnFakes } from '../test/support/app-on-fakes.ts';
import { still } from '../test/support/still.ts';
import { waitUntil } from '../test/support/wait-until.ts';

const bob = { number: BOB.extension, name: BOB.name };

async function toBeAsKept(name: string, selector?: string): Promise<void> {
  const tree = await accessibilityTree(selector);
  expect(tree).to.equal(await keptTree(`accessibility/${name}.txt`, tree));
}

/** What screen readers find: read the files in `accessibility`, and delete one to have it written anew. */
describe('The accessibility tree', function () {
  this.timeout(30_000);
  after(() => history.replaceState(null, '', location.pathname));

  it('of the dial pad page', async () => {
    const { app } = await appOnFakes();
    const warning = app.renderRoot.querySelector('hub-emergency-banner')!.renderRoot;
    await waitUntil(() => warning.querySelector('button'));
    await still(app);
    await toBeAsKept('dial-pad');
  });

  it('of a call that rings', async () => {
    const { app, fake } = await appOnFakes();
    fake.phone.ring(bob);
    await app.updateComplete;
    await still(app);
    await toBeAsKept('incoming-call', 'hubline-app >>> section.call');
  });

  it('of a call that is up, muted', async () => {
    const { app, fake } = await appOnFakes();
    await fake.hub.calls.dial(BOB.extension);
    await customElements.whenDefined('hub-choose-number');
    fake.phone.call.answer({ muted: true, since: new Date(Date.now() - 3_599_000) });
    const call = app.renderRoot.querySelector('hub-active-call')!;
    await call.updateComplete;
    await waitUntil(() => call.shadowRoot!.activeElement?.matches('section'));
    await still(app);
    await toBeAsKept('active-call', 'hubline-app >>> section.call');
  });
});
