import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { OwnPassword } from '../../sessions/own-password.ts';
import { TooManyAtOnce } from '../../sessions/password-hasher.ts';
import type { PasswordProof } from '../../sessions/password-proof.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { Problem, problemResponses } from '../problem.ts';
import { proved } from '../proved.ts';
import { requireSession } from '../require-session.ts';

export const passwordStrengthSchema = z
  .object({
    score: z
      .literal([0, 1, 2, 3, 4])
      .openapi({ description: '0 (anyone guesses it) to 4; 3 is good enough.' }),
    accepted: z.boolean().openapi({ description: 'Whether it would be taken.' }),
    problem: z
      .enum([
        ...(['too-short', 'too-long', 'common', 'personal', 'repeated'] as const),
        ...(['sequence', 'keyboard', 'word', 'date', 'guessable'] as const),
      ])
      .nullable()
      .openapi({
        description:
          '`common`: on the list of passwords that are tried first, or like one; `personal`: little but my name, extension, number, e-mail or the name of the office.',
      }),
  })
  .openapi('PasswordStrength', { description: 'How good a password would be.' });

const common = { tags: ['Security'], security: [{ accessToken: [] }] };

export const passwordStrengthRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/security/password-strength',
  operationId: 'getPasswordStrength',
  summary: 'How good a password would be for me',
  description: 'Asked while someone types. Nothing of it is kept.',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ password: z.string() }) } },
    },
  },
  responses: {
    200: {
      description: 'Its strength.',
      content: { 'application/json': { schema: passwordStrengthSchema } },
    },
    ...problemResponses(400, 401, 413, 415, 422, 429, 500),
  },
});

export const putPasswordRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/security/password',
  operationId: 'putPassword',
  summary: 'Changes my password, and ends all my sessions but this one',
  description:
    'Where `current` is wrong, `fields.password` of a 422 says `wrong`; after five wrong ones each further try waits as at sign-in. `password/weak` with `fields.next`, the problem that the strength has, and `password/same` refuse the next one.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ current: z.string().min(1).max(1024), next: z.string() }),
        },
      },
    },
  },
  responses: {
    204: { description: 'It is changed.' },
    ...problemResponses(400, 401, 413, 415, 422, 429, 500),
  },
});

export interface PasswordServices {
  readonly sessions: Sessions;
  readonly passwordProof: PasswordProof;
  readonly ownPassword: OwnPassword;
}

export function addPasswordRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, passwordProof, ownPassword }: PasswordServices,
): void {
  const middleware = [requireSession(sessions)];

  app.openapi({ ...passwordStrengthRoute, middleware }, async (c) => {
    const { password } = c.req.valid('json');
    const { userId } = c.get('access');
    return c.json(await unlessBusy(ownPassword.strength(userId, password)), 200);
  });

  app.openapi({ ...putPasswordRoute, middleware }, async (c) => {
    const { current, next } = c.req.valid('json');
    const { userId, sessionId } = c.get('access');
    await proved(passwordProof, userId, current);
    const change = await unlessBusy(ownPassword.change(userId, sessionId, current, next));
    if (change === 'same') throw new Problem('password-same');
    if (change !== 'changed') {
      const next = change.weak.problem ?? 'guessable';
      throw new Problem('password-weak', { fields: { next } });
    }
    return c.body(null, 204);
  });
}

async function unlessBusy<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof TooManyAtOnce)) throw error;
    throw new Problem('too-many', { detail: 'Too many passwords at once.', retryAfter: 2 });
  }
}
