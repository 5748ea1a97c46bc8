import assert from 'node:assert/strict';
import { test } from 'node:test';
import { transform } from 'esbuild';
import { shortDecorators } from './short-decorators.mjs';

const plugin = shortDecorators();
const load = (code) => import(`data:text/javascript,${encodeURIComponent(code)}`);
const SOURCE = `
const noted: string[] = [];
const note = (name: string) => (target: object, key: string, given?: PropertyDescriptor) => {
  noted.push(\`\${name} \${key} \${given ? 'given' : 'none'}\`);
  return given && { ...given, get: () => 'decorated' };
};
const both = (type: new () => object) => class extends type { readonly is = true; };
@both class A {
  @note('a') declare one: string;
  @note('b') @note('c') get two() { return 'two'; }
}
export { A, noted };
`;

test('decorators are applied as the compiler has them, by code that modules share', async () => {
  const tsconfigRaw = { compilerOptions: { experimentalDecorators: true } };
  const { code } = await transform(SOURCE, { loader: 'ts', target: 'es2022', tsconfigRaw });
  const { code: short } = plugin.transform.handler(code, '/x.ts');
  assert.doesNotMatch(short, /__getOwnPropDesc\(/);
  assert.equal(short.split('\n').length, code.split('\n').length);
  const [, id] = /from ("\\u0000[^"]+")/.exec(short);
  const shared = `data:text/javascript,${encodeURIComponent(plugin.load(JSON.parse(id)))}`;
  const ours = await load(short.replace(id, JSON.stringify(shared)));
  const theirs = await load(code);
  for (const { A, noted } of [ours, theirs]) {
    assert.deepEqual(noted, ['a one none', 'c two given', 'b two given']);
    assert.equal(new A().two, 'decorated');
    assert.equal(new A().is, true);
  }
});

test('the property of Lit is made as by this version of Lit', async () => {
  const file = import.meta.resolve('@lit/reactive-element/decorators/property.js');
  const { property } = await load(plugin.load(file));
  const original = await import(file);
  for (const decorator of [property, original.property]) {
    const made = [];
    class Element {
      static createProperty = (...given) => made.push(given);
      get own() {
        return 1;
      }
    }
    const options = { reflect: true };
    assert.equal(decorator(options)(Element.prototype, 'plain'), undefined);
    assert.equal(decorator(options)(Element.prototype, 'own').get.call(), 1);
    assert.deepEqual(made, [
      ['plain', options],
      ['own', options],
    ]);
  }
});

test('what has no decorators, and what is not ours, stays as it is', () => {
  assert.equal(plugin.transform.handler('const a = 1;', '/x.ts'), null);
  assert.equal(plugin.load('/node_modules/@lit/reactive-element/decorators/state.js'), null);
});
