import { expect } from '@open-wc/testing';
import { EMPTY_DRAFT, charactersOf, faultOf } from './forward-draft.ts';

const carol = { id: 'carol', source: 'directory', name: 'Carol', phones: [] } as const;

describe('a draft', () => {
  it('goes to someone, without anything left in the search field', () => {
    expect(faultOf(EMPTY_DRAFT)).to.equal('no-one');
    expect(faultOf({ ...EMPTY_DRAFT, to: [carol], typed: ' dav' })).to.equal('typed');
    expect(faultOf({ ...EMPTY_DRAFT, to: [carol], typed: '  ' })).to.equal(undefined);
  });

  it('has a comment of at most 500 characters, as people count them', () => {
    const family = '👩‍👩‍👧‍👦';
    expect(charactersOf(family.repeat(500))).to.equal(500);
    expect(charactersOf('  ǘ  ')).to.equal(1);
    const to = [carol];
    expect(faultOf({ ...EMPTY_DRAFT, to, comment: family.repeat(500) })).to.equal(undefined);
    expect(faultOf({ ...EMPTY_DRAFT, to, comment: 'x'.repeat(501) })).to.equal('comment');
  });
});
