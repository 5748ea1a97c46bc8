import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { LARGEST_AVATAR_BYTES } from '../../profile/avatars.ts';
import type { ApiEnv } from '../api-env.ts';
import { fileResponse, HARMLESS } from '../file-response.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';
import { profileAnswer } from './profile-answer.ts';
import type { ProfileServices } from './profile-routes.ts';
import { profileSchema } from './profile-schema.ts';

const common = {
  tags: ['Profile'],
  security: [{ accessToken: [] }],
  path: '/api/profile/avatar',
};
const binary = { schema: z.string().openapi({ format: 'binary' }) };
const picture = { 'image/png': binary, 'image/jpeg': binary, 'image/webp': binary };
const ok = {
  200: {
    description: 'My profile as it is now.',
    content: { 'application/json': { schema: profileSchema } },
  },
};

export const getAvatarRoute = createRoute({
  ...common,
  method: 'get',
  operationId: 'getAvatar',
  summary: 'My picture',
  responses: {
    200: { description: 'All of it.', content: picture },
    206: { description: 'The part that was asked for.', content: picture },
    304: { description: 'The one that `If-None-Match` names.' },
    ...problemResponses(401, 404, 416, 429, 500),
  },
});

export const putAvatarRoute = createRoute({
  ...common,
  method: 'put',
  operationId: 'putAvatar',
  summary: 'Shows a picture of me, in place of the one before',
  description: `PNG, JPEG or WebP of at most ${LARGEST_AVATAR_BYTES} bytes and 16 million pixels.`,
  request: { body: { content: { 'application/octet-stream': binary } } },
  responses: { ...ok, ...problemResponses(401, 413, 422, 429, 500, 507) },
});

export const deleteAvatarRoute = createRoute({
  ...common,
  method: 'delete',
  operationId: 'deleteAvatar',
  summary: 'Shows no picture of me',
  responses: { ...ok, ...problemResponses(401, 429, 500) },
});

export function addAvatarRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, profiles }: Pick<ProfileServices, 'sessions' | 'profiles'>,
): void {
  const middleware = requireSession(sessions);

  app.openapi({ ...getAvatarRoute, middleware }, async (c) => {
    const file = await profiles.avatar(c.get('access').userId);
    if (!file) throw new Problem('not-found', { detail: 'You have no picture.' });
    c.header('Content-Security-Policy', HARMLESS);
    return fileResponse(c.req.raw, { ...file, fileName: `avatar.${file.type.slice(6)}` });
  });

  app.openapi({ ...putAvatarRoute, middleware }, async (c) => {
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    return c.json(profileAnswer(await profiles.setAvatar(c.get('access').userId, bytes)), 200);
  });

  app.openapi({ ...deleteAvatarRoute, middleware }, async (c) =>
    c.json(profileAnswer(await profiles.setAvatar(c.get('access').userId, null)), 200),
  );
}
