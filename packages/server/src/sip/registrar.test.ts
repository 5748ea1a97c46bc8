import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Registrar, type ContactRequest, type RegisterRequest } from './registrar.ts';

const LIMITS = { defaultExpires: 300, minExpires: 30, maxExpires: 600, maxPerUser: 3 };
const contact = (name: string, changes: Partial<ContactRequest> = {}): ContactRequest => ({
  contact: `sip:${name}@x.invalid`,
  instance: `urn:${name}`,
  expires: 60,
  ...changes,
});

describe('The registrar', () => {
  let now = 0;
  let cseq = 0;
  const registrar = (): Registrar<string> => new Registrar(LIMITS, () => now);
  const from = (
    target: string,
    contacts: RegisterRequest<string>['contacts'],
    changes: Partial<RegisterRequest<string>> = {},
  ): RegisterRequest<string> => ({
    userId: 'bob',
    deviceId: target,
    sessionId: 's',
    callId: 'c',
    cseq: ++cseq,
    target,
    contacts,
    ...changes,
  });

  test('keeps one binding for each device, whatever its address is', () => {
    const bindings = registrar();
    bindings.register(from('one', [contact('desk')]));
    bindings.register(from('two', [contact('desk', { contact: 'sip:new@x.invalid' })]));
    bindings.register(from('three', [contact('mobile')]));
    assert.deepEqual(
      bindings.of('bob').map((binding) => [binding.contact, binding.target]),
      [
        ['sip:new@x.invalid', 'two'],
        ['sip:mobile@x.invalid', 'three'],
      ],
    );
  });

  test('knows a device without an instance by its address', () => {
    const bindings = registrar();
    bindings.register(from('one', [contact('a', { instance: null })]));
    bindings.register(from('one', [contact('a', { instance: null })]));
    bindings.register(from('one', [contact('b', { instance: null })]));
    assert.equal(bindings.of('bob').length, 2);
  });

  test('remembers since when, through refreshes on the same connection', () => {
    const bindings = registrar();
    now = 1000;
    bindings.register(from('one', [contact('desk')]));
    now = 2000;
    bindings.register(from('one', [contact('desk')]));
    assert.equal(bindings.of('bob')[0]!.since, 1000);
    bindings.register(from('two', [contact('desk')]));
    assert.equal(bindings.of('bob')[0]!.since, 2000);
  });

  test('forgets what is not refreshed', () => {
    const bindings = registrar();
    now = 0;
    bindings.register(from('one', [contact('desk', { expires: 60 })]));
    bindings.register(from('two', [contact('mobile', { expires: null })]));
    now = 59_999;
    assert.equal(bindings.of('bob').length, 2);
    now = 60_000;
    assert.deepEqual(
      bindings.of('bob').map(({ target }) => target),
      ['two'],
    );
    now = 300_000;
    assert.equal(bindings.size, 0);
  });

  test('takes all of a request or nothing', () => {
    const bindings = registrar();
    const result = bindings.register(
      from('one', [contact('desk'), contact('mobile', { expires: 5 })]),
    );
    assert.deepEqual(result, { kind: 'too-brief', minimum: 30 });
    assert.deepEqual(bindings.of('bob'), []);
  });

  test('refuses a request that is older than what it knows', () => {
    const bindings = registrar();
    bindings.register(from('one', [contact('desk')], { cseq: 9 }));
    for (const contacts of [[contact('desk', { expires: 0 })], 'all-gone'] as const) {
      const late = bindings.register(from('one', contacts, { cseq: 9 }));
      assert.equal(late.kind, 'out-of-order');
    }
    const other = bindings.register(from('one', 'all-gone', { cseq: 1, callId: 'other' }));
    assert.deepEqual(other, { kind: 'done', bindings: [] });
  });

  test('does not grow without end', () => {
    const bindings = registrar();
    for (const name of ['a', 'b', 'c']) bindings.register(from(name, [contact(name)]));
    assert.equal(bindings.register(from('d', [contact('d')])).kind, 'too-many');
    assert.equal(bindings.of('bob').length, 3);
  });

  test('keeps users apart', () => {
    const bindings = registrar();
    bindings.register(from('one', [contact('desk')]));
    bindings.register(from('two', [contact('desk')], { userId: 'carol' }));
    bindings.register(from('one', 'all-gone', { callId: 'other' }));
    assert.equal(bindings.of('bob').length, 0);
    assert.equal(bindings.has('carol', 'two'), true);
    assert.equal(bindings.has('carol', 'one'), false);
  });
});
