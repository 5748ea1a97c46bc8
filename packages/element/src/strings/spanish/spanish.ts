import type { Strings } from '../strings.ts';
import { agentStatusSpanish } from './agent-status.ts';
import { agentStatusesSpanish } from './agent-statuses.ts';
import { callQualitySpanish } from './call-quality.ts';
import { callSpanish } from './call.ts';
import { callMoreSpanish } from './call-more.ts';
import { commonSpanish } from './common.ts';
import { contactsSpanish } from './contacts.ts';
import { devicesSpanish } from './devices.ts';
import { diagnosticsSpanish } from './diagnostics.ts';
import { dialPadSpanish } from './dial-pad.ts';
import { emojiSpanish } from './emoji.ts';
import { errorsSpanish } from './errors.ts';
import { greetingsSpanish } from './greetings.ts';
import { lateErrorsSpanish } from './late-errors.ts';
import { headsetSpanish } from './headset.ts';
import { historySpanish } from './history.ts';
import { incomingSpanish } from './incoming.ts';
import { noticesSpanish } from './notices.ts';
import { notificationsSpanish } from './notifications.ts';
import { parksSpanish } from './parks.ts';
import { phoneCheckSpanish } from './phone-check.ts';
import { playerSpanish } from './player.ts';
import { queuesSpanish } from './queues.ts';
import { myStatsSpanish } from './my-stats.ts';
import { composerSpanish } from './composer.ts';
import { conversationsSpanish } from './conversations.ts';
import { messageThreadSpanish } from './message-thread.ts';
import { miniPhoneSpanish } from './mini-phone.ts';
import { messagesSpanish } from './messages.ts';
import { profileSpanish } from './profile.ts';
import { securitySpanish } from './security.ts';
import { e911Spanish } from './e911.ts';
import { emergencyBannerSpanish } from './emergency-banner.ts';
import { videoSpanish } from './video.ts';
import { wallboardSpanish } from './wallboard.ts';
import { recentSpanish } from './recent.ts';
import { recorderSpanish } from './recorder.ts';
import { registrationSpanish } from './registration.ts';
import { signInSpanish } from './sign-in.ts';
import { softphoneSpanish } from './softphone.ts';
import { voicemailSpanish } from './voicemail.ts';
import { voicemailPinSpanish } from './voicemail-pin.ts';

/** Neutral Latin American Spanish. */
export const spanish: Strings = {
  common: commonSpanish,
  errors: { ...errorsSpanish, ...lateErrorsSpanish },
  signIn: signInSpanish,
  registration: registrationSpanish,
  dialPad: dialPadSpanish,
  recent: recentSpanish,
  headset: headsetSpanish,
  history: historySpanish,
  player: playerSpanish,
  incoming: incomingSpanish,
  call: callSpanish,
  callMore: callMoreSpanish,
  callQuality: callQualitySpanish,
  phoneCheck: phoneCheckSpanish,
  diagnostics: diagnosticsSpanish,
  contacts: contactsSpanish,
  parks: parksSpanish,
  notices: noticesSpanish,
  notifications: notificationsSpanish,
  devices: devicesSpanish,
  softphone: softphoneSpanish,
  voicemail: voicemailSpanish,
  recorder: recorderSpanish,
  greetings: greetingsSpanish,
  voicemailPin: voicemailPinSpanish,
  queues: queuesSpanish,
  agentStatus: agentStatusSpanish,
  agentStatuses: agentStatusesSpanish,
  myStats: myStatsSpanish,
  wallboard: wallboardSpanish,
  composer: composerSpanish,
  conversations: conversationsSpanish,
  messageThread: messageThreadSpanish,
  messages: messagesSpanish,
  miniPhone: miniPhoneSpanish,
  profile: profileSpanish,
  security: securitySpanish,
  e911: e911Spanish,
  emergencyBanner: emergencyBannerSpanish,
  video: videoSpanish,
  emoji: emojiSpanish,
};
