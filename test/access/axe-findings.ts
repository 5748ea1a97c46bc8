import 'axe-core/axe.min.js';
import type { AxeResults, ElementContext, RunOptions } from 'axe-core';

declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

/** All that axe knows, of which WCAG 2.2 AA is a part. */
export const EVERYTHING: RunOptions = {
  rules: { 'target-size': { enabled: true } },
};

/** What can differ between themes. */
export const COLORS: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** What can differ between languages: names, and what is said of the language itself. */
export const WORDS: RunOptions = {
  runOnly: [
    ...['aria-command-name', 'aria-input-field-name', 'aria-meter-name', 'aria-progressbar-name'],
    ...['aria-toggle-field-name', 'aria-tooltip-name', 'button-name', 'document-title'],
    ...['empty-heading', 'frame-title', 'html-has-lang', 'html-lang-valid', 'image-alt'],
    ...['input-button-name', 'label', 'label-content-name-mismatch', 'link-name', 'select-name'],
    ...['summary-name', 'svg-img-alt', 'valid-lang', 'landmark-unique'],
  ],
};

/** What axe finds in the page as it stands, one sentence each. */
export async function axeFindings(options: RunOptions): Promise<string[]> {
  const { violations } = await axe.run(document, {
    ...options,
    resultTypes: ['violations'],
    preload: false,
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary, target }) => {
      const where = target
        .flat()
        .join(' ')
        .replace(/.*hubline-app,?/, '');
      return `${id}: ${where} ${html.slice(0, 120)} ${failureSummary?.split('\n')[1] ?? ''}`;
    }),
  );
}
