import { Keypad } from '../../media/keypad.ts';
import type { MediaSource } from '../../media/leg.ts';
import { Mixer } from '../../media/mixer.ts';
import { OpusCodec } from '../../media/opus-codec.ts';
import { Conversation, type Companion } from '../conversation.ts';
import { listens } from '../hold.ts';
import type { Subscriber, SupervisionMode } from '../ports.ts';
import type { Side, SideOwner } from '../side.ts';
import type { Switchboard } from '../switchboard.ts';

/** Keys of the supervisor, as far as they mean something. */
const MODES: Readonly<Partial<Record<string, SupervisionMode>>> = {
  4: 'listen',
  5: 'whisper',
  6: 'barge',
};

/** Whom a supervisor joins, and where. */
export interface Supervised {
  readonly conversation: Conversation;
  readonly agent: Side;
}

/** The conversation that began last of those that this user is in. */
export function conversationOf(
  board: Switchboard,
  { userId }: Subscriber,
  supervisor: Subscriber,
): Supervised | 'nothing-there' | 'forbidden' {
  const agent = [...board.sides].findLast(
    ({ subscriber, owner }) => subscriber.userId === userId && owner instanceof Conversation,
  );
  if (!(agent?.owner instanceof Conversation)) return 'nothing-there';
  const conversation = agent.owner;
  const isOwn = conversation.other(agent).subscriber.userId === supervisor.userId;
  return isOwn ? 'forbidden' : { conversation, agent };
}

/**
 * A supervisor beside an agent, for as long as the agent is in the conversation. They hear both, and
 * music while someone holds; keys say who hears them.
 */
export class Supervision implements SideOwner, Companion {
  readonly #board: Switchboard;
  readonly #side: Side;
  readonly #agent: Side;
  readonly #conversation: Conversation;
  #mode: SupervisionMode;
  /** Null until voices can be mixed, and when it is over. */
  #codec: OpusCodec | null = null;
  #over = false;
  #keypad: Keypad;
  /** Both voices in one. */
  #heard: Mixer | null = null;
  #stopObserving: () => void;

  /** The side is ours from now on. */
  constructor(
    board: Switchboard,
    side: Side,
    { conversation, agent, mode }: Supervised & { readonly mode: SupervisionMode },
  ) {
    this.#board = board;
    this.#side = side;
    this.#agent = agent;
    this.#conversation = conversation;
    this.#mode = mode;
    board.others.add(this);
    side.own(this);
    side.showHeld(false);
    this.#keypad = this.#watchKeys();
    this.#stopObserving = conversation.observe({
      onSides: () => this.#follow(),
      onEnded: () => this.#end(),
    });
    void OpusCodec.load().then(
      (codec) => this.#begin(codec),
      () => this.#end(),
    );
  }

  get voice(): MediaSource {
    return this.#side.leg.media;
  }

  isHeardBy(side: Side): boolean {
    if (!this.#isAgentThere) return false;
    return this.#mode === 'barge' || (this.#mode === 'whisper' && side === this.#agent);
  }

  mix(voices: readonly MediaSource[]): MediaSource {
    return new Mixer(this.#codec!, voices);
  }

  onHeard(): void {
    this.#hear();
  }

  sideEnded(): void {
    this.#leave();
  }

  sideChanged(): void {
    // They may be at another phone now.
    this.#keypad.stop();
    this.#keypad = this.#watchKeys();
    this.#say();
  }

  get #isAgentThere(): boolean {
    return this.#conversation.sides.includes(this.#agent);
  }

  #begin(codec: OpusCodec): void {
    if (this.#over) return;
    this.#codec = codec;
    this.#say();
  }

  /** Has the conversation look again at who hears the supervisor. */
  #say(): void {
    if (this.#codec && !this.#over) this.#conversation.accompany(this);
  }

  #watchKeys(): Keypad {
    return new Keypad(this.#side.leg.media, (key) => {
      this.#mode = MODES[key] ?? this.#mode;
      this.#say();
    });
  }

  #follow(): void {
    if (!this.#isAgentThere) this.#end();
  }

  #hear(): void {
    if (!listens(this.#side.direction)) return this.#side.hear(null);
    if (!this.#conversation.isTalk) return this.#side.hear(this.#board.setting.music);
    const { sources } = this.#conversation;
    const before = this.#heard?.sources ?? [];
    if (!this.#heard || sources.some((source, at) => source !== before[at])) {
      this.#heard = new Mixer(this.#codec!, sources);
    }
    this.#side.hear(this.#heard);
  }

  #end(): void {
    if (this.#over) return;
    this.#leave();
    this.#side.end();
  }

  #leave(): void {
    this.#over = true;
    this.#stopObserving();
    this.#keypad.stop();
    this.#board.others.delete(this);
    this.#conversation.leave(this);
  }
}
