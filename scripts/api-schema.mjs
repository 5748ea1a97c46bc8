import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { root } from './build/repository.mjs';

/** Writes the client's types from the server's OpenAPI document; with --check only compares them. */
const file = join(root, 'packages/core/src/api/schema.ts');
const print = 'packages/server/src/api/print-openapi.ts';
const flags = ['--conditions=@hubline/source', '--no-warnings'];

const document = JSON.parse(
  execFileSync(process.execPath, [...flags, print], { cwd: root, encoding: 'utf8' }),
);
const types = astToString(
  await openapiTypescript(document, { alphabetize: true, immutable: true }),
);
const text = `// Made by scripts/api-schema.mjs from the server's OpenAPI document: do not edit.\n${types}`;

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('packages/core/src/api/schema.ts is out of date: run "npm run api-types".');
  process.exitCode = 1;
}
