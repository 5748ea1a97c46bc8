import MagicString from 'magic-string';

const LEVELS = new Set(['debug', 'log', 'warn', 'error']);
const LOGS = /\blogger\.|\blogTransportError\(/;

/**
 * Rollup plugin: leaves out what the core of sip.js would log. The phone gives it a log that drops everything,
 * and visitors would download the words for nothing.
 */
export function sipSilent() {
  return {
    name: 'sip-silent',
    transform(code, id) {
      if (!id.includes('/sip.js/lib/core/') || !LOGS.test(code)) return null;
      const silent = new MagicString(code);
      for (const { start, end } of logging(this.parse(code))) silent.update(start, end, ';');
      return { code: silent.toString(), map: silent.generateMap({ hires: 'boundary' }) };
    },
  };
}

/** The statements that only log. */
function* logging(node) {
  if (node.type === 'ExpressionStatement' && isLogged(node.expression)) {
    yield node;
    return;
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') yield* logging(child);
    }
  }
}

/** `logger.warn(…)`, of this or of anything, and what a transaction does with it. */
function isLogged({ type, callee }) {
  if (type !== 'CallExpression' || callee.type !== 'MemberExpression') return false;
  const { object, property } = callee;
  if (property.name === 'logTransportError') return true;
  const name = object.type === 'MemberExpression' ? object.property.name : object.name;
  return name === 'logger' && LEVELS.has(property.name);
}
