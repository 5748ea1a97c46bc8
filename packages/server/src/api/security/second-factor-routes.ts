import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { PasswordProof } from '../../sessions/password-proof.ts';
import type { SecondFactors } from '../../sessions/second-factors.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { Problem, problemResponses } from '../problem.ts';
import { proved } from '../proved.ts';
import { requireSession } from '../require-session.ts';

const offerSchema = z
  .object({
    secret: z.string().openapi({ description: 'Base32, to be typed where nothing is scanned.' }),
    uri: z.string().openapi({ description: '`otpauth:` address, for a QR code.' }),
  })
  .openapi('SecondFactorOffer', { description: 'A second factor that waits for its first code.' });

const recoveryCodesSchema = z
  .object({ recoveryCodes: z.array(z.string()) })
  .openapi('RecoveryCodes', {
    description: 'Each signs in once in place of a code. They are told this once.',
  });

const withPassword = {
  required: true,
  content: {
    'application/json': { schema: z.strictObject({ password: z.string().min(1).max(1024) }) },
  },
};

const common = { tags: ['Security'], security: [{ accessToken: [] }] };
const codesAnswer = {
  description: 'The recovery codes.',
  content: { 'application/json': { schema: recoveryCodesSchema } },
};

export const postSecondFactorRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/security/second-factor',
  operationId: 'postSecondFactor',
  summary: 'Begins to set up a second factor (TOTP, RFC 6238)',
  description:
    'Nothing is asked for at sign-in before its first code came. One that was begun before is no longer waited for; one that is set up is removed first: else `fields.secondFactor` of a 422 says `set-up`.',
  request: { body: withPassword },
  responses: {
    200: {
      description: 'What an app makes codes of: six digits, each for 30 seconds (SHA-1).',
      content: { 'application/json': { schema: offerSchema } },
    },
    ...problemResponses(400, 401, 413, 415, 422, 429, 500),
  },
});

export const putSecondFactorRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/security/second-factor',
  operationId: 'putSecondFactor',
  summary: 'Sets up the second factor that was begun, by its first code',
  description: 'Within an hour. That code cannot be used again to sign in.',
  request: {
    body: {
      required: true,
      content: {
        'application/json': { schema: z.strictObject({ code: z.string().min(1).max(64) }) },
      },
    },
  },
  responses: { 200: codesAnswer, ...problemResponses(400, 401, 413, 415, 422, 429, 500) },
});

export const postRecoveryCodesRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/security/recovery-codes',
  operationId: 'postRecoveryCodes',
  summary: 'New recovery codes in place of those before',
  description: '404 where there is no second factor.',
  request: { body: withPassword },
  responses: { 200: codesAnswer, ...problemResponses(400, 401, 404, 413, 415, 422, 429, 500) },
});

export const removeSecondFactorRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/security/second-factor/removal',
  operationId: 'removeSecondFactor',
  summary: 'Removes the second factor with its recovery codes',
  description: 'Idle where there is none.',
  request: { body: withPassword },
  responses: {
    204: { description: 'The password alone signs in.' },
    ...problemResponses(400, 401, 413, 415, 422, 429, 500),
  },
});

export interface SecondFactorServices {
  readonly sessions: Sessions;
  readonly passwordProof: PasswordProof;
  readonly secondFactors: SecondFactors;
}

export function addSecondFactorRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, passwordProof, secondFactors }: SecondFactorServices,
): void {
  const middleware = [requireSession(sessions)];

  app.openapi({ ...postSecondFactorRoute, middleware }, async (c) => {
    const { userId, person } = c.get('access');
    await proved(passwordProof, userId, c.req.valid('json').password);
    const offer = await secondFactors.begin(userId, person.username);
    if (offer === null) throw new Problem('invalid', { fields: { secondFactor: 'set-up' } });
    return c.json(offer, 200);
  });

  app.openapi({ ...putSecondFactorRoute, middleware }, async (c) => {
    const { code } = c.req.valid('json');
    const codes = await secondFactors.confirm(c.get('access').userId, code);
    if (codes === null) throw new Problem('second-factor-wrong-code');
    return c.json({ recoveryCodes: [...codes] }, 200);
  });

  app.openapi({ ...postRecoveryCodesRoute, middleware }, async (c) => {
    const { userId } = c.get('access');
    await proved(passwordProof, userId, c.req.valid('json').password);
    const codes = await secondFactors.renewRecoveryCodes(userId);
    if (codes === null) throw new Problem('not-found', { detail: 'There is no second factor.' });
    return c.json({ recoveryCodes: [...codes] }, 200);
  });

  app.openapi({ ...removeSecondFactorRoute, middleware }, async (c) => {
    const { userId } = c.get('access');
    await proved(passwordProof, userId, c.req.valid('json').password);
    await secondFactors.remove(userId);
    return c.body(null, 204);
  });
}
