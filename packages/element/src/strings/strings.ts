import type { HubErrorCode } from '@hubline/core';
import type { agentStatusEnglish } from './english/agent-status.ts';
import type { agentStatusesEnglish } from './english/agent-statuses.ts';
import type { callEnglish } from './english/call.ts';
import type { commonEnglish } from './english/common.ts';
import type { contactsEnglish } from './english/contacts.ts';
import type { devicesEnglish } from './english/devices.ts';
import type { dialPadEnglish } from './english/dial-pad.ts';
import type { greetingsEnglish } from './english/greetings.ts';
import type { historyEnglish } from './english/history.ts';
import type { incomingEnglish } from './english/incoming.ts';
import type { noticesEnglish } from './english/notices.ts';
import type { notificationsEnglish } from './english/notifications.ts';
import type { parksEnglish } from './english/parks.ts';
import type { playerEnglish } from './english/player.ts';
import type { queuesEnglish } from './english/queues.ts';
import type { myStatsEnglish } from './english/my-stats.ts';
import type { wallboardEnglish } from './english/wallboard.ts';
import type { recentEnglish } from './english/recent.ts';
import type { recorderEnglish } from './english/recorder.ts';
import type { registrationEnglish } from './english/registration.ts';
import type { signInEnglish } from './english/sign-in.ts';
import type { softphoneEnglish } from './english/softphone.ts';
import type { voicemailEnglish } from './english/voicemail.ts';
import type { voicemailPinEnglish } from './english/voicemail-pin.ts';
import type { conversationsEnglish } from './english/conversations.ts';
import type { messageThreadEnglish } from './english/message-thread.ts';
import type { composerEnglish } from './english/composer.ts';
import type { messagesEnglish } from './english/messages.ts';
import type { emojiEnglish } from './english/emoji.ts';
import type { videoEnglish } from './english/video.ts';

/** The words of one language, part by part. */
export interface Strings {
  readonly common: typeof commonEnglish;
  readonly errors: Readonly<Record<HubErrorCode, string>>;
  readonly signIn: typeof signInEnglish;
  readonly registration: typeof registrationEnglish;
  readonly dialPad: typeof dialPadEnglish;
  readonly recent: typeof recentEnglish;
  readonly history: typeof historyEnglish;
  readonly player: typeof playerEnglish;
  readonly incoming: typeof incomingEnglish;
  readonly call: typeof callEnglish;
  readonly contacts: typeof contactsEnglish;
  readonly parks: typeof parksEnglish;
  readonly notices: typeof noticesEnglish;
  readonly notifications: typeof notificationsEnglish;
  readonly devices: typeof devicesEnglish;
  readonly softphone: typeof softphoneEnglish;
  readonly voicemail: typeof voicemailEnglish;
  readonly recorder: typeof recorderEnglish;
  readonly greetings: typeof greetingsEnglish;
  readonly voicemailPin: typeof voicemailPinEnglish;
  readonly queues: typeof queuesEnglish;
  readonly agentStatus: typeof agentStatusEnglish;
  readonly agentStatuses: typeof agentStatusesEnglish;
  readonly myStats: typeof myStatsEnglish;
  readonly wallboard: typeof wallboardEnglish;
  readonly conversations: typeof conversationsEnglish;
  readonly messageThread: typeof messageThreadEnglish;
  readonly composer: typeof composerEnglish;
  readonly messages: typeof messagesEnglish;
  readonly video: typeof videoEnglish;
  readonly emoji: typeof emojiEnglish;
}

/** What is handed down: some or all parts of a language. */
export type SomeStrings = Partial<Strings>;
