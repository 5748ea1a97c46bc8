import type { Observable } from 'rxjs';
import type { CallService } from './calls/call-service.ts';
import type { Phone, SipAccounts } from './calls/phone.ts';
import { RegistrationService } from './calls/registration-service.ts';
import type { MicrophoneService } from './devices/microphone-service.ts';
import { fetched } from './errors/fetched.ts';
import { kept } from './late-part.ts';
import type { Logger } from './logger.ts';
import type { Scope } from './reactive/scope.ts';
import type { KeyValueStore } from './storage/web-storage.ts';
import { SharedPhone } from './tabs/shared-phone.ts';
import type { Tabs } from './tabs/tabs.ts';

export interface OnePhonePorts {
  readonly phone: Phone;
  readonly accounts: SipAccounts | undefined;
  readonly calls: CallService;
  readonly microphone: MicrophoneService;
  readonly tabs: Tabs | null;
  /** Shared by the pages. */
  readonly store: KeyValueStore;
  readonly userId$: Observable<string | null>;
  readonly connection$: Observable<{ readonly status: string }>;
  /** What happened to the calls of this page. */
  readonly report: () => Promise<string>;
  /** Another page chose other devices. */
  readonly recallDevices: () => void;
  readonly logger: Logger;
}

interface OnePhone {
  readonly shared: SharedPhone;
  /** Other devices are chosen here, for all pages. */
  tellDevices(): void;
  close(): Promise<void>;
}

/** Makes one phone of the pages of this browser: of this one, or of the one that has it. */
export function onePhone(scope: Scope, ports: OnePhonePorts): OnePhone {
  const { phone, calls, tabs, report, logger } = ports;
  const own = { calls, registration$: phone.registration$, retry: () => phone.probe(), report };
  const shared = new SharedPhone(own);
  const sharing = kept(async () => {
    const { PhoneSharing } = await fetched(() => import('./phone-sharing.ts'));
    return new PhoneSharing({ ...ports, shared, own });
  });
  const unshared = (error: unknown): void => logger.warn('The phone is not shared', { error });
  // It is about to be needed.
  if (tabs) sharing().catch(unshared);
  const registration = new RegistrationService(scope, {
    ...ports,
    emergency$: calls.emergency$,
    join: (group, userId, start) => {
      if (!tabs) start();
      sharing()
        .then((ready) => ready.join(group, userId, start))
        .catch((error: unknown) => {
          unshared(error);
          if (tabs) start();
        });
    },
  });
  return {
    shared,
    tellDevices: () => void sharing().then((ready) => ready.tellDevices(), unshared),
    close: () => registration.close(),
  };
}
