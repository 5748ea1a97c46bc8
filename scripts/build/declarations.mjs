import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { readPackages, root } from './repository.mjs';

const FORMAT = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
};

/** Writes the .d.ts files of every package in one pass of the compiler; returns their names. */
export function writeDeclarations() {
  const packages = readPackages();
  const program = ts.createProgram({
    rootNames: packages.flatMap(({ entries }) => entries),
    options: {
      ...readCompilerOptions(),
      noEmit: false,
      declaration: true,
      declarationMap: true,
      emitDeclarationOnly: true,
      rootDir: root,
      outDir: root,
    },
  });
  const written = [];
  const diagnostics = [];
  for (const source of program.getSourceFiles()) {
    if (!/\/packages\/[^/]+\/src\//.test(source.fileName)) continue;
    const result = program.emit(
      source,
      (name, text) => written.push(write(name, text)),
      undefined,
      true,
    );
    diagnostics.push(...result.diagnostics, ...program.getSemanticDiagnostics(source));
  }
  if (diagnostics.length > 0) throw new Error(ts.formatDiagnostics(diagnostics, FORMAT));
  return written;
}

function readCompilerOptions() {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, root).options;
}

/** `packages/core/src/x.d.ts` goes to `packages/core/dist/x.d.ts`; relative imports end in .js there. */
function write(name, text) {
  const file = name.replace(/(\/packages\/[^/]+)\/src\//, '$1/dist/');
  const content = file.endsWith('.map')
    ? mapTo(name, file, text)
    : text.replaceAll(/(["'])(\.{1,2}\/[^"'\n]+)\.ts\1/g, '$1$2.js$1');
  if (!file.endsWith('.map') && /["'](?:\.\.\/)+(?:packages|[^"']*\/src)\//.test(content)) {
    throw new Error(`${relative(root, file)} names a source file of another package.`);
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

function mapTo(from, to, text) {
  const map = JSON.parse(text);
  map.sources = map.sources.map((source) => relative(dirname(to), join(dirname(from), source)));
  return JSON.stringify(map);
}
