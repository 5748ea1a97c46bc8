import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { elementPackages } from '../support/packages.ts';

interface Item {
  readonly name: string;
  readonly kind?: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
}

interface Declaration extends Item {
  readonly tagName: string;
  readonly summary?: string;
  readonly members: readonly Item[];
  readonly attributes: readonly Item[];
  readonly events: readonly Item[];
  readonly slots?: readonly Item[];
  readonly cssParts?: readonly Item[];
  readonly cssProperties?: readonly Item[];
}

interface Manifest {
  readonly modules: readonly {
    readonly path: string;
    readonly declarations: readonly Declaration[];
    readonly exports: readonly { readonly kind: string; readonly name: string }[];
  }[];
}

for (const { name, folder } of elementPackages) {
  describe(name, () => {
    const manifest = JSON.parse(
      readFileSync(join(folder, 'custom-elements.json'), 'utf8'),
    ) as Manifest;
    const declarations = manifest.modules.flatMap((module) => module.declarations);

    test('declares and registers the element it is named after', () => {
      assert.ok(declarations.some(({ tagName }) => tagName === name));
      const registered = manifest.modules
        .filter(({ path }) => path === 'dist/define.js')
        .flatMap((module) => module.exports)
        .filter(({ kind }) => kind === 'custom-element-definition');
      assert.ok(registered.some((definition) => definition.name === name));
    });

    for (const declaration of declarations) {
      test(`<${declaration.tagName}> tells what it is and what everything on it is for`, () => {
        const { members, attributes, events, slots, cssParts, cssProperties } = declaration;
        assert.ok(declaration.summary, 'no summary');
        assert.ok(declaration.description, 'no description');
        assert.ok(members.length > 0, 'no members');
        const items = [members, attributes, events, slots, cssParts, cssProperties];
        assert.deepEqual(
          items.flatMap((list) => (list ?? []).filter(({ description }) => !description)),
          [],
        );
        const typed = [...members.filter(({ kind }) => kind === 'field'), ...attributes, ...events];
        assert.deepEqual(
          typed.filter(({ type }) => !type?.text),
          [],
        );
      });
    }
  });
}
