import type { Directory } from '../directory/directory.ts';
import type { Logger } from '../logger.ts';
import type { Store } from '../store/store.ts';
import { CarrierMedia } from './carrier-media.ts';
import { LocalCarrier } from './local-carrier.ts';
import { MediaLinks } from './media-links.ts';
import type { TextFiles } from './text-files.ts';
import { Texts } from './texts.ts';
import type { TwilioAccount } from './twilio/twilio-account.ts';
import { TwilioCarrier } from './twilio/twilio-carrier.ts';
import { TwilioWebhooks } from './twilio/twilio-webhooks.ts';

export interface OpenTextsOptions {
  readonly store: Store;
  readonly directory: Directory;
  readonly files: TextFiles;
  /** Null where texts go between the numbers of this server only. */
  readonly twilio: TwilioAccount | null;
  readonly clock: () => number;
  readonly logger: Logger;
}

export interface TextServices {
  /** To be started once its listeners are there. */
  readonly texts: Texts;
  readonly twilio: TwilioWebhooks | null;
  readonly carrierMedia: CarrierMedia | null;
}

/** Text messages by the carrier that was chosen. @throws StoreError */
export async function openTexts(
  options: OpenTextsOptions,
  closing: AsyncDisposableStack,
): Promise<TextServices> {
  return options.twilio === null
    ? await openLocal(options, closing)
    : await openTwilio(options, options.twilio, closing);
}

async function openLocal(
  options: OpenTextsOptions,
  closing: AsyncDisposableStack,
): Promise<TextServices> {
  const { store, directory } = options;
  const isOurs = (number: string): boolean => directory.userOf(number) !== undefined;
  const carrier = new LocalCarrier({ ...options, isOurs });
  const texts = await Texts.load({ ...options, sms: store.sms, carrier });
  closing.defer(() => carrier.close());
  closing.defer(() => texts.close());
  carrier.follow(texts);
  return { texts, twilio: null, carrierMedia: null };
}

async function openTwilio(
  options: OpenTextsOptions,
  account: TwilioAccount,
  closing: AsyncDisposableStack,
): Promise<TextServices> {
  const { files, clock } = options;
  const { sms } = options.store;
  const links = new MediaLinks(account.authToken, account.publicUrl, clock);
  const sentAs = (carrierId: string): Promise<string | undefined> => sms.sentAs(carrierId);
  const isKnown = async (carrierId: string): Promise<boolean> =>
    (await sentAs(carrierId)) !== undefined;
  const carrier = new TwilioCarrier({ account, links, isKnown });
  const texts = await Texts.load({ ...options, sms, carrier });
  closing.defer(() => texts.close());
  return {
    texts,
    twilio: new TwilioWebhooks({ ...options, account, inbox: texts, sentAs }),
    carrierMedia: new CarrierMedia(links, sms, files),
  };
}
