/**
 * Every way in which a command or a call can fail: one code, its area (the part before the slash)
 * and whether the same act may succeed when it is tried again. Words for people live with the elements.
 */
export const HUB_ERRORS = {
  'session/invalid-credentials': { retryable: false },
  'session/too-many-tries': { retryable: true },
  'session/expired': { retryable: false },
  'session/signed-out': { retryable: false },
  'session/code-needed': { retryable: false },
  'session/wrong-code': { retryable: false },
  'session/provider-refused': { retryable: true },
  'session/link-needed': { retryable: false },
  'network/unreachable': { retryable: true },
  'network/timeout': { retryable: true },
  'server/failed': { retryable: true },
  'server/full': { retryable: false },
  'server/bad-answer': { retryable: false },
  'request/invalid': { retryable: false },
  'request/not-found': { retryable: false },
  'request/forbidden': { retryable: false },
  'phone/not-registered': { retryable: true },
  'phone/refused': { retryable: false },
  'microphone/denied': { retryable: true },
  'microphone/missing': { retryable: true },
  'microphone/busy': { retryable: true },
  'microphone/insecure': { retryable: false },
  'call/invalid-number': { retryable: false },
  'call/not-found': { retryable: false },
  'call/no-route': { retryable: false },
  'call/unreachable': { retryable: true },
  'call/no-answer': { retryable: true },
  'call/busy': { retryable: true },
  'call/declined': { retryable: true },
  'call/in-progress': { retryable: true },
  'call/ended': { retryable: false },
  'call/media-failed': { retryable: true },
  'call/failed': { retryable: true },
  'call/own-number': { retryable: false },
  'call/no-video': { retryable: false },
  'camera/denied': { retryable: true },
  'camera/missing': { retryable: true },
  'camera/busy': { retryable: true },
  'camera/insecure': { retryable: false },
  'screen/denied': { retryable: true },
  'screen/unsupported': { retryable: false },
  'park/occupied': { retryable: true },
  'park/full': { retryable: true },
  'park/empty': { retryable: false },
  'sound/unreadable': { retryable: false },
  'sound/too-large': { retryable: false },
  'sound/too-long': { retryable: false },
  'sound/silent': { retryable: false },
  'sound/unsupported': { retryable: false },
  'greeting/too-many': { retryable: false },
  'queue/not-a-member': { retryable: false },
  'queue/caller-gone': { retryable: false },
  'queue/caller-taken': { retryable: false },
  'queue/status-exists': { retryable: false },
  'queue/too-many-statuses': { retryable: false },
  'message/empty': { retryable: false },
  'message/too-long': { retryable: false },
  'message/closed': { retryable: false },
  'attachment/empty': { retryable: false },
  'attachment/too-large': { retryable: false },
  'attachment/too-many': { retryable: false },
  'attachment/blocked': { retryable: false },
  'attachment/infected': { retryable: false },
  'attachment/not-checked': { retryable: true },
  'attachment/too-many-pixels': { retryable: false },
  'attachment/not-for-outside': { retryable: false },
  'attachment/lost': { retryable: false },
  'sms/invalid-number': { retryable: false },
  'sms/unreachable': { retryable: true },
  'sms/blocked': { retryable: false },
  'sms/opted-out': { retryable: false },
  'sms/too-large': { retryable: false },
  'sms/failed': { retryable: true },
  'storage/full': { retryable: false },
  'password/weak': { retryable: false },
  'password/same': { retryable: false },
  'second-factor/wrong-code': { retryable: false },
  'email/taken': { retryable: false },
  'email/not-sent': { retryable: true },
  'email/wrong-code': { retryable: false },
  'email/code-expired': { retryable: false },
  'email/not-confirmed': { retryable: false },
  'email/too-many': { retryable: false },
  'avatar/unreadable': { retryable: false },
  'avatar/too-large': { retryable: false },
  'emergency/not-validated': { retryable: false },
  'emergency/changed': { retryable: false },
  'emergency/name-taken': { retryable: false },
  'emergency/too-many': { retryable: false },
  'emergency/validation-unavailable': { retryable: true },
  'export/empty': { retryable: false },
  'import/unreadable': { retryable: false },
  'import/too-large': { retryable: false },
} as const satisfies Record<`${string}/${string}`, { readonly retryable: boolean }>;

export type HubErrorCode = keyof typeof HUB_ERRORS;

export interface HubErrorOptions {
  /** For developers; never shown to people. */
  readonly message?: string;
  readonly cause?: unknown;
  /** Seconds until another try makes sense, where the other side said so. */
  readonly retryAfter?: number;
  /** What is wrong with which field, for `request/invalid`. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** The one error class: commands reject with it, `ended` and `failed` states carry it. */
export class HubError extends Error {
  override readonly name = 'HubError';
  readonly code: HubErrorCode;
  readonly retryAfter: number | undefined;
  readonly fields: Readonly<Record<string, string>> | undefined;

  constructor(code: HubErrorCode, options: HubErrorOptions = {}) {
    super(options.message ?? code, { cause: options.cause });
    this.code = code;
    this.retryAfter = options.retryAfter;
    this.fields = options.fields;
  }

  get area(): string {
    return this.code.slice(0, this.code.indexOf('/'));
  }

  get retryable(): boolean {
    return HUB_ERRORS[this.code].retryable;
  }
}
