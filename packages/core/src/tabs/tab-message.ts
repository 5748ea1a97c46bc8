import type { CallQuality } from '../calls/call-quality.ts';
import type { Call, CallState } from '../calls/call.ts';
import type { RegistrationState } from '../calls/phone.ts';
import { HUB_ERRORS, HubError, type HubErrorCode } from '../errors/hub-error.ts';

/** A call as other pages know it. */
export interface ToldCall {
  readonly id: string;
  readonly direction: Call['direction'];
  readonly state: CallState;
  readonly quality: CallQuality | null;
}

/** The whole phone as other pages know it. */
export interface ToldPhone {
  readonly registration: RegistrationState;
  /** Oldest first. */
  readonly calls: readonly ToldCall[];
  readonly consultation: { readonly call: string; readonly target: string } | null;
  readonly conference: readonly string[] | null;
  readonly canAdd: boolean;
}

/** What can be asked for in a call. */
export const CALL_COMMANDS = [
  'accept',
  'ignore',
  'decline',
  'end',
  'mute',
  'hold',
  'sendVideo',
  'sendDtmf',
  'transfer',
  'park',
  'switchTo',
  'record',
] as const satisfies readonly (keyof Call)[];
export type CallCommand = (typeof CALL_COMMANDS)[number];

/** A command to the page that has the phone: its name, and plain arguments. Calls are named by their ids. */
export type Command = readonly [name: string, ...rest: readonly unknown[]];

/** From the page that has the phone; `desk` changes with it. */
export type DeskMessage = { readonly desk: string } & (
  | { readonly kind: 'who' }
  | { readonly kind: 'phone'; readonly phone: ToldPhone }
  | { readonly kind: 'incoming'; readonly id: string }
  | { readonly kind: 'ended'; readonly call: ToldCall }
  | { readonly kind: 'heard'; readonly ask: string }
  | { readonly kind: 'answer'; readonly ask: string; readonly value: unknown }
  | { readonly kind: 'failure'; readonly ask: string; readonly error: unknown }
);

/** From a page to the one that has the phone. */
export type FollowerMessage =
  | { readonly kind: 'hello' }
  | { readonly kind: 'ask'; readonly ask: string; readonly command: Command };

/** From any page to all: look again at what is chosen. */
export interface DevicesMessage {
  readonly kind: 'devices';
}

export type TabMessage = DeskMessage | FollowerMessage | DevicesMessage;

/** Errors lose their class on the way to another page. */
interface PackedError {
  readonly hubError: string;
  readonly message: string;
  readonly retryAfter?: number | undefined;
  readonly fields?: Readonly<Record<string, string>> | undefined;
}

/** As it can go to another page. */
export function pack(value: unknown): unknown {
  if (value instanceof Error) return packError(value);
  return each(value, pack);
}

/** As it was before `pack`. */
export function unpack(value: unknown): unknown {
  return isPackedError(value) ? unpackError(value) : each(value, unpack);
}

function packError(error: Error): PackedError {
  const { message } = error;
  // What went wrong beyond the table is known where it happened.
  if (!(error instanceof HubError)) return { hubError: 'call/failed', message };
  const { code, retryAfter, fields } = error;
  return { hubError: code, message, retryAfter, fields };
}

function unpackError({ hubError, message, retryAfter, fields }: PackedError): HubError {
  // A newer version of the app may know others.
  const code = Object.hasOwn(HUB_ERRORS, hubError) ? (hubError as HubErrorCode) : 'call/failed';
  return new HubError(code, {
    message,
    ...(retryAfter === undefined ? {} : { retryAfter }),
    ...(fields && { fields }),
  });
}

function isPackedError(value: unknown): value is PackedError {
  return typeof value === 'object' && value !== null && 'hubError' in value;
}

/** The same with `change` for each part; all but lists and plain objects is as it is. */
function each(value: unknown, change: (part: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, change(part)]));
}
