import MagicString from 'magic-string';

const LEVELS = new Set(['debug', 'log', 'warn', 'error']);
const LOGS = /\blogger\.|\blogTransportError\(|\bnew Error\(/;

/**
 * Rollup plugin: leaves out what the core of sip.js would log, and what its errors say to programmers. The phone
 * gives it a log that drops everything, and visitors would download the words for nothing.
 */
export function sipSilent() {
  return {
    name: 'sip-silent',
    transform(code, id) {
      if (!id.includes('/sip.js/lib/core/') || !LOGS.test(code)) return null;
      const silent = new MagicString(code);
      const program = this.parse(code);
      for (const { start, end } of found(program, isLogging)) silent.update(start, end, ';');
      for (const { start, end } of found(program, isError))
        silent.update(start, end, 'new Error()');
      return { code: silent.toString(), map: silent.generateMap({ hires: 'boundary' }) };
    },
  };
}

/** The nodes that are so; not what is within them. */
function* found(node, isSo) {
  if (isSo(node)) {
    yield node;
    return;
  }
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') yield* found(child, isSo);
    }
  }
}

/** A statement that only logs. */
const isLogging = ({ type, expression }) => type === 'ExpressionStatement' && isLogged(expression);

/** `new Error('…')`, made for whoever misuses the library: the stack says where. */
const isError = ({ type, callee, arguments: [words] = [] }) =>
  type === 'NewExpression' &&
  callee.name === 'Error' &&
  (words?.type === 'Literal' || words?.type === 'TemplateLiteral');

/** `logger.warn(…)`, of this or of anything, and what a transaction does with it. */
function isLogged({ type, callee }) {
  if (type !== 'CallExpression' || callee.type !== 'MemberExpression') return false;
  const { object, property } = callee;
  if (property.name === 'logTransportError') return true;
  const name = object.type === 'MemberExpression' ? object.property.name : object.name;
  return name === 'logger' && LEVELS.has(property.name);
}
