import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compactTemplates } from './compact-templates.mjs';

const compact = (code) => compactTemplates().transform(code, '/x.ts')?.code;

test('styles lose indentation, comments and last semicolons', () => {
  assert.equal(
    compact('css`\n  :host {\n    color: red; /* why */\n    gap: calc(1px + 2px);\n  }\n`'),
    'css` :host{color: red;gap: calc(1px + 2px)}`',
  );
});

test('selectors, lists of values and strings mean the same', () => {
  assert.equal(
    compact('css`a > b,\n  c :is(d, e) {\n  content: "a ;  b";\n  margin: 0 auto; }`'),
    'css`a > b, c :is(d, e){content: "a ;  b";margin: 0 auto}`',
  );
});

test('markup keeps one blank where there were some, inside nested templates too', () => {
  assert.equal(
    compact('html`<p>\n    ${a ? html`<b>\n  x  y</b>` : "  z  "}\n  </p>`'),
    'html`<p> ${a ? html`<b> x y</b>` : "  z  "} </p>`',
  );
});

test('other templates and other files stay as they are', () => {
  assert.equal(compact('const x = `a\n   b`;'), undefined);
  assert.equal(compact('css`a {}`; const x = `a\n   b`;'), 'css`a{}`; const x = `a\n   b`;');
  assert.equal(compactTemplates().transform('css`a  b`', '/node_modules/lit/x.js'), null);
});
