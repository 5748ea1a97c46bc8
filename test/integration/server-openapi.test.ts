import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, test } from 'node:test';
import openapiTypescript from 'openapi-typescript';
import type { ServerClient } from '../support/server-client.ts';
import { TestServer } from '../support/test-server.ts';

/** As far as it is looked at here. */
interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: object };
}

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly object[];
  readonly responses: Record<
    string,
    { readonly content: Record<string, { readonly schema: object }> }
  >;
}

let server: TestServer;
let client: ServerClient;
let document: Document;

before(async () => {
  server = await TestServer.start();
  client = server.client;
  const answer = await client.request('GET', '/api/openapi.json');
  assert.equal(answer.status, 200);
  document = JSON.parse(answer.text) as Document;
});
after(() => server[Symbol.asyncDispose]());

/** Whether an address is one of those that a path with `{names}` stands for. */
function isAddressOf(template: string, address: string): boolean {
  return new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(address);
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];

test('it is OpenAPI 3.1 and every reference in it leads somewhere', async () => {
  assert.match(document.openapi, /^3\.1\./);
  const types = await openapiTypescript(JSON.stringify(document));
  assert.ok(types.length > 0);
  for (const [, path = ''] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const target = path
      .split('/')
      .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);
    assert.ok(target, path);
  }
});

test('the routes in it are the routes of the server, method by method', async () => {
  for (const path of Object.keys(document.paths)) {
    for (const method of METHODS) {
      const { status } = await client.request(method.toUpperCase(), path);
      // `/api/contacts/batch` is an address of `/api/contacts/{id}` too.
      const known = Object.entries(document.paths).some(
        ([template, other]) => method in other && isAddressOf(template, path),
      );
      assert.equal(status !== 404 && status !== 405, known, `${method} ${path}: ${status}`);
    }
  }
  assert.deepEqual(Object.keys(document.paths).sort(), [
    '/api/agent-statuses',
    '/api/agent-statuses/{id}',
    '/api/agent/status',
    '/api/agents/{userId}/status',
    '/api/attachments/{id}/content',
    '/api/call-records',
    '/api/calls/{id}/recording',
    '/api/contacts',
    '/api/contacts/batch',
    '/api/contacts/{id}',
    '/api/conversations',
    '/api/conversations/{id}',
    '/api/conversations/{id}/count',
    '/api/conversations/{id}/members',
    '/api/conversations/{id}/members/{userId}',
    '/api/conversations/{id}/messages',
    '/api/conversations/{id}/mine',
    '/api/conversations/{id}/typing',
    '/api/directory',
    '/api/emergency/addresses',
    '/api/emergency/addresses/{id}',
    '/api/emergency/addresses/{id}/description',
    '/api/emergency/place',
    '/api/emergency/selection',
    '/api/emergency/validation',
    '/api/greetings',
    '/api/greetings/default',
    '/api/greetings/{id}',
    '/api/greetings/{id}/sound',
    '/api/mailbox/pin',
    '/api/messages',
    '/api/messages/{id}',
    '/api/messages/{id}/reactions/{emoji}',
    '/api/my-stats',
    '/api/presence',
    '/api/profile',
    '/api/profile/avatar',
    '/api/profile/emails',
    '/api/profile/emails/{id}',
    '/api/profile/emails/{id}/code',
    '/api/profile/emails/{id}/confirmation',
    '/api/profile/emails/{id}/primary',
    '/api/push',
    '/api/push/quiet-hours',
    '/api/push/subscription',
    '/api/queue-callers/{id}/pick',
    '/api/queues',
    '/api/queues/{id}/agents',
    '/api/queues/{id}/callers',
    '/api/recordings/{id}',
    '/api/security/password',
    '/api/security/password-strength',
    '/api/security/recovery-codes',
    '/api/security/second-factor',
    '/api/security/second-factor/removal',
    '/api/server',
    '/api/session',
    '/api/session/calls/{id}/decline',
    '/api/session/providers/{id}',
    '/api/session/providers/{id}/callback',
    '/api/session/redeem',
    '/api/session/refresh',
    '/api/sessions',
    '/api/sessions/{id}',
    '/api/sip-account',
    '/api/uploads',
    '/api/uploads/{id}',
    '/api/uploads/{id}/bytes',
    '/api/voicemails',
    '/api/voicemails/{id}',
    '/api/voicemails/{id}/forward',
    '/api/voicemails/{id}/sound',
  ]);
});

test('every operation has a name, a summary, a tag and its errors', () => {
  const names = new Set<string>();
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item)) {
      assert.ok(operation.operationId && operation.summary && operation.tags.length === 1);
      names.add(operation.operationId);
      const { responses } = operation;
      assert.ok('500' in responses && '429' in responses, operation.operationId);
      const secured = operation.security.some((one) => 'accessToken' in one);
      if (secured && operation.operationId !== 'signOut') assert.ok('401' in responses);
      for (const [status, response] of Object.entries(responses)) {
        if (Number(status) < 400) continue;
        const schema = response.content['application/problem+json']?.schema;
        assert.deepEqual(schema, { $ref: '#/components/schemas/Problem' });
      }
    }
  }
  assert.equal(names.size, 95);
});

test('what clients deal with has names', () => {
  const names = Object.keys(document.components.schemas);
  for (const name of [
    ...['Session', 'User', 'Scope', 'Credentials', 'SipAccount', 'Contact', 'CallRecord'],
    ...['Party', 'ExternalContact', 'ContactDraft', 'Presence', 'Phone', 'LiveCall', 'Park'],
    ...['Voicemail', 'Mailbox', 'Greeting'],
    ...['Queue', 'QueuedCaller', 'QueueAgent', 'AgentStatus', 'MyAgent', 'MyStats'],
    ...['Conversation', 'Message', 'Attachment', 'Typing', 'MessageSettings', 'Upload'],
    ...['SessionEntry', 'PasswordStrength', 'SecondFactorOffer', 'RecoveryCodes'],
    ...['ServerInfo', 'Problem', 'FeedClientMessage', 'FeedServerMessage'],
  ]) {
    assert.ok(names.includes(name), name);
  }
});

test('it is the one that is printed for the client', () => {
  const printed = execFileSync(
    process.execPath,
    ['--conditions=@hubline/source', 'packages/server/src/api/print-openapi.ts'],
    { encoding: 'utf8' },
  );
  assert.deepEqual(JSON.parse(printed), document);
});
