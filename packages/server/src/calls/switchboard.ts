import type { MediaEngine, MediaSource } from '../media/leg.ts';
import type { Connection } from '../sip/connection.ts';
import type { Identity } from '../sip/identity.ts';
import type { Binding } from '../sip/registrar.ts';
import type { Call } from './call.ts';
import type { Conversation } from './conversation.ts';
import type { EmergencySetting } from './emergency/emergency-office.ts';
import { isSameDialog, LiveCalls, type DialogId, type RecordingState } from './live-calls.ts';
import { Participation, type ParticipationStart } from './participation.ts';
import type {
  ClosedApps,
  DialPlan,
  FinishedPart,
  Parking,
  People,
  QueueDesk,
  ReturningCallers,
  Subscriber,
  VoicemailDesk,
} from './ports.ts';
import type { KeptCalls } from './returning/kept-calls.ts';
import type { Ring } from './ring.ts';
import type { Referrals, Side } from './side.ts';

export interface SwitchboardSetting {
  readonly engine: MediaEngine;
  readonly music: MediaSource;
  readonly ringSeconds: number;
  readonly dialPlan: DialPlan;
  readonly people: People;
  readonly parking: Parking;
  /** Null where nobody takes messages. */
  readonly voicemail: VoicemailDesk | null;
  /** Null where no queue has anybody wait. */
  readonly queues: QueueDesk | null;
  /** Null where no places are kept. */
  readonly returning: ReturningCallers | null;
  /** Null where nobody is told. */
  readonly closedApps: ClosedApps | null;
  readonly emergency: EmergencySetting;
  readonly phonesOf: (userId: string) => readonly Binding<Connection>[];
  /** Once for each part of a call. */
  readonly onFinished: (part: FinishedPart) => void;
}

/** What everything that carries a call shares: the means, and what is alive. */
export class Switchboard {
  readonly setting: SwitchboardSetting;
  readonly liveCalls = new LiveCalls();
  /** Everyone who is up at a phone. */
  readonly sides = new Set<Side>();
  /** What rings. */
  readonly calls = new Set<Call>();
  /** Phones that ring for one call each. */
  readonly rings = new Set<Ring>();
  readonly conversations = new Set<Conversation>();
  /** What else keeps a side: the echo, a wait, a transfer that goes on alone. */
  readonly others = new Set<object>();
  /** Who carries out what phones ask for by REFER. */
  referrals: Referrals | null = null;
  /** The calls of before the server started, and of after it ended; null where none are kept. */
  kept: KeptCalls | null = null;
  readonly #onConversation: ((conversation: Conversation) => void)[] = [];
  readonly #onReturned: ((side: Side, recording: RecordingState) => void)[] = [];

  constructor(setting: SwitchboardSetting) {
    this.setting = setting;
  }

  get callCount(): number {
    return this.calls.size + this.conversations.size + this.others.size;
  }

  /** Calls back for every conversation that begins. */
  onConversation(listener: (conversation: Conversation) => void): void {
    this.#onConversation.push(listener);
  }

  /** Calls back for whoever goes on with a call of before the server started. */
  onReturned(listener: (side: Side, recording: RecordingState) => void): void {
    this.#onReturned.push(listener);
  }

  returned(side: Side, recording: RecordingState): void {
    for (const listener of this.#onReturned) listener(side, recording);
  }

  conversationBegan(conversation: Conversation): void {
    this.conversations.add(conversation);
    for (const listener of this.#onConversation) listener(conversation);
  }

  /** The part of someone in a call that was up before the server was. */
  resume(start: ParticipationStart): Participation {
    return new Participation(start, this.setting.onFinished);
  }

  begin(callId: string, user: Subscriber, direction: 'in' | 'out', party: Identity): Participation {
    return new Participation({ callId, user, direction, party }, this.setting.onFinished);
  }

  /** A phone that comes rings with what its user is called for. */
  phonesChanged(userId: string): void {
    for (const ring of [...this.rings]) ring.phonesChanged(userId);
  }

  /** Speaks for this user, who said so in an app that was told of the call. Idle where it does not ring. */
  decline(userId: string, callId: string, sessionId: string): void {
    for (const ring of [...this.rings]) ring.decline(userId, callId, sessionId);
  }

  /** Who is up in this dialog. */
  sideIn(dialog: DialogId): Side | null {
    return [...this.sides].find((side) => isSameDialog(side.leg.dialog, dialog)) ?? null;
  }

  /**
   * Who was in this dialog of the same phone, which never heard that it was taken back already, and is
   * gone again.
   */
  sideOnceIn(dialog: DialogId): Side | null {
    return (
      [...this.sides].find(
        (side) => side.wasIn(dialog) && (side.isAway || !side.leg.connection.isAttached),
      ) ?? null
    );
  }

  /** The call that this dialog rings with. */
  callIn(dialog: DialogId): Call | null {
    return [...this.calls].find((call) => isSameDialog(call.dialog, dialog)) ?? null;
  }
}
