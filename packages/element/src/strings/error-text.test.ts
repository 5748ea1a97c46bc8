import { HUB_ERRORS, HubError, type HubErrorCode } from '@hubline/core';
import { expect } from '@open-wc/testing';
import '../late-errors.define.ts';
import { english } from './english/english.ts';
import { errorCode, errorText } from './error-text.ts';

const errorsEnglish = english.errors;

describe('The words for errors', () => {
  it('say for every code what happened and what to do, in at least two sentences', () => {
    for (const code of Object.keys(HUB_ERRORS) as HubErrorCode[]) {
      const sentences = errorsEnglish[code]?.match(/[^.]+\.(?:\s|$)/g) ?? [];
      expect(sentences.length, code).to.be.at.least(2);
    }
  });

  it('are there for no code that does not exist', () => {
    expect(Object.keys(errorsEnglish)).to.have.members(Object.keys(HUB_ERRORS));
  });

  it('never show a code, a status or a protocol to people', () => {
    for (const text of Object.values(errorsEnglish)) {
      expect(text).not.to.match(/\b(?:SIP|HTTP|WebSocket|ICE|\d{3})\b|[a-z]+\/[a-z-]+/);
    }
  });

  it('are found by the code of what was thrown', () => {
    expect(errorText(new HubError('call/busy'))).to.equal(errorsEnglish['call/busy']);
  });

  it('are known of late parts too, once one of them is there', () => {
    expect(errorText(new HubError('message/empty'))).to.equal(errorsEnglish['message/empty']);
  });

  it('are taken from another language where there is one', () => {
    const errors = { ...errorsEnglish, 'call/busy': 'Besetzt. Später noch einmal.' };
    expect(errorText(new HubError('call/busy'), { errors })).to.equal(
      'Besetzt. Später noch einmal.',
    );
  });

  it('have an answer to anything that was thrown', () => {
    expect(errorCode(new TypeError('x'))).to.equal('server/failed');
    expect(errorText('no error at all')).to.equal(errorsEnglish['server/failed']);
    expect(errorText({ code: 'ECONNRESET' })).to.equal(errorsEnglish['server/failed']);
  });
});
