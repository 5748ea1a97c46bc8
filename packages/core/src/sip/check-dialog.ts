import { Dialog, type Session } from 'sip.js/lib/core/index.js';
import type { SipUserAgent } from './user-agent.ts';

/** Asks whether the other side still knows the dialog; a BYE may have been lost with the socket. */
export function checkDialog(session: Session, userAgent: SipUserAgent, onGone: () => void): void {
  if (!(session instanceof Dialog)) return;
  userAgent.request(session.createOutgoingRequestMessage('OPTIONS'), {
    onReject: ({ message }) => {
      if (message.statusCode === 481) onGone();
    },
  });
}
