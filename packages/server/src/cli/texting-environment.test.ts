import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readRegistrationHelp, readTwilio } from './texting-environment.ts';

const ACCOUNT = {
  HUBLINE_TWILIO_ACCOUNT_SID: 'AC123',
  HUBLINE_TWILIO_AUTH_TOKEN: 'a-secret',
  HUBLINE_PUBLIC_URL: 'https://office.example.com/',
};

test('without an account there is no Twilio', () => {
  assert.equal(readTwilio({}), null);
  assert.equal(readTwilio({ HUBLINE_PUBLIC_URL: 'https://office.example.com' }), null);
});

test('an account is read, and Twilio answers keywords unless the server is to', () => {
  assert.deepEqual(readTwilio(ACCOUNT), {
    accountSid: 'AC123',
    authToken: 'a-secret',
    baseUrl: 'https://api.twilio.com',
    publicUrl: 'https://office.example.com',
    answersKeywords: true,
  });
  const own = {
    ...ACCOUNT,
    HUBLINE_TWILIO_BASE_URL: 'http://127.0.0.1:99/twilio/',
    HUBLINE_TWILIO_KEYWORDS: 'server',
  };
  assert.equal(readTwilio(own)?.answersKeywords, false);
  assert.equal(readTwilio(own)?.baseUrl, 'http://127.0.0.1:99/twilio');
});

test('half an account is refused in one sentence without the secret', () => {
  const halves = [
    { ...ACCOUNT, HUBLINE_TWILIO_ACCOUNT_SID: '' },
    { ...ACCOUNT, HUBLINE_TWILIO_AUTH_TOKEN: '' },
    { ...ACCOUNT, HUBLINE_PUBLIC_URL: '' },
    { ...ACCOUNT, HUBLINE_PUBLIC_URL: 'office.example.com' },
    { ...ACCOUNT, HUBLINE_PUBLIC_URL: 'ftp://office.example.com' },
    { ...ACCOUNT, HUBLINE_TWILIO_KEYWORDS: 'nobody' },
  ];
  for (const environment of halves) {
    assert.throws(
      () => readTwilio(environment),
      (error: Error) => error.name === 'UsageError' && !error.message.includes('a-secret'),
    );
  }
});

test('an office names its own page for who cannot send texts yet', () => {
  assert.deepEqual(readRegistrationHelp({}), {});
  const page = { HUBLINE_SMS_HELP_URL: 'https://office.example.com/texts?a=1' };
  assert.deepEqual(readRegistrationHelp(page), { registrationHelp: page.HUBLINE_SMS_HELP_URL });
  const script = { HUBLINE_SMS_HELP_URL: 'javascript:alert(1)' };
  assert.throws(() => readRegistrationHelp(script), { name: 'UsageError' });
});
