import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMail } from './mail-environment.ts';

const FROM = 'Hubline <hubline@example.com>';

function relayOf(url: string) {
  return readMail({ HUBLINE_SMTP_URL: url, HUBLINE_MAIL_FROM: FROM }).mail?.relay;
}

test('without an address mail stays in the outbox', () => {
  assert.deepEqual(readMail({}), {});
  assert.deepEqual(readMail({ HUBLINE_MAIL_FROM: 'hubline@example.com' }), {
    mail: { from: { name: '', address: 'hubline@example.com' }, relay: null },
  });
});

test('a mail server is read, with TLS from the start or before the password', () => {
  assert.deepEqual(relayOf('smtps://ann%40example.com:p%2Fss@mail.example.com'), {
    ...{ host: 'mail.example.com', port: 465, tls: 'always' },
    login: { user: 'ann@example.com', password: 'p/ss' },
  });
  assert.deepEqual(relayOf('smtp://ann:pass@mail.example.com:2525/'), {
    ...{ host: 'mail.example.com', port: 2525, tls: 'starttls' },
    login: { user: 'ann', password: 'pass' },
  });
  assert.deepEqual(relayOf('smtp://relay.example.com'), {
    ...{ host: 'relay.example.com', port: 587, tls: 'if-offered', login: null },
  });
  for (const host of ['localhost', '127.0.0.1', '[::1]']) {
    assert.equal(relayOf(`smtp://ann:pass@${host}:25`)?.tls, 'if-offered', host);
  }
  assert.equal(relayOf('smtp://ann:pass@[::1]:25')?.host, '::1');
});

test('who it is from is an address, or a name and an address', () => {
  const from = (text: string) => readMail({ HUBLINE_MAIL_FROM: text }).mail?.from;
  assert.deepEqual(from(FROM), { name: 'Hubline', address: 'hubline@example.com' });
  assert.deepEqual(from('"Acme, Inc." <it@example.com>'), {
    ...{ name: 'Acme, Inc.', address: 'it@example.com' },
  });
});

test('what cannot be read is refused in one sentence without the secret', () => {
  const smtp = 'smtp://ann:a-secret@mail.example.com';
  const wrong = [
    { HUBLINE_SMTP_URL: smtp },
    { HUBLINE_SMTP_URL: smtp, HUBLINE_MAIL_FROM: 'nobody' },
    { HUBLINE_SMTP_URL: smtp, HUBLINE_MAIL_FROM: 'a@b.example\r\nBcc: c@d.example' },
    { HUBLINE_SMTP_URL: smtp, HUBLINE_MAIL_FROM: 'A\r\nBcc: c@d.example <a@b.example>' },
    { HUBLINE_SMTP_URL: smtp, HUBLINE_MAIL_FROM: 'a@b.example, c@d.example' },
    { HUBLINE_SMTP_URL: `${smtp}/path`, HUBLINE_MAIL_FROM: FROM },
    { HUBLINE_SMTP_URL: `${smtp}?requireTLS=false`, HUBLINE_MAIL_FROM: FROM },
    { HUBLINE_SMTP_URL: 'https://ann:a-secret@mail.example.com', HUBLINE_MAIL_FROM: FROM },
    { HUBLINE_SMTP_URL: 'smtp://ann:a-secret%@mail.example.com', HUBLINE_MAIL_FROM: FROM },
    { HUBLINE_SMTP_URL: 'a-secret', HUBLINE_MAIL_FROM: FROM },
  ];
  for (const environment of wrong) {
    assert.throws(
      () => readMail(environment),
      (error: Error) => error.name === 'UsageError' && !error.message.includes('a-secret'),
      JSON.stringify(environment),
    );
  }
});
