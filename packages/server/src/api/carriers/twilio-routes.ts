import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { TwilioWebhooks } from '../../sms/twilio/twilio-webhooks.ts';
import type { ApiEnv } from '../api-env.ts';
import { Problem } from '../problem.ts';

const TWIML = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

/**
 * What Twilio tells, where it is the carrier. It has no session: its signature is looked at, and
 * without a good one nothing happens. Not in the OpenAPI document, for it is Twilio's.
 */
export function addTwilioRoutes(
  app: OpenAPIHono<ApiEnv>,
  { twilio }: { readonly twilio: TwilioWebhooks | null },
): void {
  if (twilio === null) return;
  app.post('/api/carriers/twilio/messages', async (c) => {
    const isRead = await twilio.message(await signedFields(c, twilio));
    return answer(c, isRead);
  });
  app.post('/api/carriers/twilio/status', async (c) => {
    const fields = await signedFields(c, twilio);
    const isRead = await twilio.status(c.req.query('message') ?? null, fields);
    return answer(c, isRead);
  });
}

/** @throws Problem where it is not Twilio who asks */
async function signedFields(c: Context<ApiEnv>, twilio: TwilioWebhooks): Promise<URLSearchParams> {
  const { pathname, search } = new URL(c.req.url);
  const fields = new URLSearchParams(await c.req.text());
  if (!twilio.isGenuine(`${pathname}${search}`, c.req.header('X-Twilio-Signature'), fields)) {
    throw new Problem('forbidden', { detail: 'X-Twilio-Signature is wrong or missing.' });
  }
  return fields;
}

/** Nothing is to be said to who wrote. */
function answer(c: Context<ApiEnv>, isRead: boolean): Response {
  if (!isRead) throw new Problem('malformed', { detail: 'This is no message, and no status.' });
  return c.body(TWIML, 200, { 'Content-Type': 'text/xml; charset=utf-8' });
}
