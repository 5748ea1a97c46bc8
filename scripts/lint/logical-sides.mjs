const DECLARATION = /(?:^|[;{}\s])(-?[a-z][a-z-]*)\s*:\s*([^;{}]+)(?=[;}])/g;
const COMMENT = /\/\*[\s\S]*?\*\//g;
/** Every box has four of these, two of them at physical sides. */
const OF_FOUR = /^(?:inset|(?:scroll-)?(?:margin|padding)|border-(?:width|style|color))$/;

/**
 * What a style sheet says of left and right, where it should say start and end: in Arabic they change places.
 * Gradients and transforms have no such words; they need a rule with `:dir(rtl)` beside them.
 */
export function physicalSides(css) {
  const found = [];
  for (const [, property, text] of css.replace(COMMENT, '').matchAll(DECLARATION)) {
    const value = text.replace(/\s*!important/, '').trim();
    if (isPhysical(property, value)) found.push(`${property}: ${value}`);
  }
  return found;
}

function isPhysical(property, value) {
  if (/^(?:.+-)?(?:left|right)(?:-.+)?$/.test(property)) return !property.startsWith('--');
  if (/^(?:text-align|float|clear|justify-(?:content|items|self))$/.test(property)) {
    return /\b(?:left|right)\b/.test(value);
  }
  const parts = value.match(/[^\s(]+(?:\((?:[^()]|\([^()]*\))*\))?/g) ?? [];
  if (OF_FOUR.test(property)) return parts.length === 4 && parts[1] !== parts[3];
  if (property !== 'border-radius') return false;
  const [first, second = first, third = first, fourth = second] = parts;
  return first !== second || third !== fourth;
}

/** ESLint rule: styles are the same in languages that run from right to left. */
export const logicalSides = {
  meta: {
    type: 'problem',
    docs: { description: 'say start and end instead of left and right in styles' },
    schema: [],
  },
  create(context) {
    return {
      'TaggedTemplateExpression[tag.name="css"]'(node) {
        const css = node.quasi.quasis.map(({ value }) => value.cooked).join('0');
        for (const found of physicalSides(css)) {
          context.report({
            node,
            message: `"${found}" is the same in Arabic: say it by start and end.`,
          });
        }
      },
    };
  },
};
