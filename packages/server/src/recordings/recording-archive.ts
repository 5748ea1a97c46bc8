import { randomUUID } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FinishedPart } from '../calls/ports.ts';
import type { CallHistory } from '../history/call-history.ts';
import type { Logger } from '../logger.ts';
import { openNew, SoundFile, type OpenFile } from '../media/sound-file.ts';
import type { RecordingRepository } from '../store/recording-repository.ts';
import type { RecordingRow } from '../store/schema.ts';
import { repair } from './repair.ts';

/** A recording that can be listened to. */
export interface RecordedFile {
  readonly id: string;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly startedAt: number;
}

export interface RecordingArchiveOptions {
  readonly repository: RecordingRepository;
  readonly history: Pick<CallHistory, 'partFinished' | 'recordingClosed' | 'flush'>;
  /** Where the files are. */
  readonly folder: string;
  readonly clock: () => number;
  readonly logger: Logger;
  /** For tests of disks that are full. */
  readonly openFile?: OpenFile;
}

/** Keeps recordings: their sound in files, and whose they are in the store. */
export class RecordingArchive {
  readonly #options: RecordingArchiveOptions;

  constructor(options: RecordingArchiveOptions) {
    this.#options = options;
  }

  /** @param part as it would be told if the call were over now @throws Error where nothing can be written */
  async begin(part: FinishedPart): Promise<{ readonly id: string; readonly file: SoundFile }> {
    const { repository, openFile = openNew, clock } = this.#options;
    const id = randomUUID();
    await repository.add({
      ...{ id, user_id: part.user.userId, record_id: part.id },
      ...{ part: JSON.stringify(part), started_at: clock(), milliseconds: null },
    });
    try {
      return { id, file: await SoundFile.create(this.#pathOf(id), { channels: 2, openFile }) };
    } catch (error) {
      await this.remove(id);
      throw error;
    }
  }

  /** The file is closed; from now on it can be listened to. */
  async closed(id: string, milliseconds: number): Promise<void> {
    const { repository, history } = this.#options;
    const row = await repository.close(id, Math.round(milliseconds));
    if (row) await history.recordingClosed(row.user_id, row.record_id);
  }

  /** Closes a file that ends anywhere, or forgets it where nothing in it plays. */
  async closeBroken(id: string): Promise<void> {
    const milliseconds = await repair(this.#pathOf(id)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
      throw error;
    });
    if (milliseconds > 0) await this.closed(id, milliseconds);
    else await this.remove(id);
  }

  async remove(id: string): Promise<void> {
    await rm(this.#pathOf(id), { force: true });
    await this.#options.repository.remove(id);
  }

  /** Null where there is no such recording of this user, or it is not closed yet. */
  async find(userId: string, id: string): Promise<RecordedFile | null> {
    const { repository, logger } = this.#options;
    const row = await repository.find(userId, id);
    if (!row || row.milliseconds === null) return null;
    const path = this.#pathOf(row.id);
    try {
      const { size } = await stat(path);
      return { id: row.id, path, size, startedAt: row.started_at };
    } catch (error) {
      logger.error('A recording is not where it was', { recording: row.id, error });
      return null;
    }
  }

  /**
   * Closes what a server that died left open, and writes the call records that it owed. To be called
   * before there are calls. `goOn` names the records of calls that may go on, and are written when they end.
   */
  async recover(goOn: readonly string[] = []): Promise<void> {
    const { repository, logger } = this.#options;
    // The records first: that a file is closed changes when it was last written.
    const owed = await repository.withoutRecord();
    await this.#writeRecords(owed.filter(({ record_id }) => !goOn.includes(record_id)));
    for (const { id } of await repository.open()) {
      try {
        await this.closeBroken(id);
      } catch (error) {
        logger.error('A recording could not be closed', { recording: id, error });
      }
    }
  }

  async #writeRecords(rows: readonly RecordingRow[]): Promise<void> {
    const { history } = this.#options;
    const parts = new Map<string, FinishedPart>();
    for (const row of rows) {
      const part = parts.get(row.record_id) ?? (JSON.parse(row.part) as FinishedPart);
      // Nobody knows better when the call was over.
      const endedAt = Math.max(part.endedAt, await this.#lastWritten(row.id));
      parts.set(row.record_id, { ...part, endedAt });
    }
    for (const part of parts.values()) history.partFinished(part);
    await history.flush();
  }

  async #lastWritten(id: string): Promise<number> {
    const stats = await stat(this.#pathOf(id)).catch(() => null);
    return Math.round(stats?.mtimeMs ?? 0);
  }

  #pathOf(id: string): string {
    return join(this.#options.folder, `${id}.ogg`);
  }
}
