import { STATUS_CODES } from 'node:http';
import { z } from '@hono/zod-openapi';

/** What can be wrong, and with which status it is answered. */
const PROBLEMS = {
  malformed: { status: 400, code: 'request/invalid' },
  'wrong-password': { status: 401, code: 'session/invalid-credentials' },
  'code-needed': { status: 401, code: 'session/code-needed' },
  'wrong-code': { status: 401, code: 'session/wrong-code' },
  'provider-refused': { status: 401, code: 'session/provider-refused' },
  'link-needed': { status: 401, code: 'session/link-needed' },
  'no-session': { status: 401, code: 'session/expired' },
  forbidden: { status: 403, code: 'request/forbidden' },
  'not-found': { status: 404, code: 'request/not-found' },
  'wrong-method': { status: 405, code: 'request/invalid' },
  'caller-taken': { status: 409, code: 'queue/caller-taken' },
  'not-a-member': { status: 409, code: 'queue/not-a-member' },
  'no-phone': { status: 409, code: 'phone/not-registered' },
  'closed-conversation': { status: 409, code: 'message/closed' },
  'upload-gap': { status: 409, code: 'request/invalid' },
  'attachment-too-large': { status: 413, code: 'attachment/too-large' },
  'attachment-blocked': { status: 422, code: 'attachment/blocked' },
  'attachment-infected': { status: 422, code: 'attachment/infected' },
  'attachment-not-checked': { status: 503, code: 'attachment/not-checked' },
  'attachment-too-many-pixels': { status: 422, code: 'attachment/too-many-pixels' },
  'attachment-empty': { status: 422, code: 'attachment/empty' },
  'attachment-not-for-outside': { status: 422, code: 'attachment/not-for-outside' },
  'message-too-long': { status: 422, code: 'message/too-long' },
  'invalid-sms-number': { status: 422, code: 'sms/invalid-number' },
  'password-weak': { status: 422, code: 'password/weak' },
  'password-same': { status: 422, code: 'password/same' },
  'second-factor-wrong-code': { status: 422, code: 'second-factor/wrong-code' },
  'email-taken': { status: 409, code: 'email/taken' },
  'email-not-sent': { status: 503, code: 'email/not-sent' },
  'email-wrong-code': { status: 422, code: 'email/wrong-code' },
  'email-code-expired': { status: 422, code: 'email/code-expired' },
  'email-not-confirmed': { status: 409, code: 'email/not-confirmed' },
  'email-too-many': { status: 409, code: 'email/too-many' },
  'avatar-unreadable': { status: 422, code: 'avatar/unreadable' },
  'avatar-too-large': { status: 413, code: 'avatar/too-large' },
  'emergency-not-validated': { status: 422, code: 'emergency/not-validated' },
  'emergency-changed': { status: 409, code: 'emergency/changed' },
  'emergency-name-taken': { status: 409, code: 'emergency/name-taken' },
  'emergency-too-many': { status: 409, code: 'emergency/too-many' },
  'emergency-validation-unavailable': { status: 503, code: 'emergency/validation-unavailable' },
  'too-large': { status: 413, code: 'request/invalid' },
  'wrong-media-type': { status: 415, code: 'request/invalid' },
  'no-such-range': { status: 416, code: 'request/invalid' },
  invalid: { status: 422, code: 'request/invalid' },
  'upgrade-required': { status: 426, code: 'request/invalid' },
  'too-many': { status: 429, code: 'session/too-many-tries' },
  failed: { status: 500, code: 'server/failed' },
  full: { status: 507, code: 'server/full' },
} as const;

export type ProblemKind = keyof typeof PROBLEMS;
export type ProblemStatus = (typeof PROBLEMS)[ProblemKind]['status'];

export interface ProblemDetails {
  readonly detail?: string;
  /** Seconds until another try makes sense. */
  readonly retryAfter?: number;
  readonly fields?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that cannot be fulfilled; thrown anywhere below the routes, answered in one place. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly kind: ProblemKind;
  readonly details: ProblemDetails;

  constructor(kind: ProblemKind, details: ProblemDetails = {}) {
    super(details.detail ?? kind);
    this.kind = kind;
    this.details = details;
  }

  /** As RFC 9457 wants it. */
  toResponse(): Response {
    const { status, code } = PROBLEMS[this.kind];
    const { detail, retryAfter, fields, headers } = this.details;
    const title = STATUS_CODES[status] ?? 'Error';
    const body = {
      type: 'about:blank',
      title,
      status,
      detail: detail ?? title,
      code,
      ...(retryAfter === undefined ? {} : { retryAfter }),
      ...(fields === undefined ? {} : { fields }),
    };
    return new Response(JSON.stringify(body), {
      status,
      headers: {
        'Content-Type': 'application/problem+json',
        'Cache-Control': 'no-store',
        ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
        ...headers,
      },
    });
  }
}

const codes = [...new Set(Object.values(PROBLEMS).map((problem) => problem.code))];

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().openapi({ description: 'For developers; not to be shown to people.' }),
    code: z.enum(codes),
    retryAfter: z
      .int()
      .optional()
      .openapi({ description: 'Seconds until another try makes sense; repeats Retry-After.' }),
    fields: z
      .record(z.string(), z.string())
      .optional()
      .openapi({ description: 'What is wrong with which field.' }),
  })
  .openapi('Problem', { description: 'An RFC 9457 problem document.' });

const MEANINGS: Record<ProblemStatus, string> = {
  400: 'The request cannot be read.',
  401: 'Nobody is signed in, or the proof of it is wrong or over.',
  403: 'Not allowed from there.',
  404: 'There is no such thing.',
  405: 'The method is not one of this address.',
  409: 'It cannot be done as things are now.',
  413: 'The request is too large.',
  415: 'The request is not JSON.',
  416: 'There is nothing at that place of it.',
  422: 'The request can be read but a field of it is wrong.',
  426: 'This address speaks WebSocket.',
  429: 'Too many tries; wait as long as Retry-After says.',
  500: 'The server failed.',
  503: 'The server cannot do this now; try again later.',
  507: 'The server has no room left; nothing was stored.',
};

/** The error answers of a route, for its description. */
export function problemResponses<S extends ProblemStatus>(...statuses: S[]) {
  const content = { 'application/problem+json': { schema: problemSchema } };
  const entries = statuses.map((status) => [status, { description: MEANINGS[status], content }]);
  return Object.fromEntries(entries) as Record<S, { description: string; content: typeof content }>;
}
