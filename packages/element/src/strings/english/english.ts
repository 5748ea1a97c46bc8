import type { Strings } from '../strings.ts';
import { agentStatusEnglish } from './agent-status.ts';
import { agentStatusesEnglish } from './agent-statuses.ts';
import { callQualityEnglish } from './call-quality.ts';
import { callEnglish } from './call.ts';
import { callMoreEnglish } from './call-more.ts';
import { commonEnglish } from './common.ts';
import { contactsEnglish } from './contacts.ts';
import { devicesEnglish } from './devices.ts';
import { diagnosticsEnglish } from './diagnostics.ts';
import { dialPadEnglish } from './dial-pad.ts';
import { emojiEnglish } from './emoji.ts';
import { errorsEnglish } from './errors.ts';
import { greetingsEnglish } from './greetings.ts';
import { lateErrorsEnglish } from './late-errors.ts';
import { headsetEnglish } from './headset.ts';
import { historyEnglish } from './history.ts';
import { incomingEnglish } from './incoming.ts';
import { noticesEnglish } from './notices.ts';
import { notificationsEnglish } from './notifications.ts';
import { parksEnglish } from './parks.ts';
import { phoneCheckEnglish } from './phone-check.ts';
import { playerEnglish } from './player.ts';
import { queuesEnglish } from './queues.ts';
import { myStatsEnglish } from './my-stats.ts';
import { composerEnglish } from './composer.ts';
import { conversationsEnglish } from './conversations.ts';
import { messageThreadEnglish } from './message-thread.ts';
import { miniPhoneEnglish } from './mini-phone.ts';
import { messagesEnglish } from './messages.ts';
import { profileEnglish } from './profile.ts';
import { securityEnglish } from './security.ts';
import { e911English } from './e911.ts';
import { emergencyBannerEnglish } from './emergency-banner.ts';
import { videoEnglish } from './video.ts';
import { wallboardEnglish } from './wallboard.ts';
import { recentEnglish } from './recent.ts';
import { recorderEnglish } from './recorder.ts';
import { registrationEnglish } from './registration.ts';
import { signInEnglish } from './sign-in.ts';
import { softphoneEnglish } from './softphone.ts';
import { voicemailEnglish } from './voicemail.ts';
import { voicemailPinEnglish } from './voicemail-pin.ts';

/**
 * Every word that the elements show or say, in English, part by part: each element carries its own part
 * alone. Another language is another object of this shape, handed down as `strings`; parts that it lacks
 * stay English.
 */
export const english: Strings = {
  common: commonEnglish,
  errors: { ...errorsEnglish, ...lateErrorsEnglish },
  signIn: signInEnglish,
  registration: registrationEnglish,
  dialPad: dialPadEnglish,
  recent: recentEnglish,
  headset: headsetEnglish,
  history: historyEnglish,
  player: playerEnglish,
  incoming: incomingEnglish,
  call: callEnglish,
  callMore: callMoreEnglish,
  callQuality: callQualityEnglish,
  phoneCheck: phoneCheckEnglish,
  diagnostics: diagnosticsEnglish,
  contacts: contactsEnglish,
  parks: parksEnglish,
  notices: noticesEnglish,
  notifications: notificationsEnglish,
  devices: devicesEnglish,
  softphone: softphoneEnglish,
  voicemail: voicemailEnglish,
  recorder: recorderEnglish,
  greetings: greetingsEnglish,
  voicemailPin: voicemailPinEnglish,
  queues: queuesEnglish,
  agentStatus: agentStatusEnglish,
  agentStatuses: agentStatusesEnglish,
  myStats: myStatsEnglish,
  wallboard: wallboardEnglish,
  composer: composerEnglish,
  conversations: conversationsEnglish,
  messageThread: messageThreadEnglish,
  messages: messagesEnglish,
  miniPhone: miniPhoneEnglish,
  profile: profileEnglish,
  security: securityEnglish,
  e911: e911English,
  emergencyBanner: emergencyBannerEnglish,
  video: videoEnglish,
  emoji: emojiEnglish,
};
