import type { OutgoingRequestMessage } from 'sip.js/lib/core/index.js';
import type { CallEmergency } from '../../emergency/emergency-entry.ts';
import { writeParts } from '../../sip/multipart.ts';
import { pidfLo } from './pidf-lo.ts';

export interface EmergencyPart {
  readonly call: CallEmergency;
  /** Adds what goes along to an INVITE that is not on its way yet. */
  attach(message: OutgoingRequestMessage): void;
}

export interface EmergencyPartStart {
  readonly call: CallEmergency;
  /** `user@domain`. */
  readonly caller: string;
  /** Where the caller's phone says that it is (PIDF-LO); null where it says nothing. */
  readonly toldByPhone: string | null;
  readonly now: number;
}

/**
 * The caller's address beside the session description (RFC 6442 §4), for INVITEs to whoever answers
 * emergency calls. What is on file here goes before what the phone says.
 */
export function emergencyPart({
  call,
  caller,
  toldByPhone,
  now,
}: EmergencyPartStart): EmergencyPart {
  const location = call.address ? pidfLo(`pres:${caller}`, call.address, now) : toldByPhone;
  return {
    call,
    attach(message) {
      message.extraHeaders.push('Priority: emergency');
      if (location !== null) attachLocation(message, location);
    },
  };
}

/** sip.js is to see the session description alone: it takes no other body for an offer. */
function attachLocation(message: OutgoingRequestMessage, location: string): void {
  const { body } = message;
  if (!body || typeof body === 'string') return;
  const cid = `${crypto.randomUUID()}@hubline.invalid`;
  message.extraHeaders.push(`Geolocation: <cid:${cid}>`, 'Geolocation-Routing: no');
  const parts = writeParts([
    { contentType: body.contentType, content: body.body, headers: [] },
    {
      contentType: 'application/pidf+xml',
      content: location,
      headers: [`Content-ID: <${cid}>`, 'Content-Disposition: by-reference;handling=optional'],
    },
  ]);
  const wire = { body: parts.content, contentType: parts.contentType };
  const described = message.toString.bind(message);
  message.toString = () => {
    message.body = wire;
    try {
      return described();
    } finally {
      message.body = body;
    }
  };
}
