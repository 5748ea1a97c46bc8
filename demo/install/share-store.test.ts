import { expect } from '@open-wc/testing';
import { ShareStore } from './share-store.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('What was shared', () => {
  afterEach(() => new ShareStore().clear());

  it('is nothing in the beginning', async () => {
    expect(await new ShareStore().all()).to.equal(null);
  });

  it('is kept as one, oldest first, for whoever looks next', async () => {
    const store = new ShareStore();
    await store.add({ text: 'One', files: [new File(['bread'], 'list.txt')] });
    await store.add({ text: '', files: [new File(['milk'], 'more.txt')] });
    await store.add({ text: 'Two', files: [] });
    const all = await new ShareStore().all();
    expect(all?.text).to.equal('One\nTwo');
    expect(all?.files.map(({ name }) => name)).to.deep.equal(['list.txt', 'more.txt']);
    expect(await all?.files[0]?.text()).to.equal('bread');
    await store.clear();
    expect(await store.all()).to.equal(null);
  });

  it('is forgotten after a week', async () => {
    await new ShareStore(indexedDB, () => Date.now() - 8 * DAY).add({ text: 'Old', files: [] });
    expect(await new ShareStore().all()).to.equal(null);
    await new ShareStore(indexedDB, () => Date.now() - 6 * DAY).add({ text: 'New', files: [] });
    expect((await new ShareStore().all())?.text).to.equal('New');
  });
});
