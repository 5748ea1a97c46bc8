import type { PushRepository } from '../store/push-repository.ts';

/** What push services know this server by (VAPID, RFC 8292). */
export interface PushKeys {
  readonly publicKey: string;
  /** A secret: never told, never logged. */
  readonly privateKey: string;
}

/** The same ones ever after: every subscription is made for them. */
export async function openPushKeys(store: PushRepository): Promise<PushKeys> {
  const kept = await store.keys();
  if (kept) return { publicKey: kept.public_key, privateKey: kept.private_key };
  const { default: webPush } = await import('web-push');
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  await store.keepKeys({ id: 1, public_key: publicKey, private_key: privateKey });
  return { publicKey, privateKey };
}
