import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webStorage } from './web-storage.ts';

test('remembers in memory where there is no storage', () => {
  const { tab } = webStorage();
  assert.equal(tab.get('key'), null);
  tab.set('key', 'value');
  assert.equal(tab.get('key'), 'value');
  tab.remove('key');
  assert.equal(tab.get('key'), null);
});

test('remembers in the browser, over reloads', (t) => {
  const items = new Map<string, string>();
  stub(t, {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
  webStorage().tab.set('key', 'value');
  assert.equal(webStorage().tab.get('key'), 'value');
  webStorage().tab.remove('key');
  assert.deepEqual([...items], []);
});

test('a storage that the page may not use is as good as none', (t) => {
  const refuse = (): never => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  stub(t, { getItem: refuse, setItem: refuse, removeItem: refuse });
  const { tab } = webStorage();
  tab.set('key', 'value');
  assert.equal(tab.get('key'), 'value');
});

function stub(t: { after(undo: () => void): void }, storage: object): void {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'sessionStorage');
  Object.defineProperty(globalThis, 'sessionStorage', { value: storage, configurable: true });
  t.after(() => {
    if (before) Object.defineProperty(globalThis, 'sessionStorage', before);
    else Reflect.deleteProperty(globalThis, 'sessionStorage');
  });
}
