import type { Transporter } from 'nodemailer';
import type { Options } from 'nodemailer/lib/smtp-transport';
import { composed } from './composed-mail.ts';
import type { MailRelay, MailSender } from './mail-settings.ts';
import type { Mail, Mailer } from './ports.ts';

/** A person waits for the answer. */
const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 15_000;

/** Hands mail to a server by SMTP, one connection for each: there is little of it. */
export class SmtpMailer implements Mailer {
  readonly #relay: MailRelay;
  readonly #from: MailSender;
  #transport: Promise<Transporter> | null = null;

  constructor(relay: MailRelay, from: MailSender) {
    this.#relay = relay;
    this.#from = from;
  }

  async send(mail: Mail): Promise<void> {
    const message = composed(mail, this.#from);
    const transport = await (this.#transport ??= this.#open());
    try {
      await transport.sendMail(message);
    } catch (error) {
      throw new Error(this.#sentence(error), { cause: error });
    }
  }

  async close(): Promise<void> {
    (await this.#transport)?.close();
  }

  /** Loaded for the first mail: few servers send any in their first hour. */
  async #open(): Promise<Transporter> {
    const { createTransport } = await import('nodemailer');
    return createTransport(transportOptions(this.#relay));
  }

  #sentence(error: unknown): string {
    const where = `${this.#relay.host}:${this.#relay.port}`;
    const { code, responseCode } = error as { code?: string; responseCode?: number };
    switch (code) {
      case 'EAUTH':
        return `The mail server ${where} did not accept the user name and password`;
      case 'ETLS':
        return `The mail server ${where} did not encrypt the connection`;
      case 'EENVELOPE':
      case 'EMESSAGE':
        return `The mail server ${where} refused the message${responseCode === undefined ? '' : ` (${responseCode})`}`;
      default:
        return `The mail server ${where} cannot be reached`;
    }
  }
}

function transportOptions({ host, port, tls, login }: MailRelay): Options {
  return {
    ...{ host, port, secure: tls === 'always', requireTLS: tls === 'starttls' },
    ...(login && { auth: { user: login.user, pass: login.password } }),
    connectionTimeout: CONNECT_WITHIN_MS,
    greetingTimeout: CONNECT_WITHIN_MS,
    socketTimeout: ANSWER_WITHIN_MS,
  };
}
