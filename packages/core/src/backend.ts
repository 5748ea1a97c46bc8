import type { Capabilities } from './capabilities/capabilities.ts';
import type { SipAccounts } from './calls/phone.ts';
import type { ContactBook, ContactSource } from './contacts/contact-source.ts';
import type { EmergencySource } from './emergency/emergency-source.ts';
import type { GreetingSource } from './greetings/greeting-source.ts';
import type { RecordSource } from './history/record-source.ts';
import type { MessageSource } from './messages/message-source.ts';
import type { ParkSource } from './parks/park-source.ts';
import type { LiveCallSource, MyPhoneSource } from './phones/my-phone-source.ts';
import type { PresenceSource } from './presence/presence-source.ts';
import type { ProfileSource } from './profile/profile-source.ts';
import type { CallCenterSource } from './queues/call-center-source.ts';
import type { PushSource } from './push/push-source.ts';
import type { Behavior } from './reactive/behavior.ts';
import type { Security } from './security/security.ts';
import type { Authenticator } from './session/authenticator.ts';
import type { ConnectionState } from './session/session.ts';
import type { VoicemailSource } from './voicemail/voicemail-source.ts';

/** Everything but the calls themselves. Each part beyond sign-in is optional; `capabilities$` says what is there. */
export interface Backend {
  readonly kind: string;
  readonly capabilities$: Behavior<Capabilities>;
  readonly connection$: Behavior<ConnectionState>;
  readonly authenticator: Authenticator;
  readonly sipAccounts?: SipAccounts;
  readonly contacts?: ContactSource;
  readonly contactBook?: ContactBook;
  readonly records?: RecordSource;
  readonly voicemails?: VoicemailSource;
  readonly greetings?: GreetingSource;
  readonly parks?: ParkSource;
  readonly presence?: PresenceSource;
  readonly phones?: MyPhoneSource;
  readonly liveCalls?: LiveCallSource;
  /** Fetched when it is first asked for: few people are in a queue. @throws `network/unreachable` */
  callCenter?(): Promise<CallCenterSource>;
  /** Fetched when it is first asked for. @throws `network/unreachable` */
  messages?(): Promise<MessageSource>;
  /** Fetched when it is first asked for. @throws `network/unreachable` */
  profile?(): Promise<ProfileSource>;
  /** Fetched when it is first asked for. @throws `network/unreachable` */
  security?(): Promise<Security>;
  /** Fetched when it is first asked for. @throws `network/unreachable` */
  emergency?(): Promise<EmergencySource>;
  /** Fetched when it is first asked for. @throws `network/unreachable` */
  push?(): Promise<PushSource>;
  /** Looks at the connection now instead of at the next planned try. */
  probe(): void;
  close(): Promise<void>;
}
