/** A well-formed description of a phone that never sends a packet, for tests of signalling alone. */
export function plainSdp(
  direction: 'sendrecv' | 'sendonly' | 'recvonly' | 'inactive' = 'sendrecv',
  { ufrag = 'test', setup = 'actpass' }: { ufrag?: string; setup?: string } = {},
): string {
  const fingerprint = Array.from({ length: 32 }, () => 'AB').join(':');
  return [
    'v=0',
    'o=- 1 1 IN IP4 127.0.0.1',
    's=-',
    't=0 0',
    'm=audio 9 UDP/TLS/RTP/SAVPF 111 110',
    'c=IN IP4 0.0.0.0',
    'a=mid:0',
    `a=${direction}`,
    'a=rtcp-mux',
    'a=rtpmap:111 opus/48000/2',
    'a=rtpmap:110 telephone-event/48000',
    `a=setup:${setup}`,
    `a=ice-ufrag:${ufrag}`,
    'a=ice-pwd:notasecretnotasecretnota',
    `a=fingerprint:sha-256 ${fingerprint}`,
    '',
  ].join('\r\n');
}

/** The same as an answer. */
export const plainAnswer = (direction?: Parameters<typeof plainSdp>[0]): string =>
  plainSdp(direction, { setup: 'active' });
