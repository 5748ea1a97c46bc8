import type { CSSResult } from 'lit';

/** Sheets of a window may be used in its own documents alone: in another one, these are made anew. */
export function adoptIn(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const view = root.ownerDocument.defaultView;
  if (!view) return;
  root.adoptedStyleSheets = styles.map(({ cssText, styleSheet }) => {
    if (view === window && styleSheet) return styleSheet;
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(cssText);
    return sheet;
  });
}
