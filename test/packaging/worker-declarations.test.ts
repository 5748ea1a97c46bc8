import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { ROOT } from '../support/packages.ts';

const WORKER = `import { addCallNotificationActions } from '@hubline/hub-call-notifications/call-notifications-worker.js';
import { addPushNotifications } from '@hubline/hub-call-notifications/push-notifications-worker.js';
declare const self: ServiceWorkerGlobalScope;
addCallNotificationActions(self);
addPushNotifications(self);`;

test('a strict project for service workers compiles against the published types', () => {
  const entry = join(ROOT, 'test/packaging/consumer-worker.mts');
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    lib: ['lib.es2024.d.ts', 'lib.webworker.d.ts'],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, getSourceFile } = host;
  host.fileExists = (file) => file === entry || fileExists(file);
  host.getSourceFile = (file, language) =>
    file === entry
      ? ts.createSourceFile(file, WORKER, language)
      : getSourceFile.call(host, file, language);
  const program = ts.createProgram({ rootNames: [entry], options, host });
  assert.equal(ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), host), '');
});
