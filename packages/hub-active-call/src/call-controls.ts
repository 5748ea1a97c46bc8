import type { CapabilityId, RecordingState } from '@hubline/core';
import {
  addCallIcon,
  dialPadIcon,
  icon,
  microphoneOffIcon,
  parkIcon,
  pauseIcon,
  phonesIcon,
  recordIcon,
  stopIcon,
  transferIcon,
  type IconPath,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { CallDesk } from './call-desk.ts';
import { connected, type Line } from './call-lines.ts';
import { recordingOf } from './call-words.ts';
import { hold, mute, record, stopRecording } from './line-acts.ts';

export type ControlName =
  | 'mute'
  | 'hold'
  | 'pad'
  | 'add'
  | 'transfer'
  | 'record'
  | 'stop'
  | 'park'
  | 'switch'
  | 'video'
  | 'screen';

export interface Control {
  readonly name: ControlName;
  /** Presses it while the call has the focus. */
  readonly key: string;
  readonly word: string;
  readonly sign: IconPath;
  /** For what is on or off. */
  readonly pressed?: boolean;
  /** For what opens something. */
  readonly expanded?: boolean;
  readonly busy?: boolean;
  readonly disabled?: boolean;
}

/** Which controls there are now: none that cannot work. */
function controlsOf(desk: CallDesk, line: Line): readonly Control[] {
  const words = desk.words.call;
  const open = desk.opening.now;
  const can = (capability: CapabilityId) => desk.can(capability);
  const states = connected(line);
  const [state] = states;
  if (!state) return [];
  const alone = line.length === 1 && !desk.isConsulting(line);
  const passing = state.transfer !== null;
  const found: (Control | false)[] = [
    can('call.mute') && {
      name: 'mute',
      key: 'm',
      word: words.mute,
      sign: microphoneOffIcon,
      pressed: states.every(({ muted }) => muted),
    },
    can('call.hold') && {
      name: 'hold',
      key: 'h',
      word: words.hold,
      sign: pauseIcon,
      // What was asked shows at once, that it is not confirmed yet shows too.
      pressed: state.held !== state.holdPending,
      busy: state.holdPending,
      disabled: passing,
    },
    can('call.dtmf') && {
      name: 'pad',
      key: 'd',
      word: words.dialPad,
      sign: dialPadIcon,
      pressed: open === 'pad',
    },
    can('call.dial') &&
      desk.canAdd &&
      alone && {
        name: 'add',
        key: 'a',
        word: words.addCall,
        sign: addCallIcon,
        disabled: passing,
      },
    (can('call.transfer') || (can('call.consult') && desk.canAdd)) &&
      alone && {
        name: 'transfer',
        key: 't',
        word: words.transfer,
        sign: transferIcon,
        expanded: open === 'transfer',
        disabled: passing,
      },
    ...(desk.later.now?.videoControls(desk, line) ?? []),
    can('call.record') && recordControl(recordingOf(line), words),
    can('call.park') &&
      alone && {
        name: 'park',
        key: 'p',
        word: words.park,
        sign: parkIcon,
        expanded: open === 'park',
        disabled: passing,
      },
    can('call.switch') &&
      alone && {
        name: 'switch',
        key: 's',
        word: words.switchPhone,
        sign: phonesIcon,
        disabled: passing,
      },
    can('call.record') &&
      recordingOf(line) !== 'off' && {
        name: 'stop',
        key: 'x',
        word: words.stopRec,
        sign: stopIcon,
      },
  ];
  return found.filter((control) => control !== false);
}

function recordControl(recording: RecordingState, words: Strings['call']): Control {
  const control = { name: 'record', key: 'r' } as const;
  switch (recording) {
    case 'off':
      return { ...control, word: words.startRec, sign: recordIcon };
    case 'on':
      return { ...control, word: words.pauseRec, sign: pauseIcon };
    case 'paused':
      return { ...control, word: words.resumeRec, sign: recordIcon };
  }
}

/** A disc for each control, and its word below. */
export function callControls(desk: CallDesk, line: Line): TemplateResult[] {
  return controlsOf(desk, line).map(
    ({ name, key, word, sign, pressed, expanded, busy, disabled }) =>
      html`<button
        class="act"
        type="button"
        data-name=${name}
        aria-pressed=${pressed ?? nothing}
        aria-expanded=${expanded ?? nothing}
        aria-busy=${busy ? 'true' : nothing}
        aria-keyshortcuts=${key}
        aria-disabled=${disabled ?? nothing}
        @click=${() => disabled || press(desk, line, name)}
      >
        <span class="disc">${icon(sign)}</span><span>${word}</span>
      </button>`,
  );
}

/** Presses the control of this key; false when there is none now. */
export function pressByKey(desk: CallDesk, line: Line, key: string): boolean {
  const control = controlsOf(desk, line).find((found) => found.key === key);
  if (!control || control.disabled) return false;
  press(desk, line, control.name);
  return true;
}

function press(desk: CallDesk, line: Line, name: ControlName): void {
  const { host, opening, commands } = desk;
  switch (name) {
    case 'mute':
      return mute(line, commands);
    case 'hold':
      return hold(line, commands, host.hub);
    case 'record':
      return record(line, commands);
    case 'stop':
      return stopRecording(line, commands);
    case 'video':
    case 'screen':
      return desk.later.now?.pressVideo(desk, line, name === 'video' ? 'camera' : 'screen');
    case 'switch':
      return opening.open('phones');
    case 'add':
      return opening.open('add');
    case 'pad':
    case 'transfer':
    case 'park':
      return opening.toggle(name);
  }
}
