import type { MediaEngine } from '../media/leg.ts';
import { readAudio } from '../media/sdp.ts';
import type { Caller } from './caller.ts';
import { FAILURES, type Failure } from './failure.ts';
import { heardBy } from './hold.ts';
import type { Disposition, FinishedCall } from './ports.ts';

export const ECHO_NAME = 'Echo test';

/** A call that is answered at once and gives back what it hears. */
export class EchoCall {
  readonly id = crypto.randomUUID();
  readonly #engine: MediaEngine;
  readonly #caller: Caller;
  readonly #onFinished: (record: FinishedCall) => void;
  readonly #startedAt = Date.now();
  #answeredAt: number | null = null;

  constructor(engine: MediaEngine, caller: Caller, onFinished: (record: FinishedCall) => void) {
    this.#engine = engine;
    this.#caller = caller;
    this.#onFinished = onFinished;
  }

  start(): void {
    const offer = readAudio(this.#caller.offer);
    if (!offer) return this.#fail('no-common-media');
    const media = this.#engine.createLeg();
    try {
      const name = { name: ECHO_NAME, number: this.#caller.dialled };
      const leg = this.#caller.answer(media, offer, {
        ...name,
        domain: this.#caller.subscriber.domain,
      });
      const update = (): void => {
        const heard = heardBy(media.remoteDirection, media.remoteDirection);
        media.hear(heard === 'the-other' ? media : null);
      };
      leg.onDirection = update;
      leg.onEnded = () => this.#finish('answered');
      this.#answeredAt = Date.now();
      update();
    } catch {
      media.close();
      this.#fail('broken');
    }
  }

  #fail(failure: Failure): void {
    this.#caller.refuse(failure);
    this.#finish(FAILURES[failure].disposition);
  }

  #finish(disposition: Disposition): void {
    this.#onFinished({
      id: this.id,
      caller: this.#caller.subscriber,
      dialled: this.#caller.dialled,
      called: [],
      disposition,
      destination: { name: ECHO_NAME, number: this.#caller.dialled, userId: null },
      startedAt: this.#startedAt,
      answeredAt: this.#answeredAt,
      endedAt: Date.now(),
    });
  }
}
