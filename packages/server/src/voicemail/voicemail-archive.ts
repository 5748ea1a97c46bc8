import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from '../logger.ts';
import { readOpus, type OpusFrame } from '../media/ogg.ts';
import { readOpusFile } from '../media/opus-file.ts';
import { SoundCheck, type SoundCheckResult } from '../media/sound-check.ts';
import { openNew, SoundFile, type OpenFile } from '../media/sound-file.ts';
import { repair } from '../recordings/repair.ts';
import type { Identity } from '../sip/identity.ts';
import type { VoicemailRow } from '../store/schema.ts';
import type { VoicemailRepository } from '../store/voicemail-repository.ts';

/** A message that is about to be spoken. */
export interface Draft {
  readonly id: string;
  readonly file: SoundFile;
}

export type DraftOutcome =
  | 'kept'
  /** It was too short, or nothing could be heard. */
  | 'dropped';

export type ArrivalListener = (message: VoicemailRow) => Promise<void>;

export interface VoicemailArchiveOptions {
  readonly repository: Pick<VoicemailRepository, 'add' | 'close' | 'remove' | 'open'>;
  /** Where the files are. */
  readonly folder: string;
  readonly clock: () => number;
  readonly logger: Logger;
  /** For tests of disks that are full. */
  readonly openFile?: OpenFile;
  /** How much room there is in a folder, in bytes. */
  readonly freeBytes?: (folder: string) => Promise<number>;
}

interface Delivery {
  readonly id: string;
  readonly end: Pick<VoicemailRow, 'milliseconds' | 'cut' | 'peaks'>;
}

/** What a message of some minutes needs of a disk, and the store for its row. */
const LEAST_FREE = 2 * 1024 * 1024;
const SHORTEST_MS = 1_000;
const LEAST_LOUD_MS = 200;
/** A disk that is full may have room again soon. */
const RETRY_MS = 2_000;

/** Keeps messages: their sound in files, and whose they are in the store. */
export class VoicemailArchive {
  readonly #options: VoicemailArchiveOptions;
  readonly #listeners: ArrivalListener[] = [];
  readonly #undelivered: Delivery[] = [];
  #retry: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(options: VoicemailArchiveOptions) {
    this.#options = options;
  }

  /** Calls back with each message that is in a mailbox now. */
  onArrived(listener: ArrivalListener): void {
    this.#listeners.push(listener);
  }

  /** @throws Error where nothing can be written, or there is too little room */
  async begin(userId: string, from: Identity): Promise<Draft> {
    const {
      repository,
      folder,
      clock,
      openFile = openNew,
      freeBytes = freeBytesOf,
    } = this.#options;
    if ((await freeBytes(folder)) < LEAST_FREE) throw new Error('Too little room for a message');
    const id = randomUUID();
    await repository.add({
      ...{ id, user_id: userId, folder: 'new', received_at: clock() },
      ...{ party_name: from.name, party_number: from.number ?? '', party_user_id: from.userId },
      ...{ milliseconds: null, cut: 0, peaks: '[]', forwarded: null, deleted_at: null },
    });
    try {
      return { id, file: await SoundFile.create(this.pathOf(id), { channels: 1, openFile }) };
    } catch (error) {
      await this.remove(id);
      throw error;
    }
  }

  /**
   * The file is closed. It is in the mailbox now, or as soon as the store can be written; it is
   * forgotten where there is nothing to be heard.
   */
  async closed(
    id: string,
    sound: SoundCheckResult,
    { cut }: { readonly cut: boolean },
  ): Promise<DraftOutcome> {
    if (!isWorthKeeping(sound)) return this.#drop(id);
    const end = {
      milliseconds: Math.round(sound.milliseconds),
      cut: cut ? 1 : 0,
      peaks: JSON.stringify(sound.peaks),
    };
    await this.#deliver({ id, end });
    return 'kept';
  }

  /** Closes a file that ends anywhere, and keeps what is in it where that can be heard. */
  async closeBroken(id: string): Promise<DraftOutcome> {
    const path = this.pathOf(id);
    const milliseconds = await repair(path).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
      throw error;
    });
    if (milliseconds === 0) return this.#drop(id);
    const sound = await SoundCheck.of(readOpus(createReadStream(path)));
    return this.closed(id, sound, { cut: true });
  }

  /** Nothing was said. */
  async discard({ id, file }: Draft): Promise<void> {
    await file.close();
    await this.remove(id);
  }

  /** Row and file. */
  async remove(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
    await this.#options.repository.remove(id);
  }

  /** @throws Error where the file cannot be read */
  framesOf(id: string): Promise<readonly OpusFrame[]> {
    return readOpusFile(this.pathOf(id));
  }

  /** Closes what a server that died left open. To be called before there are calls. */
  async recover(): Promise<void> {
    const { repository, logger } = this.#options;
    for (const { id } of await repository.open()) {
      try {
        await this.closeBroken(id);
      } catch (error) {
        logger.error('A message could not be closed', { message: id, error });
      }
    }
  }

  /** Leaves to the next start what could not be written. */
  close(): void {
    this.#closed = true;
    if (this.#retry) clearTimeout(this.#retry);
  }

  pathOf(id: string): string {
    return join(this.#options.folder, `${id}.ogg`);
  }

  async #deliver(delivery: Delivery): Promise<void> {
    const { repository, logger } = this.#options;
    const { id, end } = delivery;
    try {
      const row = await repository.close(id, end);
      // The owner's account is gone.
      if (!row) return await this.remove(id);
      for (const listener of this.#listeners) await listener(row);
    } catch (error) {
      logger.error('A message could not be put into its mailbox yet', { message: id, error });
      if (this.#closed) return;
      this.#undelivered.push(delivery);
      this.#retry ??= setTimeout(() => void this.#deliverAgain(), RETRY_MS);
    }
  }

  async #deliverAgain(): Promise<void> {
    this.#retry = null;
    for (const delivery of this.#undelivered.splice(0)) await this.#deliver(delivery);
  }

  async #drop(id: string): Promise<DraftOutcome> {
    await this.remove(id);
    return 'dropped';
  }
}

function isWorthKeeping({ milliseconds, loudMilliseconds }: SoundCheckResult): boolean {
  return milliseconds >= SHORTEST_MS && loudMilliseconds >= LEAST_LOUD_MS;
}

async function freeBytesOf(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
