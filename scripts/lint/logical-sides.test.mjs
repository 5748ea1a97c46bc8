import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { physicalSides } from './logical-sides.mjs';

const inRule = (declaration) => physicalSides(`.a:hover { color: red; ${declaration}; }`);

test('left and right are found in all that styles say by them', () => {
  for (const declaration of [
    'left: 0',
    'margin-left: 4px',
    'border-right-width: 1px',
    'border-top-left-radius: 4px',
    'scroll-padding-right: 1px',
    'text-align: left',
    'float: right',
    'padding: 1px 2px 3px 4px',
    'inset: 0 auto 0 0',
    'margin: 0 calc(1px + 2px) 0 calc(2px + (1px * 2)) !important',
    'border-radius: 4px 0 0 4px',
    'border-radius: 4px 0',
  ]) {
    assert.equal(inRule(declaration).length, 1, declaration);
  }
});

test('what is the same on both sides, or said by start and end, is not', () => {
  for (const declaration of [
    'margin-inline-start: 4px',
    'inset-inline: 0 auto',
    'border-start-start-radius: 4px',
    'text-align: start',
    'padding: 1px 2px 3px 2px',
    'padding: 1px 2px',
    'inset: auto 4px -1px',
    'border-radius: 4px 4px 0 0',
    'border-radius: 4px',
    'margin: 0 var(--_left, 2px)',
    'mask: linear-gradient(to right, red, blue)',
    '--left: 4px',
  ]) {
    assert.deepEqual(inRule(declaration), [], declaration);
  }
});

test('a comment is no style', () => {
  assert.deepEqual(physicalSides('/* left: 0; */ .a { top: 0; }'), []);
});

test('no page of ours has a style that would be on the wrong side', () => {
  const pages = globSync(['demo/*.css', 'demo/*.html', 'packages/*/src/**/*.css']);
  assert.ok(pages.includes('demo/page.css'));
  for (const page of pages) {
    assert.deepEqual(physicalSides(readFileSync(page, 'utf8')), [], page);
  }
});
