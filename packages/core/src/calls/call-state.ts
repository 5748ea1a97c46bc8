import type { PartyNames } from '../contacts/party.ts';
import type { LiveCall } from '../phones/live-call.ts';
import type { CallState, TransferProgress, VideoState } from './call.ts';
import type { MediaTrouble, PhoneCall, PhoneCallState } from './phone.ts';

/** What the call knows beside its leg. */
export interface Extras {
  /** Silent here only, for an incoming call. */
  readonly ignored: boolean;
  readonly accepting: boolean;
  readonly transfer: TransferProgress | null;
  readonly merged: boolean;
  readonly video: Omit<VideoState, 'receiving'>;
}

/** The server alone knows it: to us its sound goes on. */
const OTHER_AWAY: MediaTrouble = { kind: 'other-away', repair: null };

/** The call of this leg as the server sees it. */
export function liveOf({ callId }: PhoneCall, live: readonly LiveCall[]): LiveCall | undefined {
  return callId === '' ? undefined : live.find((call) => call.callId === callId);
}

/** What the person sees, put together from all that know something of the call. */
export function callState(
  leg: PhoneCall,
  names: PartyNames,
  live: LiveCall | undefined,
  { ignored, accepting, transfer, merged, video }: Extras,
): CallState {
  const state: PhoneCallState = leg.state$.value;
  const party = names.named(leg.remote$.value);
  const { divertedFrom } = leg;
  switch (state.phase) {
    case 'dialing':
    case 'ringing': {
      if (leg.direction === 'out') return { phase: state.phase, party };
      const { offersVideo } = leg;
      return { phase: 'incoming', party, divertedFrom, offersVideo, ignored, accepting };
    }
    case 'connected': {
      const { remoteStream: _, localVideo: __, remoteVideo, ...connected } = state;
      const receiving = remoteVideo !== null;
      const seen = { ...video, receiving };
      const recording = live?.recording ?? 'off';
      const trouble = state.trouble ?? (live?.otherAway ? OTHER_AWAY : null);
      const extras = { recording, transfer, merged, trouble, video: seen };
      return { ...connected, party, divertedFrom, ...extras };
    }
    case 'ended':
      return { ...state, party };
  }
}
