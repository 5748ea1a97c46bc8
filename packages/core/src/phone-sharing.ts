import { accountAhead } from './calls/account-ahead.ts';
import { CallKeeper } from './calls/call-keeper.ts';
import { dialNumber, isEmergencyNumber } from './calls/dial-number.ts';
import type { SipAccounts } from './calls/phone.ts';
import type { PhoneStart } from './calls/registration-service.ts';
import { savedUnder } from './calls/saved-calls.ts';
import type { OnePhonePorts } from './one-phone.ts';
import type { Scope } from './reactive/scope.ts';
import type { PhoneView, SharedPhone } from './tabs/shared-phone.ts';
import { TabDesk, toldPhone } from './tabs/tab-desk.ts';
import type { DevicesMessage, TabMessage } from './tabs/tab-message.ts';
import { TabPhone } from './tabs/tab-phone.ts';
import { linkToNobody, type TabLink } from './tabs/tabs.ts';

interface SharingPorts extends OnePhonePorts {
  readonly shared: SharedPhone;
  /** The phone of this page. */
  readonly own: PhoneView;
}

/** The one phone of several pages, as this page has or follows it. */
export class PhoneSharing {
  readonly #ports: SharingPorts;
  readonly #tabPhone: TabPhone;
  #keeper: CallKeeper | null = null;
  #link: TabLink | null = null;
  /** The latest time that another page took the phone; this one goes on with it only after that. */
  #abandoned: Promise<void> = Promise.resolve();

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

  /** Until `group` ends, with which calls are nobody's any more. `start` is called when the phone is here. */
  async join(group: Scope, userId: string, start: PhoneStart): Promise<void> {
    if (group.ended) return;
    const { tabs, calls } = this.#ports;
    group.add(() => this.#end());
    const lead = (link: TabLink): void => this.#lead(link, group, userId);
    if (!tabs) return lead(linkToNobody(group.child()));
    const accounts = this.#accountsFor(userId);
    await tabs.join(group, userId, {
      get busy() {
        return calls.active$.value.length > 0;
      },
      lead: (link) => {
        void this.#abandoned.then(() => {
          if (!link.scope.ended && start(accounts)) lead(link);
        });
      },
      follow: (link) => this.#follow(link),
    });
  }

  /** Other devices are chosen here, for all pages. */
  tellDevices(): void {
    this.#link?.tell({ kind: 'devices' } satisfies DevicesMessage);
  }

  /** Calls that may be taken back are not to wait for an account. */
  #accountsFor(userId: string): SipAccounts | undefined {
    const { accounts, store } = this.#ports;
    return accounts && store.get(savedUnder(userId)) !== null ? accountAhead(accounts) : accounts;
  }

  /** The calls that another page left come first. */
  #lead(link: TabLink, group: Scope, userId: string): void {
    const { shared, own, calls, store } = this.#ports;
    this.#hear(link);
    this.#keeper = new CallKeeper(link.scope, { store, key: userId, calls });
    const saved = this.#keeper.take();
    if (saved) calls.restore(saved);
    this.#keeper.begin();
    new TabDesk(link, own);
    shared.show(own);
    this.#tabPhone.lead();
    link.scope.add(() => {
      if (!group.ended) this.#lose();
    });
  }

  #follow(link: TabLink): void {
    this.#hear(link);
    this.#ports.shared.show(this.#tabPhone);
    this.#tabPhone.follow(link);
    // Nothing ends a call for help, and another page knows nothing of it.
    if (this.#ports.calls.emergency$.value) link.take();
  }

  /** The phone goes to another page; here it looks the same until that one tells of it. */
  #lose(): void {
    const { shared, own, calls, phone, logger } = this.#ports;
    this.#tabPhone.show(toldPhone(own));
    shared.show(this.#tabPhone);
    calls.abandon();
    this.#abandoned = phone.abandon().catch((error: unknown) => {
      logger.warn('The phone did not go', { error });
    });
  }

  #end(): void {
    this.#keeper?.end({ forget: true });
    this.#keeper = null;
    this.#link = null;
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
