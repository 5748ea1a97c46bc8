import type { CallEnd } from '../calls/phone.ts';
import { HubError, type HubErrorCode } from '../errors/hub-error.ts';
import type { Reason } from './reason-header.ts';

/** What ended a call on the wire. */
export type Ending =
  /** A final response to our INVITE; `local` when it was made here because none came. */
  | {
      readonly by: 'response';
      readonly status: number;
      readonly reasons: readonly Reason[];
      readonly local?: boolean;
      readonly retryAfter?: number;
    }
  /** A CANCEL for an INVITE that rings here. */
  | { readonly by: 'cancel'; readonly reasons: readonly Reason[] }
  /** A BYE in the dialog. */
  | { readonly by: 'bye'; readonly reasons: readonly Reason[] };

/** Turns what came over the wire into how the call ended for the person. */
export function callEnd(ending: Ending): CallEnd {
  switch (ending.by) {
    case 'cancel':
      return endOfCancel(ending.reasons);
    case 'bye':
      return endOfBye(ending.reasons);
    case 'response':
      return endOfResponse(ending);
  }
}

/** The rest of my phones are told with CANCEL what the first did (see `docs/wire.md`). */
function endOfCancel(reasons: readonly Reason[]): CallEnd {
  const cause = sipCause(reasons);
  if (cause === 603) return { cause: 'declined' };
  if (cause === 200 || reasons.some((reason) => /elsewhere/i.test(reason.text))) {
    return { cause: 'elsewhere' };
  }
  return { cause: 'cancelled' };
}

function endOfBye(reasons: readonly Reason[]): CallEnd {
  const cause = sipCause(reasons);
  if (cause === 200 && reasons.some((reason) => /elsewhere/i.test(reason.text))) {
    return { cause: 'elsewhere' };
  }
  if (cause === 200 && reasons.some((reason) => /transferred/i.test(reason.text))) {
    return { cause: 'transferred' };
  }
  if (cause === 488 || cause === 606) return failed('call/media-failed', `BYE after ${cause}`);
  return { cause: 'hung-up', by: 'them' };
}

function endOfResponse(ending: Extract<Ending, { by: 'response' }>): CallEnd {
  if (ending.status === 487) return { cause: 'cancelled' };
  if (ending.status === 603 || ending.status === 607) return { cause: 'declined' };
  return failed(codeOf(ending), `answered with ${ending.status}`, ending.retryAfter);
}

function codeOf(ending: Extract<Ending, { by: 'response' }>): HubErrorCode {
  const { status, local } = ending;
  if (local) return status === 408 ? 'network/timeout' : 'network/unreachable';
  const q850 = ending.reasons.find((reason) => reason.protocol === 'Q.850')?.cause;
  switch (status) {
    case 401:
    case 407:
      return 'phone/refused';
    case 403:
      return 'request/forbidden';
    case 404:
      return q850 === 3 ? 'call/no-route' : 'call/not-found';
    case 410:
    case 604:
      return 'call/not-found';
    case 416:
    case 484:
      return 'call/invalid-number';
    case 408:
      return 'call/no-answer';
    case 480:
      if (q850 === 34) return 'park/full';
      return q850 === 19 || q850 === 18 ? 'call/no-answer' : 'call/unreachable';
    case 486:
    case 600:
      return 'call/busy';
    case 415:
    case 488:
    case 606:
      return 'call/media-failed';
  }
  return status >= 500 && status < 600 ? 'server/failed' : 'call/failed';
}

function sipCause(reasons: readonly Reason[]): number | null {
  return reasons.find((reason) => reason.protocol === 'SIP')?.cause ?? null;
}

function failed(code: HubErrorCode, message: string, retryAfter?: number): CallEnd {
  const error = new HubError(code, { message, ...(retryAfter !== undefined && { retryAfter }) });
  return { cause: 'failed', error };
}
