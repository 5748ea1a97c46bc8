import type { SipAccount } from '../calls/phone.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Party } from '../contacts/party.ts';
import type { CallEmergency } from '../emergency/call-emergency.ts';
import type { Greeting } from '../greetings/greeting.ts';
import type { CallRecord, Recording } from '../history/call-record.ts';
import type { Park, ParkedCall } from '../parks/park.ts';
import type { DialogId, LiveCall } from '../phones/live-call.ts';
import type { MyPhone } from '../phones/my-phone.ts';
import type { Presence } from '../presence/presence.ts';
import type { SignInOptions, SignInProvider, User } from '../session/session.ts';
import type { Mailbox, Voicemail } from '../voicemail/voicemail.ts';
import {
  flag,
  list,
  nullable,
  number,
  oneOf,
  optional,
  record,
  text,
  time,
  type Shape,
} from './shape.ts';

/** The shapes of what the server answers, read into the entities of the core. */

export interface SessionAnswer {
  readonly accessToken: string;
  readonly expiresAt: Date;
  readonly user: User;
}

export const scope = oneOf('basic', 'agent', 'supervisor', 'site-manager', 'office-manager');

export const user = record<User>({
  id: text,
  username: text,
  name: text,
  extension: text,
  scope,
  numbers: list(text),
  tenant: record<User['tenant']>({ id: text, name: text }),
  mayRecord: flag,
});

export const session = record<SessionAnswer>({ accessToken: text, expiresAt: time, user });

const signOutPage = record<{ signOutAt: string }>({ signOutAt: text });

/** Where the browser ends the session at the provider too, or null. */
export const signedOut: Shape<URL | null> = (value, path) => {
  const url = value === null ? null : URL.parse(signOutPage(value, path).signOutAt);
  return url && /^https?:$/.test(url.protocol) ? url : null;
};

const serverInfo = record<{
  name: string;
  demo: SignInOptions['demo'];
  providers?: SignInOptions['providers'];
}>({
  name: text,
  demo: nullable(
    record<NonNullable<SignInOptions['demo']>>({
      users: list(record({ username: text, name: text, extension: text, role: text })),
      password: text,
    }),
  ),
  providers: optional(list(record<SignInProvider>({ id: text, name: text }))),
});

export const signInOptions: Shape<SignInOptions> = (value, path) => {
  const { name, demo, providers = [] } = serverInfo(value, path);
  return { serverName: name, demo, providers };
};

export const sipAccount = record<SipAccount>({
  aor: text,
  authUser: text,
  password: text,
  nonce: optional(text),
  displayName: text,
  wsUrls: list(text),
  iceServers: list(
    record<SipAccount['iceServers'][number]>({
      urls: list(text),
      username: optional(text),
      credential: optional(text),
    }),
  ),
  instanceId: text,
  expiresAt: time,
});

const PHONE_LABELS = ['extension', 'work', 'mobile', 'home', 'fax', 'other'] as const;

export const contact = record<Contact>({
  id: text,
  source: oneOf('directory', 'external'),
  name: text,
  phones: list(
    record<Contact['phones'][number]>({
      // A label that we do not know is no reason to lose the number.
      label: (value) => PHONE_LABELS.find((label) => label === value) ?? 'other',
      number: text,
    }),
  ),
  company: optional(text),
  emails: optional(list(text)),
  note: optional(text),
});

export const party = record<Party>({ number: text, name: text, userId: optional(text) });

/** Where emergency services were told that someone is. */
export const emergencyPlace = nullable(
  record<NonNullable<CallEmergency['address']>>({
    callerName: text,
    line1: text,
    line2: text,
    country: text,
    state: text,
    city: text,
    zip: text,
    location: text,
  }),
);

/** What servers of before do not say. */
const callEmergency = optional(
  nullable(
    record<CallEmergency>({ test: flag, callerId: nullable(text), address: emergencyPlace }),
  ),
);

export const callRecord = record<CallRecord>({
  id: text,
  direction: oneOf('in', 'out'),
  disposition: oneOf('answered', 'missed', 'cancelled', 'busy', 'declined', 'no-answer', 'failed'),
  party,
  startedAt: time,
  answeredAt: nullable(time),
  endedAt: time,
  recordings: list(record<Recording>({ id: text, startedAt: time, seconds: number })),
  emergency: callEmergency,
});

/** A page of a list that is longer than one answer. */
export function page<T>(
  item: Shape<T>,
): Shape<{ readonly items: readonly T[]; readonly next: string | null }> {
  return record({ items: list(item), next: nullable(text) });
}

export const presence = record<Presence>({
  id: text,
  state: oneOf('ready', 'ringing', 'busy', 'away', 'offline'),
});

/** Without `isThis`, which only this phone can tell. */
export const myPhone = record<Omit<MyPhone, 'isThis'>>({
  id: text,
  name: text,
  kind: oneOf('web', 'desk'),
  since: time,
});

export const liveCall = record<LiveCall>({
  id: text,
  deviceId: text,
  dialog: nullable(record<DialogId>({ callId: text, serverTag: text, phoneTag: text })),
  callId: text,
  direction: oneOf('in', 'out'),
  state: oneOf('ringing', 'connected'),
  party,
  startedAt: time,
  answeredAt: nullable(time),
  held: flag,
  recording: oneOf('off', 'on', 'paused'),
  otherAway: optional(flag),
  emergency: callEmergency,
});

export const park = record<Park>({
  id: text,
  extension: text,
  name: text,
  call: nullable(record<ParkedCall>({ party, parkedBy: party, since: time, returnsAt: time })),
});

export const voicemail = record<Voicemail>({
  id: text,
  folder: oneOf('new', 'saved'),
  from: party,
  receivedAt: time,
  seconds: number,
  cut: flag,
  peaks: list(number),
  forwarded: nullable(record<NonNullable<Voicemail['forwarded']>>({ by: party, comment: text })),
});

export const mailbox = record<Mailbox>({ id: text, new: number, saved: number, hasPin: flag });

export const greeting = record<Greeting>({
  id: text,
  name: text,
  source: oneOf('system', 'recorded', 'uploaded'),
  isDefault: flag,
  seconds: number,
  createdAt: nullable(time),
});

/** What is wrong with which field. */
const fields: Shape<Readonly<Record<string, string>>> = (value, path) => {
  const names = Object.keys(Object(value) as object);
  return record<Record<string, string>>(Object.fromEntries(names.map((name) => [name, text])))(
    value,
    path,
  );
};

/** What became of each draft of a batch. */
export const batchAnswer = record<{ results: readonly BatchResult[] }>({
  results: list<BatchResult>((value, path) =>
    typeof value === 'object' && value !== null && 'contact' in value
      ? record<{ contact: Contact }>({ contact })(value, path)
      : record<{ fields: Readonly<Record<string, string>> }>({ fields })(value, path),
  ),
});

export type BatchResult =
  { readonly contact: Contact } | { readonly fields: Readonly<Record<string, string>> };

/** What is used of an RFC 9457 problem document. */
export interface Problem {
  readonly code: string;
  readonly detail?: string;
  readonly retryAfter?: number;
  readonly fields?: Readonly<Record<string, string>>;
}

export const problem = record<Problem>({
  code: text,
  detail: optional(text),
  retryAfter: optional(number),
  fields: optional(fields),
});
