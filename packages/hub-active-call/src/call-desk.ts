import type { CapabilityId } from '@hubline/core';
import {
  Clock,
  Dialing,
  Watch,
  callEnglish,
  commonEnglish,
  type HubElement,
} from '@hubline/element';
import { CallCommands } from './call-commands.ts';
import { CallLines, isPartOf, shown, since, type Line } from './call-lines.ts';
import type { Words } from './call-words.ts';
import { CallsElsewhere } from './calls-elsewhere.ts';
import { LatePart } from './late-part.ts';
import { Opening } from './opening.ts';
import { SpeakingWhileMuted } from './speaking-while-muted.ts';

/** What all parts of the element work with: the calls, what can be done with them, and what is open. */
export class CallDesk {
  readonly host: HubElement;
  readonly lines: CallLines;
  readonly commands: CallCommands;
  readonly later: LatePart;
  readonly opening: Opening;
  readonly dialing: Dialing;
  readonly elsewhere: CallsElsewhere;
  readonly #speaking: SpeakingWhileMuted;
  readonly #clock: Clock;
  readonly #capabilities;
  readonly #canAdd;
  /** Digits sent since the call is shown. */
  digits = '';
  /** What became of a text that was pasted into the dial pad. */
  pasted: string | undefined;

  constructor(host: HubElement) {
    this.host = host;
    this.lines = new CallLines(host);
    this.commands = new CallCommands(host, () => this.words);
    this.later = new LatePart(host);
    this.opening = new Opening(host, this.later);
    this.dialing = new Dialing(host);
    this.elsewhere = new CallsElsewhere(host);
    this.#speaking = new SpeakingWhileMuted(host, this.lines, () => this.words);
    this.#capabilities = new Watch(host, () => host.hub?.capabilities$);
    this.#canAdd = new Watch(host, () => host.hub?.calls.canAdd$);
    this.#clock = new Clock(
      host,
      () => this.lines.all.some(since) || this.elsewhere.all.length > 0,
    );
  }

  get words(): Words {
    const { strings } = this.host;
    const later = this.later.now;
    return {
      call: strings?.call ?? callEnglish,
      common: strings?.common ?? commonEnglish,
      trouble: later && ((state) => later.troubleWord(this, state)),
    };
  }

  /** Whether there is room for one more call. */
  get canAdd(): boolean {
    return this.#canAdd.value ?? false;
  }

  /** Someone speaks into a muted call. */
  get speaking(): boolean {
    return this.#speaking.now;
  }

  can(capability: CapabilityId): boolean {
    return this.#capabilities.value?.[capability].level !== 'none';
  }

  /** Whether this line takes part in the assisted transfer under way. */
  isConsulting(line: Line): boolean {
    const { consultation } = this.lines;
    return (
      consultation !== undefined &&
      (isPartOf(line, consultation.call) || isPartOf(line, consultation.target))
    );
  }

  /** How long a line lasts or lasted; undefined when it was never answered. */
  seconds(line: Line): number | undefined {
    const state = shown(line[0]);
    if (state?.phase === 'ended') {
      if (!state.since) return undefined;
      return Math.round((state.at.getTime() - state.since.getTime()) / 1000);
    }
    const start = since(line);
    return start && this.secondsSince(start);
  }

  secondsSince(start: Date): number {
    return this.#clock.since(start);
  }
}
