/** How mail leaves the server. */
export interface MailSettings {
  readonly from: MailSender;
  /** Null where mail stays in the outbox folder. */
  readonly relay: MailRelay | null;
}

/** Who the mail says it is from. */
export interface MailSender {
  /** May be empty. */
  readonly name: string;
  readonly address: string;
}

/** A server that takes mail by SMTP. */
export interface MailRelay {
  readonly host: string;
  readonly port: number;
  /** `always`: from the first byte (RFC 8314). `starttls`: before anything else, or not at all. `if-offered`: as the server likes. */
  readonly tls: 'always' | 'starttls' | 'if-offered';
  readonly login: MailLogin | null;
}

export interface MailLogin {
  readonly user: string;
  /** A secret. */
  readonly password: string;
}

export const NO_RELAY: MailSettings = {
  from: { name: 'Hubline', address: 'hubline@localhost' },
  relay: null,
};
