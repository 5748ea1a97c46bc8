/**
 * Makes sure that the grammar of sip.js is there, which is large and seldom needed: a bundle may keep it apart
 * and fetch it now. Where nothing was bundled it came with sip.js.
 */
export async function loadGrammar(): Promise<void> {
  await import('sip.js/lib/grammar/pegjs/dist/grammar.js');
}
