import { parentPort } from 'node:worker_threads';
import { judgePassword, type PasswordStrength } from './password-judgement.ts';

/** What the judge is asked. */
export interface JudgeQuestion {
  readonly id: number;
  readonly password: string;
  readonly personal: readonly string[];
}

export type JudgeAnswer =
  | { readonly id: number; readonly strength: PasswordStrength }
  | { readonly id: number; readonly failure: Error };

parentPort?.on('message', ({ id, password, personal }: JudgeQuestion) => {
  const answer = (message: JudgeAnswer) => parentPort?.postMessage(message);
  judgePassword(password, personal).then(
    (strength) => answer({ id, strength }),
    (failure: Error) => answer({ id, failure }),
  );
});
