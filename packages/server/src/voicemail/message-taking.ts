import type { AttendedParty, PartyEnd, Subscriber } from '../calls/ports.ts';
import type { Logger } from '../logger.ts';
import { Announcement } from '../media/announcement.ts';
import { Keypad } from '../media/keypad.ts';
import type { OpusFrame } from '../media/ogg.ts';
import type { Prompts } from '../prompts/prompts.ts';
import type { PromptName } from '../prompts/spoken.ts';
import { MessageRecording, type RecordingEnd } from './message-recording.ts';
import type { DraftOutcome, VoicemailArchive } from './voicemail-archive.ts';

export interface GreetingSource {
  /** What callers of this user hear first. */
  framesFor(user: Subscriber): Promise<readonly OpusFrame[]>;
}

export interface MessageTakingSetting {
  readonly archive: VoicemailArchive;
  readonly greetings: GreetingSource;
  readonly prompts: Pick<Prompts, 'frames'>;
  /** How long a message may be. */
  readonly seconds: number;
  readonly logger: Logger;
  /** The caller wants to hear the messages of this user, and is someone else's from now on. */
  readonly playMessages: (caller: AttendedParty, user: Subscriber) => void;
}

type State = 'opening' | 'greeting' | 'beep' | 'recording' | 'farewell' | 'over';

/** What is said when a message is over, by what became of it. */
type Farewells = Readonly<Record<DraftOutcome, readonly PromptName[]>>;

const ENDED: Farewells = { kept: ['message-kept'], dropped: ['message-too-short'] };
const TOO_LONG: Farewells = {
  kept: ['limit-tone', 'message-too-long'],
  dropped: ['limit-tone', 'message-too-short'],
};
const FAILED: Farewells = { kept: ['message-cut'], dropped: ['no-message-taken'] };

/** One caller who may leave a message: the greeting, the beep, what they say, and how it ends. */
export class MessageTaking {
  /** Resolves when the caller is gone and what they said is kept. */
  readonly over: Promise<void>;
  readonly #setting: MessageTakingSetting;
  readonly #caller: AttendedParty;
  readonly #user: Subscriber;
  readonly #keypad: Keypad;
  readonly #resolve: () => void;
  #state: State = 'opening';
  #recording: MessageRecording | null = null;
  #announcement: Announcement | null = null;
  #limit: NodeJS.Timeout | null = null;
  /** What is under way with the file. */
  #working: Promise<unknown>;

  /** Begins at once. */
  constructor(setting: MessageTakingSetting, caller: AttendedParty, user: Subscriber) {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.over = promise;
    this.#resolve = resolve;
    this.#setting = setting;
    this.#caller = caller;
    this.#user = user;
    this.#keypad = new Keypad(caller.voice, (digit) => this.#pressed(digit));
    caller.onEnded = (how) => this.#callerLeft(how);
    this.#working = this.#open();
  }

  /** The server stops. */
  stop(): void {
    if (this.#isOver) return;
    this.#caller.end();
    this.#callerLeft('lost');
  }

  get #isOver(): boolean {
    return this.#state === 'over';
  }

  /** The file first: whether there is room for a message is to be known before one is asked for. */
  async #open(): Promise<void> {
    const [recording, greeting] = await Promise.all([this.#openRecording(), this.#greeting()]);
    if (this.#isOver) {
      await this.#attempt(recording?.discard());
    } else if (recording) {
      recording.onFailed = (error) => this.#failed(error);
      this.#recording = recording;
      this.#state = 'greeting';
      this.#say(greeting, () => this.#beep());
    } else {
      this.#farewell(['no-message-taken']);
    }
  }

  async #openRecording(): Promise<MessageRecording | null> {
    const from = this.#caller.identityFor(this.#user);
    const opening = MessageRecording.open(this.#setting.archive, this.#user.userId, from);
    return (await this.#attempt(opening)) ?? null;
  }

  async #greeting(): Promise<readonly OpusFrame[]> {
    return (await this.#attempt(this.#setting.greetings.framesFor(this.#user))) ?? [];
  }

  #pressed(digit: string): void {
    if (this.#state === 'greeting') {
      if (digit === '#') this.#beep();
      if (digit === '*') this.#toMessages();
    } else if (this.#state === 'recording' && digit === '#') {
      void this.#end(ENDED);
    }
  }

  #beep(): void {
    this.#state = 'beep';
    this.#say(this.#setting.prompts.frames(['beep']), () => this.#record());
  }

  #record(): void {
    this.#state = 'recording';
    this.#caller.hear(null);
    this.#recording!.begin(this.#caller.voice);
    this.#limit = setTimeout(() => void this.#end(TOO_LONG), this.#setting.seconds * 1000);
  }

  #failed(error: unknown): void {
    const { logger } = this.#setting;
    logger.error('A message could not be written', { user: this.#user.userId, error });
    if (this.#state === 'recording') void this.#end(FAILED);
  }

  /** The caller hears what became of the message. */
  async #end(farewells: Farewells): Promise<void> {
    this.#state = 'farewell';
    const outcome = await this.#finish({ lost: false });
    if (!this.#isOver) this.#farewell(outcome ? farewells[outcome] : ['no-message-taken']);
  }

  #farewell(words: readonly PromptName[]): void {
    this.#state = 'farewell';
    this.#say(this.#setting.prompts.frames(words), () => {
      this.#caller.end();
      this.#leave();
    });
  }

  #callerLeft(how: PartyEnd): void {
    if (this.#state === 'recording') void this.#finish({ lost: how === 'lost' });
    else this.#discard();
    this.#leave();
  }

  #toMessages(): void {
    const { playMessages } = this.#setting;
    this.#discard();
    this.#leave();
    this.#caller.hear(null);
    playMessages(this.#caller, this.#user);
  }

  #finish(end: RecordingEnd): Promise<DraftOutcome | undefined> {
    if (this.#limit) clearTimeout(this.#limit);
    const finishing = this.#attempt(this.#takeRecording()?.finish(end));
    this.#working = finishing;
    return finishing;
  }

  #discard(): void {
    const recording = this.#takeRecording();
    if (recording) this.#working = this.#attempt(recording.discard());
  }

  #takeRecording(): MessageRecording | null {
    const recording = this.#recording;
    this.#recording = null;
    return recording;
  }

  #leave(): void {
    this.#state = 'over';
    this.#announcement?.stop();
    this.#keypad.stop();
    void this.#working.then(this.#resolve);
  }

  #say(frames: readonly OpusFrame[], then: () => void): void {
    this.#announcement?.stop();
    this.#announcement = new Announcement(frames, then);
    this.#caller.hear(this.#announcement);
  }

  /** Undefined where it failed; who leaves a message is told in words. */
  async #attempt<T>(work: Promise<T> | undefined): Promise<T | undefined> {
    try {
      return await work;
    } catch (error) {
      const { logger } = this.#setting;
      logger.error('A message could not be taken', { user: this.#user.userId, error });
      return undefined;
    }
  }
}
