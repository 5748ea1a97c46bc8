import { createRoute, z } from '@hono/zod-openapi';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { ContactBook } from '../../contacts/contact-book.ts';
import { contactDraft, type ContactDraft } from '../../contacts/contact-draft.ts';
import type { ExternalContact } from '../../contacts/external-contact.ts';
import type { Sessions } from '../../sessions/sessions.ts';
import type { IdempotencyRepository } from '../../store/idempotency-repository.ts';
import type { ApiEnv } from '../api-env.ts';
import { fieldsOf } from '../fields.ts';
import { idempotencyHeaders as headers, idempotent } from '../idempotency.ts';
import { Problem, problemResponses } from '../problem.ts';
import { requireSession } from '../require-session.ts';

const MOST_AT_ONCE = 1_000;

export const externalContactSchema = z
  .object({
    id: z.string(),
    source: z.literal('external'),
    name: z.string(),
    company: z.string(),
    phones: z.array(
      z.object({
        label: z.enum(['extension', 'work', 'mobile', 'home', 'fax', 'other']),
        number: z.string().openapi({ description: 'An extension, or E.164 with +.' }),
      }),
    ),
    emails: z.array(z.string()),
    note: z.string(),
  })
  .openapi('ExternalContact', { description: 'A contact that I wrote.' });

const one = { 'application/json': { schema: externalContactSchema } };
const draft = { required: true, content: { 'application/json': { schema: contactDraft } } };
const params = z.object({ id: z.string().min(1).max(64) });
const common = { tags: ['Contacts'], security: [{ accessToken: [] }] };

export const getContactsRoute = createRoute({
  ...common,
  method: 'get',
  path: '/api/contacts',
  operationId: 'getContacts',
  summary: 'My external contacts, by pages',
  request: {
    query: z.object({
      limit: z.coerce.number().int().min(1).max(1_000).default(1_000),
      cursor: z
        .string()
        .max(64)
        .default('')
        .openapi({ description: 'What `next` of the page before said.' }),
    }),
  },
  responses: {
    200: {
      description: 'A page, in no order that means anything. `next` is null on the last one.',
      content: {
        'application/json': {
          schema: z.object({ items: z.array(externalContactSchema), next: z.string().nullable() }),
        },
      },
    },
    ...problemResponses(401, 422, 429, 500),
  },
});

export const postContactRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/contacts',
  operationId: 'postContact',
  summary: 'Writes a contact',
  request: { headers, body: draft },
  responses: {
    201: { description: 'It is there.', content: one },
    ...problemResponses(400, 401, 413, 415, 422, 429, 500),
  },
});

export const postContactsRoute = createRoute({
  ...common,
  method: 'post',
  path: '/api/contacts/batch',
  operationId: 'postContacts',
  summary: 'Writes many contacts',
  description: 'What is wrong with one does not keep the others out.',
  request: {
    headers,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            contacts: z.array(z.unknown()).max(MOST_AT_ONCE).openapi({
              description: 'Contact drafts.',
            }),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'For each, in the order asked: the contact, or what is wrong with its fields.',
      content: {
        'application/json': {
          schema: z.object({
            results: z.array(
              z.union([
                z.object({ contact: externalContactSchema }),
                z.object({ fields: z.record(z.string(), z.string()) }),
              ]),
            ),
          }),
        },
      },
    },
    ...problemResponses(400, 401, 413, 415, 422, 429, 500),
  },
});

export const putContactRoute = createRoute({
  ...common,
  method: 'put',
  path: '/api/contacts/{id}',
  operationId: 'putContact',
  summary: 'Writes a contact anew',
  request: { headers, params, body: draft },
  responses: {
    200: { description: 'As it is now.', content: one },
    ...problemResponses(400, 401, 404, 413, 415, 422, 429, 500),
  },
});

export const deleteContactRoute = createRoute({
  ...common,
  method: 'delete',
  path: '/api/contacts/{id}',
  operationId: 'deleteContact',
  summary: 'Removes a contact',
  request: { params },
  responses: {
    204: { description: 'It is gone, or was already.' },
    ...problemResponses(401, 422, 429, 500),
  },
});

export interface ContactServices {
  readonly sessions: Sessions;
  readonly contacts: ContactBook;
  readonly idempotencyKeys: IdempotencyRepository;
  readonly clock: () => number;
}

export function addContactRoutes(
  app: OpenAPIHono<ApiEnv>,
  { sessions, contacts, idempotencyKeys, clock }: ContactServices,
): void {
  const session = requireSession(sessions);
  const write = [session, idempotent(idempotencyKeys, clock)];

  app.openapi({ ...getContactsRoute, middleware: session }, async (c) => {
    const { limit, cursor } = c.req.valid('query');
    const { items, next } = await contacts.page(c.get('access').userId, limit, cursor);
    return c.json({ items: items.map(answered), next }, 200);
  });

  app.openapi({ ...postContactRoute, middleware: write }, async (c) => {
    const added = await contacts.add(c.get('access').userId, [c.req.valid('json')]);
    if (!added) throw full();
    return c.json(answered(added[0]!), 201);
  });

  app.openapi({ ...postContactsRoute, middleware: write }, async (c) => {
    const read = c.req.valid('json').contacts.map((one) => contactDraft.safeParse(one));
    const good = read.flatMap(({ data }): ContactDraft[] => (data ? [data] : []));
    const added = await contacts.add(c.get('access').userId, good);
    if (!added) throw full();
    const inOrder = added.values();
    const results = read.map((one) =>
      one.success
        ? { contact: answered(inOrder.next().value!) }
        : { fields: fieldsOf(one.error.issues) },
    );
    return c.json({ results }, 200);
  });

  app.openapi({ ...putContactRoute, middleware: write }, async (c) => {
    const { id } = c.req.valid('param');
    const contact = await contacts.update(c.get('access').userId, id, c.req.valid('json'));
    if (!contact) throw new Problem('not-found', { detail: 'There is no such contact.' });
    return c.json(answered(contact), 200);
  });

  app.openapi({ ...deleteContactRoute, middleware: session }, async (c) => {
    await contacts.remove(c.get('access').userId, c.req.valid('param').id);
    return c.body(null, 204);
  });
}

function answered({ phones, emails, ...contact }: ExternalContact) {
  return { ...contact, phones: [...phones], emails: [...emails] };
}

function full(): Problem {
  return new Problem('invalid', { detail: 'There is no room for so many contacts.' });
}
