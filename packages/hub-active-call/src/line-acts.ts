import type { Hub, RecordingAction } from '@hubline/core';
import type { CallCommands } from './call-commands.ts';
import { connected, type Line } from './call-lines.ts';
import { recordingOf } from './call-words.ts';

/** Switches the microphone off or on; for everyone where the call is merged. */
export function mute(line: Line, commands: CallCommands): void {
  const off = !connected(line).every(({ muted }) => muted);
  commands.try(() => line[0].mute(off), line[0]);
}

/** Holds, or talks on; everyone where the call is merged. Whoever else is talked with waits then. */
export function hold([call]: Line, commands: CallCommands, hub: Hub | undefined): void {
  const state = call.state$.value;
  if (state.phase !== 'connected' || state.holdPending) return;
  const talkOn = async (): Promise<void> => hub?.calls.swap(call);
  commands.try(state.held ? talkOn : () => call.hold(true), call);
}

/** `Start Rec`, `Pause Rec` or `Resume Rec`, whichever it is time for. */
export function record(line: Line, commands: CallCommands): void {
  const next = { off: 'start', on: 'pause', paused: 'resume' } as const;
  change(line, next[recordingOf(line)], commands);
}

export function stopRecording(line: Line, commands: CallCommands): void {
  change(line, 'stop', commands);
}

/** Of a merged call, the part that is recorded holds what everyone says. */
function change(line: Line, action: RecordingAction, commands: CallCommands): void {
  const recorded = line.find(
    ({ state$: { value } }) => value.phase === 'connected' && value.recording !== 'off',
  );
  const call = recorded ?? line[0];
  commands.try(() => call.record(action), call);
}
