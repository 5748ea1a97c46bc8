import type { Strings } from '../strings.ts';
import { agentStatusFrench } from './agent-status.ts';
import { agentStatusesFrench } from './agent-statuses.ts';
import { callQualityFrench } from './call-quality.ts';
import { callFrench } from './call.ts';
import { callMoreFrench } from './call-more.ts';
import { commonFrench } from './common.ts';
import { contactsFrench } from './contacts.ts';
import { devicesFrench } from './devices.ts';
import { diagnosticsFrench } from './diagnostics.ts';
import { dialPadFrench } from './dial-pad.ts';
import { emojiFrench } from './emoji.ts';
import { errorsFrench } from './errors.ts';
import { greetingsFrench } from './greetings.ts';
import { lateErrorsFrench } from './late-errors.ts';
import { headsetFrench } from './headset.ts';
import { historyFrench } from './history.ts';
import { incomingFrench } from './incoming.ts';
import { noticesFrench } from './notices.ts';
import { notificationsFrench } from './notifications.ts';
import { parksFrench } from './parks.ts';
import { phoneCheckFrench } from './phone-check.ts';
import { playerFrench } from './player.ts';
import { queuesFrench } from './queues.ts';
import { myStatsFrench } from './my-stats.ts';
import { composerFrench } from './composer.ts';
import { conversationsFrench } from './conversations.ts';
import { messageThreadFrench } from './message-thread.ts';
import { miniPhoneFrench } from './mini-phone.ts';
import { messagesFrench } from './messages.ts';
import { profileFrench } from './profile.ts';
import { securityFrench } from './security.ts';
import { e911French } from './e911.ts';
import { emergencyBannerFrench } from './emergency-banner.ts';
import { videoFrench } from './video.ts';
import { wallboardFrench } from './wallboard.ts';
import { recentFrench } from './recent.ts';
import { recorderFrench } from './recorder.ts';
import { registrationFrench } from './registration.ts';
import { signInFrench } from './sign-in.ts';
import { softphoneFrench } from './softphone.ts';
import { voicemailFrench } from './voicemail.ts';
import { voicemailPinFrench } from './voicemail-pin.ts';

/** Every word that the elements show or say, in French. */
export const french: Strings = {
  common: commonFrench,
  errors: { ...errorsFrench, ...lateErrorsFrench },
  signIn: signInFrench,
  registration: registrationFrench,
  dialPad: dialPadFrench,
  recent: recentFrench,
  headset: headsetFrench,
  history: historyFrench,
  player: playerFrench,
  incoming: incomingFrench,
  call: callFrench,
  callMore: callMoreFrench,
  callQuality: callQualityFrench,
  phoneCheck: phoneCheckFrench,
  diagnostics: diagnosticsFrench,
  contacts: contactsFrench,
  parks: parksFrench,
  notices: noticesFrench,
  notifications: notificationsFrench,
  devices: devicesFrench,
  softphone: softphoneFrench,
  voicemail: voicemailFrench,
  recorder: recorderFrench,
  greetings: greetingsFrench,
  voicemailPin: voicemailPinFrench,
  queues: queuesFrench,
  agentStatus: agentStatusFrench,
  agentStatuses: agentStatusesFrench,
  myStats: myStatsFrench,
  wallboard: wallboardFrench,
  composer: composerFrench,
  conversations: conversationsFrench,
  messageThread: messageThreadFrench,
  messages: messagesFrench,
  miniPhone: miniPhoneFrench,
  profile: profileFrench,
  security: securityFrench,
  e911: e911French,
  emergencyBanner: emergencyBannerFrench,
  video: videoFrench,
  emoji: emojiFrench,
};
