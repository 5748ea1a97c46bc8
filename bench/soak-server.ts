import { createServer } from '@hubline/server';

/** A process of its own with a server in it, which tells what is alive in it whenever it is asked. */
const server = await createServer({
  port: 0,
  dataFolder: process.argv[2] ?? ':memory:',
  staticFolders: [],
});
process.on('message', () => process.send?.(server.stats()));
process.once('disconnect', () => {
  void server.close().then(() => process.exit());
});
process.send?.(server.url);
