import type { Observable } from 'rxjs';
import type { CallService } from './calls/call-service.ts';
import type { Phone, SipAccounts } from './calls/phone.ts';
import { RegistrationService } from './calls/registration-service.ts';
import type { MicrophoneService } from './devices/microphone-service.ts';
import { fetched } from './errors/fetched.ts';
import { kept } from './late-part.ts';
import type { Logger } from './logger.ts';
import type { PhoneSharing } from './phone-sharing.ts';
import type { Scope } from './reactive/scope.ts';
import type { KeyValueStore } from './storage/web-storage.ts';
import { SharedPhone } from './tabs/shared-phone.ts';
import type { TabLink, Tabs } from './tabs/tabs.ts';

interface OnePhonePorts {
  readonly phone: Phone;
  readonly accounts: SipAccounts | undefined;
  readonly calls: CallService;
  readonly microphone: MicrophoneService;
  readonly tabs: Tabs;
  readonly store: KeyValueStore;
  readonly userId$: Observable<string | null>;
  readonly connection$: Observable<{ readonly status: string }>;
  readonly recallDevices: () => void;
  readonly logger: Logger;
}

/** Makes one phone of the pages of this browser: of this one, or of the one that has it. */
export class OnePhone {
  readonly shared: SharedPhone;
  readonly #registration: RegistrationService;
  #sharing: PhoneSharing | undefined;

  constructor(scope: Scope, ports: OnePhonePorts) {
    const { phone, calls, logger } = ports;
    const own = { calls, registration$: phone.registration$, retry: () => phone.probe() };
    const shared = (this.shared = new SharedPhone(own));
    const sharing = kept(async () => {
      const { PhoneSharing } = await fetched(() => import('./phone-sharing.ts'));
      return (this.#sharing = new PhoneSharing({ ...ports, shared, own }));
    });
    const share = (link: TabLink, begin: (sharing: PhoneSharing) => void): void => {
      sharing().then(
        (ready) => {
          if (!link.scope.ended) begin(ready);
        },
        (error: unknown) => logger.warn('What pages share could not be fetched', { error }),
      );
    };
    // It is about to be needed.
    sharing().catch(() => undefined);
    this.#registration = new RegistrationService(scope, {
      ...ports,
      emergency$: calls.emergency$,
      turns: {
        get busy() {
          return calls.active$.value.length > 0;
        },
        lead: (link, userId) => share(link, (ready) => ready.lead(link, userId)),
        follow: (link) => share(link, (ready) => ready.follow(link)),
        lose: () => {
          this.#sharing?.lose();
          calls.abandon();
          return phone.abandon();
        },
        end: () => this.#sharing?.end(),
      },
    });
  }

  /** Other devices are chosen here, for all pages. */
  tellDevices(): void {
    this.#sharing?.tellDevices();
  }

  close(): Promise<void> {
    return this.#registration.close();
  }
}
