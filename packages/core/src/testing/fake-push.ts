import { HubError } from '../errors/hub-error.ts';
import type { PushWishes, QuietHours } from '../push/push.ts';
import type { PushAddress, PushPlace, PushSource, PushStanding } from '../push/push-source.ts';

const PUBLIC_KEY = 'BPublicKeyOfThisFakeServer';

export interface FakePushOptions {
  readonly subscription?: PushStanding['subscription'];
  readonly quietHours?: QuietHours | null;
}

/** A server that would tell a closed app. */
export class FakePush implements PushSource {
  /** What it has of this session. */
  subscription: PushStanding['subscription'];
  quietHours: QuietHours | null;
  /** Thrown by the next command, once. */
  failure: HubError | null = null;

  constructor({ subscription = null, quietHours = null }: FakePushOptions = {}) {
    this.subscription = subscription;
    this.quietHours = quietHours;
  }

  async standing(): Promise<PushStanding> {
    const { subscription, quietHours } = this;
    return { publicKey: PUBLIC_KEY, subscription, quietHours };
  }

  async subscribe({ endpoint }: PushAddress, wishes: PushWishes): Promise<void> {
    this.#mayFail();
    this.subscription = { endpoint, ...wishes };
  }

  async unsubscribe(): Promise<void> {
    this.#mayFail();
    this.subscription = null;
  }

  async setQuietHours(hours: QuietHours | null): Promise<void> {
    this.#mayFail();
    this.quietHours = hours;
  }

  #mayFail(): void {
    const { failure } = this;
    this.failure = null;
    if (failure) throw failure;
  }
}

/** A browser that can be told, or refuses to. */
export class FakePushPlace implements PushPlace {
  supported = true;
  refuses = false;
  #address: PushAddress | null;
  #made = 0;

  constructor(endpoint: string | null = null) {
    this.#address = endpoint === null ? null : addressAt(endpoint);
  }

  async current(): Promise<PushAddress | null> {
    return this.#address;
  }

  async subscribe(publicKey: string): Promise<PushAddress> {
    if (this.refuses || publicKey !== PUBLIC_KEY) throw new HubError('network/unreachable');
    return (this.#address ??= addressAt(`https://push.example.com/${(this.#made += 1)}`));
  }

  async unsubscribe(): Promise<void> {
    this.#address = null;
  }
}

function addressAt(endpoint: string): PushAddress {
  return { endpoint, keys: { p256dh: 'key', auth: 'secret' } };
}
