import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import { readdirSync } from 'node:fs';
import ts from 'typescript-eslint';
import { fileName } from './scripts/lint/file-name.mjs';
import { layers } from './scripts/lint/layers.mjs';
import { logicalSides } from './scripts/lint/logical-sides.mjs';

const packages = readdirSync(new URL('packages', import.meta.url)).map(
  (name) => `packages/${name}`,
);
const tests = ['**/*.test.ts', 'test/**/*.ts'];
const nodeGlobals = [
  'process',
  'console',
  'Buffer',
  'performance',
  'URL',
  'setTimeout',
  'setInterval',
  'clearTimeout',
];

/** What the scripts of example pages use, which are plain JavaScript to be copied. */
const examplePageGlobals = ['document', 'localStorage', 'location', 'addEventListener'];

/** What the core leaves to the page around it, so that it runs in Node and in workers. */
const pageGlobals = ['document', 'window', 'customElements', 'HTMLElement', 'localStorage'];
const networkGlobals = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'];

const banned = (names, message) => [
  'error',
  { globals: names.map((name) => ({ name, message })), checkGlobalObject: true },
];

const syntax = [
  ['TSEnumDeclaration', 'Use a union of strings.'],
  ['TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]', 'No "I" before the names of interfaces.'],
  ['PropertyDefinition[accessibility="private"][decorators.length=0]', 'Use #private.'],
  [
    'MethodDefinition[kind!="constructor"][accessibility="private"][decorators.length=0]',
    'Use #private.',
  ],
  ['ImportDeclaration[source.value=/^\\.{1,2}\\u002f.*\\.js$/]', 'Relative imports end in .ts.'],
].map(([selector, message]) => ({ selector, message }));

const honestTests = [
  [
    'MemberExpression[object.name=/^(?:test|it|describe|suite)$/][property.name=/^(?:only|skip|todo)$/]',
    'No test is switched off or singled out.',
  ],
  [
    'CallExpression[callee.name="setTimeout"] > Identifier[name=/^(?:resolve|done)$/]',
    'Wait for a state, not for a time.',
  ],
].map(([selector, message]) => ({ selector, message }));

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/node_modules/',
    '.cache/',
    '.hubline/',
    'storybook-static/',
    'coverage/',
    'packages/core/src/api/schema.ts',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    plugins: {
      hubline: { rules: { layers, 'file-name': fileName, 'logical-sides': logicalSides } },
    },
    rules: {
      'hubline/file-name': 'error',
      'hubline/layers': 'error',
      'hubline/logical-sides': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...syntax],
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])),
    },
  },
  {
    files: ['demo/*.js'],
    languageOptions: {
      globals: Object.fromEntries(examplePageGlobals.map((name) => [name, 'readonly'])),
    },
    rules: { 'hubline/file-name': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.recommendedTypeChecked, wc['flat/best-practice'], lit['flat/recommended']],
    plugins: { 'import-x': importX },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    settings: {
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.js'],
          conditionNames: ['@hubline/source', 'import', 'node', 'default'],
        }),
      ],
    },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'it', 'describe', 'suite'] },
            // Typed as a promise by mistake: it has nothing to wait for.
            { from: 'package', package: '@open-wc/semantic-dom-diff', name: 'Equal' },
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, reportUsedIgnorePattern: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/require-await': 'off',
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-duplicates': 'error',
      'import-x/no-self-import': 'error',
      'lit/attribute-names': ['error', { convention: 'kebab' }],
      'lit/lifecycle-super': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/prefer-nothing': 'error',
      'lit/quoted-expressions': ['error', 'never'],
    },
  },
  ...[...packages, 'demo'].map((folder) => ({
    files: [`${folder}/**/*.ts`],
    ignores: tests,
    rules: {
      'import-x/no-extraneous-dependencies': ['error', { packageDir: folder }],
    },
  })),
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': banned(
        [...pageGlobals, ...networkGlobals],
        'The core leaves the page alone, and only its adapters (api/, sip/) use the network.',
      ),
    },
  },
  {
    files: ['packages/core/src/{api,sip}/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-globals': banned(pageGlobals, 'The core leaves the page alone.') },
  },
  {
    files: ['packages/{element,hub-*,react}/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': banned(
        networkGlobals,
        'Elements speak to the hub, not to the network.',
      ),
    },
  },
  {
    files: tests,
    rules: {
      // What comes over the wire is looked at as it is.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': ['error', ...syntax, ...honestTests],
    },
  },
  {
    // French sets a narrow no-break space before its tall punctuation.
    files: ['**/strings/french/*.ts', 'demo/languages/fr.ts', 'demo/*/words-fr.ts'],
    rules: { 'no-irregular-whitespace': ['error', { skipTemplates: true }] },
  },
  {
    files: [
      'packages/server/src/main.ts',
      'packages/server/src/**/print-*.ts',
      '**/*.mjs',
      'bench/**',
    ],
    rules: { 'no-console': 'off' },
  },
);
