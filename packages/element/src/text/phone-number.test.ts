import { expect, fixtureSync, html } from '@open-wc/testing';
import { localNumber, phoneNumber, spokenNumber } from './phone-number.ts';

describe('A phone number', () => {
  it('is shown in the form that people here write', () => {
    expect(localNumber('+14695550101')).to.equal('(469) 555-0101');
  });

  it('is left alone where we know no local form', () => {
    for (const number of ['1002', '*43', '+442079460000', '']) {
      expect(localNumber(number)).to.equal(number);
    }
  });

  it('is spoken digit by digit, with a rest between groups', () => {
    expect(spokenNumber('+14695550101')).to.equal('4 6 9, 5 5 5, 0 1 0 1');
    expect(spokenNumber('*43')).to.equal('* 4 3');
  });

  it('is told to the eye and to the ear once each', () => {
    const shown = fixtureSync(html`<p>${phoneNumber('1002')}</p>`);
    const [eye, ear] = shown.querySelectorAll('.number > span');
    expect(eye?.getAttribute('aria-hidden')).to.equal('true');
    expect(eye).to.have.text('1002');
    expect(ear).to.have.text('1 0 0 2');
  });

  it('of others is text, never markup', () => {
    const shown = fixtureSync(html`<p>${phoneNumber('<b>1</b>')}</p>`);
    expect(shown.querySelector('b')).to.equal(null);
  });
});
