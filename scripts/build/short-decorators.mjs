const DECORATE = '\0decorate';
/** As esbuild writes it into each module that has decorators. */
const HELPER = /^var __decorateClass = \(decorators, target, key, kind\) => \{\n[^]*?^\};\n/m;
const PROPERTY = /\/@lit\/reactive-element\/(?:.+\/)?decorators\/property\.js$/;

/**
 * Rollup plugin: has all modules share the helper that applies decorators, and leaves out of the one of Lit what
 * is for decorators of another kind than those of TypeScript with `experimentalDecorators`.
 */
export function shortDecorators() {
  return {
    name: 'short-decorators',
    resolveId: (source) => (source === DECORATE ? DECORATE : null),
    load(id) {
      if (id === DECORATE) return SHARED;
      return PROPERTY.test(id) ? LEGACY : null;
    },
    // After the compiler.
    transform: { order: 'post', handler: shared },
  };
}

function shared(code, id) {
  if (!id.endsWith('.ts') || !HELPER.test(code)) return null;
  const line = `import { decorate as __decorateClass } from ${JSON.stringify(DECORATE)};`;
  // As many lines as before: the map of the module stays right.
  return {
    code: code.replace(HELPER, (helper) => line + helper.replace(/[^\n]/g, '')),
    map: null,
  };
}

const SHARED = `
export const decorate = (decorators, target, key, kind) => {
  let result = kind > 1 ? undefined : kind ? Object.getOwnPropertyDescriptor(target, key) : target;
  for (const decorator of decorators.reverse()) {
    result = (kind ? decorator(target, key, result) : decorator(result)) || result;
  }
  if (kind && result) Object.defineProperty(target, key, result);
  return result;
};`;

const LEGACY = `
export const property = (options) => (target, key) => {
  const has = Object.hasOwn(target, key);
  target.constructor.createProperty(key, options);
  return has ? Object.getOwnPropertyDescriptor(target, key) : undefined;
};`;
