import type { SipAccount } from '../calls/phone.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Party } from '../contacts/party.ts';
import type { CallRecord } from '../history/call-record.ts';
import type { SignInOptions, User } from '../session/session.ts';
import {
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

export const user = record<User>({
  id: text,
  username: text,
  name: text,
  extension: text,
  scope: oneOf('basic', 'agent', 'supervisor', 'site-manager', 'office-manager'),
  numbers: list(text),
  tenant: record<User['tenant']>({ id: text, name: text }),
});

export const session = record<SessionAnswer>({ accessToken: text, expiresAt: time, user });

const serverInfo = record<{ name: string; demo: SignInOptions['demo'] }>({
  name: text,
  demo: nullable(
    record<NonNullable<SignInOptions['demo']>>({
      users: list(record({ username: text, name: text, extension: text, role: text })),
      password: text,
    }),
  ),
});

export const signInOptions: Shape<SignInOptions> = (value, path) => {
  const { name, demo } = serverInfo(value, path);
  return { serverName: name, demo };
};

export const sipAccount = record<SipAccount>({
  aor: text,
  authUser: text,
  password: text,
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
});

export const callRecord = record<CallRecord>({
  id: text,
  direction: oneOf('in', 'out'),
  disposition: oneOf('answered', 'missed', 'cancelled', 'busy', 'declined', 'no-answer', 'failed'),
  party: record<Party>({ number: text, name: text, userId: optional(text) }),
  startedAt: time,
  answeredAt: nullable(time),
  endedAt: time,
});

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
  fields: optional((value, path) => {
    const names = Object.keys(Object(value) as object);
    return record<Record<string, string>>(Object.fromEntries(names.map((name) => [name, text])))(
      value,
      path,
    );
  }),
});
