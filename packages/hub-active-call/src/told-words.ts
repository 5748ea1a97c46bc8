import { errorText } from '@hubline/element';
import type { CallDesk } from './call-desk.ts';
import { connected, shown, type Line } from './call-lines.ts';
import { connectedWords, endError, lineName, recordingOf } from './call-words.ts';
import { stateWords } from './call-head.ts';

/**
 * What screen readers say of a call, whole and anew with each change: its state, without what counts, and
 * without the steps to what was asked for. Undefined where there is nothing else to say than before.
 */
export function toldWords(desk: CallDesk, line: Line | undefined): string | undefined {
  const state = line && shown(line[0]);
  if (!state) return '';
  const { words, commands, lines } = desk;
  const told = ((): readonly string[] | undefined => {
    if (state.phase === 'connected') return connectedTold(desk, line);
    const found = stateWords(state, words, false, commands.outcome(line[0]));
    const error = state.phase === 'ended' ? endError(state) : undefined;
    const reason = error === undefined ? [] : [errorText(error, desk.host.strings)];
    return [...found.map(({ word }) => word), ...reason];
  })();
  if (!told) return undefined;
  const text = told.join('. ');
  return lines.all.length > 1 ? words.call.problemWith(lineName(line, words), text) : text;
}

function connectedTold({ words }: CallDesk, line: Line): readonly string[] | undefined {
  const [state] = connected(line);
  if (!state || (state.media === 'connecting' && !state.trouble)) return undefined;
  // That someone speaks while muted is told by a notice.
  const found = connectedWords({ ...state, holdPending: false }, words, false);
  const recording = recordingOf(line);
  const told = found.map(({ word }) => word);
  if (recording !== 'off') {
    told.push(recording === 'on' ? words.call.recording : words.call.recordingPaused);
  }
  return told.length > 0 ? told : [words.call.talking];
}
