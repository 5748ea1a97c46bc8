import type { z } from '@hono/zod-openapi';
import type { AvatarRefusal } from '../../profile/avatars.ts';
import type { EmailRefusal } from '../../profile/emails.ts';
import type { ProfileEntry } from '../../profile/profile-entry.ts';
import { Problem } from '../problem.ts';
import type { profileSchema } from './profile-schema.ts';

/** For a JSON answer. @throws Problem where it was refused */
export function profileAnswer(
  result: ProfileEntry | EmailRefusal | AvatarRefusal,
): z.infer<typeof profileSchema> {
  if (typeof result === 'string' || !('id' in result)) throw refusal(result);
  return {
    ...result,
    emails: [...result.emails],
    callerIds: [...result.callerIds],
    emergencyCallerIds: [...result.emergencyCallerIds],
  };
}

export function refusal(why: EmailRefusal | AvatarRefusal): Problem {
  if (why === 'not-found') return new Problem('not-found', { detail: 'You have no such address.' });
  if (typeof why === 'string') return new Problem(why);
  if ('fields' in why) return new Problem('invalid', why);
  return new Problem('too-many', {
    detail: 'A code was sent just now.',
    retryAfter: why.waitSeconds,
  });
}
