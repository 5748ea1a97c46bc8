import { OpenAPIHono, type RouteConfig } from '@hono/zod-openapi';
import { VERSION } from '../version.ts';
import {
  deleteAgentStatusRoute,
  getAgentStatusesRoute,
  postAgentStatusRoute,
  putAgentStatusRoute,
} from './call-center/agent-status-routes.ts';
import { myStatsRoute } from './call-center/my-stats-routes.ts';
import {
  getQueueAgentsRoute,
  getQueueCallersRoute,
  getQueuesRoute,
  pickRoute,
} from './call-center/queue-routes.ts';
import { putAgentRoute, putMyAgentRoute } from './call-center/status-routes.ts';
import { attachmentContentRoute } from './attachments/attachment-routes.ts';
import {
  deleteUploadRoute,
  getUploadRoute,
  postUploadRoute,
  putUploadBytesRoute,
} from './attachments/upload-routes.ts';
import { callRecordsRoute } from './call-records/call-record-routes.ts';
import {
  deleteContactRoute,
  getContactsRoute,
  postContactRoute,
  postContactsRoute,
  putContactRoute,
} from './contacts/contact-routes.ts';
import { directoryRoute } from './directory/directory-routes.ts';
import {
  deleteEmergencyAddressRoute,
  getEmergencyPlaceRoute,
  postAddressValidationRoute,
  postEmergencyAddressRoute,
  putAddressDescriptionRoute,
  putEmergencyAddressRoute,
  putEmergencyPlaceRoute,
  putEmergencySelectionRoute,
} from './emergency/emergency-address-routes.ts';
import { feedClientMessage, feedServerMessage } from './feed-schema.ts';
import {
  deleteGreetingRoute,
  getGreetingSoundRoute,
  getGreetingsRoute,
  postGreetingRoute,
  putDefaultGreetingRoute,
  putGreetingRoute,
} from './greetings/greeting-routes.ts';
import { putMailboxPinRoute } from './mailbox/mailbox-routes.ts';
import {
  deleteConversationRoute,
  getConversationRoute,
  getConversationsRoute,
  postConversationRoute,
  postTypingRoute,
  putOwnPartRoute,
} from './messages/conversation-routes.ts';
import {
  deleteMemberRoute,
  postMembersRoute,
  putConversationRoute,
} from './messages/group-routes.ts';
import {
  deleteMessageRoute,
  deleteReactionRoute,
  putMessageRoute,
  putReactionRoute,
} from './messages/message-change-routes.ts';
import {
  getMessageCountRoute,
  getMessagesRoute,
  postMessageRoute,
  searchMessagesRoute,
} from './messages/message-routes.ts';
import { putPresenceRoute } from './presence/presence-routes.ts';
import { deleteAvatarRoute, getAvatarRoute, putAvatarRoute } from './profile/avatar-routes.ts';
import {
  deleteEmailRoute,
  postEmailCodeRoute,
  postEmailConfirmationRoute,
  postEmailRoute,
  putPrimaryEmailRoute,
} from './profile/email-routes.ts';
import { getProfileRoute, putProfileRoute } from './profile/profile-routes.ts';
import {
  deletePushSubscriptionRoute,
  getPushRoute,
  putPushSubscriptionRoute,
  putQuietHoursRoute,
} from './push/push-routes.ts';
import { recordCallRoute, recordingRoute } from './recordings/recording-routes.ts';
import { serverInfoRoute } from './server-info/server-info-routes.ts';
import { declineCallRoute } from './session/decline-routes.ts';
import { REFRESH_COOKIE } from './session/refresh-cookie.ts';
import {
  beginProviderRoute,
  providerCallbackRoute,
  redeemRoute,
} from './session/provider-routes.ts';
import { refreshRoute, signInRoute, signOutRoute } from './session/session-routes.ts';
import { passwordStrengthRoute, putPasswordRoute } from './security/password-routes.ts';
import {
  postRecoveryCodesRoute,
  postSecondFactorRoute,
  putSecondFactorRoute,
  removeSecondFactorRoute,
} from './security/second-factor-routes.ts';
import {
  deleteOtherSessionsRoute,
  deleteSessionRoute,
  getSessionsRoute,
} from './sessions/session-list-routes.ts';
import { sipAccountRoute } from './sip-account/sip-account-routes.ts';
import {
  deleteVoicemailRoute,
  forwardVoicemailRoute,
  getVoicemailSoundRoute,
  getVoicemailsRoute,
  putVoicemailRoute,
} from './voicemail/voicemail-routes.ts';

/** Every route of the API, in the order in which the document tells of them. */
export const ROUTES: readonly RouteConfig[] = [
  serverInfoRoute,
  signInRoute,
  refreshRoute,
  signOutRoute,
  beginProviderRoute,
  providerCallbackRoute,
  redeemRoute,
  getSessionsRoute,
  deleteSessionRoute,
  deleteOtherSessionsRoute,
  passwordStrengthRoute,
  putPasswordRoute,
  postSecondFactorRoute,
  putSecondFactorRoute,
  postRecoveryCodesRoute,
  removeSecondFactorRoute,
  sipAccountRoute,
  directoryRoute,
  getContactsRoute,
  postContactRoute,
  postContactsRoute,
  putContactRoute,
  deleteContactRoute,
  putPresenceRoute,
  callRecordsRoute,
  recordCallRoute,
  recordingRoute,
  getVoicemailsRoute,
  getVoicemailSoundRoute,
  putVoicemailRoute,
  deleteVoicemailRoute,
  forwardVoicemailRoute,
  putMailboxPinRoute,
  getGreetingsRoute,
  getGreetingSoundRoute,
  postGreetingRoute,
  putDefaultGreetingRoute,
  putGreetingRoute,
  deleteGreetingRoute,
  postUploadRoute,
  getUploadRoute,
  putUploadBytesRoute,
  deleteUploadRoute,
  attachmentContentRoute,
  getConversationsRoute,
  getConversationRoute,
  postConversationRoute,
  putConversationRoute,
  putOwnPartRoute,
  deleteConversationRoute,
  postMembersRoute,
  deleteMemberRoute,
  postTypingRoute,
  getMessagesRoute,
  getMessageCountRoute,
  postMessageRoute,
  searchMessagesRoute,
  putMessageRoute,
  deleteMessageRoute,
  putReactionRoute,
  deleteReactionRoute,
  getQueuesRoute,
  getQueueCallersRoute,
  getQueueAgentsRoute,
  pickRoute,
  putMyAgentRoute,
  putAgentRoute,
  getAgentStatusesRoute,
  postAgentStatusRoute,
  putAgentStatusRoute,
  deleteAgentStatusRoute,
  myStatsRoute,
  getProfileRoute,
  putProfileRoute,
  postEmailRoute,
  postEmailCodeRoute,
  postEmailConfirmationRoute,
  putPrimaryEmailRoute,
  deleteEmailRoute,
  getAvatarRoute,
  putAvatarRoute,
  deleteAvatarRoute,
  postAddressValidationRoute,
  postEmergencyAddressRoute,
  putEmergencyAddressRoute,
  putAddressDescriptionRoute,
  deleteEmergencyAddressRoute,
  putEmergencySelectionRoute,
  getEmergencyPlaceRoute,
  putEmergencyPlaceRoute,
  getPushRoute,
  putPushSubscriptionRoute,
  deletePushSubscriptionRoute,
  putQuietHoursRoute,
  declineCallRoute,
] as const;

/** The OpenAPI 3.1 document of the API. */
export function openApiDocument() {
  const app = new OpenAPIHono();
  const registry = app.openAPIRegistry;
  registry.registerComponent('securitySchemes', 'accessToken', {
    type: 'http',
    scheme: 'bearer',
    description: 'The access token of a session; lives 10 minutes.',
  });
  registry.registerComponent('securitySchemes', 'refreshCookie', {
    type: 'apiKey',
    in: 'cookie',
    name: REFRESH_COOKIE,
    description: 'Set at sign-in, HttpOnly, rotated at each use.',
  });
  for (const route of ROUTES) registry.registerPath(route);
  registry.register('FeedClientMessage', feedClientMessage);
  registry.register('FeedServerMessage', feedServerMessage);
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Hubline',
      version: VERSION,
      license: { name: 'MIT' },
      description:
        'Accounts, contacts, call records, voicemail, conversations and queues of a Hubline server. Times are ISO 8601 in UTC with milliseconds, ids are opaque, numbers are extensions or E.164 with +. Errors are RFC 9457 problem documents. Live changes come over the WebSocket /events, calls over SIP at the WebSocket /sip.',
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'Server' },
      { name: 'Session' },
      { name: 'Security' },
      { name: 'Phone' },
      { name: 'Contacts' },
      { name: 'Calls' },
      { name: 'Voicemail' },
      { name: 'Messages' },
      { name: 'Call center' },
      { name: 'Profile' },
      { name: 'Emergency' },
      { name: 'Notifications' },
    ],
  });
}
