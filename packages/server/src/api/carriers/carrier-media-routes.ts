import type { OpenAPIHono } from '@hono/zod-openapi';
import type { CarrierMedia } from '../../sms/carrier-media.ts';
import type { ApiEnv } from '../api-env.ts';
import { Problem } from '../problem.ts';

/** The pictures of outgoing messages, for the carrier alone: it has an address that expires. */
export function addCarrierMediaRoutes(
  app: OpenAPIHono<ApiEnv>,
  { carrierMedia }: { readonly carrierMedia: CarrierMedia | null },
): void {
  if (carrierMedia === null) return;
  app.get('/api/carriers/media/:id', async (c) => {
    const [expires, signature] = [c.req.query('expires') ?? '', c.req.query('signature') ?? ''];
    const file = await carrierMedia.open(c.req.param('id'), Number(expires), signature);
    if (file === null) throw new Problem('not-found', { detail: 'There is no such file now.' });
    return c.body(Uint8Array.from(file.bytes), 200, {
      'Content-Type': file.type,
      'Content-Disposition': 'attachment',
    });
  });
}
