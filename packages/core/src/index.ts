export type { Backend } from './backend.ts';
export type { Call, CallState } from './calls/call.ts';
export { dialNumber } from './calls/dial-number.ts';
export type {
  CallEnd,
  Phone,
  PhoneCall,
  PhoneCallState,
  RegistrationState,
  SipAccount,
  SipAccounts,
} from './calls/phone.ts';
export { everyCapability } from './capabilities/available.ts';
export {
  CAPABILITIES,
  type Capabilities,
  type CapabilityId,
  type Support,
} from './capabilities/capabilities.ts';
export type { Contact, ContactPhone } from './contacts/contact.ts';
export type { ContactSource } from './contacts/contact-source.ts';
export type { Party } from './contacts/party.ts';
export type { AudioOutput, Tone } from './devices/audio-output.ts';
export { browserAudio } from './devices/browser-audio.ts';
export { browserMicrophone, type BrowserMicrophoneOptions } from './devices/browser-microphone.ts';
export type { Microphone, MicrophoneState } from './devices/microphone.ts';
export {
  HUB_ERRORS,
  HubError,
  type HubErrorCode,
  type HubErrorOptions,
} from './errors/hub-error.ts';
export type { CallRecord, Disposition } from './history/call-record.ts';
export type { RecordSource } from './history/record-source.ts';
export { createHub, type Hub, type HubOptions } from './hub.ts';
export { silentLogger, type Logger } from './logger.ts';
export { behaviorFrom, type Behavior } from './reactive/behavior.ts';
export type { Change } from './reactive/change.ts';
export { Scope } from './reactive/scope.ts';
export type { Authenticator } from './session/authenticator.ts';
export type {
  ConnectionState,
  DemoUser,
  Scope as UserScope,
  SessionState,
  SignInOptions,
  User,
} from './session/session.ts';
export { sipPhone, type SipPhoneOptions } from './sip/sip-phone.ts';
export { hublineBackend, type HublineBackendOptions } from './api/hubline-backend.ts';
export type { KeyValueStore, WebStorage } from './api/web-storage.ts';
