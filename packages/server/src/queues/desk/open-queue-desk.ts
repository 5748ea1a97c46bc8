import { join } from 'node:path';
import type { Telephony } from '../../calls/telephony.ts';
import type { Directory } from '../../directory/directory.ts';
import { Prompts } from '../../prompts/prompts.ts';
import type { Settings } from '../../server-options.ts';
import type { Store } from '../../store/store.ts';
import type { AnsweringDesk } from '../../voicemail/answering-desk.ts';
import { KeptPlaces } from './kept-places.ts';
import { QueueDeskService } from './queue-desk-service.ts';

export interface OpenQueueDeskOptions extends Pick<Settings, 'promptFolder' | 'clock' | 'logger'> {
  readonly store: Store;
  readonly directory: Directory;
  /** Null where nobody takes messages. */
  readonly voicemail: AnsweringDesk | null;
}

export interface QueueDesks {
  readonly queueDesk: QueueDeskService;
  readonly keptPlaces: KeptPlaces;
}

/** Where callers of queues wait, with the places that they had before the server started. @throws StoreError */
export async function openQueueDesk(options: OpenQueueDeskOptions): Promise<QueueDesks> {
  const { store, directory, logger, promptFolder } = options;
  const prompts = await Prompts.load(join(promptFolder, 'prompts'));
  const queueDesk = new QueueDeskService({ ...options, prompts });
  const keptPlaces = await KeptPlaces.load({
    repository: store.waitingCallers,
    room: queueDesk,
    queue: (queueId) => directory.queue(queueId),
    person: (userId) => directory.person(userId),
    logger,
  });
  return { queueDesk, keptPlaces };
}

/** The telephony is there. Returns what is to be done before it is closed. */
export function followTelephony(
  { queueDesk, keptPlaces }: QueueDesks,
  telephony: Telephony,
): () => Promise<void> {
  queueDesk.follow(telephony);
  keptPlaces.open();
  // Who waits may be at another phone.
  telephony.onLiveCalls(() => keptPlaces.check());
  return async () => {
    // First, so that what comes now is not taken for what callers do.
    await keptPlaces.close();
    queueDesk.close();
  };
}
