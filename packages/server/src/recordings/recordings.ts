import type { Conversation } from '../calls/conversation.ts';
import type { RecordingState } from '../calls/live-calls.ts';
import type { Side } from '../calls/side.ts';
import type { Telephony } from '../calls/telephony.ts';
import type { Logger } from '../logger.ts';
import { OneAtATime } from '../sessions/one-at-a-time.ts';
import type { RecordedFile, RecordingArchive } from './recording-archive.ts';
import { Recording } from './recording.ts';
import { Tape } from './tape.ts';

export type RecordingAction = 'start' | 'pause' | 'resume' | 'stop';

export type RecordingOutcome =
  | 'done'
  /** The call is over, or someone else's. */
  | 'no-call'
  /** There is nothing to pause, or to resume. */
  | 'not-recording';

/** Has calls recorded, and finds what was. */
export class Recordings {
  readonly #archive: RecordingArchive;
  readonly #logger: Logger;
  readonly #running = new Map<Side, Recording>();
  readonly #conversations = new Set<Conversation>();
  readonly #closing = new Set<Promise<void>>();
  readonly #turns = new OneAtATime();
  #sideOf: Telephony['sideOf'] = () => null;

  constructor(archive: RecordingArchive, logger: Logger) {
    this.#archive = archive;
    this.#logger = logger;
  }

  /** Records the calls of this telephony from now on. */
  follow({
    sideOf,
    onConversation,
    onReturned,
  }: Pick<Telephony, 'sideOf' | 'onConversation' | 'onReturned'>): void {
    this.#sideOf = sideOf;
    onReturned((side, before) => void this.#goOn(side, before));
    onConversation((conversation) => this.#watch(conversation));
  }

  /** What is so already may be asked for again. @throws Error where nothing can be written */
  async act(
    userId: string,
    liveCallId: string,
    action: RecordingAction,
  ): Promise<RecordingOutcome> {
    const side = this.#sideOf(userId, liveCallId);
    return side ? this.#turns.run(side.id, () => this.#act(side, action)) : 'no-call';
  }

  /** Null where there is no such recording of this user, or it is not closed yet. */
  find(userId: string, id: string): Promise<RecordedFile | null> {
    return this.#archive.find(userId, id);
  }

  /** Resolves when all recordings are closed. */
  async close(): Promise<void> {
    for (const recording of this.#running.values()) void this.#close(recording);
    await Promise.all(this.#closing);
  }

  async #act(side: Side, action: RecordingAction): Promise<RecordingOutcome> {
    const running = this.#running.get(side);
    switch (action) {
      case 'start':
        if (!running) return this.#start(side);
        running.resume();
        return 'done';
      case 'stop':
        if (running) await this.#close(running);
        return 'done';
      case 'pause':
      case 'resume':
        running?.[action]();
        return running ? 'done' : 'not-recording';
    }
  }

  /** It was recorded before the server started: in another file, as the one of before is closed. */
  async #goOn(side: Side, before: RecordingState): Promise<void> {
    if (before === 'off') return;
    const act = (action: RecordingAction) =>
      this.act(side.subscriber.userId, side.liveCallId, action);
    try {
      await act('start');
      if (before === 'paused') await act('pause');
    } catch (error) {
      this.#logger.error('A recording could not go on', { error });
    }
  }

  async #start(side: Side): Promise<RecordingOutcome> {
    const { id, file } = await this.#archive.begin(side.participation.finished('answered'));
    if (side.isOver) {
      await file.close();
      await this.#archive.remove(id);
      return 'no-call';
    }
    const recording = new Recording({
      ...{ id, side, tape: new Tape(file, ['left', 'right']) },
      conversationOf: (one) =>
        [...this.#conversations].find(({ sides }) => sides.includes(one)) ?? null,
      onOver: () => void this.#close(recording),
    });
    file.onFailed = (error) => {
      this.#logger.error('A recording could not be written', { recording: id, error });
      void this.#close(recording);
    };
    this.#running.set(side, recording);
    return 'done';
  }

  #watch(conversation: Conversation): void {
    const look = (): void => {
      for (const side of conversation.sides) this.#running.get(side)?.follow();
    };
    this.#conversations.add(conversation);
    conversation.observe({
      onSides: look,
      onEnded: () => {
        this.#conversations.delete(conversation);
        look();
      },
    });
    look();
  }

  /** Idle when it is closed already. */
  async #close(recording: Recording): Promise<void> {
    if (this.#running.get(recording.side) !== recording) return;
    this.#running.delete(recording.side);
    recording.stop();
    const closing = this.#finish(recording).catch((error: unknown) =>
      this.#logger.error('A recording could not be closed', { recording: recording.id, error }),
    );
    this.#closing.add(closing);
    await closing;
    this.#closing.delete(closing);
  }

  async #finish({ id, tape }: Recording): Promise<void> {
    const whole = await tape.finish();
    if (whole) await this.#archive.closed(id, tape.length);
    else await this.#archive.closeBroken(id);
  }
}
