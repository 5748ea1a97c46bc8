import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AttendedParty } from '../../packages/server/src/calls/ports.ts';
import type { TelephonyOptions } from '../../packages/server/src/calls/telephony-options.ts';
import { silentLogger } from '../../packages/server/src/logger.ts';
import { opusTicks, type OpusFrame } from '../../packages/server/src/media/ogg.ts';
import type { OpenFile } from '../../packages/server/src/media/sound-file.ts';
import type { PromptName } from '../../packages/server/src/prompts/spoken.ts';
import type { VoicemailRow } from '../../packages/server/src/store/schema.ts';
import type { Store } from '../../packages/server/src/store/store.ts';
import { AnsweringDesk } from '../../packages/server/src/voicemail/answering-desk.ts';
import { VoicemailArchive } from '../../packages/server/src/voicemail/voicemail-archive.ts';
import { Mailbox } from './mailbox.ts';
import { PhoneSystem, USERS } from './phone-system.ts';
import { RecordedSound } from './recorded-sound.ts';
import { openStoreOfUsers } from './store-of-users.ts';
import { voiceOf } from './studio.ts';

/** What is said to callers here: one tone for each word, so that a test hears which it was. */
export const WORDS = {
  beep: 1000,
  'message-kept': 1200,
  'message-too-short': 1300,
  'limit-tone': 1400,
  'message-too-long': 1500,
  'message-cut': 1600,
  'no-message-taken': 1700,
} satisfies Partial<Record<PromptName, number>>;

export const GREETING = 700;
const WORD_FRAMES = 25;

export interface AnsweringOfficeOptions {
  readonly telephony?: Partial<TelephonyOptions>;
  /** How long a message may be. */
  readonly seconds?: number;
  readonly greetingSeconds?: number;
  readonly openFile?: OpenFile;
  readonly freeBytes?: () => Promise<number>;
}

/** A phone system with a desk that takes messages, into a folder of its own. */
export class AnsweringOffice implements AsyncDisposable {
  readonly system: PhoneSystem;
  readonly desk: AnsweringDesk;
  readonly store: Store;
  /** Whoever asked for messages, and for whose. */
  readonly asked: { readonly caller: AttendedParty; readonly of: string }[];
  readonly #arrived: Mailbox<VoicemailRow>;
  readonly #archive: VoicemailArchive;
  readonly #folder: string;

  private constructor(
    parts: Pick<AnsweringOffice, 'system' | 'desk' | 'store' | 'asked'>,
    kept: { arrived: Mailbox<VoicemailRow>; archive: VoicemailArchive; folder: string },
  ) {
    this.system = parts.system;
    this.desk = parts.desk;
    this.store = parts.store;
    this.asked = parts.asked;
    this.#arrived = kept.arrived;
    this.#archive = kept.archive;
    this.#folder = kept.folder;
  }

  static async open(options: AnsweringOfficeOptions = {}): Promise<AnsweringOffice> {
    const { openFile, freeBytes, seconds = 60, greetingSeconds = 0.6 } = options;
    const folder = await mkdtemp(join(tmpdir(), 'hubline-desk-'));
    const store = await openStoreOfUsers();
    const arrived = new Mailbox<VoicemailRow>('the mailboxes', ({ user_id: userId }) => userId);
    const asked: AnsweringOffice['asked'] = [];
    const archive = new VoicemailArchive({
      ...{ repository: store.voicemails, folder, clock: Date.now, logger: silentLogger },
      ...(openFile && { openFile }),
      ...(freeBytes && { freeBytes }),
    });
    archive.onArrived(async (row) => arrived.push(row));
    const greeting = await framesOf(GREETING, greetingSeconds * 50);
    const words = await spoken();
    const desk = new AnsweringDesk({
      ...{ archive, seconds, logger: silentLogger },
      greetings: { framesFor: async () => greeting },
      prompts: { frames: (names) => names.flatMap((name) => words.get(name) ?? []) },
      playMessages: (caller, user) => void asked.push({ caller, of: user.username }),
    });
    const system = await PhoneSystem.start({ voicemail: desk, ...options.telephony });
    return new AnsweringOffice({ system, desk, store, asked }, { arrived, archive, folder });
  }

  /** The next message for this user. */
  message(username: keyof typeof USERS): Promise<VoicemailRow> {
    const { userId } = USERS[username];
    return this.#arrived.take(`a message for ${username}`, ({ user_id: id }) => id === userId);
  }

  /** A message as ffmpeg hears it. */
  async sound({ id }: VoicemailRow): Promise<RecordedSound> {
    return RecordedSound.decode(await readFile(this.#archive.pathOf(id)), 1);
  }

  /** What there is besides the messages that were taken out: rows and files. */
  async leftovers(): Promise<{ readonly messages: number; readonly files: number }> {
    const open = await this.store.voicemails.open();
    const { length: files } = await readdir(this.#folder);
    return { messages: open.length + this.#arrived.items.length, files };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.system[Symbol.asyncDispose]();
    await this.desk.close();
    await this.store.close();
    await rm(this.#folder, { recursive: true });
  }
}

async function spoken(): Promise<Map<PromptName, readonly OpusFrame[]>> {
  const words = new Map<PromptName, readonly OpusFrame[]>();
  for (const [name, hertz] of Object.entries(WORDS) as [PromptName, number][]) {
    words.set(name, await framesOf(hertz, WORD_FRAMES));
  }
  return words;
}

async function framesOf(hertz: number, count: number): Promise<OpusFrame[]> {
  const packets = await voiceOf(hertz);
  return Array.from({ length: count }, (_, index) => {
    const payload = packets[index % packets.length]!;
    return { payload, ticks: opusTicks(payload) };
  });
}
