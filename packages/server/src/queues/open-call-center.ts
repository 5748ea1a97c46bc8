import type { Telephony } from '../calls/telephony.ts';
import { CallCenterTopics } from '../events/call-center-topics.ts';
import type { EventFeed } from '../events/event-feed.ts';
import { CallCenter } from './call-center.ts';
import {
  followTelephony,
  openQueueDesk,
  type OpenQueueDeskOptions,
  type QueueDesks,
} from './desk/open-queue-desk.ts';

export interface CallCenterServices extends QueueDesks {
  readonly callCenter: CallCenter;
  readonly callCenterTopics: CallCenterTopics;
}

/** The queues, with statuses, log and figures as they were left, and the topics that tell of them. @throws StoreError */
export async function openCallCenter(
  options: OpenQueueDeskOptions & { readonly feed: EventFeed },
  closing: AsyncDisposableStack,
): Promise<CallCenterServices> {
  const desks = await openQueueDesk(options);
  const callCenter = await CallCenter.load({ ...options, desk: desks.queueDesk });
  closing.defer(() => callCenter.close());
  const callCenterTopics = new CallCenterTopics({ ...options, callCenter });
  closing.defer(() => callCenterTopics.close());
  return { ...desks, callCenter, callCenterTopics };
}

/** The telephony is there, and nobody calls yet. Returns what is to be done before it is closed. */
export function followCalls(
  services: CallCenterServices,
  telephony: Telephony,
): () => Promise<void> {
  services.callCenter.follow(telephony);
  const leave = followTelephony(services, telephony);
  return async () => {
    // What the end of the server ends is not told: clients begin anew with the next one.
    services.callCenterTopics.close();
    await leave();
  };
}
