import type { SipAccount } from '../calls/phone.ts';

export type CreatePeerConnection = (config: RTCConfiguration) => RTCPeerConnection;

/** How the connection of a call is made. */
export function peerConfiguration(iceServers: SipAccount['iceServers']): RTCConfiguration {
  return {
    iceServers: iceServers.map((server) => ({ ...server, urls: [...server.urls] })),
    bundlePolicy: 'max-bundle',
    rtcpMuxPolicy: 'require',
  };
}
