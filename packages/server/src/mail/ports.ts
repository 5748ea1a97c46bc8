/** Sends e-mail. */
export interface Mailer {
  /** Resolves when the next hop has it. @throws Error where it does not take it */
  send(mail: Mail): Promise<void>;
  close(): Promise<void>;
}

/** Plain text: nothing in it is markup. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}
