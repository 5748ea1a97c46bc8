const FINAL = { retryable: false } as const;
const AGAIN = { retryable: true } as const;

/**
 * Every way in which a command or a call can fail: one code, its area (the part before the slash)
 * and whether the same act may succeed when it is tried again. Words for people live with the elements.
 */
export const HUB_ERRORS = {
  'session/invalid-credentials': FINAL,
  'session/too-many-tries': AGAIN,
  'session/expired': FINAL,
  'session/signed-out': FINAL,
  'session/code-needed': FINAL,
  'session/wrong-code': FINAL,
  'session/provider-refused': AGAIN,
  'session/link-needed': FINAL,
  'network/unreachable': AGAIN,
  'network/timeout': AGAIN,
  'server/failed': AGAIN,
  'server/full': FINAL,
  'server/bad-answer': FINAL,
  'request/invalid': FINAL,
  'request/not-found': FINAL,
  'request/forbidden': FINAL,
  'phone/not-registered': AGAIN,
  'phone/refused': FINAL,
  'microphone/denied': AGAIN,
  'microphone/missing': AGAIN,
  'microphone/busy': AGAIN,
  'microphone/insecure': FINAL,
  'call/invalid-number': FINAL,
  'call/not-found': FINAL,
  'call/no-route': FINAL,
  'call/unreachable': AGAIN,
  'call/no-answer': AGAIN,
  'call/busy': AGAIN,
  'call/declined': AGAIN,
  'call/in-progress': AGAIN,
  'call/ended': FINAL,
  'call/media-failed': AGAIN,
  'call/failed': AGAIN,
  'call/own-number': FINAL,
  'call/no-video': FINAL,
  'camera/denied': AGAIN,
  'camera/missing': AGAIN,
  'camera/busy': AGAIN,
  'camera/insecure': FINAL,
  'headset/busy': AGAIN,
  'headset/unsupported': FINAL,
  'screen/denied': AGAIN,
  'screen/unsupported': FINAL,
  'park/occupied': AGAIN,
  'park/full': AGAIN,
  'park/empty': FINAL,
  'sound/unreadable': FINAL,
  'sound/too-large': FINAL,
  'sound/too-long': FINAL,
  'sound/silent': FINAL,
  'sound/unsupported': FINAL,
  'greeting/too-many': FINAL,
  'queue/not-a-member': FINAL,
  'queue/caller-gone': FINAL,
  'queue/caller-taken': FINAL,
  'queue/status-exists': FINAL,
  'queue/too-many-statuses': FINAL,
  'message/empty': FINAL,
  'message/too-long': FINAL,
  'message/closed': FINAL,
  'attachment/empty': FINAL,
  'attachment/too-large': FINAL,
  'attachment/too-many': FINAL,
  'attachment/blocked': FINAL,
  'attachment/infected': FINAL,
  'attachment/not-checked': AGAIN,
  'attachment/too-many-pixels': FINAL,
  'attachment/not-for-outside': FINAL,
  'attachment/lost': FINAL,
  'sms/invalid-number': FINAL,
  'sms/unreachable': AGAIN,
  'sms/blocked': FINAL,
  'sms/opted-out': FINAL,
  'sms/too-large': FINAL,
  'sms/failed': AGAIN,
  'storage/full': FINAL,
  'password/weak': FINAL,
  'password/same': FINAL,
  'second-factor/wrong-code': FINAL,
  'email/taken': FINAL,
  'email/not-sent': AGAIN,
  'email/wrong-code': FINAL,
  'email/code-expired': FINAL,
  'email/not-confirmed': FINAL,
  'email/too-many': FINAL,
  'avatar/unreadable': FINAL,
  'avatar/too-large': FINAL,
  'emergency/not-validated': FINAL,
  'emergency/changed': FINAL,
  'emergency/name-taken': FINAL,
  'emergency/too-many': FINAL,
  'emergency/validation-unavailable': AGAIN,
  'export/empty': FINAL,
  'import/unreadable': FINAL,
  'import/too-large': FINAL,
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
