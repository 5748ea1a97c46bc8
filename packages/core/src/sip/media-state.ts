export type MediaState = 'connecting' | 'flowing' | 'interrupted';

/** What a state of the connection makes of the sound. */
export function nextState(state: MediaState, connection: RTCPeerConnectionState): MediaState {
  switch (connection) {
    case 'new':
    case 'connecting':
      return state === 'flowing' ? 'interrupted' : state;
    case 'connected':
      return 'flowing';
    case 'disconnected':
    case 'failed':
    case 'closed':
      return 'interrupted';
  }
}
