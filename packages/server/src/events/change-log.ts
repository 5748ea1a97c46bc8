import type { Audience } from './audience.ts';
import type { Change } from './change.ts';
import type { ExternalContact } from '../contacts/external-contact.ts';
import type { Contact } from '../directory/contact.ts';
import type {
  EmergencyAddressEntry,
  EmergencyNoticeEntry,
  EmergencyStateEntry,
} from '../emergency/emergency-entry.ts';
import type { ProfileEntry } from '../profile/profile-entry.ts';
import type { Greeting } from '../greetings/greeting.ts';
import type { CallRecord } from '../history/call-record.ts';
import type {
  ConversationEntry,
  MessageSettingsEntry,
  TypingEntry,
} from '../messages/conversation-entry.ts';
import type { MessageEntry } from '../messages/message-entry.ts';
import type { ParkEntry } from '../parks/park-entry.ts';
import type { MyPhone } from '../phones/my-phones.ts';
import type { Presence } from '../presence/presences.ts';
import type { AgentEntry, CallerEntry, MyAgentEntry, QueueEntry } from '../queues/queue-entry.ts';
import type { AgentStatus } from '../queues/statuses/agent-status.ts';
import type { MailboxState, Voicemail } from '../voicemail/voicemail.ts';
import type { LiveCallEntry } from './live-call-entry.ts';

/** What can be followed, and what it consists of. */
export interface Topics {
  readonly directory: Contact;
  readonly contacts: ExternalContact;
  readonly 'call-records': CallRecord;
  readonly presence: Presence;
  readonly phones: MyPhone;
  readonly calls: LiveCallEntry;
  readonly parks: ParkEntry;
  readonly voicemails: Voicemail;
  readonly mailbox: MailboxState;
  readonly greetings: Greeting;
  readonly queues: QueueEntry;
  readonly 'queue-callers': CallerEntry;
  readonly 'queue-agents': AgentEntry;
  readonly 'agent-statuses': AgentStatus;
  readonly agent: MyAgentEntry;
  readonly conversations: ConversationEntry;
  readonly messages: MessageEntry;
  readonly typing: TypingEntry;
  readonly 'message-settings': MessageSettingsEntry;
  readonly profile: ProfileEntry;
  readonly 'emergency-addresses': EmergencyAddressEntry;
  readonly emergency: EmergencyStateEntry;
  readonly 'emergency-calls': EmergencyNoticeEntry;
}

export type Topic = keyof Topics;

/** A change of any topic, with the topic's name. */
export type TopicChange = {
  [T in Topic]: { readonly topic: T; readonly change: Change<Topics[T]> };
}[Topic];

export type LoggedChange = TopicChange & {
  readonly seq: number;
  readonly audience: Audience;
};

const KEPT = 1000;

/** The latest changes of each tenant, numbered, so that a client can catch up after a gap. */
export class ChangeLog {
  readonly #kept: number;
  readonly #tenants = new Map<string, { seq: number; changes: LoggedChange[] }>();

  constructor(kept = KEPT) {
    this.#kept = kept;
  }

  append(tenantId: string, audience: Audience, change: TopicChange): LoggedChange {
    const tenant = this.#tenants.get(tenantId) ?? { seq: 0, changes: [] };
    this.#tenants.set(tenantId, tenant);
    tenant.seq += 1;
    const logged: LoggedChange = { ...change, seq: tenant.seq, audience };
    tenant.changes.push(logged);
    // Trimmed now and then: shifting a long array for each change would cost more.
    if (tenant.changes.length >= 2 * this.#kept) tenant.changes = tenant.changes.slice(-this.#kept);
    return logged;
  }

  /** The number of the latest change; 0 before the first. */
  seq(tenantId: string): number {
    return this.#tenants.get(tenantId)?.seq ?? 0;
  }

  /** All changes after `seq`, oldest first; null when some of them are no longer (or not yet) known. */
  since(tenantId: string, seq: number): readonly LoggedChange[] | null {
    const missed = this.seq(tenantId) - seq;
    if (missed < 0 || missed > this.#kept) return null;
    return missed === 0 ? [] : (this.#tenants.get(tenantId)?.changes.slice(-missed) ?? null);
  }
}
