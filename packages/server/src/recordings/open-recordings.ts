import { sidesIn } from '../calls/returning/kept-call.ts';
import type { CallHistory } from '../history/call-history.ts';
import type { Logger } from '../logger.ts';
import { openFileFolder } from '../store/open-file-folder.ts';
import type { Store } from '../store/store.ts';
import { RecordingArchive } from './recording-archive.ts';
import { Recordings } from './recordings.ts';

export interface OpenRecordingsOptions {
  readonly store: Store;
  readonly history: CallHistory;
  readonly dataFolder: string;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** The recordings of a data folder, what a server left that died included. @throws StoreError */
export async function openRecordings(
  { store, history, dataFolder, clock, logger }: OpenRecordingsOptions,
  closing: AsyncDisposableStack,
): Promise<Recordings> {
  const { path: folder, close } = await openFileFolder(dataFolder, 'recordings');
  closing.defer(close);
  const archive = new RecordingArchive({
    ...{ repository: store.recordings, history, folder, clock, logger },
  });
  const kept = await store.keptCalls.all();
  await archive.recover(kept.flatMap((row) => sidesIn(row).map(({ part }) => part.id)));
  const recordings = new Recordings(archive, logger);
  closing.defer(() => recordings.close());
  return recordings;
}
