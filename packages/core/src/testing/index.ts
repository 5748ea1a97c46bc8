export { FakeAudioOutput } from './fake-audio-output.ts';
export { FakeBackend, type FakeBackendOptions } from './fake-backend.ts';
export { FakeCollection } from './fake-collection.ts';
export { createFakeHub, type FakeHub, type FakeHubOptions } from './fake-hub.ts';
export { FakeMicrophone } from './fake-microphone.ts';
export { FakePhone } from './fake-phone.ts';
export { FakePhoneCall } from './fake-phone-call.ts';
export { ALICE, BOB, CAROL, DAVE, PASSWORD, PEOPLE, contactOf } from './people.ts';
