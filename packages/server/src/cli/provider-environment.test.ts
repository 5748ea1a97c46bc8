import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readProviders, readPublicUrl } from './provider-environment.ts';

const GOOGLE = {
  HUBLINE_GOOGLE_CLIENT_ID: 'google-id',
  HUBLINE_GOOGLE_CLIENT_SECRET: 'a-secret',
};
const MICROSOFT = {
  HUBLINE_MICROSOFT_CLIENT_ID: 'microsoft-id',
  HUBLINE_MICROSOFT_CLIENT_SECRET: 'a-secret',
};
const OTHER = {
  HUBLINE_OIDC_ISSUER: 'https://login.example.com/realm',
  HUBLINE_OIDC_CLIENT_ID: 'other-id',
  HUBLINE_OIDC_CLIENT_SECRET: 'a-secret',
};

test('without a client there is no provider', () => {
  assert.deepEqual(readProviders({}), []);
  assert.deepEqual(readProviders({ HUBLINE_MICROSOFT_TENANT: 'example.com' }), []);
});

test('Google, Office 365 and any other are read', () => {
  const providers = readProviders({ ...GOOGLE, ...MICROSOFT, ...OTHER });
  assert.deepEqual(
    providers.map(({ id, name, issuer, clientId }) => [id, name, issuer, clientId]),
    [
      ['google', 'Google', 'https://accounts.google.com', 'google-id'],
      [
        ...['microsoft', 'Office 365'],
        ...['https://login.microsoftonline.com/organizations/v2.0', 'microsoft-id'],
      ],
      ['oidc', 'login.example.com', 'https://login.example.com/realm', 'other-id'],
    ],
  );
});

test('one office of Microsoft can be chosen, and a name for any other provider', () => {
  const [microsoft, other] = readProviders({
    ...{ ...MICROSOFT, HUBLINE_MICROSOFT_TENANT: 'example.com' },
    ...{ ...OTHER, HUBLINE_OIDC_NAME: 'Acme' },
  });
  assert.equal(microsoft?.issuer, 'https://login.microsoftonline.com/example.com/v2.0');
  assert.equal(other?.name, 'Acme');
});

test('http will do on this machine only', () => {
  for (const host of ['localhost:99', '127.0.0.1', '[::1]:99']) {
    const [provider] = readProviders({ ...OTHER, HUBLINE_OIDC_ISSUER: `http://${host}/` });
    assert.equal(provider?.issuer, `http://${host}/`);
  }
});

test('what is half or wrong is refused in one sentence without the secret', () => {
  const wrong = [
    { ...GOOGLE, HUBLINE_GOOGLE_CLIENT_ID: '' },
    { ...GOOGLE, HUBLINE_GOOGLE_CLIENT_SECRET: '' },
    { ...MICROSOFT, HUBLINE_MICROSOFT_TENANT: '../evil' },
    { ...OTHER, HUBLINE_OIDC_ISSUER: '' },
    { ...OTHER, HUBLINE_OIDC_ISSUER: 'login.example.com' },
    { ...OTHER, HUBLINE_OIDC_ISSUER: 'http://login.example.com' },
    { ...OTHER, HUBLINE_OIDC_ISSUER: 'http://127.0.0.1.example.com' },
    { ...OTHER, HUBLINE_OIDC_ISSUER: 'https://a:a-secret@login.example.com' },
  ];
  for (const environment of wrong) {
    assert.throws(
      () => readProviders(environment),
      (error: Error) => error.name === 'UsageError' && !error.message.includes('a-secret'),
      JSON.stringify(environment),
    );
  }
});

test('the address of the server is read without a slash at its end', () => {
  assert.deepEqual(readPublicUrl({}), {});
  assert.deepEqual(readPublicUrl({ HUBLINE_PUBLIC_URL: 'https://office.example.com/' }), {
    publicUrl: 'https://office.example.com',
  });
  assert.throws(() => readPublicUrl({ HUBLINE_PUBLIC_URL: 'office' }), { name: 'UsageError' });
});
