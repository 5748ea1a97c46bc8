import type { MediaPacket, MediaSource } from '../media/leg.ts';
import { SoundCheck } from '../media/sound-check.ts';
import { Tape, type TapeFile } from '../recordings/tape.ts';
import type { Identity } from '../sip/identity.ts';
import type { Draft, DraftOutcome, VoicemailArchive } from './voicemail-archive.ts';

/** How often what was said is written: with what waits for late packets, less than a second is at stake. */
const WRITE_MS = 400;

export interface RecordingEnd {
  /** The caller is gone without a word: what counts is what came of them. */
  readonly lost: boolean;
}

/** What a caller says, on its way into a mailbox; what of it can be heard is known when it is over. */
export class MessageRecording {
  /** Called once, when something could not be written. */
  onFailed: (error: unknown) => void = () => {};
  readonly #archive: VoicemailArchive;
  readonly #draft: Draft;
  readonly #check: SoundCheck;
  #tape: Tape<'caller'> | null = null;
  #timer: NodeJS.Timeout | null = null;
  #stopListening: () => void = () => {};

  private constructor(archive: VoicemailArchive, draft: Draft, check: SoundCheck) {
    this.#archive = archive;
    this.#draft = draft;
    this.#check = check;
    draft.file.onFailed = (error) => this.onFailed(error);
  }

  /** @throws Error where nothing can be written */
  static async open(
    archive: VoicemailArchive,
    userId: string,
    from: Identity,
  ): Promise<MessageRecording> {
    const draft = await archive.begin(userId, from);
    try {
      return new MessageRecording(archive, draft, await SoundCheck.open());
    } catch (error) {
      await archive.discard(draft);
      throw error;
    }
  }

  /** From now on all is kept that is said. */
  begin(voice: MediaSource): void {
    const tape = new Tape(this.#checkedFile(), ['caller']);
    const take = (packet: MediaPacket): void => {
      if (packet.kind === 'audio') tape.add('caller', packet);
    };
    this.#tape = tape;
    this.#stopListening = voice.listen(take);
    // Not before the packets are taken in that came while the process was busy; what is silent at
    // its end is not written before it is known whether it counts.
    this.#timer = setInterval(() => setImmediate(() => tape.write({ heardOnly: true })), WRITE_MS);
  }

  /** @throws Error where it cannot be closed; the next start of the server does it then */
  async finish({ lost }: RecordingEnd): Promise<DraftOutcome> {
    this.#stop();
    const { id } = this.#draft;
    try {
      const whole = await this.#tape?.finish({ heardOnly: lost });
      if (!whole) return await this.#archive.closeBroken(id);
      return await this.#archive.closed(id, this.#check.result, { cut: lost });
    } finally {
      this.#check.close();
    }
  }

  /** Nothing was said. */
  async discard(): Promise<void> {
    this.#stop();
    this.#check.close();
    await this.#archive.discard(this.#draft);
  }

  #stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#stopListening();
  }

  #checkedFile(): TapeFile {
    const { file } = this.#draft;
    return {
      append: (frames, options) => {
        for (const { payload } of frames) this.#check.add(payload);
        file.append(frames, options);
      },
      close: () => file.close(),
    };
  }
}
