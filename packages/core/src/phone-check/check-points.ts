import type { RegistrationState } from '../calls/phone.ts';
import type { DevicesState } from '../devices/audio-device.ts';
import type { MicrophoneState } from '../devices/microphone.ts';
import type { HubError } from '../errors/hub-error.ts';
import type { AnsweringRules } from '../profile/profile.ts';
import type { ConnectionState } from '../session/session.ts';
import type { CheckPoint, CheckPointId } from './phone-check.ts';

/** The answering rules, as far as they are known; `none` where the phone system has none. */
export type Answering =
  | { readonly status: 'none' }
  | { readonly status: 'unknown'; readonly error: HubError | null }
  | { readonly status: 'known'; readonly rules: AnsweringRules };

/** All that decides whether this phone rings. */
export interface Seen {
  readonly connection: ConnectionState;
  readonly registration: RegistrationState;
  readonly microphone: MicrophoneState;
  readonly devices: DevicesState;
  readonly answering: Answering;
  /** Another page of this browser has the phone. */
  readonly otherTab: boolean;
}

/** What is in the way, in the order in which it matters. */
export function checkPoints(seen: Seen): readonly CheckPoint[] {
  return [
    connectionPoint(seen.connection),
    registrationPoint(seen.registration),
    microphonePoint(seen.microphone),
    speakerPoint(seen.devices),
    ...answeringPoints(seen.answering),
    ...(seen.otherTab ? [point('other-tab', 'attention', false)] : []),
  ];
}

function point(
  id: CheckPointId,
  status: CheckPoint['status'],
  fixable: boolean,
  error: HubError | null = null,
): CheckPoint {
  return { id, status, fixable, error };
}

function connectionPoint({ status }: ConnectionState): CheckPoint {
  switch (status) {
    case 'online':
      return point('connection', 'good', false);
    case 'offline':
      return point('connection', 'bad', true);
    case 'connecting':
    case 'idle':
      return point('connection', 'unknown', false);
  }
}

function registrationPoint(state: RegistrationState): CheckPoint {
  switch (state.status) {
    case 'registered':
      return point('registration', 'good', false);
    case 'registering':
      return point('registration', 'unknown', false);
    case 'idle':
      return point('registration', 'bad', false);
    case 'unreachable':
    case 'refused':
      return point('registration', 'bad', true, state.error);
  }
}

function microphonePoint(state: MicrophoneState): CheckPoint {
  switch (state.status) {
    case 'granted':
      return point('microphone', 'good', false);
    case 'unknown':
      return point('microphone', 'unknown', false);
    case 'prompt':
      return point('microphone', 'attention', true);
    case 'denied':
    case 'missing':
    case 'busy':
      return point('microphone', 'bad', true, state.error);
    case 'insecure':
      return point('microphone', 'bad', false, state.error);
  }
}

/** Whether a sound can be heard is for the person to say; a chosen device that is away is plain to see. */
function speakerPoint({ outputs, chosen, used, system }: DevicesState): CheckPoint {
  const away = (['ringer', 'speaker'] as const).some(
    (kind) => chosen[kind] !== null && used[kind] === null && outputs.length > 0,
  );
  if (away) return point('speaker', 'attention', true);
  const known = outputs.length > 0 || system.ringer !== null;
  return point('speaker', known ? 'good' : 'unknown', true);
}

function answeringPoints(answering: Answering): readonly CheckPoint[] {
  switch (answering.status) {
    case 'none':
      return [];
    case 'unknown':
      return (['do-not-disturb', 'forwarding'] as const).map((id) =>
        point(id, 'unknown', false, answering.error),
      );
    case 'known': {
      const { doNotDisturb, always } = answering.rules;
      return [
        point('do-not-disturb', doNotDisturb ? 'bad' : 'good', doNotDisturb),
        point('forwarding', always ? 'attention' : 'good', always !== null),
      ];
    }
  }
}
