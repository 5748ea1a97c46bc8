import type { CallEmergency } from '../../emergency/emergency-entry.ts';
import type { Identity } from '../../sip/identity.ts';
import type { DialogId, RecordingState } from '../live-calls.ts';
import type { EarlierPart } from '../participation.ts';
import type { KeptRow, Subscriber } from '../ports.ts';
import type { Side } from '../side.ts';

/** Someone in a call, as much as a server needs to know that starts anew. */
export interface KeptSide {
  readonly user: Subscriber;
  readonly dialog: DialogId;
  /** Their part in the call, which leaves one record. */
  readonly part: EarlierPart & {
    readonly callId: string;
    readonly direction: 'in' | 'out';
    readonly party: Identity;
    readonly emergency: CallEmergency | null;
  };
  /** Whom they see themselves connected to. */
  readonly party: Identity;
  readonly recording: RecordingState;
  readonly ofQueue: boolean;
}

/** Both in a call; the caller first. */
export type KeptSides = readonly [KeptSide, KeptSide];

export function keptSideOf({ leg, line, party, participation }: Side): KeptSide {
  const { id, startedAt, answeredAt, callId, direction, emergency } = participation;
  return {
    user: participation.user,
    dialog: leg.dialog,
    part: {
      ...{ id, startedAt, answeredAt, callId, direction, emergency },
      party: participation.party,
    },
    ...{ party, recording: line.recording, ofQueue: line.ofQueue },
  };
}

export function rowOf(id: string, sides: KeptSides, now: number): KeptRow {
  return { id, kept_at: now, data: JSON.stringify(sides) };
}

/** Written by this server, and read by none but this. */
export function sidesIn({ data }: KeptRow): KeptSides {
  return JSON.parse(data) as KeptSides;
}
