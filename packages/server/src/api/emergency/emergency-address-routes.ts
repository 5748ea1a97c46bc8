import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { networkOf } from '../../emergency/network-of.ts';
import type { EmergencyAddresses } from '../../emergency/emergency-addresses.ts';
import type { PasswordProof } from '../../sessions/password-proof.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { ApiEnv } from '../api-env.ts';
import { remoteAddress } from '../client-request.ts';
import { problemResponses } from '../problem.ts';
import { proved } from '../proved.ts';
import { requireSession } from '../require-session.ts';
import type { AddressOffice, AddressValidation } from './address-office.ts';
import {
  addressDraft,
  addressValidation,
  emergencyAddressSchema,
} from './emergency-address-schema.ts';

const common = { tags: ['Emergency'], security: [{ accessToken: [] }] };
const params = z.object({ id: z.string().min(1).max(64) });
const device = z.string().min(1).max(64);
const version = z.int().openapi({ description: 'The one that was seen.' });
const password = z.string().max(1024).openapi({ description: 'My current password.' });
const proof = z.string().max(200).openapi({ description: 'Of the validation.' });

const json = <T extends z.ZodType>(schema: T) => ({ 'application/json': { schema } });
const body = <T extends z.ZodType>(schema: T) => ({ required: true, content: json(schema) });
const saved = { description: 'As it is now.', content: json(emergencyAddressSchema) };

export const postAddressValidationRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/emergency/validation',
  operationId: 'postAddressValidation',
  summary: 'Validates an emergency address',
  request: {
    body: body(
      z.strictObject({
        draft: addressDraft,
        addressId: z
          .string()
          .max(64)
          .nullable()
          .openapi({ description: 'The address that would be changed; null for a new one.' }),
      }),
    ),
  },
  responses: {
    200: { description: 'What came of it.', content: json(addressValidation) },
    ...problemResponses(400, 401, 404, 413, 415, 422, 429, 500, 503),
  },
});

export const postEmergencyAddressRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/emergency/addresses',
  operationId: 'postEmergencyAddress',
  summary: 'Adds an emergency address and uses it',
  request: { body: body(z.strictObject({ draft: addressDraft, proof, password })) },
  responses: {
    201: saved,
    ...problemResponses(400, 401, 409, 413, 415, 422, 429, 500),
  },
});

export const putEmergencyAddressRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/emergency/addresses/{id}',
  operationId: 'putEmergencyAddress',
  summary: 'Writes an emergency address anew',
  request: {
    params,
    body: body(z.strictObject({ version, draft: addressDraft, proof, password })),
  },
  responses: {
    200: saved,
    ...problemResponses(400, 401, 404, 409, 413, 415, 422, 429, 500),
  },
});

export const putAddressDescriptionRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/emergency/addresses/{id}/description',
  operationId: 'putEmergencyAddressDescription',
  summary: 'Changes name and location of an emergency address, without validation',
  request: {
    params,
    body: body(z.strictObject({ version, name: z.string(), location: z.string(), password })),
  },
  responses: {
    200: saved,
    ...problemResponses(400, 401, 404, 409, 413, 415, 422, 429, 500),
  },
});

export const deleteEmergencyAddressRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/api/emergency/addresses/{id}',
  operationId: 'deleteEmergencyAddress',
  summary: 'Removes an emergency address; none is used where it was the one in use',
  request: { params },
  responses: { 204: { description: 'It is gone.' }, ...problemResponses(401, 404, 422, 429, 500) },
});

export const putEmergencySelectionRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/emergency/selection',
  operationId: 'putEmergencySelection',
  summary: 'Uses this emergency address from now on; it is right where the device is',
  request: { body: body(z.strictObject({ addressId: z.string().max(64), deviceId: device })) },
  responses: {
    204: { description: 'It is used.' },
    ...problemResponses(400, 401, 404, 413, 415, 422, 429, 500),
  },
});

export const getEmergencyPlaceRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/emergency/place',
  operationId: 'getEmergencyPlace',
  summary: 'Whether the emergency address in use was said to be right where the device is',
  request: { query: z.object({ deviceId: device }) },
  responses: {
    200: {
      description: 'False too where the network is another one, or the address was changed since.',
      content: json(z.object({ right: z.boolean() })),
    },
    ...problemResponses(401, 422, 429, 500),
  },
});

export const putEmergencyPlaceRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/emergency/place',
  operationId: 'putEmergencyPlace',
  summary: 'Says that the emergency address in use is right where the device is',
  request: { body: body(z.strictObject({ deviceId: device })) },
  responses: {
    204: { description: 'It is known.' },
    ...problemResponses(400, 401, 404, 413, 415, 422, 429, 500),
  },
});

export interface EmergencyAddressServices {
  readonly sessions: Sessions;
  readonly passwordProof: PasswordProof;
  readonly emergencyAddresses: EmergencyAddresses;
  readonly addressOffice: AddressOffice;
}

export function addEmergencyAddressRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, passwordProof, emergencyAddresses, addressOffice }: EmergencyAddressServices,
): void {
  const middleware = requireSession(sessions);
  const prove = (userId: string) => (typed: string) => proved(passwordProof, userId, typed);

  app.openapi({ ...postAddressValidationRoute, middleware }, async (c) => {
    const { draft, addressId } = c.req.valid('json');
    const found = await addressOffice.validate(c.get('access').userId, draft, addressId);
    return c.json(answered(found), 200);
  });

  app.openapi({ ...postEmergencyAddressRoute, middleware }, async (c) => {
    const { userId } = c.get('access');
    const { draft, proof: shown, password: typed } = c.req.valid('json');
    const address = addressOffice.validated(userId, draft, shown);
    await prove(userId)(typed);
    const network = networkOf(remoteAddress(c.env.incoming));
    return c.json(await addressOffice.write(emergencyAddresses.add(userId, address, network)), 201);
  });

  app.openapi({ ...putEmergencyAddressRoute, middleware }, async (c) => {
    const { userId } = c.get('access');
    const { id } = c.req.valid('param');
    const { version: seen, draft, proof: shown, password: typed } = c.req.valid('json');
    addressOffice.own(userId, id);
    const address = addressOffice.validated(userId, draft, shown);
    await prove(userId)(typed);
    const changed = emergencyAddresses.change(userId, id, seen, address);
    return c.json(await addressOffice.write(changed), 200);
  });

  app.openapi({ ...putAddressDescriptionRoute, middleware }, async (c) => {
    const { userId } = c.get('access');
    const { id } = c.req.valid('param');
    const { version: seen, password: typed, ...words } = c.req.valid('json');
    addressOffice.own(userId, id);
    const description = addressOffice.described(words);
    await prove(userId)(typed);
    const changed = emergencyAddresses.describe(userId, id, seen, description);
    return c.json(await addressOffice.write(changed), 200);
  });

  app.openapi({ ...deleteEmergencyAddressRoute, middleware }, async (c) => {
    const { id } = c.req.valid('param');
    await addressOffice.write(emergencyAddresses.remove(c.get('access').userId, id));
    return c.body(null, 204);
  });

  app.openapi({ ...putEmergencySelectionRoute, middleware }, async (c) => {
    const { addressId, deviceId } = c.req.valid('json');
    const place = { deviceId, network: networkOf(remoteAddress(c.env.incoming)) };
    const { userId } = c.get('access');
    await addressOffice.write(emergencyAddresses.select(userId, addressId, place));
    return c.body(null, 204);
  });

  app.openapi({ ...getEmergencyPlaceRoute, middleware }, async (c) => {
    const { deviceId } = c.req.valid('query');
    const place = { deviceId, network: networkOf(remoteAddress(c.env.incoming)) };
    const right = await emergencyAddresses.isRight(c.get('access').userId, place);
    return c.json({ right }, 200);
  });

  app.openapi({ ...putEmergencyPlaceRoute, middleware }, async (c) => {
    const { deviceId } = c.req.valid('json');
    const place = { deviceId, network: networkOf(remoteAddress(c.env.incoming)) };
    await addressOffice.write(emergencyAddresses.confirm(c.get('access').userId, place));
    return c.body(null, 204);
  });
}

function answered(found: AddressValidation): z.infer<typeof addressValidation> {
  if (found.outcome === 'confirmed') return found;
  const corrections = byField(found.corrections);
  if (found.outcome === 'corrected') return { ...found, corrections };
  return { ...found, corrections, faults: byField(found.faults) };
}

function byField(texts: Partial<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([field, text]) => (text === undefined ? [] : [[field, text]])),
  );
}
