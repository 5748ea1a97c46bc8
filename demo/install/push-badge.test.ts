import { expect } from '@open-wc/testing';
import { addPushBadge } from './worker/push-badge.ts';

/** How much the badge is raised by a push, with so many pages open. */
async function raised(data: { json(): unknown } | null, pages: readonly unknown[] = []) {
  let count = 0;
  const work: Promise<unknown>[] = [];
  addPushBadge(
    {
      clients: { matchAll: async () => pages },
      addEventListener: (_type, listener) =>
        listener({ data, waitUntil: (done) => void work.push(done) }),
    },
    { raise: async () => void (count += 1) },
  );
  await Promise.all(work);
  return count;
}

const push = (news: unknown) => ({ json: () => news });

describe('The number on the icon while the app is closed', () => {
  it('counts messages, voicemail and missed calls', async () => {
    for (const news of [
      { kind: 'message' },
      { kind: 'voicemail' },
      { kind: 'call-over', how: 'missed' },
    ]) {
      expect(await raised(push(news)), news.kind).to.equal(1);
    }
  });

  it('counts no calls that ring or were taken, and no nonsense', async () => {
    const broken = {
      json: () => {
        throw new SyntaxError('no JSON');
      },
    };
    for (const data of [
      push({ kind: 'call' }),
      push({ kind: 'call-over', how: 'answered' }),
      push('message'),
      push(null),
      broken,
      null,
    ]) {
      expect(await raised(data)).to.equal(0);
    }
  });

  it('is left to a page that is open', async () => {
    expect(await raised(push({ kind: 'message' }), [{}])).to.equal(0);
  });
});
