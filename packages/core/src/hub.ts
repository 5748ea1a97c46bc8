import type { Observable } from 'rxjs';
import type { Capabilities } from './capabilities/capabilities.ts';
import type { Call } from './calls/call.ts';
import type { RegistrationState } from './calls/phone.ts';
import type { Contact } from './contacts/contact.ts';
import type { MicrophoneState } from './devices/microphone.ts';
import type { CallRecord } from './history/call-record.ts';
import type { Behavior } from './reactive/behavior.ts';
import type { ConnectionState, SessionState, SignInOptions } from './session/session.ts';

/** The whole SDK: one service for each domain. */
export interface Hub {
  readonly capabilities$: Behavior<Capabilities>;
  readonly session: {
    readonly state$: Behavior<SessionState>;
    /** Null until the server was asked. */
    readonly options$: Behavior<SignInOptions | null>;
    readonly connection$: Behavior<ConnectionState>;
    /** @throws `session/invalid-credentials`, `session/too-many-tries` (with `retryAfter`), `network/unreachable` */
    signIn(credentials: { readonly username: string; readonly password: string }): Promise<void>;
    signOut(): Promise<void>;
  };
  readonly registration: { readonly state$: Behavior<RegistrationState>; retry(): void };
  readonly microphone: {
    readonly state$: Behavior<MicrophoneState>;
    /** Asks the browser for permission. @throws `microphone/*` */
    request(): Promise<void>;
  };
  readonly calls: {
    /** Calls that are not over, oldest first. */
    readonly active$: Behavior<readonly Call[]>;
    /** Each new incoming call, once. */
    readonly incoming$: Observable<Call>;
    /** Each call that ended, once, with its final state. */
    readonly ended$: Observable<Call>;
    /**
     * Calls an extension, a feature code or an outside number; spaces, dots, dashes and brackets are dropped.
     * Resolves once the call exists (it may still fail: see its `state$`).
     * @throws `call/invalid-number`, `call/in-progress`, `phone/not-registered`, `microphone/*`
     */
    dial(number: string): Promise<Call>;
  };
  readonly contacts: {
    /** Sorted by name. */
    readonly all$: Behavior<readonly Contact[]>;
    /** Best first; by any word of the name, or by digits of a number. */
    search(text: string, limit?: number): readonly Contact[];
    /** The contact with that number, if exactly that is known. */
    byNumber(number: string): Contact | undefined;
  };
  readonly history: {
    /** Newest first. */
    readonly recent$: Behavior<readonly CallRecord[]>;
  };
  /** Key click for the dial pad. */
  playKey(digit: string): void;
  close(): Promise<void>;
}
