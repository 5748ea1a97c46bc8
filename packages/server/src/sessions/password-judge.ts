import { judgePassword, type PasswordStrength } from './password-judgement.ts';

/** What the judge is asked. */
export interface JudgeQuestion {
  readonly id: number;
  readonly password: string;
  readonly personal: readonly string[];
}

export type JudgeAnswer =
  | { readonly id: number; readonly strength: PasswordStrength }
  | { readonly id: number; readonly failure: string };

// The program of the process that judges passwords. Who asked may be gone when it knows the answer.
const answer = (message: JudgeAnswer) => process.send?.(message, undefined, undefined, () => {});
process.on('disconnect', () => process.exit());
process.on('message', ({ id, password, personal }: JudgeQuestion) => {
  judgePassword(password, personal).then(
    (strength) => answer({ id, strength }),
    (error: Error) => answer({ id, failure: error.message }),
  );
});
