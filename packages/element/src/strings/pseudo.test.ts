import { expect } from '@open-wc/testing';
import { english } from './english/english.ts';
import { pseudo } from './pseudo.ts';

describe('The pseudo-language', () => {
  it('has accents, is two fifths longer and stands in brackets', () => {
    const { hold } = pseudo(english).call;
    expect(hold).to.equal('⟦Ĥöļð~~⟧');
    const { notConnectedHint } = english.softphone;
    expect(pseudo(english).softphone.notConnectedHint.length).to.be.within(
      notConnectedHint.length * 1.4,
      notConnectedHint.length * 1.4 + 4,
    );
  });

  it('does so with what is put together, and with what is deep inside', () => {
    expect(pseudo(english).call.with('Bob')).to.equal('⟦Çåļļ ŵîţĥ Ɓöƀ ~~~~~⟧');
    expect(pseudo(english).common.presence.ready).to.equal('⟦Ŕéåðý~~⟧');
    expect(pseudo(english).emoji.skinTones[0]).to.match(/^⟦.*⟧$/);
  });

  it('leaves alone what is not read', () => {
    const { locale, direction } = pseudo(english).common;
    expect([locale, direction]).to.deep.equal([undefined, 'ltr']);
  });

  it('may run from right to left', () => {
    expect(pseudo(english, 'rtl').common.direction).to.equal('rtl');
  });
});
