import type { OutgoingRequestMessage } from 'sip.js/lib/core/index.js';
import type { AddressDraft } from '../emergency/emergency-address.ts';
import { pidfLo } from '../emergency/pidf-lo.ts';

/** Adds to an INVITE that is not on its way yet where its caller is. */
export type LocationWriter = (message: OutgoingRequestMessage) => void;

/** The address beside the session description (RFC 6442 §4), for calls to emergency services. */
export function locationWriter(address: AddressDraft): LocationWriter {
  return (message) => {
    const { body, fromURI } = message;
    if (!body || typeof body === 'string') return;
    const location = pidfLo(`pres:${fromURI.user}@${fromURI.host}`, address, new Date());
    const token = crypto.randomUUID();
    const boundary = `hubline-${token}`;
    const cid = `${token}@hubline.invalid`;
    message.extraHeaders.push(`Geolocation: <cid:${cid}>`, 'Geolocation-Routing: no');
    const parts = [
      `Content-Type: ${body.contentType}\r\n\r\n${body.body}`,
      'Content-Type: application/pidf+xml\r\n' +
        `Content-ID: <${cid}>\r\n` +
        `Content-Disposition: by-reference;handling=optional\r\n\r\n${location}`,
    ];
    const wire = {
      body: `${parts.map((part) => `--${boundary}\r\n${part}\r\n`).join('')}--${boundary}--\r\n`,
      contentType: `multipart/mixed;boundary=${boundary}`,
    };
    // sip.js is to see the session description alone: it takes no other body for an offer.
    const described = message.toString.bind(message);
    message.toString = () => {
      message.body = wire;
      try {
        return described();
      } finally {
        message.body = body;
      }
    };
  };
}
