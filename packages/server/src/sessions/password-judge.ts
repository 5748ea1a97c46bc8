import { parentPort } from 'node:worker_threads';
import { judgePassword, type PasswordStrength } from './password-judgement.ts';

/** What the judge is asked. */
export interface JudgeQuestion {
  readonly id: number;
  readonly password: string;
  readonly personal: readonly string[];
}

/** `strength` is null where the judge failed. */
export interface JudgeAnswer {
  readonly id: number;
  readonly strength: PasswordStrength | null;
}

parentPort?.on('message', ({ id, password, personal }: JudgeQuestion) => {
  const answer = (strength: PasswordStrength | null) =>
    parentPort?.postMessage({ id, strength } satisfies JudgeAnswer);
  judgePassword(password, personal).then(answer, () => answer(null));
});
