import { Subject, map, merge, type Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import type { Change } from '../reactive/change.ts';
import type { Mailbox, Voicemail, VoicemailFolder } from '../voicemail/voicemail.ts';
import { newestFirst } from '../voicemail/voicemail-order.ts';
import type {
  ForwardedVoicemail,
  VoicemailCommands,
  VoicemailPage,
  VoicemailQuery,
  VoicemailSource,
} from '../voicemail/voicemail-source.ts';
import { FakeCollection } from './fake-collection.ts';
import { fakeSound } from './fake-sound.ts';

/** How many the live topic holds, as the server has it. */
const LATEST = 50;

/**
 * A mailbox in memory, whose commands are carried out at once. What others do comes by `all.upsert` and
 * `all.remove`. A message plays what was put into `sounds` by its id, or else a tone of its length.
 */
export class FakeVoicemails implements VoicemailSource, VoicemailCommands {
  readonly #before: (command: 'page' | 'sound' | 'voicemails' | 'pin') => Promise<void>;
  readonly #mailbox$ = new Subject<void>();
  /** What was deleted by command, and can be brought back. */
  readonly #deleted = new Map<string, Voicemail>();
  #mailbox: Partial<Mailbox>;

  /** Both folders. */
  readonly all: FakeCollection<Voicemail>;
  readonly changes$: Observable<Change<Voicemail>>;
  readonly mailbox$: Observable<Change<Mailbox>>;
  /** Every page that was asked for. */
  readonly pages: VoicemailQuery[] = [];
  readonly sounds = new Map<string, Blob>();
  /** What was forwarded, in order. */
  readonly forwarded: (ForwardedVoicemail & { readonly id: string })[] = [];
  /** Every PIN that was chosen, in order. */
  readonly pins: string[] = [];

  /** `before` is awaited by each command: where the server is away or slow. */
  constructor(options: {
    readonly items: readonly Voicemail[];
    readonly mailbox: Partial<Mailbox>;
    readonly before: (command: 'page' | 'sound' | 'voicemails' | 'pin') => Promise<void>;
  }) {
    this.#before = options.before;
    this.#mailbox = options.mailbox;
    this.all = new Latest(options.items);
    this.changes$ = this.all.changes$;
    this.mailbox$ = merge(this.all.changes$, this.#mailbox$).pipe(
      map(() => ({ op: 'reset' as const, items: [this.mailbox] })),
    );
  }

  /** How it stands: as its messages are, unless it was said otherwise. */
  get mailbox(): Mailbox {
    const count = (folder: VoicemailFolder): number =>
      this.all.items.filter((message) => message.folder === folder).length;
    return {
      id: 'mailbox',
      new: count('new'),
      saved: count('saved'),
      hasPin: this.pins.length > 0,
      ...this.#mailbox,
    };
  }

  /** Has it stand otherwise than its messages are. */
  setMailbox(mailbox: Partial<Mailbox>): void {
    this.#mailbox = mailbox;
    this.#mailbox$.next();
  }

  get observed(): boolean {
    return this.all.observed || this.#mailbox$.observed;
  }

  async commands(): Promise<VoicemailCommands> {
    return this;
  }

  async page(query: VoicemailQuery): Promise<VoicemailPage> {
    this.pages.push(query);
    await this.#before('page');
    const all = this.all.items.filter(({ folder }) => folder === query.folder).sort(newestFirst);
    const from = query.cursor === null ? 0 : all.findIndex(({ id }) => id === query.cursor) + 1;
    const items = all.slice(from, from + query.limit);
    const last = items.at(-1);
    return { items, next: last && all.at(-1) !== last ? last.id : null };
  }

  async sound(id: string): Promise<Blob> {
    await this.#before('sound');
    const { seconds } = this.#required(this.all.get(id));
    return this.sounds.get(id) ?? fakeSound(seconds);
  }

  async move(id: string, folder: VoicemailFolder): Promise<void> {
    await this.#before('voicemails');
    const message = this.#required(this.all.get(id) ?? this.#deleted.get(id));
    this.#deleted.delete(id);
    this.all.upsert({ ...message, folder });
  }

  async remove(id: string): Promise<void> {
    await this.#before('voicemails');
    const message = this.all.get(id);
    if (!message) return;
    this.#deleted.set(id, message);
    this.all.remove(id);
  }

  async forward(id: string, message: ForwardedVoicemail): Promise<void> {
    await this.#before('voicemails');
    this.#required(this.all.get(id));
    this.forwarded.push({ id, ...message });
  }

  /** Refuses what is too short or too long, as the server does; what is easy to guess is for the test to say. */
  async changePin(pin: string): Promise<void> {
    await this.#before('pin');
    if (!/^\d{4,10}$/.test(pin)) {
      throw new HubError('request/invalid', { fields: { pin: 'pin-length' } });
    }
    this.pins.push(pin);
    this.#mailbox$.next();
  }

  #required(message: Voicemail | undefined): Voicemail {
    if (!message) throw new HubError('request/not-found');
    return message;
  }
}

/** A new listener is told the latest ones, as by the server. */
class Latest extends FakeCollection<Voicemail> {
  protected override beginning(): readonly Voicemail[] {
    return [...this.items].sort(newestFirst).slice(0, LATEST);
  }
}
