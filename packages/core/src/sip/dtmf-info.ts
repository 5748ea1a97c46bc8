import type { Session } from 'sip.js/lib/core/index.js';
import { HubError } from '../errors/hub-error.ts';

/** Sends a digit beside the sound, to who takes no RFC 4733 events. @throws `call/failed` */
export function sendInfo(session: Session, digit: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (): void => reject(new HubError('call/failed', { message: 'DTMF refused' }));
    session.info(
      { onAccept: () => resolve(), onReject: fail, onRedirect: fail },
      {
        body: {
          contentDisposition: 'render',
          contentType: 'application/dtmf-relay',
          content: `Signal=${digit}\r\nDuration=160\r\n`,
        },
      },
    );
  });
}
