import MagicString from 'magic-string';
import ts from 'typescript';

const BLANK = String.raw`(?:\s|/\*[^]*?\*/)`;
const CSS_TOKEN = new RegExp(
  String.raw`("[^"\\]*"|'[^'\\]*')|${BLANK}*([{};])${BLANK}*|${BLANK}+`,
  'g',
);

/** What each tag's literals may lose without a difference on the page. */
const COMPACT = {
  css: (text) =>
    text.replace(CSS_TOKEN, (_match, string, sign) => string ?? sign ?? ' ').replaceAll(';}', '}'),
  html: (text) => text.replace(/\s+/g, ' '),
  svg: (text) => text.replace(/\s+/g, ' '),
};

/** Rollup plugin: takes indentation and comments out of the css`…` and html`…` of our own sources. */
export function compactTemplates() {
  return {
    name: 'compact-templates',
    transform(code, id) {
      if (!id.endsWith('.ts') || !/\b(?:css|html|svg)`/.test(code)) return null;
      const result = new MagicString(code);
      const file = ts.createSourceFile(id, code, ts.ScriptTarget.ES2023);
      visit(file, file, (start, end, compact) => {
        const text = compact(code.slice(start, end));
        if (text !== code.slice(start, end)) result.update(start, end, text);
      });
      return { code: result.toString(), map: result.generateMap({ hires: true }) };
    },
  };
}

/** Calls back with each stretch of literal text inside a tagged template. */
function visit(node, file, found) {
  if (ts.isTaggedTemplateExpression(node) && ts.isIdentifier(node.tag)) {
    const compact = COMPACT[node.tag.text];
    if (compact)
      for (const [start, end] of stretches(node.template, file)) found(start, end, compact);
  }
  ts.forEachChild(node, (child) => visit(child, file, found));
}

/** Between the backticks, less what is inside \${}. */
function stretches(template, file) {
  const parts = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
  return parts.map((part) => {
    const last = ts.isNoSubstitutionTemplateLiteral(part) || ts.isTemplateTail(part);
    return [part.getStart(file) + 1, part.end - (last ? 1 : 2)];
  });
}
