import { isOneAddress } from '../mail/composed-mail.ts';
import { NO_RELAY } from '../mail/mail-settings.ts';
import type { MailRelay, MailSender, MailSettings } from '../mail/mail-settings.ts';
import type { Environment } from './flags.ts';
import { UsageError } from './usage.ts';

/** Submission with TLS, and without it at first (RFC 8314, RFC 6409). */
const PORTS = { 'smtps:': 465, 'smtp:': 587 } as const;

/** How mail leaves, by environment alone: the address has a password. @throws UsageError, which tells no secret */
export function readMail(environment: Environment): { readonly mail?: MailSettings } {
  const url = environment['HUBLINE_SMTP_URL'] || null;
  const from = environment['HUBLINE_MAIL_FROM'] || null;
  if (url === null && from === null) return {};
  if (from === null) {
    throw new UsageError('HUBLINE_MAIL_FROM is missing: from whom the mail is.');
  }
  return {
    mail: { from: readSender(from), relay: url === null ? NO_RELAY.relay : readRelay(url) },
  };
}

function readRelay(value: string): MailRelay {
  const url = URL.parse(value);
  const known = url && /^smtps?:$/.test(url.protocol) && url.hostname !== '' && url.port !== '0';
  const rest = url && `${url.pathname.replace('/', '')}${url.search}${url.hash}`;
  if (!known || rest !== '') {
    throw new UsageError(
      'HUBLINE_SMTP_URL is not an address such as smtps://user:password@mail.example.com.',
    );
  }
  const protocol = url.protocol as keyof typeof PORTS;
  const host = url.hostname.replaceAll(/^\[|\]$/g, '');
  const login =
    url.username === '' ? null : { user: decoded(url.username), password: decoded(url.password) };
  // A password does not go over a network in the clear.
  const plain = login === null || isLoopback(host) ? 'if-offered' : 'starttls';
  return {
    ...{ host, port: Number(url.port) || PORTS[protocol], login },
    tls: protocol === 'smtps:' ? 'always' : plain,
  };
}

function readSender(value: string): MailSender {
  const [, name = '', named = ''] = /^\s*"?([^"<>\p{Cc}]*?)"?\s*<([^<>]*)>\s*$/u.exec(value) ?? [];
  const address = named || value.trim();
  if (!isOneAddress(address)) {
    throw new UsageError(
      'HUBLINE_MAIL_FROM is not an address such as hubline@example.com or Hubline <hubline@example.com>.',
    );
  }
  return { name, address };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new UsageError(
      'HUBLINE_SMTP_URL has a % in it that stands for nothing: write it as %25.',
    );
  }
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
