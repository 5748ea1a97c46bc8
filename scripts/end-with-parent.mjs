/**
 * Loaded into a program that another one started with a channel: when that one is gone, however it
 * ended, this one ends as if it had been told to.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
process.channel?.unref();
