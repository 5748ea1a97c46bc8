import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { components } from './schema.ts';
import { callRecord, contact, session, signedOut, signInOptions, sipAccount } from './wire.ts';

/** The samples have the types that are generated from the server's own document. */
type Wire = components['schemas'];

const user: Wire['User'] = {
  id: 'u1',
  username: 'alice',
  name: 'Alice',
  extension: '1001',
  scope: 'office-manager',
  numbers: ['+14695550101'],
  tenant: { id: 't1', name: 'Acme' },
  mayRecord: true,
};

test('reads a session', () => {
  const sample: Wire['Session'] = {
    accessToken: 'token',
    expiresAt: '2030-01-01T00:10:00.000Z',
    user,
  };
  assert.deepEqual(session(sample, 'session'), {
    accessToken: 'token',
    expiresAt: new Date('2030-01-01T00:10:00Z'),
    user,
  });
});

test('reads where to sign out elsewhere, which is a page', () => {
  assert.equal(signedOut(null, 'answer'), null);
  const sample: Wire['SignedOut'] = { signOutAt: 'https://login.example.com/end?a=1' };
  assert.equal(signedOut(sample, 'answer')?.href, sample.signOutAt);
  assert.equal(signedOut({ signOutAt: 'javascript:alert(1)' }, 'answer'), null);
});

test('reads what the sign-in page may offer', () => {
  const sample: Wire['ServerInfo'] = {
    name: 'Hubline',
    version: '1.0.0',
    demo: {
      users: [{ username: 'alice', name: 'Alice', extension: '1001', role: 'Office Manager' }],
      password: 'demo',
    },
    providers: [{ id: 'google', name: 'Google' }],
  };
  const { demo, providers } = sample;
  assert.deepEqual(signInOptions(sample, 'server'), {
    ...{ serverName: 'Hubline', demo, providers },
  });
  const older = signInOptions({ ...sample, providers: undefined }, 'server');
  assert.deepEqual(older.providers, []);
  assert.equal(signInOptions({ ...sample, demo: null }, 'server').demo, null);
});

test('reads a SIP account', () => {
  const sample: Wire['SipAccount'] = {
    aor: 'sip:alice@acme.example',
    authUser: 'x',
    password: 'y',
    nonce: 'n',
    displayName: 'Alice',
    wsUrls: ['wss://acme.example/sip'],
    iceServers: [{ urls: ['turn:acme.example'], username: 'u', credential: 'c' }],
    instanceId: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    expiresAt: '2030-01-01T00:10:00.000Z',
  };
  assert.deepEqual(sipAccount(sample, 'account'), {
    ...sample,
    expiresAt: new Date('2030-01-01T00:10:00Z'),
  });
});

test('reads a contact, also one with a label that we do not know', () => {
  const sample: Wire['Contact'] = {
    id: 'c1',
    source: 'directory',
    name: 'Bob',
    phones: [{ label: 'extension', number: '1002' }],
  };
  assert.deepEqual(contact(sample, 'contact'), sample);
  const pager = { ...sample, phones: [{ label: 'pager', number: '1' }] };
  assert.deepEqual(contact(pager, 'contact').phones, [{ label: 'other', number: '1' }]);
});

test('reads a call record', () => {
  const sample: Wire['CallRecord'] = {
    id: 'r1',
    direction: 'in',
    disposition: 'missed',
    party: { number: '1002', name: 'Bob' },
    startedAt: '2030-01-01T00:00:00.000Z',
    answeredAt: null,
    endedAt: '2030-01-01T00:00:30.000Z',
    recordings: [{ id: 's1', startedAt: '2030-01-01T00:00:10.000Z', seconds: 12.5 }],
    emergency: { test: true, callerId: '+14695550101', address: null },
  };
  assert.deepEqual(callRecord(sample, 'record'), {
    ...sample,
    startedAt: new Date('2030-01-01T00:00:00Z'),
    endedAt: new Date('2030-01-01T00:00:30Z'),
    recordings: [{ id: 's1', startedAt: new Date('2030-01-01T00:00:10Z'), seconds: 12.5 }],
  });
  const { emergency: _emergency, ...older } = sample;
  assert.equal(callRecord(older, 'record').emergency, undefined);
});
