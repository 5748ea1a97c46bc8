import type { NumberClosed } from '../messages/conversation-entry.ts';
import type { SmsRepository } from '../store/sms-repository.ts';
import type { SmsBrandRow, SmsCampaignRow, SmsNumberRow } from '../store/schema.ts';

/** What is registered at one moment (10DLC: a number sends for a campaign, a campaign for a brand). */
export interface Registered {
  readonly brands: readonly SmsBrandRow[];
  readonly campaigns: readonly SmsCampaignRow[];
  readonly numbers: readonly SmsNumberRow[];
}

/** What a number may do. */
export interface NumberRegistration {
  /** Null where texts can be sent from it. */
  readonly closed: NumberClosed | null;
  /** The answer to HELP. */
  readonly help: string;
  /** As people outside know the office. */
  readonly brand: string;
}

const NONE: NumberRegistration = { closed: 'no-campaign', help: '', brand: '' };

/** From which numbers text messages may be sent, kept in memory; `reload` brings it up to date. */
export class Registration {
  readonly #sms: SmsRepository;
  #numbers: ReadonlyMap<string, NumberRegistration> = new Map();

  private constructor(sms: SmsRepository) {
    this.#sms = sms;
  }

  static async load(sms: SmsRepository): Promise<Registration> {
    const registration = new Registration(sms);
    await registration.reload();
    return registration;
  }

  of(number: string): NumberRegistration {
    return this.#numbers.get(number) ?? NONE;
  }

  /** Returns the numbers that are open or closed in another way than before. */
  async reload(): Promise<string[]> {
    const before = this.#numbers;
    const sms = this.#sms;
    const [brands, campaigns, numbers] = await Promise.all([
      sms.brands(),
      sms.campaigns(),
      sms.numbers(),
    ]);
    this.#numbers = registrationsOf({ brands, campaigns, numbers });
    return [...new Set([...before.keys(), ...this.#numbers.keys()])].filter(
      (number) => (before.get(number) ?? NONE).closed !== this.of(number).closed,
    );
  }
}

/** By number. */
export function registrationsOf(registered: Registered): Map<string, NumberRegistration> {
  const { brands, campaigns, numbers } = registered;
  return new Map(
    numbers.map(({ number, campaign_id: campaignId }) => {
      const campaign = campaigns.find(({ id }) => id === campaignId);
      const brand = brands.find(({ id }) => id === campaign?.brand_id);
      if (!campaign || !brand) return [number, NONE];
      return [
        number,
        { closed: closedBy(brand, campaign), help: campaign.help, brand: brand.name },
      ];
    }),
  );
}

/** The brand comes first: no campaign is registered before it. */
function closedBy(brand: SmsBrandRow, campaign: SmsCampaignRow): NumberClosed | null {
  if (brand.state !== 'registered') return `brand-${brand.state}`;
  return campaign.state === 'registered' ? null : `campaign-${campaign.state}`;
}
