import type { Conversation } from '../calls/conversation.ts';
import type { RecordingState } from '../calls/live-calls.ts';
import type { Side } from '../calls/side.ts';
import type { MediaPacket, MediaSource } from '../media/leg.ts';
import type { Tape } from './tape.ts';

export type Channel = 'left' | 'right';

/** How often what was said is written: with what waits for late packets, less than a second is at stake. */
const WRITE_MS = 400;

export interface RecordingStart {
  readonly id: string;
  /** Whose part in a call it is. */
  readonly side: Side;
  readonly tape: Tape<Channel>;
  /** With whom the side talks; null while it is alone. */
  readonly conversationOf: (side: Side) => Conversation | null;
  /** The part of the user is over. */
  readonly onOver: () => void;
}

/**
 * Has on tape what someone says in a call and what is said to them, over all phones and whoever they
 * talk to. What nobody hears is not on it: neither the music of a hold nor what is said meanwhile.
 */
export class Recording {
  readonly id: string;
  readonly side: Side;
  readonly tape: Tape<Channel>;
  readonly #start: RecordingStart;
  /** One for each recording, so that they do not all write at once. */
  readonly #timer: NodeJS.Timeout;
  #stopListening: (() => void)[] = [];
  #stopWatching: () => void = () => {};
  #state: RecordingState = 'off';

  constructor(start: RecordingStart) {
    this.#start = start;
    this.id = start.id;
    this.side = start.side;
    this.tape = start.tape;
    // Not before the packets are taken in that came while the process was busy.
    this.#timer = setInterval(() => setImmediate(() => this.tape.write()), WRITE_MS);
    this.#show('on');
    this.follow();
    this.#watch();
  }

  /** Listens to those who talk now. */
  follow(): void {
    this.#ignore();
    if (this.#state === 'off') return;
    const { side } = this;
    const other = this.#start.conversationOf(side)?.other(side) ?? null;
    const [own, others]: readonly Channel[] =
      // Whoever called is on the left, and stays there.
      side.participation.direction === 'out' ? ['left', 'right'] : ['right', 'left'];
    this.#listen(side, other ?? side, own!);
    if (other) this.#listen(other, side, others!);
  }

  pause(): void {
    this.tape.pause();
    this.#show('paused');
  }

  resume(): void {
    this.tape.resume();
    this.#show('on');
  }

  /** The tape is left to whoever finishes it. */
  stop(): void {
    clearInterval(this.#timer);
    this.#ignore();
    this.#stopWatching();
    this.#show('off');
  }

  #listen(speaker: Side, listener: Side, channel: Channel): void {
    const source: MediaSource = speaker.leg.media;
    const take = (packet: MediaPacket): void => {
      if (packet.kind === 'audio' && listener.hears(source)) this.tape.add(channel, packet);
    };
    this.#stopListening.push(source.listen(take));
  }

  #ignore(): void {
    for (const stop of this.#stopListening) stop();
    this.#stopListening = [];
  }

  #watch(): void {
    this.#stopWatching = this.side.onceNotHere(() => {
      if (this.side.isOver) return this.#start.onOver();
      this.follow();
      this.#watch();
    });
  }

  #show(state: RecordingState): void {
    this.#state = state;
    this.side.recording = state;
  }
}
