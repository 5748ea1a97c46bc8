import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { packages, ROOT } from '../support/packages.ts';

/** As in a project that installed the packages: their sources out of reach. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2024.d.ts', 'lib.esnext.disposable.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  types: ['node'],
};

const imports = packages
  .flatMap(({ json }) =>
    Object.keys(json.exports).map((path) => `${json.name}${path.replace(/^\./, '')}`),
  )
  .map(
    (specifier, index) =>
      `import * as m${String(index)} from '${specifier}';\nvoid m${String(index)};`,
  )
  .join('\n');

for (const [name, module, moduleResolution] of [
  ['Node', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
  ['a bundler', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
] as const) {
  test(`a strict project for ${name} compiles against the published types`, () => {
    const entry = join(ROOT, 'test/packaging/consumer.mts');
    const host = ts.createCompilerHost({ ...OPTIONS, module, moduleResolution });
    const program = ts.createProgram({
      rootNames: [entry],
      options: { ...OPTIONS, module, moduleResolution },
      host: withFile(host, entry, imports),
    });
    const ours = program
      .getSourceFiles()
      .filter(({ fileName }) => !/\/node_modules\//.test(fileName));
    assert.ok(ours.some(({ fileName }) => fileName.endsWith('packages/core/dist/index.d.ts')));
    assert.deepEqual(
      ours.map(({ fileName }) => fileName).filter((file) => /\/packages\/[^/]+\/src\//.test(file)),
      [],
    );
    assert.equal(ts.formatDiagnostics(ts.getPreEmitDiagnostics(program).filter(isOurs), host), '');
  });
}

/** Mistakes in the types of others are theirs. */
function isOurs({ file }: ts.Diagnostic): boolean {
  return !file || !/\/node_modules\//.test(file.fileName);
}

function withFile(host: ts.CompilerHost, path: string, text: string): ts.CompilerHost {
  return {
    ...host,
    fileExists: (file) => file === path || host.fileExists(file),
    readFile: (file) => (file === path ? text : host.readFile(file)),
    getSourceFile: (file, options) =>
      file === path ? ts.createSourceFile(file, text, options) : host.getSourceFile(file, options),
  };
}
