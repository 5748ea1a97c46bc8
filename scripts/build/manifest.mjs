import { create, ts } from '@custom-elements-manifest/analyzer';
import { litPlugin } from '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readPackages, root } from './repository.mjs';

/** Set by the class for its own use; not part of what an element offers. */
const INTERNAL = new Set(['tagName', 'styles', 'shadowRootOptions']);

/**
 * Writes `custom-elements.json` of every package with elements; returns the files. All sources are
 * analyzed together, so that an element also has what it inherits.
 */
export function writeManifests() {
  const packages = readPackages().filter(
    ({ name }) => name === 'element' || name.startsWith('hub-'),
  );
  const { modules } = analyze(packages);
  return packages.map(({ name, folder }) => {
    const own = modules.filter(({ path }) => path.startsWith(`packages/${name}/`));
    const manifest = {
      schemaVersion: '1.0.0',
      readme: '',
      modules: own.flatMap((module) => elementModules(module, name)),
    };
    const file = join(folder, 'custom-elements.json');
    writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`);
    return file;
  });
}

function analyze(packages) {
  const files = packages
    .flatMap(({ folder }) => globSync(join(folder, 'src/**/*.ts')))
    .filter((file) => !file.endsWith('.test.ts'))
    .sort();
  return create({
    modules: files.map((file) =>
      ts.createSourceFile(
        relative(root, file),
        readFileSync(file, 'utf8'),
        ts.ScriptTarget.ES2022,
        true,
      ),
    ),
    plugins: litPlugin(),
  });
}

/** A module with elements as it is published, and the module that registers them. */
function elementModules(module, packageName) {
  const elements = module.declarations.filter((declaration) => declaration.tagName);
  if (elements.length === 0) return [];
  const path = publishedPath(module.path, packageName);
  return [
    {
      kind: 'javascript-module',
      path,
      declarations: elements.map((element) => publicPart(element, packageName)),
      exports: elements.map(({ name }) => ({
        kind: 'js',
        name,
        declaration: { name, module: path },
      })),
    },
    {
      kind: 'javascript-module',
      path: 'dist/define.js',
      declarations: [],
      exports: elements.map(({ name, tagName }) => ({
        kind: 'custom-element-definition',
        name: tagName,
        declaration: { name, module: path },
      })),
    },
  ];
}

function publicPart(element, packageName) {
  const members = (element.members ?? [])
    .filter(({ name, privacy, static: isStatic }) => {
      const hidden = name.startsWith('#') || privacy === 'private' || privacy === 'protected';
      return !hidden && !isStatic && !INTERNAL.has(name);
    })
    .map((member) => withOrigin(member, packageName));
  return {
    ...element,
    members,
    attributes: (element.attributes ?? []).map((attribute) => withOrigin(attribute, packageName)),
    // Those without a description are guesses of the analyzer from calls it saw; @fires names them all.
    events: (element.events ?? []).filter(({ description }) => description),
  };
}

function withOrigin(member, packageName) {
  const origin = member.inheritedFrom?.module;
  if (!origin) return member;
  const owner = /^packages\/([^/]+)\//.exec(origin)?.[1];
  const from =
    owner === packageName
      ? { module: publishedPath(origin, packageName) }
      : { package: `@hubline/${owner}`, module: publishedPath(origin, owner) };
  return { ...member, inheritedFrom: { name: member.inheritedFrom.name, ...from } };
}

const publishedPath = (path, packageName) =>
  path.replace(`packages/${packageName}/src/`, 'dist/').replace(/\.ts$/, '.js');
