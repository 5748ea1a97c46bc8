/** How a call sounds, once a second. */
export interface CallQuality {
  /** Mean opinion score of the worse direction, 1 to 4.5 (ITU-T G.107, G.107.1 annexes); null as long as nothing flows. */
  readonly mos: number | null;
  readonly grade: QualityGrade;
  /** Packets lost of the last seconds, 0 to 1. */
  readonly lossIn: number;
  /** As the other side says; null as long as it says nothing. */
  readonly lossOut: number | null;
  /** In ms. */
  readonly jitter: number;
  /** In ms; null where it is not known. */
  readonly roundTrip: number | null;
  /** Those that last: they come and go with some inertia. */
  readonly warnings: readonly QualityWarning[];
  /** Why one side does not hear the other; null while both can. */
  readonly fault: CallFault | null;
}

export type QualityGrade = 'good' | 'fair' | 'poor' | 'unknown';

export type QualityWarning = 'loss' | 'jitter' | 'delay' | 'interruptions';

/** What keeps one direction silent, named, and what is done about it. */
export interface CallFault {
  readonly kind: CallFaultKind;
  /** `in`: we hear nothing. `out`: the other side hears nothing. */
  readonly direction: 'in' | 'out';
  readonly repair: 'ice-restart' | 'relay' | 'microphone' | null;
}

export type CallFaultKind =
  /** The operating system, or a key on the headset, keeps the microphone silent. */
  | 'microphone-muted'
  | 'microphone-gone'
  /** It is open, and gives nothing but zeros. */
  | 'microphone-silent'
  /** The browser may not reach the local network (Local Network Access). */
  | 'local-network'
  /** The other side does not confirm that it wants our packets (RFC 7675). */
  | 'consent-lost'
  | 'no-packets-in'
  | 'no-packets-out'
  /** Packets come, and nothing is in them to be heard. */
  | 'silence-in';
