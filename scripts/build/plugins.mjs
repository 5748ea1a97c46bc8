import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { join } from 'node:path';
import esbuild from 'rollup-plugin-esbuild';
import { compactTemplates } from './compact-templates.mjs';
import { inProduction } from './in-production.mjs';
import { root } from './repository.mjs';
import { rxjsUnused } from './rxjs-unused.mjs';
import { shortDecorators } from './short-decorators.mjs';
import { sipGrammar } from './sip-grammar.mjs';
import { sipReasons } from './sip-reasons.mjs';
import { sipSilent } from './sip-silent.mjs';
import { sipUnused } from './sip-unused.mjs';
import { universalModules } from './universal-modules.mjs';

export const typescript = () =>
  esbuild({ target: 'es2022', tsconfig: join(root, 'tsconfig.json') });

/** Takes our own packages from their sources instead of what was built from them before. */
export const fromSources = () => [
  rxjsUnused(),
  shortDecorators(),
  sipGrammar(),
  sipUnused(),
  sipReasons(),
  sipSilent(),
  nodeResolve({ exportConditions: ['@hubline/source', 'es2015', 'browser', 'import', 'default'] }),
  universalModules(),
  inProduction(),
];

/** Small, for what visitors download. */
export const minified = () => [
  compactTemplates(),
  terser({ module: true, ecma: 2020, compress: { passes: 3 }, format: { comments: false } }),
];
