export type Scope = 'basic' | 'agent' | 'supervisor' | 'site-manager' | 'office-manager';

/** The signed-in person. */
export interface User {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly extension: string;
  readonly scope: Scope;
  /** E.164 numbers that ring this user. */
  readonly numbers: readonly string[];
  readonly tenant: { readonly id: string; readonly name: string };
  /** May record calls. */
  readonly mayRecord: boolean;
}

/** Who is signed in, if anyone. */
export type SessionState =
  | { readonly status: 'resuming' }
  | { readonly status: 'signed-out'; readonly because?: 'expired' | 'ended-elsewhere' }
  | { readonly status: 'signing-in' }
  | { readonly status: 'signed-in'; readonly user: User };

/** What the sign-in page may offer, told by the server before anyone is signed in. */
export interface SignInOptions {
  readonly serverName: string;
  /** Only on a demo server: who can be tried, and the password they share. */
  readonly demo: { readonly users: readonly DemoUser[]; readonly password: string } | null;
  /** Where else one can sign in; empty where the server is configured for none. */
  readonly providers: readonly SignInProvider[];
}

/** An identity provider (OpenID Connect). */
export interface SignInProvider {
  /** `google`, `microsoft`, or another that the server was given. */
  readonly id: string;
  /** As people know it: `Google`, `Office 365`. */
  readonly name: string;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
  /** Six digits of the second factor, or a recovery code; asked for by `session/code-needed`. */
  readonly code?: string;
  /** Connects what this browser brought from an identity provider, see `SignInReturnError`. */
  readonly link?: boolean;
}

export interface DemoUser {
  readonly username: string;
  readonly name: string;
  readonly extension: string;
  readonly role: string;
}

/** Whether the server answers. `offline` carries when the next try is made. */
export type ConnectionState =
  | { readonly status: 'idle' }
  | { readonly status: 'connecting' }
  | { readonly status: 'online' }
  | { readonly status: 'offline'; readonly retryAt: Date | null };
