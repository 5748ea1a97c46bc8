import type { Strings } from '../strings.ts';
import { agentStatusGerman } from './agent-status.ts';
import { agentStatusesGerman } from './agent-statuses.ts';
import { callQualityGerman } from './call-quality.ts';
import { callGerman } from './call.ts';
import { callMoreGerman } from './call-more.ts';
import { commonGerman } from './common.ts';
import { contactsGerman } from './contacts.ts';
import { devicesGerman } from './devices.ts';
import { diagnosticsGerman } from './diagnostics.ts';
import { dialPadGerman } from './dial-pad.ts';
import { emojiGerman } from './emoji.ts';
import { errorsGerman } from './errors.ts';
import { greetingsGerman } from './greetings.ts';
import { lateErrorsGerman } from './late-errors.ts';
import { headsetGerman } from './headset.ts';
import { historyGerman } from './history.ts';
import { incomingGerman } from './incoming.ts';
import { noticesGerman } from './notices.ts';
import { notificationsGerman } from './notifications.ts';
import { parksGerman } from './parks.ts';
import { phoneCheckGerman } from './phone-check.ts';
import { playerGerman } from './player.ts';
import { queuesGerman } from './queues.ts';
import { myStatsGerman } from './my-stats.ts';
import { composerGerman } from './composer.ts';
import { conversationsGerman } from './conversations.ts';
import { messageThreadGerman } from './message-thread.ts';
import { miniPhoneGerman } from './mini-phone.ts';
import { messagesGerman } from './messages.ts';
import { profileGerman } from './profile.ts';
import { securityGerman } from './security.ts';
import { e911German } from './e911.ts';
import { emergencyBannerGerman } from './emergency-banner.ts';
import { videoGerman } from './video.ts';
import { wallboardGerman } from './wallboard.ts';
import { recentGerman } from './recent.ts';
import { recorderGerman } from './recorder.ts';
import { registrationGerman } from './registration.ts';
import { signInGerman } from './sign-in.ts';
import { softphoneGerman } from './softphone.ts';
import { voicemailGerman } from './voicemail.ts';
import { voicemailPinGerman } from './voicemail-pin.ts';

/** Every word that the elements show or say, in German. */
export const german: Strings = {
  common: commonGerman,
  errors: { ...errorsGerman, ...lateErrorsGerman },
  signIn: signInGerman,
  registration: registrationGerman,
  dialPad: dialPadGerman,
  recent: recentGerman,
  headset: headsetGerman,
  history: historyGerman,
  player: playerGerman,
  incoming: incomingGerman,
  call: callGerman,
  callMore: callMoreGerman,
  callQuality: callQualityGerman,
  phoneCheck: phoneCheckGerman,
  diagnostics: diagnosticsGerman,
  contacts: contactsGerman,
  parks: parksGerman,
  notices: noticesGerman,
  notifications: notificationsGerman,
  devices: devicesGerman,
  softphone: softphoneGerman,
  voicemail: voicemailGerman,
  recorder: recorderGerman,
  greetings: greetingsGerman,
  voicemailPin: voicemailPinGerman,
  queues: queuesGerman,
  agentStatus: agentStatusGerman,
  agentStatuses: agentStatusesGerman,
  myStats: myStatsGerman,
  wallboard: wallboardGerman,
  composer: composerGerman,
  conversations: conversationsGerman,
  messageThread: messageThreadGerman,
  messages: messagesGerman,
  miniPhone: miniPhoneGerman,
  profile: profileGerman,
  security: securityGerman,
  e911: e911German,
  emergencyBanner: emergencyBannerGerman,
  video: videoGerman,
  emoji: emojiGerman,
};
