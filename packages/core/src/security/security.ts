/** A browser or program that is signed in. */
export interface SessionEntry {
  readonly id: string;
  /** The one that asks. */
  readonly current: boolean;
  /** In words, such as `Chrome on Windows`; empty where it is not known. */
  readonly device: string;
  /** The network address that it was last seen from. */
  readonly address: string;
  /** Where that is, as far as it is known: the time zone of the browser, such as `America/Chicago`; empty where it did not say. */
  readonly timezone: string;
  /** With what they signed in: `password`, or the id of a provider. */
  readonly method: string;
  readonly startedAt: Date;
  readonly usedAt: Date;
}

/** A second factor that waits for its first code (RFC 6238). */
export interface SecondFactorOffer {
  /** Base32, to be typed where nothing can be scanned. */
  readonly secret: string;
  /** `otpauth:` address for a QR code. */
  readonly uri: string;
}

/** How good a password would be. */
export interface PasswordStrength {
  /** 0 (anyone guesses it) to 4. */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** Whether the server would take it. */
  readonly accepted: boolean;
  /** Why not, or what makes it weak; null where there is nothing to say. */
  readonly problem: PasswordProblem | null;
}

/** `common`: on the list of passwords that are tried first; `personal`: has one's name, extension or e-mail in it. */
export type PasswordProblem =
  | 'too-short'
  | 'too-long'
  | 'common'
  | 'personal'
  | 'repeated'
  | 'sequence'
  | 'keyboard'
  | 'word'
  | 'date'
  | 'guessable';

/**
 * Port and facade: who can sign in as me, and where I am signed in.
 * A wrong current password is `request/invalid` with `fields.password: 'wrong'`; too many of them `session/too-many-tries`.
 */
export interface Security {
  /** The newest first. */
  sessions(): Promise<readonly SessionEntry[]>;
  endSession(id: string): Promise<void>;
  endOtherSessions(): Promise<void>;
  /** Asked while one types; the password goes to the server and nowhere else. */
  passwordStrength(password: string): Promise<PasswordStrength>;
  /** Ends all other sessions. @throws `password/weak`, `password/same` */
  changePassword(current: string, next: string): Promise<void>;
  /** Nothing changes before `confirmSecondFactor`. */
  beginSecondFactor(password: string): Promise<SecondFactorOffer>;
  /** Resolves with the recovery codes, which are told this once. @throws `second-factor/wrong-code` */
  confirmSecondFactor(code: string): Promise<readonly string[]>;
  /** New ones in place of those before. */
  newRecoveryCodes(password: string): Promise<readonly string[]>;
  removeSecondFactor(password: string): Promise<void>;
}
