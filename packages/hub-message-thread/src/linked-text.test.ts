import { expect } from '@open-wc/testing';
import { isFewEmoji, linkedText } from './linked-text.ts';

const links = (text: string): string[][] =>
  linkedText(text).flatMap((part) => (part.kind === 'link' ? [[part.text, part.href]] : []));

describe('linkedText', () => {
  it('leaves the text as it is, with its links', () => {
    const text = 'See (https://example.com/a_(b)), then www.example.org/x?y=1#z. Bye';
    expect(
      linkedText(text)
        .map((part) => part.text)
        .join(''),
    ).to.equal(text);
    expect(links(text)).to.eql([
      ['https://example.com/a_(b)', 'https://example.com/a_(b)'],
      ['www.example.org/x?y=1#z', 'https://www.example.org/x?y=1#z'],
    ]);
  });

  it('knows addresses of mail, and numbers', () => {
    expect(links('bob@example.com')).to.eql([['bob@example.com', 'mailto:bob@example.com']]);
    expect(linkedText('tel:+14155550123!')[0]).to.eql({
      ...{ kind: 'number', text: 'tel:+14155550123', number: '+14155550123' },
    });
  });

  it('takes nothing else for a link', () => {
    for (const text of [
      'javascript:alert(1)',
      'data:text/html,<b>',
      'ftp://example.com/a',
      'file:///etc/passwd',
      '//example.com/a',
      'vbscript:x blob:https://example.com/1'.split(' ')[0]!,
    ]) {
      expect(links(text), text).to.eql([]);
    }
  });

  it('leads to what it says where a name stands before the host', () => {
    for (const [text, href] of links(
      'https://bank.example@evil.example/ or https://a:b@c.example',
    )) {
      expect(href).to.equal(`${text}/`);
    }
  });

  it('shows hosts in letters of other scripts as the network knows them', () => {
    const [[text, href] = []] = links('https://www.аррӏе.com/login');
    expect(text).to.equal('https://www.xn--80ak6aa92e.com/login');
    expect(href).to.equal(text);
  });

  it('shows signs that are not seen, or turn writing around', () => {
    const [[text, href] = []] = links('https://example.com/\u202egnp.exe');
    expect(text ?? 'https://example.com/').to.not.contain('\u202e');
    expect(href ?? 'https://example.com/').to.not.contain('\u202e');
  });

  it('keeps letters of other scripts in the path', () => {
    expect(links('https://example.com/straße')[0]![0]).to.equal('https://example.com/straße');
  });

  it('is quick with what is made to be slow', () => {
    const text = `${'a.'.repeat(20_000)} ${'http://'.repeat(5_000)} ${'@'.repeat(20_000)}`;
    expect(
      linkedText(text)
        .map((part) => part.text)
        .join(''),
    ).to.equal(text);
  });
});

describe('isFewEmoji', () => {
  it('is up to three emoji and nothing else', () => {
    for (const text of ['👍', ' 👍🏽 ❤️', '👨‍👩‍👧‍👦🇩🇪', '🎉🎉🎉', '1️⃣']) {
      expect(isFewEmoji(text), text).to.equal(true);
    }
    for (const text of ['', ' ', '1', '👍👍👍👍', 'a 👍', '#']) {
      expect(isFewEmoji(text), text).to.equal(false);
    }
  });
});
