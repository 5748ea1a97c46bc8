import type { CarrierFailure } from '../../messages/message-entry.ts';

/** By Twilio's error codes; https://www.twilio.com/docs/api/errors */
const FAILURES: Readonly<Record<CarrierFailure, readonly number[]>> = {
  'opted-out': [21610],
  // Invalid, not mobile, not reachable from there, handset off, unknown, landline.
  unreachable: [21211, 21614, 21612, 30003, 30005, 30006],
  // No permission for the country, blocked, filtered, toll-free not verified, number not registered.
  blocked: [21408, 30004, 30007, 30032, 30034],
  // Too long, its media wrong, too many, too large, or of a kind that is not taken.
  'too-large': [21617, 21620, 21623, 11751, 12300, 30019],
  failed: [],
};

/** What a status of Twilio's Message resource means here; null for one of incoming messages. */
export function statusOf(status: string): 'queued' | 'sent' | 'delivered' | 'failed' | null {
  switch (status) {
    case 'accepted':
    case 'scheduled':
    case 'queued':
    case 'sending':
      return 'queued';
    case 'sent':
      return 'sent';
    case 'delivered':
    case 'read':
      return 'delivered';
    case 'failed':
    case 'undelivered':
    case 'canceled':
      return 'failed';
    default:
      return null;
  }
}

export function failureOf(code: number | null): CarrierFailure {
  const reasons = Object.keys(FAILURES) as CarrierFailure[];
  return reasons.find((reason) => code !== null && FAILURES[reason].includes(code)) ?? 'failed';
}
