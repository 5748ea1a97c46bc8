export { FakeAudioOutput } from './fake-audio-output.ts';
export { FakeBackend } from './fake-backend.ts';
export type { FakeBackendOptions, FakeCommand } from './fake-backend-options.ts';
export {
  AGENT_STATUSES,
  FakeCallCenter,
  type FakeCallCenterCommand,
  type FakeCallCenterOptions,
} from './fake-call-center.ts';
export { FakeCamera } from './fake-camera.ts';
export { FakeCollection } from './fake-collection.ts';
export { FakeContactBook } from './fake-contact-book.ts';
export { FakeDeviceList } from './fake-device-list.ts';
export { judgeAddress, type FakeVerdict } from './fake-address-service.ts';
export {
  FakeEmergency,
  type FakeEmergencyCommand,
  type FakeEmergencyOptions,
} from './fake-emergency.ts';
export { FakeGreetings } from './fake-greetings.ts';
export { createFakeHub, type FakeHub, type FakeHubOptions } from './fake-hub.ts';
export { FakeLiveCalls } from './fake-live-calls.ts';
export { FakeConversations } from './fake-conversations.ts';
export type { FakeMessageCommand } from './fake-message-command.ts';
export { FakeMessages, type FakeMessageOptions } from './fake-messages.ts';
export { FakeMicrophone } from './fake-microphone.ts';
export { memoryStorage } from './memory-storage.ts';
export { FakePhone } from './fake-phone.ts';
export { FakePhoneCall, type FakeTransfer } from './fake-phone-call.ts';
export { FakePassword } from './fake-password.ts';
export { FakePresence } from './fake-presence.ts';
export { FakeProfile, type FakeProfileCommand, type FakeProfileOptions } from './fake-profile.ts';
export { FakeRecords } from './fake-records.ts';
export {
  FakeSecurity,
  SECOND_FACTOR_CODE,
  SESSIONS,
  type FakeSecurityCommand,
  type FakeSecurityOptions,
} from './fake-security.ts';
export { FakePush, FakePushPlace, type FakePushOptions } from './fake-push.ts';
export { fakeSound } from './fake-sound.ts';
export { FakeSoundMeter } from './fake-sound-meter.ts';
export { FakeHeadset, FakeHeadsets } from './fake-headsets.ts';
export { FakeMediaKeys } from './fake-media-keys.ts';
export { FakeScreen } from './fake-screen.ts';
export { FakeStudio, FakeTake } from './fake-studio.ts';
export { FakeTabs, type FakeTab } from './fake-tabs.ts';
export { FakeVoicemails } from './fake-voicemails.ts';
export {
  CHAT_BY_SMS,
  CHAT_OF_THREE,
  CHAT_WITH_BOB,
  CUSTOMER,
  MESSAGE_SETTINGS,
  aConversation,
  aMessage,
  aText,
  authorOf,
  manyMessages,
  memberOf,
  type ManyMessages,
} from './messages-people.ts';
export {
  QUEUES,
  QUEUED_CALLERS,
  QUEUE_AGENTS,
  SALES,
  SUPPORT,
  TRAINING,
  agentOf,
} from './office-queues.ts';
export {
  ALICE,
  BOB,
  CAROL,
  DAVE,
  HOME_ADDRESS,
  OFFICE_ADDRESS,
  PARKS,
  PASSWORD,
  PEOPLE,
  contactOf,
  profileOf,
} from './people.ts';
export { FakePeerConnection, fakePeerConnection } from './fake-peer-connection.ts';
export { FakeSipDialog } from './fake-sip-dialog.ts';
export { FakeSipServer, type FakeAnswer } from './fake-sip-server.ts';
export { MediaRun, type MediaSecond } from './media-run.ts';
export { Replay, replay, type ReplayStep } from './replay.ts';
export { SipText } from './sip-text.ts';
