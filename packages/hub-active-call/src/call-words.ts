import type { HubErrorCode, RecordingState, TransferProgress } from '@hubline/core';
import {
  errorCode,
  alertIcon,
  microphoneOffIcon,
  parkIcon,
  partyName,
  pauseIcon,
  phonesIcon,
  transferIcon,
  type IconPath,
  type Strings,
} from '@hubline/element';
import {
  connected,
  isTalking,
  shown,
  type Connected,
  type Ended,
  type Line,
} from './call-lines.ts';

export interface StateWord {
  readonly word: string;
  readonly sign?: IconPath;
  /** Something is wrong. */
  readonly trouble?: boolean;
}

/** The words of calls, and those that all elements share. */
export interface Words {
  readonly call: Strings['call'];
  readonly common: Strings['common'];
  /** Says more exactly why nothing is heard; comes with what is fetched later. */
  readonly trouble?: ((state: Connected) => StateWord) | undefined;
}

/** Failures after which the same number may well answer; the others need another number or a person. */
const WORTH_ANOTHER_TRY: ReadonlySet<HubErrorCode> = new Set<HubErrorCode>([
  'call/busy',
  'call/no-answer',
  'call/declined',
  'call/unreachable',
  'call/failed',
  'call/media-failed',
  'network/unreachable',
  'network/timeout',
  'server/failed',
]);

/** Who is in it. */
export function lineName(line: Line, { call, common }: Words): string {
  return line.map(({ state$ }) => partyName(state$.value.party, common)).reduce(call.both);
}

/** What is done in it at the moment, in one word. */
export function lineWord(line: Line, words: Strings['call']): StateWord {
  const state = shown(line[0]);
  switch (state?.phase) {
    case 'dialing':
      return { word: words.dialing };
    case 'ringing':
      return { word: words.ringing };
    case 'connected':
      if (!isTalking(line)) return { word: words.onHold, sign: pauseIcon };
      return connected(line).every(({ heldByRemote }) => heldByRemote)
        ? { word: words.heldByThem, sign: pauseIcon }
        : { word: words.talking };
    case 'ended':
    case undefined:
      return { word: words.ended };
  }
}

/** What is to be known of a call that is up, the most pressing first; none when all is as it should be. */
export function connectedWords(
  state: Connected,
  { call: words, common, trouble: troubleWord }: Words,
  speaking: boolean,
): readonly StateWord[] {
  const { media, trouble, held, holdPending, heldByRemote, muted, transfer } = state;
  const found: StateWord[] = [];
  if (transfer) found.push(transferWord(transfer, { call: words, common }));
  if (trouble || media === 'interrupted')
    found.push(
      troubleWord?.(state) ?? { word: words.reconnecting, sign: alertIcon, trouble: true },
    );
  else if (media === 'connecting') found.push({ word: words.connecting });
  if (holdPending) found.push({ word: held ? words.resuming : words.holding, sign: pauseIcon });
  else if (held) found.push({ word: words.onHold, sign: pauseIcon });
  if (heldByRemote) found.push({ word: words.heldByThem, sign: pauseIcon });
  if (muted)
    found.push({
      word: speaking ? words.speakingWhileMuted : words.muted,
      sign: microphoneOffIcon,
      trouble: speaking,
    });
  return found;
}

function transferWord({ kind, target, status }: TransferProgress, words: Words): StateWord {
  const who = partyName(target, words.common);
  switch (kind) {
    case 'transfer':
      return {
        word: status === 'ringing' ? words.call.transferRinging(who) : words.call.transferring(who),
        sign: transferIcon,
      };
    case 'park':
      return { word: words.call.parking, sign: parkIcon };
    case 'switch':
      return { word: words.call.switching, sign: phonesIcon };
  }
}

/** Whether it is recorded: in a merged call, whether any part of it is. */
export function recordingOf(line: Line): RecordingState {
  const states = connected(line).map(({ recording }) => recording);
  return states.find((state) => state === 'on') ?? states.find((s) => s === 'paused') ?? 'off';
}

/** What went wrong; undefined when nothing did. */
export function endError({ end }: Ended): unknown {
  return end.cause === 'failed' ? end.error : undefined;
}

/** Whether to offer the same call once more. */
export function worthAnotherTry(state: Ended): boolean {
  const { end } = state;
  if (end.cause === 'declined') return true;
  return end.cause === 'failed' && WORTH_ANOTHER_TRY.has(errorCode(end.error));
}
