import { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import type { Attachments } from '../attachments/attachments.ts';
import type { ContactBook } from '../contacts/contact-book.ts';
import type { EmergencyAddresses } from '../emergency/emergency-addresses.ts';
import type { CallHistory } from '../history/call-history.ts';
import type { Directory } from '../directory/directory.ts';
import type { Greetings } from '../greetings/greetings.ts';
import type { Logger } from '../logger.ts';
import { MessageFault } from '../messages/message-fault.ts';
import type { MessageServices } from '../messages/open-messages.ts';
import type { Away } from '../presence/away.ts';
import type { CallCenter } from '../queues/call-center.ts';
import type { PushServices } from '../push/open-push.ts';
import type { Profiles } from '../profile/profiles.ts';
import type { Recordings } from '../recordings/recordings.ts';
import type { SignInServices } from '../sessions/open-sign-in.ts';
import { SECURITY_HEADERS } from '../static/security-headers.ts';
import type { TextServices } from '../sms/open-texts.ts';
import { isDiskFull } from '../store/disk-full.ts';
import type { IdempotencyRepository } from '../store/idempotency-repository.ts';
import type { Mailboxes } from '../voicemail/mailboxes.ts';
import type { ApiEnv } from './api-env.ts';
import { addAttachmentRoutes } from './attachments/attachment-routes.ts';
import { addUploadRoutes } from './attachments/upload-routes.ts';
import { bodyLimits } from './body-limits.ts';
import { addCallRecordRoutes } from './call-records/call-record-routes.ts';
import { limitKey, remoteAddress } from './client-request.ts';
import { addAgentStatusRoutes } from './call-center/agent-status-routes.ts';
import { addMyStatsRoutes } from './call-center/my-stats-routes.ts';
import { addQueueRoutes } from './call-center/queue-routes.ts';
import { addStatusRoutes } from './call-center/status-routes.ts';
import { addCarrierMediaRoutes } from './carriers/carrier-media-routes.ts';
import { addTwilioRoutes } from './carriers/twilio-routes.ts';
import { addContactRoutes } from './contacts/contact-routes.ts';
import { addDirectoryRoutes } from './directory/directory-routes.ts';
import type { AddressOffice } from './emergency/address-office.ts';
import { addEmergencyAddressRoutes } from './emergency/emergency-address-routes.ts';
import { fieldsOf } from './fields.ts';
import { addGreetingRoutes } from './greetings/greeting-routes.ts';
import { addMailboxRoutes } from './mailbox/mailbox-routes.ts';
import { addConversationRoutes } from './messages/conversation-routes.ts';
import { addGroupRoutes } from './messages/group-routes.ts';
import { addMessageChangeRoutes } from './messages/message-change-routes.ts';
import { addMessageRoutes } from './messages/message-routes.ts';
import { ROUTES, openApiDocument } from './openapi.ts';
import { addPresenceRoutes } from './presence/presence-routes.ts';
import { Problem } from './problem.ts';
import { addAvatarRoutes } from './profile/avatar-routes.ts';
import { addEmailRoutes } from './profile/email-routes.ts';
import { addProfileRoutes } from './profile/profile-routes.ts';
import { RateLimit } from './rate-limit.ts';
import { addPushRoutes } from './push/push-routes.ts';
import { addRecordingRoutes } from './recordings/recording-routes.ts';
import { addServerInfoRoutes } from './server-info/server-info-routes.ts';
import { addPasswordRoutes } from './security/password-routes.ts';
import { addSecondFactorRoutes } from './security/second-factor-routes.ts';
import { addSessionListRoutes } from './sessions/session-list-routes.ts';
import { addDeclineRoutes, type DeclineRouteServices } from './session/decline-routes.ts';
import { addProviderRoutes } from './session/provider-routes.ts';
import { addSessionRoutes } from './session/session-routes.ts';
import { addSipAccountRoutes } from './sip-account/sip-account-routes.ts';
import { addVoicemailRoutes } from './voicemail/voicemail-routes.ts';

/** Generous: a whole office may share one address, and its phones all come back when the server starts anew. */
const REQUESTS_AT_ONCE = 1_500;
const REQUESTS_PER_SECOND = 100;

export interface ApiServices
  extends
    SignInServices,
    MessageServices,
    Pick<TextServices, 'twilio' | 'carrierMedia'>,
    Pick<PushServices, 'pushes' | 'pushKey'>,
    Pick<DeclineRouteServices, 'declineCall'> {
  readonly directory: Directory;
  readonly history: CallHistory;
  readonly contacts: ContactBook;
  readonly emergencyAddresses: EmergencyAddresses;
  readonly addressOffice: AddressOffice;
  readonly away: Away;
  readonly profiles: Profiles;
  readonly recordings: Recordings;
  readonly mailboxes: Mailboxes;
  readonly greetings: Greetings;
  readonly attachments: Attachments;
  readonly callCenter: CallCenter;
  readonly idempotencyKeys: IdempotencyRepository;
  /** Whether the accounts of the demonstration are offered. */
  readonly demo: boolean;
  readonly allowedOrigins: ReadonlySet<string>;
  /** Where browsers find this server; null for where they say that it is. */
  readonly publicUrl: string | null;
  readonly clock: () => number;
  readonly logger: Logger;
}

/** The server's web application with everything under `/api`; the rest is added to it. */
export function createApi(services: ApiServices): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>({
    defaultHook(result) {
      if (!result.success) throw new Problem('invalid', { fields: fieldsOf(result.error.issues) });
    },
  });
  addGuards(app, services);
  addServerInfoRoutes(app, services);
  addSessionRoutes(app, services);
  addProviderRoutes(app, services);
  addSessionListRoutes(app, services);
  addPasswordRoutes(app, services);
  addSecondFactorRoutes(app, services);
  addSipAccountRoutes(app, services);
  addDirectoryRoutes(app, services);
  addContactRoutes(app, services);
  addPresenceRoutes(app, services);
  addProfileRoutes(app, services);
  addEmergencyAddressRoutes(app, services);
  addEmailRoutes(app, services);
  addAvatarRoutes(app, services);
  addCallRecordRoutes(app, services);
  addRecordingRoutes(app, services);
  addVoicemailRoutes(app, services);
  addMailboxRoutes(app, services);
  addGreetingRoutes(app, services);
  addUploadRoutes(app, services);
  addAttachmentRoutes(app, services);
  addConversationRoutes(app, services);
  addGroupRoutes(app, services);
  addMessageRoutes(app, services);
  addMessageChangeRoutes(app, services);
  addTwilioRoutes(app, services);
  addCarrierMediaRoutes(app, services);
  addQueueRoutes(app, services);
  addStatusRoutes(app, services);
  addAgentStatusRoutes(app, services);
  addMyStatsRoutes(app, services);
  addPushRoutes(app, services);
  addDeclineRoutes(app, services);

  // Made when someone asks: few do, and it takes memory.
  let document: string | undefined;
  app.get('/api/openapi.json', (c) => {
    document ??= JSON.stringify(openApiDocument());
    c.header('Cache-Control', 'no-cache');
    return c.body(document, 200, { 'Content-Type': 'application/json' });
  });

  app.all('/api/*', (c) => {
    throw unknownAddress(c.req.path);
  });
  app.onError((error) => asProblem(error, services.logger).toResponse());
  return app;
}

function addGuards(app: OpenAPIHono<ApiEnv>, services: ApiServices): void {
  app.use(async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value);
  });
  const limit = new RateLimit(REQUESTS_AT_ONCE, REQUESTS_PER_SECOND, services.clock);
  app.use('/api/*', async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.header('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
    await next();
  });
  app.use(
    '/api/*',
    cors({
      origin: (origin) => (services.allowedOrigins.has(origin) ? origin : null),
      credentials: true,
      allowMethods: ['GET', 'POST', 'PUT', 'DELETE'],
      allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Range'],
      exposeHeaders: ['Retry-After', 'Content-Range', 'ETag'],
      maxAge: 600,
    }),
  );
  app.use('/api/*', async (c, next) => {
    const retryAfter = limit.take(limitKey(remoteAddress(c.env.incoming)));
    if (retryAfter > 0) {
      throw new Problem('too-many', { detail: 'Too many requests.', retryAfter });
    }
    await next();
  });
  app.use('/api/*', bodyLimits());
}
function asProblem(error: unknown, logger: Logger): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof MessageFault) return new Problem(error.kind, error.details);
  if (error instanceof HTTPException) {
    if (error.status === 415) {
      return new Problem('wrong-media-type', { detail: 'Send application/json.' });
    }
    if (error.status < 500) return new Problem('malformed', { detail: error.message });
  }
  logger.error('A request failed', { error });
  return new Problem(isDiskFull(error) ? 'full' : 'failed');
}

/** 405 where the address exists for other methods, else 404. */
function unknownAddress(path: string): Problem {
  const methods = ROUTES.filter((route) => isAddressOf(route.path, path)).map((route) =>
    route.method.toUpperCase(),
  );
  if (path === '/api/openapi.json') methods.push('GET');
  if (methods.length === 0) return new Problem('not-found', { detail: 'No such address.' });
  const allow = methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  return new Problem('wrong-method', { headers: { Allow: allow.join(', ') } });
}

/** `/api/contacts/{id}` is the address of every contact. */
function isAddressOf(template: string, path: string): boolean {
  const [wanted, asked] = [template.split('/'), path.split('/')];
  return (
    wanted.length === asked.length &&
    wanted.every((part, at) => (part.startsWith('{') ? asked[at] !== '' : part === asked[at]))
  );
}
