import type { Body } from 'sip.js/lib/core/index.js';

/** A session description as the body of a SIP message. */
export function sdpBody(content: string): Body {
  return { contentDisposition: 'session', contentType: 'application/sdp', content };
}
