import type { Mail } from '../mail/ports.ts';
import type { EmergencyNoticeEntry } from './emergency-entry.ts';

/** What those are written whom the office names. */
export function noticeMail(notice: EmergencyNoticeEntry): Omit<Mail, 'to'> {
  const { at, test, caller, address } = notice;
  const what = test ? 'tested emergency calls (933)' : 'called emergency services (911)';
  const lines = [
    `${caller.name}, extension ${caller.extension}, ${what} at ${at}.`,
    `Number to call back: ${caller.callbackNumber ?? 'none'}`,
    '',
    ...(address
      ? [
          'Address that was sent:',
          address.callerName,
          address.line1,
          ...(address.line2 === '' ? [] : [address.line2]),
          `${address.city}, ${address.state} ${address.zip}`,
          ...(address.location === '' ? [] : [`Location: ${address.location}`]),
        ]
      : ['No address was on file.']),
  ];
  const subject = test ? 'Emergency test (933)' : 'Emergency call (911)';
  return { subject: `${subject}: ${caller.name}`.replace(/[\r\n]+/g, ' '), text: lines.join('\n') };
}
