import type { Subscriber } from '../../packages/server/src/calls/ports.ts';
import type { OpusFrame } from '../../packages/server/src/media/ogg.ts';
import type { VoicemailFolder } from '../../packages/server/src/store/voicemail-repository.ts';
import type { MenuMailbox } from '../../packages/server/src/voicemail/menu/menu-mailbox.ts';
import type { PinCheck } from '../../packages/server/src/voicemail/mailbox-pins.ts';
import type { MailboxState, Voicemail } from '../../packages/server/src/voicemail/voicemail.ts';

/** Someone of the office. */
export function colleague(username: string, extension: string, tenantId = 'office'): Subscriber {
  return {
    ...{ userId: username, username, name: username, extension, tenantId },
    ...{ number: null, domain: `${tenantId}.example` },
  };
}

/** A message from +14695550101. */
export function voicemail(id: string, what: Partial<Voicemail> = {}): Voicemail {
  return {
    ...{ id, folder: 'new', from: { name: 'Eve', number: '+14695550101' } },
    ...{ receivedAt: '2030-01-01T00:00:00.000Z', seconds: 8, cut: false, peaks: [] },
    ...{ forwarded: null, ...what },
  };
}

/** Mailboxes in memory; each frame of a message says which one of which message it is. */
export class FakeMenuMailbox implements MenuMailbox {
  /** Oldest first, by user. */
  readonly kept = new Map<string, Voicemail[]>();
  readonly deleted = new Set<string>();
  readonly pins = new Map<string, string>();
  readonly people: Subscriber[] = [];
  /** What was changed, in order, such as `remove 1`. */
  readonly changes: string[] = [];
  locked = false;
  /** Everything is answered when it is over. */
  delay: Promise<void> = Promise.resolve();
  /** What every answer is in its place. */
  fault: Error | null = null;

  async state(userId: string): Promise<MailboxState> {
    await this.#ready();
    return {
      id: 'mailbox',
      new: this.#in(userId, 'new').length,
      saved: this.#in(userId, 'saved').length,
      hasPin: this.pins.has(userId),
    };
  }

  async messages(userId: string, folder: VoicemailFolder): Promise<readonly Voicemail[]> {
    await this.#ready();
    return this.#in(userId, folder);
  }

  async framesOf(userId: string, id: string): Promise<readonly OpusFrame[] | null> {
    await this.#ready();
    const message = this.#all(userId).find((one) => one.id === id);
    if (!message || this.deleted.has(id)) return null;
    return Array.from({ length: message.seconds * 50 }, (_, index) => ({
      payload: Buffer.from(`${id}:${index}`),
      ticks: 960,
    }));
  }

  async heard(userId: string, id: string): Promise<void> {
    await this.#ready();
    this.changes.push(`heard ${id}`);
    if (!this.deleted.has(id)) this.#put(userId, id, 'saved');
  }

  async move(userId: string, id: string, folder: VoicemailFolder): Promise<boolean> {
    await this.#ready();
    this.changes.push(`${folder} ${id}`);
    this.deleted.delete(id);
    this.#put(userId, id, folder);
    return true;
  }

  async remove(_userId: string, id: string): Promise<void> {
    await this.#ready();
    this.changes.push(`remove ${id}`);
    this.deleted.add(id);
  }

  async checkPin(userId: string, pin: string): Promise<PinCheck> {
    await this.#ready();
    if (this.locked) return 'locked';
    const right = this.pins.get(userId);
    if (right === undefined) return 'none';
    return right === pin ? 'right' : 'wrong';
  }

  userAt(tenantId: string, extension: string): Subscriber | null {
    const found = this.people.find(
      (one) => one.tenantId === tenantId && one.extension === extension,
    );
    return found ?? null;
  }

  async #ready(): Promise<void> {
    await this.delay;
    if (this.fault) throw this.fault;
  }

  #all(userId: string): Voicemail[] {
    return this.kept.get(userId) ?? [];
  }

  #in(userId: string, folder: VoicemailFolder): Voicemail[] {
    return this.#all(userId).filter((one) => one.folder === folder && !this.deleted.has(one.id));
  }

  #put(userId: string, id: string, folder: VoicemailFolder): void {
    const moved = this.#all(userId).map((one) => (one.id === id ? { ...one, folder } : one));
    this.kept.set(userId, moved);
  }
}
