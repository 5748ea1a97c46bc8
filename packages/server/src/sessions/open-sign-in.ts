import type { Directory } from '../directory/directory.ts';
import type { Logger } from '../logger.ts';
import type { ProviderSettings } from '../sign-in/provider-settings.ts';
import { ProviderSignIns } from '../sign-in/provider-sign-ins.ts';
import type { Store } from '../store/store.ts';
import { OwnPassword } from './own-password.ts';
import type { PasswordHasher } from './password-hasher.ts';
import { PasswordProof } from './password-proof.ts';
import { PasswordStrengths } from './password-strengths.ts';
import { SecondFactors } from './second-factors.ts';
import { Sessions } from './sessions.ts';
import { SipCredentials } from './sip-credentials.ts';

/** Who is signed in, and by what. */
export interface SignInServices {
  readonly sessions: Sessions;
  readonly signIns: ProviderSignIns;
  readonly sipCredentials: SipCredentials;
  readonly passwordProof: PasswordProof;
  readonly ownPassword: OwnPassword;
  readonly secondFactors: SecondFactors;
}

export interface SignInOptions {
  readonly store: Store;
  readonly directory: Directory;
  readonly hasher: PasswordHasher;
  readonly demo: boolean;
  readonly providers: readonly ProviderSettings[];
  readonly clock: () => number;
  readonly logger: Logger;
}

export function openSignIn(options: SignInOptions, closing: AsyncDisposableStack): SignInServices {
  const { store, hasher, clock } = options;
  const secondFactors = new SecondFactors(store, clock);
  const sessions = new Sessions({ ...options, secondFactors });
  const strengths = closing.use(new PasswordStrengths());
  return {
    sessions,
    signIns: new ProviderSignIns({ ...options, identities: store.identities, sessions }),
    sipCredentials: new SipCredentials(clock),
    passwordProof: new PasswordProof(store.users, hasher, clock),
    ownPassword: new OwnPassword({ ...options, strengths, sessions }),
    secondFactors,
  };
}
