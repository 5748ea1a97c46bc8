/** What a report is known by. */
export const REPORT_FORMAT = 'hubline-diagnostics';
export const REPORT_VERSION = 1;

/** Values that tell nothing of anyone: numbers, yes and no, and words of a fixed list. */
export type PlainValue =
  null | boolean | number | string | readonly PlainValue[] | { readonly [key: string]: PlainValue };

/** What happened to the phone, without secrets, addresses, names and full numbers. Times are in ms since 1970. */
export interface DiagnosticReport {
  readonly format: typeof REPORT_FORMAT;
  readonly version: typeof REPORT_VERSION;
  readonly at: number;
  readonly userAgent: string;
  readonly timeZone: string;
  /** `party-1` and so on: the last two digits of the number, and all of one for emergencies. */
  readonly parties: Readonly<Record<string, string>>;
  /** The oldest first. */
  readonly calls: readonly ReportedCall[];
  readonly ladder: readonly LadderRung[];
  readonly events: readonly ReportedEvent[];
}

export interface ReportedCall {
  /** `call-1` and so on, as in the ladder. */
  readonly call: string;
  readonly direction: 'in' | 'out';
  /** Null where no message of it was kept. */
  readonly party: string | null;
  /** Each change of its state. */
  readonly states: readonly TimedValues[];
  /** How it sounded, every five seconds. */
  readonly quality: readonly TimedValues[];
  /** Changes of its connection, and what was repaired. */
  readonly media: readonly TimedValues[];
}

export type TimedValues = { readonly at: number } & { readonly [key: string]: PlainValue };

/** One SIP message. */
export interface LadderRung {
  readonly at: number;
  readonly way: 'in' | 'out';
  /** Of a request. */
  readonly method?: string;
  /** Of a response. */
  readonly status?: number;
  /** Number and method. */
  readonly cseq: string;
  /** `call-1` and so on, `registration`, or `other-1` and so on. */
  readonly call: string;
  /** `me`, `party-1` and so on. */
  readonly from: string;
  readonly to: string;
  /** What matters of the headers. */
  readonly headers?: { readonly [key: string]: PlainValue };
  readonly sdp?: SdpSummary;
  /** Digits that were sent, not which. */
  readonly dtmf?: number;
  /** What a NOTIFY tells of a transfer (RFC 3515). */
  readonly fragment?: number;
}

export interface SdpSummary {
  readonly media: readonly {
    readonly kind: string;
    readonly direction: string;
    readonly refused: boolean;
    readonly codecs: readonly string[];
  }[];
  /** How many of each type, such as `host mDNS`. */
  readonly candidates: Readonly<Record<string, number>>;
  /** Against the last description of the same side of the call. */
  readonly iceRestart: boolean;
  readonly fingerprintChanged: boolean;
}

export interface ReportedEvent {
  readonly at: number;
  readonly name: string;
  readonly data: PlainValue;
}
