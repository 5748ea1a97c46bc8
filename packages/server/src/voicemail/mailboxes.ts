import { rm, stat } from 'node:fs/promises';
import type { Subscriber } from '../calls/ports.ts';
import type { Change } from '../events/change.ts';
import type { Directory } from '../directory/directory.ts';
import type { Logger } from '../logger.ts';
import type { OpusFrame } from '../media/ogg.ts';
import type { OpenFile } from '../media/sound-file.ts';
import type { PasswordHasher } from '../sessions/password-hasher.ts';
import type { VoicemailRow } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type {
  ClosedVoicemailRow,
  VoicemailFolder,
  VoicemailPosition,
  VoicemailRepository,
} from '../store/voicemail-repository.ts';
import { forwardMessage, type ForwardedMessage, type ForwardFault } from './forwarding.ts';
import { MailboxPins, type PinCheck } from './mailbox-pins.ts';
import type { PinFault } from './pin.ts';
import { voicemailOf, type MailboxState, type Voicemail } from './voicemail.ts';
import { writeVoicemailCursor } from './voicemail-cursor.ts';

const DAY_MS = 24 * 60 * 60_000;
/** While the rows of so many go, everything else that needs the store waits. */
const SWEPT_AT_ONCE = 100;

export type MessageListener = (userId: string, change: Change<Voicemail>) => void;
export type StateListener = (userId: string, state: MailboxState) => void;

/** Where the sound of messages is. */
export interface VoicemailFiles {
  pathOf(id: string): string;
  /** @throws Error where it cannot be read */
  framesOf(id: string): Promise<readonly OpusFrame[]>;
}

/** The sound of a message. */
export interface VoicemailFile {
  readonly id: string;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly receivedAt: number;
}

export type ForwardOutcome = 'done' | 'no-message' | ForwardFault;

export interface VoicemailPage {
  readonly folder: VoicemailFolder;
  readonly limit: number;
  readonly after: VoicemailPosition | null;
}

export interface MailboxesOptions {
  readonly store: Pick<Store, 'voicemails' | 'users' | 'transaction'>;
  readonly directory: Pick<Directory, 'person' | 'people'>;
  readonly files: VoicemailFiles;
  readonly hasher: PasswordHasher;
  readonly clock: () => number;
  readonly logger: Logger;
  /** For tests of disks that are full. */
  readonly openFile?: OpenFile;
}

/** The messages of everyone: listed, moved, forwarded, deleted, told to the owner's clients. */
export class Mailboxes {
  readonly #options: MailboxesOptions;
  readonly #pins: MailboxPins;
  readonly #messageListeners: MessageListener[] = [];
  readonly #stateListeners: StateListener[] = [];

  constructor(options: MailboxesOptions) {
    this.#options = options;
    this.#pins = new MailboxPins(options.store.users, options.hasher, options.clock);
  }

  onMessage(listener: MessageListener): void {
    this.#messageListeners.push(listener);
  }

  /** Told whenever a mailbox may stand otherwise. */
  onState(listener: StateListener): void {
    this.#stateListeners.push(listener);
  }

  /** Newest first. */
  async page(
    userId: string,
    { folder, limit, after }: VoicemailPage,
  ): Promise<{ readonly items: Voicemail[]; readonly next: string | null }> {
    // One more than asked for tells whether there is a next page.
    const query = { limit: limit + 1, after };
    const rows = await this.#options.store.voicemails.page(userId, folder, query);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(voicemailOf),
      next:
        rows.length > limit && last
          ? writeVoicemailCursor({ receivedAt: last.received_at, id: last.id })
          : null,
    };
  }

  /** Of both folders. */
  async newest(userId: string, limit: number): Promise<Voicemail[]> {
    return (await this.#options.store.voicemails.newest(userId, limit)).map(voicemailOf);
  }

  async state(userId: string): Promise<MailboxState> {
    const { voicemails, users } = this.#options.store;
    const [counts, pinHash] = await Promise.all([voicemails.counts(userId), users.pinHash(userId)]);
    return { id: 'mailbox', ...counts, hasPin: pinHash !== null };
  }

  /** All of a folder, oldest first, as they are listened to by phone. */
  async messages(userId: string, folder: VoicemailFolder): Promise<Voicemail[]> {
    const all = { limit: Number.MAX_SAFE_INTEGER, after: null };
    const rows = await this.#options.store.voicemails.page(userId, folder, all);
    return rows.map(voicemailOf).reverse();
  }

  /** Null where there is no such message of this user. */
  async sound(userId: string, id: string): Promise<VoicemailFile | null> {
    const { files, logger } = this.#options;
    const row = await this.#find(userId, id);
    if (!row) return null;
    const path = files.pathOf(row.id);
    try {
      const { size } = await stat(path);
      return { id: row.id, path, size, receivedAt: row.received_at };
    } catch (error) {
      logger.error('A message is not where it was', { voicemail: row.id, error });
      return null;
    }
  }

  /** To be played by phone; null where it was deleted, or cannot be read. */
  async framesOf(userId: string, id: string): Promise<readonly OpusFrame[] | null> {
    const { files, logger } = this.#options;
    if (!(await this.#find(userId, id))) return null;
    try {
      return await files.framesOf(id);
    } catch (error) {
      logger.error('A message cannot be played', { voicemail: id, error });
      return null;
    }
  }

  /** A message was closed, and is in the mailbox now. */
  async arrived(row: VoicemailRow): Promise<void> {
    const { milliseconds } = row;
    if (milliseconds === null) throw new TypeError('A message arrives when it is closed');
    const item = voicemailOf({ ...row, milliseconds });
    await this.#tell(row.user_id, { op: 'upsert', item });
  }

  /** Brings it back where it was deleted. Returns whether there is such a message. */
  async move(userId: string, id: string, folder: VoicemailFolder): Promise<boolean> {
    const { voicemails } = this.#options.store;
    const row = await voicemails.find(userId, id);
    if (!row) return false;
    if (row.folder === folder && row.deleted_at === null) return true;
    await voicemails.move(id, folder);
    const item = voicemailOf({ ...row, folder });
    await this.#tell(userId, { op: 'upsert', item });
    return true;
  }

  /** It was listened to, so it is saved; not where it was deleted meanwhile. */
  async heard(userId: string, id: string): Promise<void> {
    if (await this.#find(userId, id)) await this.move(userId, id, 'saved');
  }

  /** For a day it can be brought back. Idle where it is gone. */
  async remove(userId: string, id: string): Promise<void> {
    const { store, clock } = this.#options;
    if (!(await this.#find(userId, id))) return;
    await store.voicemails.markDeleted(id, clock());
    await this.#tell(userId, { op: 'remove', id });
  }

  /** Each colleague gets a copy. @throws Error where nothing can be written; nobody has it then */
  async forward(userId: string, id: string, message: ForwardedMessage): Promise<ForwardOutcome> {
    const row = await this.#find(userId, id);
    const by = this.#options.directory.person(userId);
    const frames = await this.framesOf(userId, id);
    if (!row || !by || !frames) return 'no-message';
    const forwarded = await forwardMessage(this.#options, { row, frames, by, message });
    if (!Array.isArray(forwarded)) return forwarded;
    for (const copy of forwarded) await this.arrived(copy);
    return 'done';
  }

  /** Null where it is taken; opens the mailbox from other phones from now on. */
  async changePin(userId: string, pin: string): Promise<PinFault | null> {
    const extension = this.#options.directory.person(userId)?.extension ?? '';
    const fault = await this.#pins.change(userId, pin, extension);
    if (fault === null) await this.#tellState(userId);
    return fault;
  }

  /** Whose mailbox this extension is; null where nobody has it. */
  userAt(tenantId: string, extension: string): Subscriber | null {
    const people = this.#options.directory.people(tenantId);
    return people.find((person) => person.extension === extension) ?? null;
  }

  checkPin(userId: string, pin: string): Promise<PinCheck> {
    return this.#pins.check(userId, pin);
  }

  /** What was deleted more than a day ago goes for good. */
  async sweep(): Promise<void> {
    const { store, clock } = this.#options;
    const moment = clock() - DAY_MS;
    for (let swept = SWEPT_AT_ONCE; swept === SWEPT_AT_ONCE;) {
      swept = await store.transaction(({ voicemails }) => this.#sweep(voicemails, moment));
    }
  }

  /** The files go before the rows are gone for good, so that none is left without its row. */
  async #sweep(voicemails: VoicemailRepository, moment: number): Promise<number> {
    const ids = await voicemails.removeDeletedBefore(moment, SWEPT_AT_ONCE);
    for (const id of ids) await rm(this.#options.files.pathOf(id), { force: true });
    return ids.length;
  }

  /** One that is not deleted. */
  async #find(userId: string, id: string): Promise<ClosedVoicemailRow | null> {
    const row = await this.#options.store.voicemails.find(userId, id);
    return row && row.deleted_at === null ? row : null;
  }

  async #tell(userId: string, change: Change<Voicemail>): Promise<void> {
    for (const listener of this.#messageListeners) listener(userId, change);
    await this.#tellState(userId);
  }

  async #tellState(userId: string): Promise<void> {
    const state = await this.state(userId);
    for (const listener of this.#stateListeners) listener(userId, state);
  }
}
