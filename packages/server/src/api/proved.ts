import type { PasswordProof } from '../sessions/password-proof.ts';
import { Problem } from './problem.ts';

/** Lets only those go on who know the current password. @throws Problem */
export async function proved(
  passwordProof: PasswordProof,
  userId: string,
  password: string,
): Promise<void> {
  const proof = await passwordProof.prove(userId, password);
  if (proof === 'right') return;
  if (proof === 'wrong') throw new Problem('invalid', { fields: { password: 'wrong' } });
  throw new Problem('too-many', {
    detail: 'Too many wrong passwords.',
    retryAfter: proof.waitSeconds,
  });
}
