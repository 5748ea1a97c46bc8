import type { Microphone } from '../devices/microphone.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Logger } from '../logger.ts';
import type { MediaSession } from './media-session.ts';

/** The microphone of one call: kept open until its end, and changed for another on the way. */
export class CallMicrophone {
  readonly #microphone: Microphone;
  readonly #logger: Logger;
  readonly #takeWarm: () => Promise<MediaStream | null> | null;
  #media: MediaSession | null = null;
  #stream: MediaStream | null = null;
  /** Counts the microphones that were wanted: one that a later one overtook is not sent. */
  #turn = 0;
  /** It was sought in vain, and the call may go on without one. */
  #missing = false;

  /** `takeWarm` gives one that is open already. */
  constructor(
    microphone: Microphone,
    logger: Logger,
    takeWarm: () => Promise<MediaStream | null> | null = () => null,
  ) {
    this.#microphone = microphone;
    this.#logger = logger;
    this.#takeWarm = takeWarm;
  }

  /** Opens it for this sound. @throws `microphone/*`, `call/ended` where the call did not wait */
  async open(media: MediaSession): Promise<void> {
    this.#media = media;
    const turn = this.#turn;
    this.#missing = true;
    const warm = this.#takeWarm();
    const stream = (warm && (await warm)) ?? (await this.#microphone.open());
    this.#missing = false;
    if (this.#media !== media) {
      stopTracks(stream);
      throw new HubError('call/ended');
    }
    await this.#send(stream, media);
    if (turn !== this.#turn) void this.#renew(media);
  }

  /** Goes on with the microphone that is to be used now. */
  changed(): void {
    this.#turn += 1;
    if (this.#media && this.#stream) void this.#renew(this.#media);
  }

  /** There may be one again for a call that lost its own, or that took another in its stead. */
  found(): void {
    const stream = this.#stream;
    if (!stream) {
      if (this.#missing && this.#media) void this.#renew(this.#media);
      return;
    }
    const lost = stream.getAudioTracks().every(({ readyState }) => readyState === 'ended');
    if (lost || !this.#microphone.isCurrent(stream)) this.changed();
  }

  close(): void {
    this.#media = null;
    stopTracks(this.#stream);
    this.#stream = null;
  }

  async #renew(media: MediaSession): Promise<void> {
    const turn = this.#turn;
    try {
      const stream = await this.#microphone.open();
      if (this.#media !== media || turn !== this.#turn) stopTracks(stream);
      else await this.#send(stream, media);
    } catch (error) {
      // There is none now: silence goes out until one is found.
      this.#logger.warn('The microphone could not be changed', { error });
    }
  }

  /** One that is unplugged gives way to the next. */
  async #send(stream: MediaStream, media: MediaSession): Promise<void> {
    const before = this.#stream;
    this.#stream = stream;
    for (const track of stream.getAudioTracks()) {
      track.addEventListener('ended', () => {
        if (this.#stream === stream) this.changed();
      });
    }
    await media.useMicrophone(stream);
    stopTracks(before);
  }
}

function stopTracks(stream: MediaStream | null): void {
  stream?.getTracks().forEach((track) => track.stop());
}
