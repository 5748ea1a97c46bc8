import { benchCalls } from './calls.ts';
import { benchLists } from './lists.ts';
import { benchQueues } from './queues.ts';
import { benchServer } from './server-load.ts';
import { benchSize } from './size.ts';
import { benchStart } from './start.ts';
import { benchHerd } from './herd.ts';
import { benchSurvive } from './survive.ts';
import { benchThread } from './thread.ts';

const PARTS = {
  size: benchSize,
  start: benchStart,
  calls: benchCalls,
  lists: benchLists,
  thread: benchThread,
  queues: benchQueues,
  server: benchServer,
  survive: benchSurvive,
  herd: benchHerd,
} as const;

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !(part in PARTS));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no ${unknown.join(', ')}; choose from ${Object.keys(PARTS).join(', ')}.\n`,
  );
  process.exit(2);
}
for (const [name, run] of Object.entries(PARTS)) {
  if (asked.length === 0 || asked.includes(name)) await run();
}
