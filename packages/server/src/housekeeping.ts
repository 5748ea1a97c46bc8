import type { Attachments } from './attachments/attachments.ts';
import type { Directory } from './directory/directory.ts';
import type { EmergencyAddresses } from './emergency/emergency-addresses.ts';
import type { EventFeed } from './events/event-feed.ts';
import type { Logger } from './logger.ts';
import type { Pushes } from './push/pushes.ts';
import type { SecondFactors } from './sessions/second-factors.ts';
import type { Sessions } from './sessions/sessions.ts';
import type { SipCredentials } from './sessions/sip-credentials.ts';
import type { Store } from './store/store.ts';
import type { Mailboxes } from './voicemail/mailboxes.ts';

const TICK_MS = 1000;
const SWEEP_EVERY_TICKS = 60;
/** Nobody tries the same write again later than that. */
const KEYS_KEPT_MS = 24 * 60 * 60 * 1000;

export interface HousekeepingOptions {
  readonly store: Store;
  readonly directory: Directory;
  readonly emergencyAddresses: Pick<EmergencyAddresses, 'reload'>;
  readonly sessions: Sessions;
  readonly secondFactors: Pick<SecondFactors, 'sweep'>;
  readonly sipCredentials: SipCredentials;
  readonly mailboxes: Pick<Mailboxes, 'sweep'>;
  readonly attachments: Pick<Attachments, 'sweep'>;
  readonly pushes: Pick<Pushes, 'reload'>;
  readonly feed: EventFeed;
  readonly clock: () => number;
  readonly logger: Logger;
}

/**
 * Does what time brings: deadlines of the feed, what the account command changed in the store, and
 * now and then what expired. Returns the undo, which waits for what is being done.
 */
export function startHousekeeping(options: HousekeepingOptions): () => Promise<void> {
  let ticks = 0;
  let busy: Promise<void> | null = null;
  const timer = setInterval(() => {
    options.feed.tick();
    ticks += 1;
    if (busy !== null) return;
    busy = work(options, ticks % SWEEP_EVERY_TICKS === 0)
      .catch((error: unknown) => options.logger.error('Housekeeping failed', { error }))
      .finally(() => (busy = null));
  }, TICK_MS);
  return async () => {
    clearInterval(timer);
    await busy;
  };
}

async function work(options: HousekeepingOptions, sweep: boolean): Promise<void> {
  const { store, directory, sessions, sipCredentials, mailboxes, attachments, clock } = options;
  if (store.changedElsewhere()) {
    await directory.reload();
    await options.emergencyAddresses.reload();
    await sessions.noticeEnded();
    await options.pushes.reload();
  }
  if (!sweep) return;
  sipCredentials.sweep();
  await sessions.sweep();
  await options.pushes.reload();
  await options.secondFactors.sweep();
  await store.idempotencyKeys.removeBefore(clock() - KEYS_KEPT_MS);
  await mailboxes.sweep();
  await attachments.sweep();
}
