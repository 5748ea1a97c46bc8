import type { Logger } from '../logger.ts';
import type { MailSettings } from '../mail/mail-settings.ts';
import type { Store } from '../store/store.ts';
import { PushedCalls } from './closed-apps.ts';
import { openPushKeys, type PushKeys } from './push-keys.ts';
import { PushSender } from './push-sender.ts';
import { Pushes } from './pushes.ts';

export interface OpenPushOptions {
  readonly store: Store;
  /** Whether a page of this session is open. */
  readonly isOpen: (sessionId: string) => boolean;
  readonly localPush: boolean;
  readonly publicUrl: string | null;
  readonly mail: MailSettings;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** What closed apps are told (Web Push). */
export interface PushServices {
  readonly pushes: Pushes;
  readonly pushedCalls: PushedCalls;
  /** The public one of the keys of this server, made with the first question. */
  readonly pushKey: () => Promise<string>;
}

export async function openPush(
  options: OpenPushOptions,
  closing: AsyncDisposableStack,
): Promise<PushServices> {
  const { store, localPush: local, publicUrl, mail, clock } = options;
  let opened: Promise<PushKeys> | undefined;
  const keys = (): Promise<PushKeys> =>
    (opened ??= openPushKeys(store.push).catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
  const contact = publicUrl?.startsWith('https:') ? publicUrl : `mailto:${mail.from.address}`;
  const sender = new PushSender({ ...options, keys, contact, local });
  closing.defer(() => sender.close());
  const pushes = await Pushes.load({ ...options, store: store.push, sender, local });
  // What encrypts takes a tenth of a second to load, which is too long while people talk.
  if (pushes.isUsed) await import('web-push');
  return {
    pushes,
    pushedCalls: new PushedCalls(pushes, clock),
    pushKey: async () => (await keys()).publicKey,
  };
}
