import type { Generated } from 'kysely';
import type { Disposition } from '../calls/ports.ts';

/**
 * The tables as queries see them. Column types are the ones that SQLite and PostgreSQL share:
 * text, integer, and bigint for moments (milliseconds since 1970).
 */
export interface Schema {
  tenants: TenantTable;
  extensions: ExtensionRow;
  users: UserTable;
  queues: QueueTable;
  queue_members: QueueMemberTable;
  agent_statuses: AgentStatusRow;
  queue_events: QueueEventRow;
  waiting_callers: WaitingCallerRow;
  kept_calls: KeptCallRow;
  push_keys: PushKeyRow;
  push_subscriptions: PushSubscriptionRow;
  quiet_hours: QuietHoursRow;
  parks: ParkRow;
  numbers: NumberRow;
  sessions: SessionTable;
  refresh_tokens: RefreshTokenRow;
  call_records: CallRecordTable;
  recordings: RecordingRow;
  voicemails: VoicemailRow;
  greetings: GreetingRow;
  contacts: ContactRow;
  idempotency_keys: IdempotencyKeyRow;
  conversations: ConversationRow;
  conversation_members: ConversationMemberRow;
  messages: MessageRow;
  message_reactions: MessageReactionRow;
  attachments: AttachmentRow;
  sms_brands: SmsBrandRow;
  sms_campaigns: SmsCampaignRow;
  sms_numbers: SmsNumberRow;
  sms_sending: SmsSendingRow;
  sms_opt_outs: SmsOptOutRow;
  emails: EmailTable;
  identities: IdentityRow;
  second_factors: SecondFactorTable;
  recovery_codes: RecoveryCodeRow;
  emergency_addresses: EmergencyAddressRow;
  emergency_places: EmergencyPlaceRow;
  emergency_watchers: EmergencyWatcherRow;
  emergency_calls: EmergencyCallRow;
}

export type Scope = 'basic' | 'agent' | 'supervisor' | 'site-manager' | 'office-manager';

export interface TenantRow {
  id: string;
  name: string;
  domain: string;
  area_code: string;
  /** 1 for a tenant of the demonstration, whose passwords everyone knows. */
  demo: number;
  created_at: number;
  /** The extension that answers emergency calls; empty where none does. */
  emergency_extension: string;
}

interface TenantTable extends Omit<TenantRow, 'emergency_extension'> {
  emergency_extension: Generated<string>;
}

export type NewTenantRow = Omit<TenantRow, 'emergency_extension'> &
  Partial<Pick<TenantRow, 'emergency_extension'>>;

/** Users, queues and parks share one row of extensions, so that none can be given twice. */
export interface ExtensionRow {
  tenant_id: string;
  extension: string;
}

export interface UserRow {
  id: string;
  tenant_id: string;
  username: string;
  name: string;
  extension: string;
  scope: Scope;
  password_hash: string;
  created_at: number;
  /** 1 for one who said that they are away. */
  away: number;
  /** 1 for one who may have calls recorded. */
  may_record: number;
  /** The greeting that callers hear; null for the system greeting. */
  greeting_id: string | null;
  /** Of the PIN that opens the mailbox from other phones; null where none was chosen. */
  pin_hash: string | null;
  first_name: string;
  last_name: string;
  /** IANA name; empty for none. */
  timezone: string;
  /** 1 for one whose name is read out to those who dial by name. */
  announced: number;
  /** 1 for one whom colleagues see in the directory. */
  listed: number;
  /** Empty for that of the tenant. */
  area_code: string;
  /** One of the user's numbers; null for the first. */
  caller_id: string | null;
  /** What emergency services see; null for the caller ID. */
  emergency_caller_id: string | null;
  /** The address that emergency services are told; null for none. */
  emergency_address_id: string | null;
  /** JSON of what is unlike the usual `AnsweringRules`. */
  answering: string;
  /** Name of the file; null for no picture. */
  avatar: string | null;
}

/** What the database fills in for a new user. */
type Filled =
  | 'away'
  | 'may_record'
  | 'first_name'
  | 'last_name'
  | 'timezone'
  | 'announced'
  | 'listed'
  | 'area_code'
  | 'answering';

/** What a new user need not have. */
type Later =
  | Filled
  | 'greeting_id'
  | 'pin_hash'
  | 'caller_id'
  | 'emergency_caller_id'
  | 'emergency_address_id'
  | 'avatar';

type UserTable = Omit<UserRow, Filled> & { [Column in Filled]: Generated<UserRow[Column]> };

export type NewUserRow = Omit<UserRow, Later> & Partial<Pick<UserRow, Later>>;

export interface QueueRow {
  id: string;
  tenant_id: string;
  name: string;
  extension: string;
  /** JSON of what is unlike the usual `QueueSettings`. */
  settings: string;
}

interface QueueTable extends Omit<QueueRow, 'settings'> {
  settings: Generated<string>;
}

export interface QueueMemberRow {
  queue_id: string;
  user_id: string;
  /** From 1 to 100; where the queue goes by skills, the highest is rung first. */
  skill: number;
  /** What the agent does in this queue: a built-in status, or one of `agent_statuses`. */
  status_id: string;
  status_since: number;
}

interface QueueMemberTable extends Omit<QueueMemberRow, 'skill' | 'status_id' | 'status_since'> {
  skill: Generated<number>;
  status_id: Generated<string>;
  status_since: Generated<number>;
}

/** A status of agents that the office made. */
export interface AgentStatusRow {
  id: string;
  tenant_id: string;
  name: string;
  /** 1 for time that is paid. */
  paid: number;
  created_at: number;
  /** It is kept for the log. */
  deleted_at: number | null;
}

/** The log that all figures of the call center are computed from. */
export interface QueueEventRow {
  id: string;
  tenant_id: string;
  queue_id: string;
  at: number;
  kind: string;
  visit_id: string | null;
  user_id: string | null;
  /** JSON of the rest of a `QueueEvent`. */
  data: string;
}

/** Who waits in a queue, for a server that starts again. */
/** The pair that push services know this server by (VAPID); there is one. */
export interface PushKeyRow {
  id: number;
  public_key: string;
  /** A secret. */
  private_key: string;
}

/** Where the app of a session is reached while it is closed. */
export interface PushSubscriptionRow {
  session_id: string;
  user_id: string;
  /** Whoever knows it and the keys can reach the app: a secret. */
  endpoint: string;
  p256dh: string;
  auth: string;
  /** JSON of a list of `PushKind`. */
  kinds: string;
  /** 1 where it may show what messages say. */
  preview: number;
  created_at: number;
}

/** When someone wants to be left in peace. */
export interface QuietHoursRow {
  user_id: string;
  /** JSON of `QuietHours`. */
  data: string;
}

/** A call that is up. */
export interface KeptCallRow {
  id: string;
  /** When it was known to be up last. */
  kept_at: number;
  /** JSON of who is in it, at which phones and since when. */
  data: string;
}

export interface WaitingCallerRow {
  visit_id: string;
  queue_id: string;
  user_id: string;
  since: number;
  /** 1 for one who hung up and is called back. */
  callback: number;
  /** JSON of the `DialogId` of their phone; null for who is called back. */
  dialog: string | null;
}

export interface ParkRow {
  id: string;
  tenant_id: string;
  name: string;
  extension: string;
}

export interface NumberRow {
  /** E.164 with `+`. */
  number: string;
  tenant_id: string;
  user_id: string | null;
  queue_id: string | null;
}

export interface SessionRow {
  id: string;
  user_id: string;
  created_at: number;
  expires_at: number;
  /** As the browser said when it was last seen. */
  user_agent: string;
  /** From which it was last seen. */
  address: string;
  /** Of the browser; empty where it did not say. */
  timezone: string;
  /** `password`, or the id of a provider. */
  method: string;
  used_at: number;
  /** Of the provider, for signing out there; null without one. */
  id_token: string | null;
}

/** What the database fills in for a new session. */
type FilledOfSession = 'user_agent' | 'address' | 'timezone' | 'method' | 'used_at';

type SessionTable = Omit<SessionRow, FilledOfSession> & {
  [Column in FilledOfSession]: Generated<SessionRow[Column]>;
};

export type NewSessionRow = Omit<SessionRow, FilledOfSession | 'id_token'> &
  Partial<Pick<SessionRow, FilledOfSession | 'id_token'>>;

export interface RefreshTokenRow {
  token_hash: string;
  session_id: string;
  issued_at: number;
  /** When a later token took its place; null for one that may still be used. */
  superseded_at: number | null;
}

export interface CallRecordRow {
  id: string;
  /** Whose record it is. */
  user_id: string;
  call_id: string;
  direction: 'in' | 'out';
  disposition: Disposition;
  party_number: string;
  party_name: string;
  party_user_id: string | null;
  started_at: number;
  answered_at: number | null;
  ended_at: number;
  /** JSON of a `CallEmergency`; null for a usual call. */
  emergency: string | null;
}

export type NewCallRecordRow = Omit<CallRecordRow, 'emergency'> &
  Partial<Pick<CallRecordRow, 'emergency'>>;

interface CallRecordTable extends CallRecordRow {
  /** Name and digits of the party in the form that is searched. */
  search: Generated<string>;
}

export interface RecordingRow {
  id: string;
  /** Who had it made. */
  user_id: string;
  /** The call record that it belongs to, which is written when the call is over. */
  record_id: string;
  /** JSON of the `FinishedPart` that makes the call record where the server does not live to see the end. */
  part: string;
  started_at: number;
  /** How long it plays; null until it is closed. */
  milliseconds: number | null;
}

export interface VoicemailRow {
  id: string;
  /** Whose mailbox it is in. */
  user_id: string;
  folder: 'new' | 'saved';
  /** Who left it. */
  party_name: string;
  /** Empty where it was withheld. */
  party_number: string;
  party_user_id: string | null;
  received_at: number;
  /** How long it plays; null until it is closed, and nobody sees it before. */
  milliseconds: number | null;
  /** 1 for one that ends where the server died, the disk was full or the connection was lost. */
  cut: number;
  /** JSON: how loud it is along its length, at most 100 whole numbers from 0 to 100. */
  peaks: string;
  /** JSON: `{ by: { userId, name, number }, comment }` of who forwarded it; null for one that was left here. */
  forwarded: string | null;
  /** When its owner deleted it; for a while that can be undone. */
  deleted_at: number | null;
}

export interface GreetingRow {
  id: string;
  /** Whose callers hear it. */
  user_id: string;
  name: string;
  source: 'recorded' | 'uploaded';
  milliseconds: number;
  created_at: number;
}

export interface ContactRow {
  id: string;
  /** Whose contact it is. */
  user_id: string;
  name: string;
  company: string;
  /** JSON: `[{ label, number }]`. */
  phones: string;
  /** JSON: `[address]`. */
  emails: string;
  note: string;
  created_at: number;
}

export interface IdempotencyKeyRow {
  user_id: string;
  key: string;
  /** Hash of the request, which must be the same each time. */
  fingerprint: string;
  status: number;
  body: string;
  created_at: number;
}

export interface ConversationRow {
  id: string;
  tenant_id: string;
  kind: 'direct' | 'group' | 'sms';
  /** What there is one of: `direct:ID:ID` (sorted), `sms:OWN:PARTY`, `group:USER:CLIENT_ID`. */
  place: string;
  /** Empty where nobody named it. */
  name: string;
  /** E.164 with `+`; null for a chat. */
  own_number: string | null;
  party_number: string | null;
  last_seq: number;
  /** Null where it was begun from outside. */
  created_by: string | null;
  created_at: number;
  /** When its last message came; never goes back, so that messages are in the order of their times. */
  updated_at: number;
}

export interface ConversationMemberRow {
  conversation_id: string;
  user_id: string;
  joined_at: number;
  /** What was before is not for this member, or was deleted for them. */
  first_seq: number;
  /** The last message that this member sees; null for one who did not leave. */
  left_seq: number | null;
  /** What it was called then. */
  left_name: string | null;
  read_seq: number;
  marked_unread: number;
  muted: number;
  /** 1 for one that is not in this member's list: deleted, or begun by another; a new message shows it. */
  hidden: number;
}

export interface MessageRow {
  id: string;
  conversation_id: string;
  /** From 1 without a gap. */
  seq: number;
  /** Made by who wrote it, so that it is kept once. */
  client_id: string;
  kind: 'text' | 'event' | 'video';
  /** Null for someone outside. */
  user_id: string | null;
  author_name: string;
  author_number: string;
  text: string;
  /** The text in the form that is searched. */
  search: string;
  reply_to: string | null;
  /** JSON of a `ConversationEvent`. */
  event: string | null;
  /** Of an invitation to a video call: 0 while it can be joined, 1 afterwards. */
  video_ended: number | null;
  /** What the carrier calls it. */
  carrier_id: string | null;
  carrier_status: 'queued' | 'sent' | 'delivered' | 'failed' | null;
  carrier_reason: 'unreachable' | 'blocked' | 'opted-out' | 'too-large' | 'failed' | null;
  created_at: number;
  edited_at: number | null;
  deleted_at: number | null;
}

export interface MessageReactionRow {
  message_id: string;
  user_id: string;
  emoji: string;
  created_at: number;
}

/** A file, from the beginning of its upload. */
export interface AttachmentRow {
  id: string;
  /** Who uploads it; null for one that came from outside. */
  user_id: string | null;
  client_id: string;
  /** Null until the message is there. */
  message_id: string | null;
  position: number;
  name: string;
  /** As it was found; until it is complete, as it was said. */
  type: string;
  size: number;
  /** Of a picture that may be shown inline. */
  width: number | null;
  height: number | null;
  state: 'uploading' | 'complete';
  created_at: number;
}

export type SmsState = 'pending' | 'registered' | 'rejected';

/** The office, as carriers know it. */
export interface SmsBrandRow {
  id: string;
  tenant_id: string;
  name: string;
  state: SmsState;
  created_at: number;
}

/** What text messages are for, as carriers want it registered (10DLC). */
export interface SmsCampaignRow {
  id: string;
  tenant_id: string;
  brand_id: string;
  name: string;
  state: SmsState;
  /** The answer to HELP. */
  help: string;
  created_at: number;
}

export interface SmsNumberRow {
  /** E.164 with `+`. */
  number: string;
  campaign_id: string | null;
}

/** A message that the carrier was asked to send, and whose answer is not known. */
export interface SmsSendingRow {
  message_id: string;
  started_at: number;
}

/** Someone outside who sent STOP to a number of ours. */
export interface SmsOptOutRow {
  own_number: string;
  party_number: string;
  created_at: number;
}

export interface EmailRow {
  id: string;
  user_id: string;
  /** As it was typed. */
  address: string;
  /** As it is compared: in lower case. */
  folded: string;
  /** 1 for the one that resets of the password go to. */
  is_primary: number;
  confirmed_at: number | null;
  /** Of the code that was sent; null where none is waited for. */
  code_hash: string | null;
  code_expires_at: number | null;
  code_tries: number;
  created_at: number;
}

interface EmailTable extends Omit<EmailRow, 'is_primary' | 'code_tries'> {
  is_primary: Generated<number>;
  code_tries: Generated<number>;
}

/** Someone at an identity provider, and who they are here. */
export interface IdentityRow {
  provider: string;
  subject: string;
  user_id: string;
  email: string;
  created_at: number;
}

export interface SecondFactorRow {
  user_id: string;
  /** Base32. */
  secret: string;
  /** Null until the first code came. */
  confirmed_at: number | null;
  /** The time step of the last code that was used: none is used twice (RFC 6238 §5.2). */
  last_step: number;
  created_at: number;
}

interface SecondFactorTable extends Omit<SecondFactorRow, 'last_step'> {
  last_step: Generated<number>;
}

/** One that is left. */
export interface RecoveryCodeRow {
  user_id: string;
  code_hash: string;
}

export interface EmergencyAddressRow {
  id: string;
  user_id: string;
  version: number;
  name: string;
  caller_name: string;
  line1: string;
  line2: string;
  country: string;
  state: string;
  city: string;
  zip: string;
  location: string;
  validated_at: number;
  created_at: number;
}

/** In which network a phone was when its user said that the address is right. */
export interface EmergencyPlaceRow {
  user_id: string;
  device_id: string;
  address_id: string;
  network: string;
  confirmed_at: number;
}

/** Who is told of an emergency call: a user of the tenant, or an e-mail address. */
export interface EmergencyWatcherRow {
  id: string;
  tenant_id: string;
  user_id: string | null;
  email: string | null;
}

export interface EmergencyCallRow {
  id: string;
  tenant_id: string;
  user_id: string;
  at: number;
  /** JSON of an `EmergencyNotice` without `id` and `at`. */
  data: string;
}
