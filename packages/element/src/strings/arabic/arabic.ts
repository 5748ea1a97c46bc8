import type { Strings } from '../strings.ts';
import { agentStatusArabic } from './agent-status.ts';
import { agentStatusesArabic } from './agent-statuses.ts';
import { callQualityArabic } from './call-quality.ts';
import { callArabic } from './call.ts';
import { callMoreArabic } from './call-more.ts';
import { commonArabic } from './common.ts';
import { contactsArabic } from './contacts.ts';
import { devicesArabic } from './devices.ts';
import { diagnosticsArabic } from './diagnostics.ts';
import { dialPadArabic } from './dial-pad.ts';
import { emojiArabic } from './emoji.ts';
import { errorsArabic } from './errors.ts';
import { greetingsArabic } from './greetings.ts';
import { lateErrorsArabic } from './late-errors.ts';
import { headsetArabic } from './headset.ts';
import { historyArabic } from './history.ts';
import { incomingArabic } from './incoming.ts';
import { noticesArabic } from './notices.ts';
import { notificationsArabic } from './notifications.ts';
import { parksArabic } from './parks.ts';
import { phoneCheckArabic } from './phone-check.ts';
import { playerArabic } from './player.ts';
import { queuesArabic } from './queues.ts';
import { myStatsArabic } from './my-stats.ts';
import { composerArabic } from './composer.ts';
import { conversationsArabic } from './conversations.ts';
import { messageThreadArabic } from './message-thread.ts';
import { miniPhoneArabic } from './mini-phone.ts';
import { messagesArabic } from './messages.ts';
import { profileArabic } from './profile.ts';
import { securityArabic } from './security.ts';
import { e911Arabic } from './e911.ts';
import { emergencyBannerArabic } from './emergency-banner.ts';
import { videoArabic } from './video.ts';
import { wallboardArabic } from './wallboard.ts';
import { recentArabic } from './recent.ts';
import { recorderArabic } from './recorder.ts';
import { registrationArabic } from './registration.ts';
import { signInArabic } from './sign-in.ts';
import { softphoneArabic } from './softphone.ts';
import { voicemailArabic } from './voicemail.ts';
import { voicemailPinArabic } from './voicemail-pin.ts';

/** Modern Standard Arabic. What is put into its sentences keeps its own direction. */
export const arabic: Strings = {
  common: commonArabic,
  errors: { ...errorsArabic, ...lateErrorsArabic },
  signIn: signInArabic,
  registration: registrationArabic,
  dialPad: dialPadArabic,
  recent: recentArabic,
  headset: headsetArabic,
  history: historyArabic,
  player: playerArabic,
  incoming: incomingArabic,
  call: callArabic,
  callMore: callMoreArabic,
  callQuality: callQualityArabic,
  phoneCheck: phoneCheckArabic,
  diagnostics: diagnosticsArabic,
  contacts: contactsArabic,
  parks: parksArabic,
  notices: noticesArabic,
  notifications: notificationsArabic,
  devices: devicesArabic,
  softphone: softphoneArabic,
  voicemail: voicemailArabic,
  recorder: recorderArabic,
  greetings: greetingsArabic,
  voicemailPin: voicemailPinArabic,
  queues: queuesArabic,
  agentStatus: agentStatusArabic,
  agentStatuses: agentStatusesArabic,
  myStats: myStatsArabic,
  wallboard: wallboardArabic,
  composer: composerArabic,
  conversations: conversationsArabic,
  messageThread: messageThreadArabic,
  messages: messagesArabic,
  miniPhone: miniPhoneArabic,
  profile: profileArabic,
  security: securityArabic,
  e911: e911Arabic,
  emergencyBanner: emergencyBannerArabic,
  video: videoArabic,
  emoji: emojiArabic,
};
