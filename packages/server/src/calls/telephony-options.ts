import type { EmergencyBook } from '../emergency/ports.ts';
import type {
  CallKeep,
  CallRecorder,
  ClosedApps,
  CredentialStore,
  DialPlan,
  MessageCounts,
  Parking,
  People,
  QueueDesk,
  ReturningCallers,
  VoicemailDesk,
} from './ports.ts';
import type { Nonces } from '../sip/digest.ts';
import type { EmergencyWatch } from './emergency/emergency-office.ts';
import type { Logger } from '../logger.ts';

export interface TelephonyOptions {
  readonly credentials: CredentialStore;
  /** What requests are challenged with; its own where it is absent. */
  readonly nonces?: Nonces;
  readonly dialPlan: DialPlan;
  /** As they want it now; as they were when they signed in, and as usual, where it is absent. */
  readonly people?: People;
  readonly recorder: CallRecorder;
  /** Where calls are parked; nowhere where it is absent. */
  readonly parking?: Parking;
  /** Takes messages and plays them; nobody does where it is absent. */
  readonly voicemail?: VoicemailDesk;
  /** Where callers of queues wait; nowhere where it is absent. */
  readonly queues?: QueueDesk;
  /** Who may come back to their place in a queue; nobody where it is absent. */
  readonly returning?: ReturningCallers;
  /** Tells apps of calls that are closed; nobody does where it is absent. */
  readonly closedApps?: ClosedApps;
  /** Where calls are kept that are up, so that they outlive a restart; nowhere where it is absent. */
  readonly callKeep?: CallKeep;
  /** How long the phones of such calls have to come back; 30 where it is absent. */
  readonly returnSeconds?: number;
  /** What phones with a lamp for messages are told; of none where it is absent. */
  readonly messageCounts?: MessageCounts;
  /** What goes along with emergency calls; nothing where it is absent. */
  readonly emergencyBook?: EmergencyBook;
  /** Who is told of emergency calls; nobody where it is absent. */
  readonly emergencyWatch?: EmergencyWatch;
  readonly media: {
    /** IP address to bind media to; `0.0.0.0` for all. */
    readonly bindAddress: string;
    /** What candidates say; the addresses of this machine where it is absent. */
    readonly publicAddress?: string;
    /** The port that candidates say; the one that is bound where it is absent. */
    readonly publicPort?: number;
    /** One UDP port for all media; 0 takes a free one. */
    readonly port: number;
    /** Folder with prompts and music. */
    readonly promptFolder: string;
  };
  readonly ringSeconds: number;
  /** How long a phone that lost its socket keeps its calls; 30 where it is absent. */
  readonly graceSeconds?: number;
  /** The shortest subscription to messages; 60 where it is absent. */
  readonly subscriptionSeconds?: number;
  /** How often a socket is pinged; 25 where it is absent. */
  readonly pingSeconds?: number;
  readonly logger: Logger;
}
