import type { Contact } from '../contacts/contact.ts';
import type { Greeting } from '../greetings/greeting.ts';
import type { CallRecord } from '../history/call-record.ts';
import type { Park } from '../parks/park.ts';
import type { LiveCall } from '../phones/live-call.ts';
import type { MyPhone } from '../phones/my-phone.ts';
import type { PresenceState } from '../presence/presence.ts';
import type { SignInOptions, SignInProvider, User } from '../session/session.ts';
import type { Mailbox, Voicemail } from '../voicemail/voicemail.ts';
import type { FakeCallCenterCommand, FakeCallCenterOptions } from './fake-call-center.ts';
import type { FakeEmergencyCommand, FakeEmergencyOptions } from './fake-emergency.ts';
import type { FakeMessageCommand } from './fake-message-command.ts';
import type { FakeMessageOptions } from './fake-messages.ts';
import type { FakeProfileCommand, FakeProfileOptions } from './fake-profile.ts';
import type { FakePushOptions } from './fake-push.ts';
import type { FakeSecurityCommand, FakeSecurityOptions } from './fake-security.ts';
import type { FakeSignInOptions } from './fake-sign-in.ts';

export interface FakeBackendOptions
  extends
    FakeCallCenterOptions,
    FakeMessageOptions,
    FakeProfileOptions,
    FakeSignInOptions,
    FakeSecurityOptions,
    FakeEmergencyOptions {
  /** Who can sign in with `PASSWORD`; the demo people unless said. */
  readonly users?: readonly User[];
  /** Whose earlier session is there to resume; nobody's unless said. */
  readonly signedIn?: User | null;
  readonly signInOptions?: SignInOptions;
  /** Where else one can sign in; nowhere unless said. */
  readonly providers?: readonly SignInProvider[];
  /** Colleagues; the users unless said. */
  readonly contacts?: readonly Contact[];
  /** External contacts; none unless said. */
  readonly externalContacts?: readonly Contact[];
  /** Any number; in any order. */
  readonly records?: readonly CallRecord[];
  /** Of both folders, any number; in any order. */
  readonly voicemails?: readonly Voicemail[];
  /** How the mailbox stands, where not as its messages are. */
  readonly mailbox?: Partial<Mailbox>;
  /** Beside the system greeting, which is there in any case. */
  readonly greetings?: readonly Greeting[];
  /** Three free ones unless said. */
  readonly parks?: readonly Park[];
  /** By user id; everyone is ready unless said. */
  readonly presence?: Readonly<Record<string, PresenceState>>;
  /** My connected phones; none unless said. */
  readonly phones?: readonly MyPhone[];
  /** Calls on all of my phones; none unless said. */
  readonly liveCalls?: readonly LiveCall[];
  /** What this app is told while it is closed; nothing unless said. */
  readonly push?: FakePushOptions;
}

/** What is asked of a fake backend, by name. */
export type FakeCommand =
  | 'options'
  | 'resume'
  | 'signIn'
  | 'signOut'
  | 'account'
  /** Creating, changing, deleting or importing external contacts. */
  | 'contacts'
  /** A page of call records or voicemails. */
  | 'page'
  /** The sound of a recording, a voicemail or a greeting. */
  | 'sound'
  /** Moving, deleting or forwarding voicemails. */
  | 'voicemails'
  | 'pin'
  /** Adding, changing or deleting greetings. */
  | 'greetings'
  | 'setAway'
  | 'record'
  /** Fetching what is needed for the queues. */
  | 'callCenter'
  | FakeCallCenterCommand['command']
  /** Fetching what is needed for messages. */
  | 'messages'
  | FakeMessageCommand
  | 'redeem'
  /** Fetching what is needed for the profile. */
  | 'profile'
  | FakeProfileCommand
  /** Fetching what is needed for account security. */
  | 'security'
  | FakeSecurityCommand
  /** Fetching what is needed for emergency addresses. */
  | 'emergency'
  | FakeEmergencyCommand;
