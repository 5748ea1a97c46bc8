import { FakeSoundMeter } from '@hubline/core/testing';
import type { HubElement } from '@hubline/element';
import { expect } from '@open-wc/testing';
import type { ReactiveController } from 'lit';
import { SoundLevel, type Loudness } from './sound-level.ts';

const INTERVAL_MS = 50;

/** A level that is followed, on a clock of its own. */
class Followed {
  readonly #meter = new FakeSoundMeter();
  #now = 0;
  readonly drawn: number[] = [];
  readonly level: SoundLevel;

  constructor() {
    const levels = this.#meter.level();
    const host = {
      addController: (controller: ReactiveController) => controller.hostConnected?.(),
      requestUpdate: () => undefined,
    } as unknown as HubElement;
    this.level = new SoundLevel(
      host,
      () => levels,
      (level) => this.drawn.push(level),
      () => this.#now,
    );
  }

  /** So much comes in for so long; in words at its end. */
  hear(level: number, ms: number): Loudness {
    for (const end = this.#now + ms; this.#now < end; this.#now += INTERVAL_MS) {
      this.#meter.show(level);
    }
    return this.level.loudness;
  }
}

describe('A sound level', () => {
  it('is silent only after some seconds without any sound', () => {
    const followed = new Followed();
    expect(followed.hear(0, 4_500)).to.equal('quiet');
    expect(followed.hear(0, 1_500)).to.equal('silent');
    expect(followed.hear(0.1, 1_000)).to.equal('good');
    expect(followed.hear(0, 4_000)).to.equal('quiet');
  });

  it('is quiet in a room where nobody speaks, for as long as that takes', () => {
    expect(new Followed().hear(0.008, 60_000)).to.equal('quiet');
  });

  it('remembers that a voice came in, until there is silence', () => {
    const followed = new Followed();
    followed.hear(0.008, 1_000);
    expect(followed.level.heard).to.equal(false);
    followed.hear(0.2, 1_000);
    followed.hear(0.008, 10_000);
    expect(followed.level.heard).to.equal(true);
    followed.hear(0, 10_000);
    expect(followed.level.heard).to.equal(false);
  });

  it('is too loud at the edge of what can be told apart, and some time after', () => {
    const followed = new Followed();
    followed.hear(0.95, 500);
    expect(followed.hear(0.1, 1_000)).to.equal('loud');
    expect(followed.hear(0.1, 1_500)).to.equal('good');
  });

  it('is drawn as it seems to the ear, rises at once and falls slowly', () => {
    const followed = new Followed();
    followed.hear(0.1, 50);
    expect(followed.drawn.at(-1)).to.be.closeTo(2 / 3, 0.01);
    followed.hear(0.0001, 50);
    expect(followed.drawn.at(-1)).to.be.within(0.5, 0.65);
    followed.hear(0.0001, 1_000);
    expect(followed.drawn.at(-1)).to.equal(0);
    followed.hear(1, 50);
    expect(followed.drawn.at(-1)).to.equal(1);
  });
});
