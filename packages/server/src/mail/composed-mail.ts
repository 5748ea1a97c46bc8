import type { SendMailOptions } from 'nodemailer';
import type { MailSender } from './mail-settings.ts';
import type { Mail } from './ports.ts';

/** The longest address that mail can go to (RFC 5321, 4.5.3.1.3). */
const LONGEST_ADDRESS = 254;

/**
 * What nodemailer is given: one recipient and plain text, of which nothing becomes another header or
 * reads a file. @throws Error for an address that is not one
 */
export function composed(mail: Mail, from: MailSender): SendMailOptions {
  if (!isOneAddress(mail.to)) throw new Error('Mail goes to one address such as ann@example.com');
  return {
    from: { name: from.name, address: from.address },
    to: { name: '', address: mail.to },
    subject: oneLine(mail.subject),
    text: mail.text,
    // Holiday notices and the like are not wanted (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Of the signs that separate, quote or end an address it has none. */
export function isOneAddress(text: string): boolean {
  return (
    text.length <= LONGEST_ADDRESS &&
    /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u.test(text)
  );
}

function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
