import { writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { inspect } from 'node:util';

/**
 * Reporter of node:test: says what failed and why, and one line at the end. What was counted goes to
 * the file that HUBLINE_COUNTS names.
 */
export default async function* report(events) {
  let counts = { passed: 0, failed: 1, cancelled: 0, skipped: 0, todo: 0 };
  let duration = 0;
  for await (const { type, data } of events) {
    if (type === 'test:fail' && !isSummary(data)) yield failure(data);
    if (type === 'test:stderr' || type === 'test:stdout') yield data.message;
    if (type === 'test:summary' && data.file === undefined) {
      counts = data.counts;
      duration = data.duration_ms;
    }
  }
  const { passed, failed, cancelled, skipped, todo } = counts;
  const total = { passed, failed: failed + cancelled, skipped: skipped + todo };
  const { HUBLINE_COUNTS: file } = process.env;
  if (file) writeFileSync(file, JSON.stringify(total));
  yield `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped in ${(duration / 1000).toFixed(1)} s\n`;
}

/** A group or file that failed only because something in it did. */
const isSummary = ({ details }) => details.error?.failureType === 'subtestsFailed';

function failure({ name, file, line, details }) {
  const place = file ? `${relative(process.cwd(), file)}:${line}` : '';
  const { cause } = details.error;
  const reason = cause?.stack ?? inspect(cause ?? details.error, { depth: 4 });
  return `✖ ${name} (${place})\n${reason.replace(/^/gm, '    ')}\n`;
}
