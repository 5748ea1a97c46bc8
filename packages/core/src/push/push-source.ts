import type { PushWishes, QuietHours } from './push.ts';

/** Where a browser is reached, and by which keys: secrets of this browser and its server. */
export interface PushAddress {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** How it stands with the server. */
export interface PushStanding {
  /** What the push service knows the server by. */
  readonly publicKey: string;
  /** Of this session. */
  readonly subscription: (PushWishes & { readonly endpoint: string }) | null;
  readonly quietHours: QuietHours | null;
}

/** Port: the server that tells. */
export interface PushSource {
  standing(): Promise<PushStanding>;
  subscribe(address: PushAddress, wishes: PushWishes): Promise<void>;
  unsubscribe(): Promise<void>;
  setQuietHours(hours: QuietHours | null): Promise<void>;
}

/** Port: the browser that is told. One adapter asks the service worker of the page; a fake is in `testing/`. */
export interface PushPlace {
  /** Null where there is none, or the browser cannot. */
  current(): Promise<PushAddress | null>;
  /** Whether it could be told at all. */
  readonly supported: boolean;
  /** @throws `network/unreachable` */
  subscribe(publicKey: string): Promise<PushAddress>;
  unsubscribe(): Promise<void>;
}
