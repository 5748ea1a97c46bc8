import type { CallQuality } from '../calls/call-quality.ts';
import type { CallEnd, PhoneCallState } from '../calls/phone.ts';
import {
  REPORT_FORMAT,
  REPORT_VERSION,
  type DiagnosticReport,
  type ReportedCall,
  type TimedValues,
} from '../diagnostics/diagnostic-report.ts';
import { HUB_ERRORS, HubError, type HubErrorCode } from '../errors/hub-error.ts';

type Connected = Extract<PhoneCallState, { readonly phase: 'connected' }>;

const PHASES = ['dialing', 'ringing', 'connected', 'ended'] as const;
const MEDIA = ['connecting', 'flowing', 'interrupted'] as const;
const TROUBLES = ['taking-back', 'other-away', 'path'] as const;
const REPAIRS = ['ice-restart', 'relay', 'microphone'] as const;
const GRADES = ['good', 'fair', 'poor', 'unknown'] as const;
const WARNINGS = ['loss', 'jitter', 'delay', 'interruptions'] as const;
const FAULTS = [
  ...(['microphone-muted', 'microphone-gone', 'microphone-silent', 'local-network'] as const),
  ...(['consent-lost', 'no-packets-in', 'no-packets-out', 'silence-in'] as const),
];
const ENDS = ['cancelled', 'declined', 'elsewhere', 'transferred'] as const;

/** Reads what someone pasted. @throws `TypeError` that says what is wrong with it */
export function readReport(text: string): DiagnosticReport {
  let report: unknown;
  try {
    report = JSON.parse(text);
  } catch (cause) {
    throw new TypeError('This is not a report: it is not JSON.', { cause });
  }
  const { format, version, calls, parties } = objectOf(report);
  if (format !== REPORT_FORMAT) {
    throw new TypeError('This is not a report of Hubline: copy all of it, with the braces.');
  }
  if (version !== REPORT_VERSION) {
    throw new TypeError(`This report has version ${JSON.stringify(version)}, not 1.`);
  }
  if (!Array.isArray(calls)) throw new TypeError('This report has no list of calls.');
  calls.forEach(checkCall);
  if (calls.length === 0) throw new TypeError('There is no call in this report.');
  return { ...(report as DiagnosticReport), parties: objectOf(parties) as Record<string, string> };
}

function checkCall(call: unknown, index: number): void {
  const { states, quality, call: label } = objectOf(call);
  const where = `Call ${index + 1} of this report`;
  if (typeof label !== 'string') throw new TypeError(`${where} has no label.`);
  if (!Array.isArray(states) || states.length === 0) throw new TypeError(`${where} has no states.`);
  if (!Array.isArray(quality)) throw new TypeError(`${where} has no list of its quality.`);
  for (const entry of [...(states as unknown[]), ...(quality as unknown[])]) {
    if (!Number.isFinite(objectOf(entry)['at'])) throw new TypeError(`${where} has no times.`);
  }
  for (const state of states) {
    const { phase } = objectOf(state);
    if (!isOneOf(PHASES, phase)) {
      throw new TypeError(`${where} has a state ${JSON.stringify(phase)}, which is none.`);
    }
  }
}

/** Number and name that stand for someone who was not named. */
export function partyIn(
  { parties }: DiagnosticReport,
  { party }: ReportedCall,
): { readonly number: string; readonly name: string } {
  const number = party === null ? undefined : parties[party];
  return {
    number: typeof number === 'string' ? number : '…',
    name: party === null ? 'Somebody' : `Party ${party.replace(/^party-/, '')}`,
  };
}

export function phaseIn({ phase }: TimedValues): PhoneCallState['phase'] {
  return oneOf(PHASES, phase, 'ended');
}

/** What of a state is not its time; a value that is missing is that of a call without trouble. */
export function connectedIn(
  values: TimedValues,
): Omit<Connected, 'phase' | 'since' | 'remoteStream' | 'localVideo' | 'remoteVideo'> {
  const trouble = objectOf(values['trouble']);
  return {
    muted: values['muted'] === true,
    held: values['held'] === true,
    holdPending: values['holdPending'] === true,
    heldByRemote: values['heldByRemote'] === true,
    media: oneOf(MEDIA, values['media'], 'flowing'),
    trouble: isOneOf(TROUBLES, trouble['kind'])
      ? { kind: trouble['kind'], repair: oneOf(REPAIRS, trouble['repair'], null) }
      : null,
  };
}

export function endIn(values: TimedValues): CallEnd {
  const { cause, by, error } = objectOf(values['end']);
  if (isOneOf(ENDS, cause)) return { cause };
  if (cause !== 'failed') return { cause: 'hung-up', by: by === 'me' ? 'me' : 'them' };
  const { code } = objectOf(error);
  const known = typeof code === 'string' && Object.hasOwn(HUB_ERRORS, code);
  return { cause, error: new HubError(known ? (code as HubErrorCode) : 'call/failed') };
}

export function qualityIn(values: TimedValues): CallQuality {
  const fault = objectOf(values['fault']);
  const warnings: readonly unknown[] = Array.isArray(values['warnings']) ? values['warnings'] : [];
  return {
    mos: numberOr(null, values['mos']),
    grade: oneOf(GRADES, values['grade'], 'unknown'),
    lossIn: numberOr(0, values['lossIn']),
    lossOut: numberOr(null, values['lossOut']),
    jitter: numberOr(0, values['jitter']),
    roundTrip: numberOr(null, values['roundTrip']),
    warnings: WARNINGS.filter((kind) => warnings.includes(kind)),
    fault: isOneOf(FAULTS, fault['kind'])
      ? {
          kind: fault['kind'],
          direction: fault['direction'] === 'out' ? 'out' : 'in',
          repair: oneOf(REPAIRS, fault['repair'], null),
        }
      : null,
  };
}

function isOneOf<T extends string>(words: readonly T[], value: unknown): value is T {
  return (words as readonly unknown[]).includes(value);
}

function oneOf<T extends string, D>(words: readonly T[], value: unknown, otherwise: D): T | D {
  return isOneOf(words, value) ? value : otherwise;
}

function numberOr<D>(otherwise: D, value: unknown): number | D {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
