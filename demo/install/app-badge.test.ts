import { expect } from '@open-wc/testing';
import { AppBadge } from './app-badge.ts';

function icon() {
  const shown: (number | 'none')[] = [];
  return {
    shown,
    setAppBadge: async (count = 0) => void shown.push(count),
    clearAppBadge: async () => void shown.push('none'),
  };
}

describe('The number on the icon', () => {
  afterEach(() => caches.delete('hubline-badge'));

  it('is shown, and goes at zero', async () => {
    const place = icon();
    const badge = new AppBadge(place, caches);
    await badge.show(3);
    await badge.show(0);
    expect(place.shown).to.deep.equal([3, 'none']);
  });

  it('is counted on by a service worker, which knows no page', async () => {
    const place = icon();
    await new AppBadge(place, caches).show(3);
    await new AppBadge(place, caches).raise();
    await new AppBadge(place, caches).raise(2);
    expect(place.shown).to.deep.equal([3, 4, 6]);
  });

  it('is missed by nobody where the browser shows none', async () => {
    await new AppBadge({}, undefined).show(3);
    const failing = { setAppBadge: () => Promise.reject(new Error('not installed')) };
    await new AppBadge(failing, caches).show(3);
    await new AppBadge(failing, caches).raise();
    const kept = await (await caches.open('hubline-badge')).match('/badge-count');
    expect(await kept?.text()).to.equal('4');
  });
});
