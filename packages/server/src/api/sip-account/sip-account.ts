import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Subscriber } from '../../calls/ports.ts';
import type { SipCredentials } from '../../sessions/sip-credentials.ts';
import type { ApiEnv } from '../api-env.ts';
import { isSecure } from '../client-request.ts';

/** The `device` of a query. */
export const deviceSchema = z.uuid().openapi({ description: 'Stable for one device.' });

export const sipAccountSchema = z
  .object({
    aor: z.string().openapi({
      description: 'The address of record.',
      example: 'sip:alice@demo.hubline.example',
    }),
    authUser: z.string(),
    password: z.string(),
    nonce: z.string().optional().openapi({
      description:
        'Not used yet: with it the first request may carry Proxy-Authorization without being challenged (RFC 7616 §3.6).',
    }),
    displayName: z.string(),
    wsUrls: z.array(z.string()).openapi({ description: 'SIP sockets, the preferred first.' }),
    iceServers: z.array(
      z.object({
        urls: z.array(z.string()),
        username: z.string().optional(),
        credential: z.string().optional(),
      }),
    ),
    instanceId: z.string().openapi({ description: 'URN for +sip.instance (RFC 5626).' }),
    expiresAt: z.iso.datetime().openapi({
      description: 'Until when new requests with these credentials are accepted.',
    }),
  })
  .openapi('SipAccount', { description: 'What a phone registers with.' });

export interface AccountHolder {
  readonly sessionId: string;
  readonly person: Subscriber;
}

/** Makes the account of a device of this session. */
export function issueSipAccount(
  c: Context<ApiEnv>,
  sipCredentials: SipCredentials,
  { sessionId, person }: AccountHolder,
  deviceId: string,
): z.infer<typeof sipAccountSchema> {
  const device = deviceId.toLowerCase();
  const { expiresAt, ...credentials } = sipCredentials.issue(sessionId, device, person);
  const scheme = isSecure(c.env.incoming) ? 'wss' : 'ws';
  return {
    aor: `sip:${person.username}@${person.domain}`,
    ...credentials,
    displayName: person.name,
    wsUrls: [`${scheme}://${c.req.header('Host')}/sip`],
    iceServers: [],
    instanceId: `urn:uuid:${device}`,
    expiresAt: new Date(expiresAt).toISOString(),
  };
}
