export type { Backend } from './backend.ts';
export type {
  Call,
  CallState,
  ParkedAt,
  TransferProgress,
  VideoOptions,
  VideoSource,
  VideoState,
} from './calls/call.ts';
export { callMoments, type CallMoment } from './calls/call-moments.ts';
export type { Calls, Conference, Consultation } from './calls/calls.ts';
export type {
  CallFault,
  CallFaultKind,
  CallQuality,
  QualityGrade,
  QualityWarning,
} from './calls/call-quality.ts';
export type { QualityWatch } from './calls/quality-watch.ts';
export { dialNumber } from './calls/dial-number.ts';
export type {
  CallEnd,
  Diversion,
  MediaRepair,
  MediaTrouble,
  Phone,
  PhoneCall,
  PhoneCallState,
  RegistrationState,
  SavedLeg,
  SipAccount,
  SipAccounts,
  TransferTarget,
} from './calls/phone.ts';
export type {
  InboundMeasure,
  MediaMeasure,
  MicrophoneMeasure,
  OutboundMeasure,
  PathMeasure,
  RemoteMeasure,
} from './calls/media-measure.ts';
export { everyCapability } from './capabilities/available.ts';
export {
  CAPABILITIES,
  type Capabilities,
  type CapabilityId,
  type Support,
} from './capabilities/capabilities.ts';
export type { Contact, ContactPhone } from './contacts/contact.ts';
export type { ContactDraft } from './contacts/contact-draft.ts';
export type { ContactBook, ContactSource } from './contacts/contact-source.ts';
export type {
  ContactFault,
  ContactFormat,
  Contacts,
  ImportOptions,
  ImportProblem,
  ImportProgress,
  ImportReport,
} from './contacts/contacts.ts';
export type { Party } from './contacts/party.ts';
export type {
  AudioDevice,
  AudioDeviceKind,
  AudioDevices,
  DevicesState,
} from './devices/audio-device.ts';
export type { AudioMixer } from './devices/audio-mixer.ts';
export type { Camera, CamerasState, VideoDevice } from './devices/camera.ts';
export type { ConnectedDevices, DeviceList } from './devices/device-list.ts';
export type { Devices } from './devices/devices.ts';
export type { AudioOutput, AudioOutputKind, Tone } from './devices/audio-output.ts';
export type { Diagnostics } from './diagnostics/diagnostics.ts';
export {
  flightRecorder,
  type FlightEntry,
  type FlightRecorder,
} from './diagnostics/flight-recorder.ts';
export { browserAudio } from './devices/browser-audio.ts';
export { browserCamera } from './devices/browser-camera.ts';
export { browserDevices } from './devices/browser-devices.ts';
export { browserMicrophone, type BrowserMicrophoneOptions } from './devices/browser-microphone.ts';
export { browserMixer } from './devices/browser-mixer.ts';
export { browserSoundMeter } from './devices/browser-sound-meter.ts';
export type { Microphone, MicrophoneState } from './devices/microphone.ts';
export type { SoundMeter } from './devices/sound-meter.ts';
export {
  HUB_ERRORS,
  HubError,
  type HubErrorCode,
  type HubErrorOptions,
} from './errors/hub-error.ts';
export {
  LOCATION_CHARACTERS,
  type AddressDraft,
  type AddressFault,
  type AddressField,
  type Corrections,
  type EmergencyAddress,
  type Validation,
} from './emergency/emergency-address.ts';
export type { CallEmergency } from './emergency/call-emergency.ts';
export { EMERGENCY_NUMBERS } from './calls/dial-number.ts';
export type { Emergency, EmergencyWarning } from './emergency/emergency.ts';
export type {
  EmergencyNotice,
  EmergencySource,
  EmergencyState,
} from './emergency/emergency-source.ts';
export type { Greeting, GreetingDraft } from './greetings/greeting.ts';
export type { Greetings } from './greetings/greetings.ts';
export type { GreetingCommands, GreetingSource } from './greetings/greeting-source.ts';
export type { CallRecord, Disposition, Recording } from './history/call-record.ts';
export type { History, HistoryList, HistoryListState } from './history/history.ts';
export type {
  HistoryFilter,
  RecordPage,
  RecordQuery,
  RecordSource,
} from './history/record-source.ts';
export type {
  Headset,
  HeadsetKey,
  HeadsetLights,
  HeadsetLink,
  Headsets,
  HeadsetState,
} from './headset/headset.ts';
export { browserMediaKeys, type MediaKeysOptions } from './media-keys/browser-media-keys.ts';
export type { KeyedCall, MediaKey, MediaKeys } from './media-keys/media-keys.ts';
export type { Screen, ScreenHold } from './screen/screen.ts';
export { headStart, type HeadStart, type HeadStartOptions } from './head-start.ts';
export { createHub, type Hub, type HubOptions } from './hub.ts';
export type { ClosedReason, Conversation, Member, Recipient } from './messages/conversation.ts';
export type {
  Attachment,
  ConversationEvent,
  Delivery,
  Message,
  MessageAuthor,
  MessageDraft,
  Quote,
  Reaction,
} from './messages/message.ts';
export type { MessageLimits, MessageSettings, SmsNumber } from './messages/message-settings.ts';
export type {
  CarrierFailure,
  CarrierState,
  ConversationPage,
  MessagePage,
  MessageQuery,
  MessageSource,
  OutgoingMessage,
  SentMessage,
  StoredConversation,
  Typing,
  Upload,
} from './messages/message-source.ts';
export type {
  ExportOptions,
  Messages,
  MessageThread,
  ThreadState,
  UploadProgress,
} from './messages/messages.ts';
export type { SmsSegments } from './messages/sms-segments.ts';
export { silentLogger, type Logger } from './logger.ts';
export type {
  CheckPoint,
  CheckPointId,
  PhoneCheck,
  TestCall,
  TestResult,
} from './phone-check/phone-check.ts';
export type { Park, ParkedCall } from './parks/park.ts';
export type { Parks } from './parks/parks.ts';
export type { ParkSource } from './parks/park-source.ts';
export type { DialogId, LiveCall, RecordingAction, RecordingState } from './phones/live-call.ts';
export type { MyPhone } from './phones/my-phone.ts';
export type { LiveCallSource, MyPhoneSource } from './phones/my-phone-source.ts';
export type { Phones } from './phones/phones.ts';
export type { Presence, PresenceState } from './presence/presence.ts';
export type { Presences } from './presence/presences.ts';
export type { PresenceSource } from './presence/presence-source.ts';
export type {
  AgentActivity,
  AgentColor,
  AgentStatus,
  AgentStatusDraft,
  MyAgent,
  MyQueue,
  QueueAgent,
} from './queues/agent.ts';
export type { CallCenter, StatusChoice, SupervisionMode } from './queues/call-center.ts';
export type { CallCenterSource } from './queues/call-center-source.ts';
export type { MyStats, Span, StatsPart, StatusTime } from './queues/my-stats.ts';
export type { Queue, QueueDay, QueueStrategy, QueuedCaller } from './queues/queue.ts';
export type {
  AnsweringRules,
  Email,
  ForwardTarget,
  Profile,
  ProfilePatch,
} from './profile/profile.ts';
export type { ProfileSource } from './profile/profile-source.ts';
export type { MyProfile } from './profile/profiles.ts';
export type {
  PasswordProblem,
  PasswordStrength,
  SecondFactorOffer,
  Security,
  SessionEntry,
} from './security/security.ts';
export { behaviorFrom, type Behavior } from './reactive/behavior.ts';
export type { Push, PushKind, PushState, PushStatus, PushWishes, QuietHours } from './push/push.ts';
export type { PushAddress, PushPlace, PushSource, PushStanding } from './push/push-source.ts';
export type { Change } from './reactive/change.ts';
export { Scope } from './reactive/scope.ts';
export type { Authenticator } from './session/authenticator.ts';
export type {
  ConnectionState,
  Credentials,
  DemoUser,
  Scope as UserScope,
  SessionState,
  SignInOptions,
  SignInProvider,
  User,
} from './session/session.ts';
export {
  signInReturn,
  type SignInReturn,
  type SignInReturnError,
} from './session/sign-in-return.ts';
export { sipPhone, type SipPhoneOptions } from './sip/sip-phone.ts';
export { browserStudio, type BrowserStudioOptions } from './sounds/browser-studio.ts';
export type { Sound, Studio, Take, TakeState } from './sounds/studio.ts';
export { hublineBackend, type HublineBackendOptions } from './api/hubline-backend.ts';
export { webStorage, type KeyValueStore, type WebStorage } from './storage/web-storage.ts';

export { browserTabs } from './tabs/browser-tabs.ts';
export type { TabLink, TabPage, Tabs } from './tabs/tabs.ts';
export type { Mailbox, Voicemail, VoicemailFolder } from './voicemail/voicemail.ts';
export type { VoicemailList, VoicemailListState, Voicemails } from './voicemail/voicemails.ts';
export type {
  ForwardedVoicemail,
  VoicemailCommands,
  VoicemailPage,
  VoicemailQuery,
  VoicemailSource,
} from './voicemail/voicemail-source.ts';
export { csvText } from './text/csv-text.ts';
export { fold } from './text/fold.ts';
