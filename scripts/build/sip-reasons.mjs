import MagicString from 'magic-string';

/** The responses that a phone gives, or the core of sip.js for it. */
const GIVEN = new Set([
  ...[100, 180, 200, 202, 400, 404, 405, 415, 416, 420, 469, 480, 481],
  ...[482, 486, 487, 488, 489, 491, 500, 501, 600, 603],
]);

const PHRASE = /^ {4}(\d{3}): ".*",?\n/gm;

/**
 * Rollup plugin: leaves out the words for responses which the phone never gives. They are for people who read
 * along, and may be empty (RFC 3261 §7.2).
 */
export function sipReasons() {
  return {
    name: 'sip-reasons',
    transform(code, id) {
      if (!id.endsWith('/sip.js/lib/core/messages/utils.js')) return null;
      const short = new MagicString(code);
      for (const { 0: line, 1: status, index } of code.matchAll(PHRASE)) {
        if (!GIVEN.has(Number(status))) short.remove(index, index + line.length);
      }
      return { code: short.toString(), map: short.generateMap({ hires: 'boundary' }) };
    },
  };
}
