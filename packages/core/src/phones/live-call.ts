import type { Party } from '../contacts/party.ts';
import type { CallEmergency } from '../emergency/call-emergency.ts';

export type RecordingState = 'off' | 'on' | 'paused';
export type RecordingAction = 'start' | 'pause' | 'resume' | 'stop';

/** A dialog between one phone and the server (RFC 3261 §12), as `Replaces` names it (RFC 3891 §3). */
export interface DialogId {
  readonly callId: string;
  /** The tag on the server's side: the `to-tag` of a Replaces header. */
  readonly serverTag: string;
  /** The tag on the phone's side: the `from-tag` of a Replaces header. */
  readonly phoneTag: string;
}

/** A call at one of the signed-in person's phones, as the server sees it. */
export interface LiveCall {
  readonly id: string;
  readonly deviceId: string;
  /** Null while it is being set up. */
  readonly dialog: DialogId | null;
  /** SIP Call-ID of the leg, by which the phone that carries it knows it. */
  readonly callId: string;
  readonly direction: 'in' | 'out';
  readonly state: 'ringing' | 'connected';
  readonly party: Party;
  readonly startedAt: Date;
  readonly answeredAt: Date | null;
  readonly held: boolean;
  readonly recording: RecordingState;
  /** The phone of the other side is gone without hanging up, and may come back; absent for false. */
  readonly otherAway?: boolean;
  /** Of a call to emergency services or to their test number; null or absent for any other. */
  readonly emergency?: CallEmergency | null;
}
