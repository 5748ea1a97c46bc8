const GRAMMAR = 'sip.js/lib/grammar/pegjs/dist/grammar.js';
const FROM_INSIDE = './pegjs/dist/grammar.js';
const SLOT = '\0sip-grammar-slot';
const FILLED = '\0sip-grammar';

/**
 * Rollup plugin: keeps the grammar of sip.js, a tenth of the phone and needed for few messages, in a chunk of its
 * own, which `import('sip.js/lib/grammar/pegjs/dist/grammar.js')` fetches and puts in place. Until then nothing
 * can be read with it.
 */
export function sipGrammar() {
  let file;
  return {
    name: 'sip-grammar',
    async resolveId(source, importer, options) {
      if (source === SLOT) return SLOT;
      if (source === FROM_INSIDE && importer?.includes('/sip.js/')) return SLOT;
      if (source !== GRAMMAR) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      file = resolved?.id;
      return file && FILLED;
    },
    load(id) {
      if (id === SLOT) {
        return `let grammar;
export const fill = (found) => { grammar = found; };
export const parse = (text, options) => grammar.parse(text, options);`;
      }
      if (id === FILLED) {
        return `import { fill } from ${JSON.stringify(SLOT)};
import * as grammar from ${JSON.stringify(file)};
fill(grammar);`;
      }
      return null;
    },
  };
}
