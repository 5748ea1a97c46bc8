#!/usr/bin/env node
/** The program `hubline-server`. */

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(`Hubline needs Node 24 or newer; this is Node ${process.version}.\n`);
  process.exit(1);
}

// Imported only now: an older Node cannot load what the server is made of.
const { run } = await import('./cli/run.ts');
process.exit(await run(process.argv.slice(2)));
