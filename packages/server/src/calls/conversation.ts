import type { MediaSource } from '../media/leg.ts';
import type { Identity } from '../sip/identity.ts';
import { heardBy, listens } from './hold.ts';
import type { Side, SideOwner } from './side.ts';
import type { Switchboard } from './switchboard.ts';

export interface ConversationObserver {
  /** A side is someone else now, or at another phone: look at `sides` and `sources` again. */
  onSides?(): void;
  /** The conversation is over. */
  onEnded?(): void;
}

/** A third one in a conversation, of whom the two know nothing. */
export interface Companion {
  /** What the third one says; only these hear it. */
  readonly voice: MediaSource;
  isHeardBy(side: Side): boolean;
  /** One source for all of these. */
  mix(voices: readonly MediaSource[]): MediaSource;
  /** What is heard in the conversation may be something else now. */
  onHeard(): void;
}

/** What a side hears where someone else speaks beside the other one. */
interface Mix {
  readonly voices: readonly MediaSource[];
  readonly mixed: MediaSource;
}

/**
 * Two sides that hear each other, or music while one holds. Either can be exchanged for another, so
 * it outlives transfers; it is over when nobody is left to talk to.
 */
export class Conversation implements SideOwner {
  readonly id = crypto.randomUUID();
  readonly #board: Switchboard;
  readonly #observers = new Set<ConversationObserver>();
  readonly #companions = new Set<Companion>();
  readonly #mixes = new WeakMap<Side, Mix>();
  /** The caller first; someone exchanged keeps the place. */
  #sides: readonly [Side, Side];
  #state: 'up' | 'suspended' | 'over' = 'up';

  constructor(board: Switchboard, sides: readonly [Side, Side]) {
    this.#board = board;
    this.#sides = sides;
    for (const side of sides) side.own(this);
    this.#update();
    board.conversationBegan(this);
  }

  get sides(): readonly [Side, Side] {
    return this.#sides;
  }

  /** What each side says; the caller first. */
  get sources(): readonly [MediaSource, MediaSource] {
    return [this.#sides[0].leg.media, this.#sides[1].leg.media];
  }

  get isOver(): boolean {
    return this.#state === 'over';
  }

  /** Whether both hear each other now: nobody holds, and nobody is sent elsewhere. */
  get isTalk(): boolean {
    const [one, two] = this.#sides;
    return this.#state === 'up' && listens(one.direction) && listens(two.direction);
  }

  /** Returns how to stop that. */
  observe(observer: ConversationObserver): () => void {
    this.#observers.add(observer);
    return () => this.#observers.delete(observer);
  }

  /** Someone comes to them, or is heard by others than before. */
  accompany(companion: Companion): void {
    this.#companions.add(companion);
    this.#update();
  }

  leave(companion: Companion): void {
    this.#companions.delete(companion);
    this.#update();
  }

  other(side: Side): Side {
    const [one, two] = this.#sides;
    return side === one ? two : one;
  }

  /**
   * Someone else takes the place of `before`, who is the business of the one who called this. `as` is
   * whom the remaining side sees, where that is not the person.
   */
  replace(before: Side, next: Side, as?: Identity): void {
    const remaining = this.other(before);
    this.#sides = this.#sides[0] === before ? [next, remaining] : [remaining, next];
    next.own(this);
    remaining.own(this);
    this.#state = 'up';
    remaining.showParty(as ?? next.identityFor(remaining));
    next.showParty(remaining.identityFor(next));
    this.#update();
    for (const observer of [...this.#observers]) observer.onSides?.();
  }

  /** Both sides have another owner for a while, who may give them back with `resume` or `replace`. */
  suspend(owner: SideOwner): void {
    this.#state = 'suspended';
    for (const side of this.#sides) side.own(owner);
    for (const companion of this.#companions) companion.onHeard();
  }

  resume(): void {
    this.#state = 'up';
    for (const side of this.#sides) side.own(this);
    this.#update();
  }

  /** Is over, and leaves its sides to whoever takes them. */
  dissolve(): void {
    if (this.#state === 'over') return;
    this.#state = 'over';
    this.#board.conversations.delete(this);
    for (const observer of [...this.#observers]) observer.onEnded?.();
    this.#observers.clear();
    this.#companions.clear();
  }

  /** Hangs up on both sides. Idle when it is over already. */
  end(reason: string | null = null): void {
    if (this.#state === 'over') return;
    this.dissolve();
    for (const side of this.#sides) side.end(reason);
  }

  /** The server ends, and both phones are to come back to the one after it. */
  forsake(): void {
    if (this.#state === 'over') return;
    this.dissolve();
    for (const side of this.#sides) side.forsake({ record: false });
  }

  sideEnded(): void {
    this.end();
  }

  sideChanged(): void {
    this.#update();
    for (const observer of [...this.#observers]) observer.onSides?.();
  }

  sideAway(side: Side): void {
    if (this.#state === 'up') this.other(side).showOtherAway(side.isAway);
  }

  /** Whether the other one looks is asked before the one who shows something is answered. */
  sideOffers(side: Side): Promise<void> | null {
    const other = this.other(side).leg;
    const { video } = other.media;
    if (!this.isTalk || !side.leg.media.video.shows || video.looks === true) return null;
    video.askAgain();
    other.showVideo();
    return other.settled();
  }

  #update(): void {
    if (this.#state !== 'up') return;
    const { isTalk } = this;
    for (const side of this.#sides) {
      const other = this.other(side);
      side.hear(this.#heard(side, other));
      side.showHeld(heardBy('sendrecv', other.direction) === 'music');
      side.see(isTalk ? other.leg.media.video : null);
      side.showOtherAway(other.isAway);
    }
    for (const companion of this.#companions) companion.onHeard();
  }

  #heard(side: Side, other: Side): MediaSource | null {
    switch (heardBy(side.direction, other.direction)) {
      case 'the-other':
        return this.#voicesFor(side, other);
      case 'music':
        return this.#board.setting.music;
      case 'nothing':
        return null;
    }
  }

  /** The other one alone as they are, without a detour. */
  #voicesFor(side: Side, other: Side): MediaSource {
    const beside = [...this.#companions].filter((companion) => companion.isHeardBy(side));
    const [first] = beside;
    if (!first) return other.leg.media;
    const voices = [other.leg.media, ...beside.map(({ voice }) => voice)];
    const before = this.#mixes.get(side);
    if (before && isSame(before.voices, voices)) return before.mixed;
    const mixed = first.mix(voices);
    this.#mixes.set(side, { voices, mixed });
    return mixed;
  }
}

function isSame(one: readonly MediaSource[], two: readonly MediaSource[]): boolean {
  return one.length === two.length && one.every((source, at) => source === two[at]);
}
