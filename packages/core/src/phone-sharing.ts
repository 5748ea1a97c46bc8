import { CallKeeper } from './calls/call-keeper.ts';
import type { CallService } from './calls/call-service.ts';
import { dialNumber, isEmergencyNumber } from './calls/dial-number.ts';
import type { MicrophoneService } from './devices/microphone-service.ts';
import type { KeyValueStore } from './storage/web-storage.ts';
import type { PhoneView, SharedPhone } from './tabs/shared-phone.ts';
import { TabDesk, toldPhone } from './tabs/tab-desk.ts';
import type { DevicesMessage, TabMessage } from './tabs/tab-message.ts';
import { TabPhone } from './tabs/tab-phone.ts';
import type { TabLink } from './tabs/tabs.ts';

interface SharingPorts {
  readonly shared: SharedPhone;
  /** The phone of this page. */
  readonly own: PhoneView;
  readonly calls: CallService;
  /** Shared by the pages. */
  readonly store: KeyValueStore;
  readonly microphone: MicrophoneService;
  /** Another page chose other devices. */
  readonly recallDevices: () => void;
}

/** The one phone of several pages, as this page has or follows it. */
export class PhoneSharing {
  readonly #ports: SharingPorts;
  readonly #tabPhone: TabPhone;
  #keeper: CallKeeper | null = null;
  #link: TabLink | null = null;

  constructor(ports: SharingPorts) {
    this.#ports = ports;
    this.#tabPhone = new TabPhone({
      own: ports.own,
      isEmergency,
      clearMicrophone: async () => {
        const { microphone } = ports;
        if (microphone.state$.value.status !== 'granted') await microphone.request();
      },
    });
  }

  /** The calls that another page left come first. */
  lead(link: TabLink, userId: string): void {
    this.#hear(link);
    const { shared, own, calls, store } = this.#ports;
    this.#keeper = new CallKeeper(link.scope, { store, key: userId, calls });
    const saved = this.#keeper.take();
    if (saved) calls.restore(saved);
    this.#keeper.begin();
    new TabDesk(link, own);
    shared.show(own);
    this.#tabPhone.lead();
  }

  follow(link: TabLink): void {
    this.#hear(link);
    this.#ports.shared.show(this.#tabPhone);
    this.#tabPhone.follow(link);
    // Nothing ends a call for help, and another page knows nothing of it.
    if (this.#ports.calls.emergency$.value) link.take();
  }

  /** The phone goes to another page; it looks the same until that one tells of it. */
  lose(): void {
    const { shared, own } = this.#ports;
    this.#tabPhone.show(toldPhone(own));
    shared.show(this.#tabPhone);
  }

  /** Other devices are chosen here, for all pages. */
  tellDevices(): void {
    this.#link?.tell({ kind: 'devices' } satisfies DevicesMessage);
  }

  end(): void {
    this.#keeper?.end({ forget: true });
    this.#keeper = null;
    this.#ports.shared.show(this.#ports.own);
    this.#tabPhone.forget();
  }

  #hear(link: TabLink): void {
    this.#link = link;
    link.hear((message) => {
      if ((message as TabMessage).kind === 'devices') this.#ports.recallDevices();
    });
  }
}

function isEmergency(text: string): boolean {
  try {
    return isEmergencyNumber(dialNumber(text));
  } catch {
    return false;
  }
}
