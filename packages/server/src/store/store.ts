import type { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { AgentStatusRepository } from './agent-status-repository.ts';
import { AttachmentRepository } from './attachment-repository.ts';
import { CallRecordRepository } from './call-record-repository.ts';
import { ContactRepository } from './contact-repository.ts';
import { ConversationRepository } from './conversation-repository.ts';
import { EmailRepository } from './email-repository.ts';
import { EmergencyCallRepository } from './emergency-call-repository.ts';
import { EmergencyRepository } from './emergency-repository.ts';
import { GreetingRepository } from './greeting-repository.ts';
import { IdentityRepository } from './identity-repository.ts';
import { IdempotencyRepository } from './idempotency-repository.ts';
import { KeptCallRepository } from './kept-call-repository.ts';
import { MessageRepository } from './message-repository.ts';
import { migrate } from './migrate.ts';
import { NodeSqliteDialect } from './node-sqlite-dialect.ts';
import { NumberRepository } from './number-repository.ts';
import { explain, openDatabase } from './open-database.ts';
import { ParkRepository } from './park-repository.ts';
import { PushRepository } from './push-repository.ts';
import { QueueEventRepository } from './queue-event-repository.ts';
import { QueueRepository } from './queue-repository.ts';
import { RecordingRepository } from './recording-repository.ts';
import type { Schema } from './schema.ts';
import { SecondFactorRepository } from './second-factor-repository.ts';
import { SessionRepository } from './session-repository.ts';
import { SmsRepository } from './sms-repository.ts';
import { TenantRepository } from './tenant-repository.ts';
import { UserRepository } from './user-repository.ts';
import { VoicemailRepository } from './voicemail-repository.ts';
import { WaitingCallerRepository } from './waiting-caller-repository.ts';

/** The repositories on one connection, or inside one transaction. */
export interface Repositories {
  readonly tenants: TenantRepository;
  readonly users: UserRepository;
  readonly queues: QueueRepository;
  readonly agentStatuses: AgentStatusRepository;
  readonly queueEvents: QueueEventRepository;
  readonly waitingCallers: WaitingCallerRepository;
  readonly keptCalls: KeptCallRepository;
  readonly parks: ParkRepository;
  readonly numbers: NumberRepository;
  readonly sessions: SessionRepository;
  readonly identities: IdentityRepository;
  readonly secondFactors: SecondFactorRepository;
  readonly callRecords: CallRecordRepository;
  readonly recordings: RecordingRepository;
  readonly voicemails: VoicemailRepository;
  readonly greetings: GreetingRepository;
  readonly contacts: ContactRepository;
  readonly attachments: AttachmentRepository;
  readonly idempotencyKeys: IdempotencyRepository;
  readonly sms: SmsRepository;
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly emails: EmailRepository;
  readonly emergency: EmergencyRepository;
  readonly emergencyCalls: EmergencyCallRepository;
  readonly push: PushRepository;
}

/** All that outlives the process. */
export interface Store extends Repositories {
  /** All of `work` or nothing. */
  transaction<T>(work: (repositories: Repositories) => Promise<T>): Promise<T>;
  /** Whether another program (the account command) wrote since the last time this was asked. */
  changedElsewhere(): boolean;
  close(): Promise<void>;
}

/** Opens the data folder and brings its tables up to date. @throws StoreError */
export async function openStore(dataFolder: string): Promise<Store> {
  const database = openDatabase(dataFolder);
  const db = new Kysely<Schema>({ dialect: new NodeSqliteDialect(database) });
  try {
    await migrate(db);
  } catch (error) {
    database.close();
    throw explain(dataFolder, error);
  }
  let seen = dataVersion(database);
  return {
    ...repositoriesOn(db),
    transaction: (work) =>
      db.transaction().execute((transaction) => work(repositoriesOn(transaction))),
    changedElsewhere() {
      const before = seen;
      seen = dataVersion(database);
      return seen !== before;
    },
    close: () => db.destroy(),
  };
}

function repositoriesOn(db: Kysely<Schema>): Repositories {
  return {
    tenants: new TenantRepository(db),
    users: new UserRepository(db),
    queues: new QueueRepository(db),
    agentStatuses: new AgentStatusRepository(db),
    queueEvents: new QueueEventRepository(db),
    waitingCallers: new WaitingCallerRepository(db),
    keptCalls: new KeptCallRepository(db),
    parks: new ParkRepository(db),
    numbers: new NumberRepository(db),
    sessions: new SessionRepository(db),
    identities: new IdentityRepository(db),
    secondFactors: new SecondFactorRepository(db),
    callRecords: new CallRecordRepository(db),
    recordings: new RecordingRepository(db),
    voicemails: new VoicemailRepository(db),
    greetings: new GreetingRepository(db),
    contacts: new ContactRepository(db),
    attachments: new AttachmentRepository(db),
    idempotencyKeys: new IdempotencyRepository(db),
    sms: new SmsRepository(db),
    conversations: new ConversationRepository(db),
    messages: new MessageRepository(db),
    emails: new EmailRepository(db),
    emergency: new EmergencyRepository(db),
    emergencyCalls: new EmergencyCallRepository(db),
    push: new PushRepository(db),
  };
}

/** Changes whenever another connection commits; our own writes leave it as it is. */
function dataVersion(database: DatabaseSync): number {
  return Number(database.prepare('pragma data_version').get()?.['data_version']);
}
