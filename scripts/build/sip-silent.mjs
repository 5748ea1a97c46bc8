import MagicString from 'magic-string';

const LEVELS = new Set(['debug', 'log', 'warn', 'error']);
const ERRORS = new Set(['Error', 'TypeError', 'TransactionStateError']);
const LOGS = /\blogger\.|\blogTransportError\(|\bnew \w*Error\(/;

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
      const prepared = [...found(program, isBlock)].flatMap(preparedWords);
      const stands = new Set(prepared.flatMap(({ uses }) => uses));
      const logs = [...found(program, isLogging)];
      const errors = [...found(program, (node) => isError(node, stands))];
      for (const { start, end } of logs) silent.update(start, end, ';');
      for (const { start, end, callee } of errors) {
        silent.update(start, end, `new ${callee.name}()`);
      }
      const isGone = (use) => [...logs, ...errors].some((gone) => isWithin(use, gone));
      for (const { start, end, uses } of prepared) {
        if (uses.every(isGone)) silent.remove(start, end);
      }
      return { code: silent.toString(), map: silent.generateMap({ hires: 'boundary' }) };
    },
  };
}

/** The nodes that are so. */
function* found(node, isSo) {
  if (isSo(node)) yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child?.type === 'string') yield* found(child, isSo);
    }
  }
}

const isBlock = ({ type }) => type === 'BlockStatement';

/** `const message = '…'` in a block, and where the name is used after it. */
function preparedWords({ body }) {
  return body.flatMap(({ type, start, end, declarations }, at) => {
    const [{ id, init } = {}] = declarations ?? [];
    if (type !== 'VariableDeclaration' || !init || !isWords(init)) return [];
    const isUse = (node) => node.type === 'Identifier' && node.name === id.name;
    const uses = body.slice(at + 1).flatMap((later) => [...found(later, isUse)]);
    return [{ start, end, uses }];
  });
}

const isWithin = (inner, outer) => outer.start <= inner.start && inner.end <= outer.end;

/** A statement that only logs. */
const isLogging = ({ type, expression }) => type === 'ExpressionStatement' && isLogged(expression);

/** `new Error('…')`, made for whoever misuses the library: the stack says where. */
const isError = ({ type, callee, arguments: [words] = [] }, stands) =>
  type === 'NewExpression' &&
  ERRORS.has(callee.name) &&
  words !== undefined &&
  (stands.has(words) || isWords(words));

/** A text, one that begins so, or one of several. */
function isWords({ type, value, left, consequent, alternate }) {
  switch (type) {
    case 'Literal':
      return typeof value === 'string';
    case 'TemplateLiteral':
      return true;
    case 'BinaryExpression':
      return isWords(left);
    case 'ConditionalExpression':
      return isWords(consequent) && isWords(alternate);
    default:
      return false;
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
