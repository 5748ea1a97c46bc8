import { randomBytes } from 'node:crypto';
import type { SipMessage } from './sip-message.ts';

export interface SipPhoneAccount {
  readonly username: string;
  readonly domain: string;
  readonly authUser: string;
  readonly password: string;
}

export interface SipRequest {
  readonly method: string;
  readonly uri: string;
  readonly branch: string;
  readonly callId: string;
  readonly cseq: number;
  readonly fromTag: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

export interface RequestParts {
  readonly callId?: string;
  readonly cseq?: number;
  readonly fromTag?: string;
  readonly branch?: string;
  /** Whole values, where they are not the account's own. */
  readonly from?: string;
  readonly to?: string;
  readonly headers?: readonly (readonly [string, string])[];
  readonly body?: string;
}

export const newToken = (): string => randomBytes(8).toString('hex');

/** What a call needs of its phone. */
export interface CallHost {
  readonly account: SipPhoneAccount;
  readonly aor: string;
  readonly contact: string;
  request(method: string, uri: string, parts?: RequestParts): SipRequest;
  respond(
    request: SipMessage,
    status: number,
    reason: string,
    parts?: { toTag?: string; headers?: RequestParts['headers']; body?: string },
  ): void;
  authorization(challenge: SipMessage, method: string, uri: string): readonly [string, string];
}
