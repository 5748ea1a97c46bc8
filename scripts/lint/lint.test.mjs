import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { configs } from 'typescript-eslint';

/** The real configuration without the rules that need a whole program: quick, for files that need not exist. */
const eslint = new ESLint({
  overrideConfig: {
    ...configs.disableTypeChecked,
    languageOptions: { parserOptions: { projectService: false, program: null } },
  },
});

async function findings(filePath, code) {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).filter(({ ruleId }) => ruleId !== 'import-x/no-cycle');
}

async function refuses(filePath, code, ruleId) {
  const found = await findings(filePath, code);
  assert.ok(
    found.some((message) => message.ruleId === ruleId),
    `${ruleId} says nothing about ${filePath}: ${code}`,
  );
}

async function allows(filePath, code) {
  assert.deepEqual(await findings(filePath, code), [], `${filePath}: ${code}`);
}

const LAYERS = 'hubline/layers';
const calls = 'packages/core/src/calls/probe.ts';

test('services of the core do not import each other', async () => {
  await refuses(calls, "import { x } from '../history/history.ts'; x();", LAYERS);
  await refuses(
    calls,
    "import type { X } from '../history/history-service.ts'; export type Y = X;",
    LAYERS,
  );
  await refuses(calls, "export { x } from '../history/history.ts';", LAYERS);
  await refuses(calls, "await import('../history/history.ts');", LAYERS);
});

test('a service may use its own folder, the shared ones and the types of other domains', async () => {
  await allows(calls, "import { x } from './call.ts'; x();");
  await allows(calls, "import { x } from '../reactive/behavior.ts'; x();");
  await allows(calls, "import { HubError } from '../errors/hub-error.ts'; throw new HubError();");
  await allows(calls, "import type { Party } from '../contacts/party.ts'; export type Y = Party;");
  await allows(
    'packages/core/src/create-hub.ts',
    "import { x } from './calls/calls-service.ts'; x();",
  );
});

test('services know no adapter and adapters do not know each other', async () => {
  await refuses(calls, "import type { X } from '../sip/sip-phone.ts'; export type Y = X;", LAYERS);
  await refuses(calls, "import { x } from '../api/rest.ts'; x();", LAYERS);
  await refuses(
    'packages/core/src/api/probe.ts',
    "import { x } from '../sip/sip-phone.ts'; x();",
    LAYERS,
  );
  await refuses(
    'packages/core/src/reactive/probe.ts',
    "import type { X } from '../calls/call.ts'; export type Y = X;",
    LAYERS,
  );
});

test('only core/sip and the server import sip.js', async () => {
  const code = "import { UserAgent } from 'sip.js'; new UserAgent();";
  await refuses(calls, code, LAYERS);
  await refuses('packages/core/src/api/probe.ts', code, LAYERS);
  await refuses(
    'packages/hub-dialpad/src/probe.ts',
    "import { C } from 'sip.js/lib/core/index.js'; C();",
    LAYERS,
  );
  await allows('packages/core/src/sip/probe.ts', code);
  await allows('packages/server/src/sip/probe.ts', code);
});

test('only adapters call fetch and WebSocket', async () => {
  for (const code of [
    "void fetch('/api');",
    "new WebSocket('/sip');",
    "void globalThis.fetch('/api');",
  ]) {
    await refuses(calls, code, 'no-restricted-globals');
    await refuses('packages/core/src/create-hub.ts', code, 'no-restricted-globals');
    await refuses('packages/hub-dialpad/src/probe.ts', code, 'no-restricted-globals');
    await allows('packages/core/src/api/probe.ts', code);
    await allows('packages/core/src/sip/probe.ts', code);
  }
});

test('the core touches neither the page nor Lit nor Node', async () => {
  for (const code of [
    'document.title;',
    'customElements.get("x-y");',
    'globalThis.document.title;',
  ]) {
    const text = `export const probe = () => ${code}`;
    await refuses(calls, text, 'no-restricted-globals');
    await refuses('packages/core/src/sip/probe.ts', text, 'no-restricted-globals');
  }
  await refuses(calls, "import { html } from 'lit'; html``;", LAYERS);
  await refuses(calls, "import { x } from '@lit/context'; x();", LAYERS);
  await refuses(calls, "import { x } from 'node:fs'; x();", LAYERS);
});

test('element builds on the core alone', async () => {
  const file = 'packages/element/src/probe.ts';
  await allows(file, "import type { Hub } from '@hubline/core'; export type Y = Hub;");
  await refuses(file, "import { x } from '@hubline/hub-dialpad'; x();", LAYERS);
  await refuses(file, "import { x } from '@hubline/server'; x();", LAYERS);
});

test('an element builds on element and core, and only hub-softphone on other elements', async () => {
  const code = "import '@hubline/hub-dialpad/define.js';";
  await refuses('packages/hub-sign-in/src/probe.ts', code, LAYERS);
  await allows('packages/hub-softphone/src/probe.ts', code);
  await allows(
    'packages/hub-sign-in/src/probe.ts',
    "import { HubElement } from '@hubline/element'; new HubElement();",
  );
});

test('the server and the core share nothing', async () => {
  await refuses(
    'packages/server/src/probe.ts',
    "import type { Call } from '@hubline/core'; export type Y = Call;",
    LAYERS,
  );
  await refuses(
    'packages/server/src/probe.ts',
    "import { x } from '../../core/src/calls/call.ts'; x();",
    LAYERS,
  );
  await refuses(calls, "import type { X } from '@hubline/server'; export type Y = X;", LAYERS);
});

test('fakes stay out of the product', async () => {
  const code = "import { FakeHub } from '@hubline/core/testing'; new FakeHub();";
  await refuses('packages/hub-dialpad/src/probe.ts', code, LAYERS);
  await refuses('demo/probe.ts', code, LAYERS);
  await allows('packages/hub-dialpad/src/probe.test.ts', code);
  await allows('stories/probe.stories.ts', code);
});

test('a package names its dependencies', async () => {
  await refuses(
    'packages/element/src/probe.ts',
    "import { x } from 'kysely'; x();",
    'import-x/no-extraneous-dependencies',
  );
});

test('names follow the conventions', async () => {
  await refuses('packages/core/src/calls/CallState.ts', 'export const x = 1;', 'hubline/file-name');
  for (const word of [
    'utils',
    'call-helpers',
    'types',
    'constants',
    'call-manager',
    'phone-impl',
  ]) {
    await refuses(`packages/core/src/calls/${word}.ts`, 'export const x = 1;', 'hubline/file-name');
  }
  await refuses(calls, 'export interface ICall { id: string }', 'no-restricted-syntax');
  await refuses(calls, "export enum Phase { A = 'a' }", 'no-restricted-syntax');
  await allows(calls, 'export interface IceServer { url: string }');
  await refuses(calls, "import { x } from './call.js'; x();", 'no-restricted-syntax');
  await refuses(calls, 'export class X { private y = 1; }', 'no-restricted-syntax');
});

test('nothing is written to the console outside the server main', async () => {
  await refuses('packages/server/src/server.ts', "console.log('x');", 'no-console');
  await allows('packages/server/src/main.ts', "console.log('x');");
});

test('no test is switched off, and none sleeps', async () => {
  const head = "import { test } from 'node:test'; ";
  await refuses(
    'packages/core/src/calls/probe.test.ts',
    `${head}test.only('x', () => {});`,
    'no-restricted-syntax',
  );
  await refuses(
    'packages/core/src/calls/probe.test.ts',
    `${head}test('x', () => new Promise((resolve) => setTimeout(resolve, 9)));`,
    'no-restricted-syntax',
  );
});

test('promises do not float and unused names go', async () => {
  const typed = new ESLint();
  const code = 'const unused = 1;\nexport function probe(): void {\n  Promise.resolve(1);\n}\n';
  const [result] = await typed.lintText(code, {
    filePath: 'packages/core/src/errors/hub-error.ts',
  });
  assert.deepEqual(result?.messages.map(({ ruleId }) => ruleId).sort(), [
    '@typescript-eslint/no-floating-promises',
    '@typescript-eslint/no-unused-vars',
  ]);
});
