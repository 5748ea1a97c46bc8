import { HubNoticeEvent, Watch, type HubElement } from '@hubline/element';
import { connected, type CallLines } from './call-lines.ts';
import type { Words } from './call-words.ts';

/** Notices that someone speaks into a muted call, and tells them once for each time. */
export class SpeakingWhileMuted {
  readonly #host: HubElement;
  readonly #lines: CallLines;
  readonly #words: () => Words;
  readonly #speaking: Watch<boolean>;
  #told = false;

  constructor(host: HubElement, lines: CallLines, words: () => Words) {
    this.#host = host;
    this.#lines = lines;
    this.#words = words;
    this.#speaking = new Watch(
      host,
      () => host.hub?.devices.speakingWhileMuted$,
      (speaking) => this.#changed(speaking),
    );
  }

  get now(): boolean {
    return this.#speaking.value ?? false;
  }

  #changed(speaking: boolean): void {
    if (speaking && !this.#told) this.#tell();
    this.#told = speaking;
  }

  #tell(): void {
    const { speakingWhileMuted: text, unmute: label } = this.#words().call;
    const action = { label, run: () => this.#unmute() };
    this.#host.dispatchEvent(new HubNoticeEvent({ kind: 'info', text, action }));
  }

  #unmute(): void {
    for (const line of this.#lines.all.filter((one) => connected(one).some(({ muted }) => muted))) {
      line[0].mute(false).catch(() => undefined);
    }
  }
}
