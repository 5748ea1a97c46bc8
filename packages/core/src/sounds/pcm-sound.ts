import { HubError } from '../errors/hub-error.ts';
import { encodeOpus } from './encode-opus.ts';
import { RATE, isSilent, peaksOf, withoutSilence } from './pcm.ts';
import type { Sound } from './studio.ts';

/** A sound as it is in memory: samples of one channel. */
export class PcmSound implements Sound {
  readonly #samples: Float32Array<ArrayBuffer>;
  #trimmed: Sound | undefined;

  readonly seconds: number;
  readonly peaks: readonly number[];

  private constructor(samples: Float32Array<ArrayBuffer>) {
    this.#samples = samples;
    this.seconds = samples.length / RATE;
    this.peaks = peaksOf(samples);
  }

  /** 48,000 samples a second. @throws `sound/silent` */
  static of(samples: Float32Array<ArrayBuffer>): Sound {
    if (isSilent(samples)) throw new HubError('sound/silent');
    return new PcmSound(samples);
  }

  trimmed(): Sound {
    return (this.#trimmed ??= this.#trim());
  }

  encode(): Promise<Blob> {
    return encodeOpus(this.#samples);
  }

  #trim(): Sound {
    const samples = withoutSilence(this.#samples);
    return samples.length === this.#samples.length ? this : new PcmSound(samples);
  }
}
