import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HubError } from '../errors/hub-error.ts';
import { Scope } from '../reactive/scope.ts';
import { FakeMicrophone } from '../testing/index.ts';
import { reached } from '../testing/reached.ts';
import { MicrophoneService } from './microphone-service.ts';

test('says what is known, without asking the person', async () => {
  const microphone = new FakeMicrophone('prompt');
  const service = new MicrophoneService(new Scope(), microphone);
  assert.equal(service.state$.value.status, 'unknown');
  await reached(service.state$, ({ status }) => status === 'prompt');
  assert.equal(microphone.streams.length, 0);
});

test('follows what changes in the browser and on the desk', async () => {
  const microphone = new FakeMicrophone('granted');
  const service = new MicrophoneService(new Scope(), microphone);
  await reached(service.state$, ({ status }) => status === 'granted');
  microphone.become('missing');
  const state = await reached(service.state$, ({ status }) => status === 'missing');
  assert.equal('error' in state && state.error.code, 'microphone/missing');
  microphone.become('granted');
  await reached(service.state$, ({ status }) => status === 'granted');
});

test('asks for permission, and leaves the microphone off afterwards', async () => {
  const microphone = new FakeMicrophone('prompt');
  const service = new MicrophoneService(new Scope(), microphone);
  await service.request();
  assert.equal(service.state$.value.status, 'granted');
  const [track] = microphone.streams[0]!.getTracks();
  assert.equal(track?.readyState, 'ended');
});

test('a refusal is an error and a state', async () => {
  const microphone = new FakeMicrophone('prompt');
  microphone.answer = 'denied';
  const service = new MicrophoneService(new Scope(), microphone);
  await assert.rejects(service.request(), { code: 'microphone/denied' });
  assert.equal(service.state$.value.status, 'denied');
});

test('asks again only where something stood in the way', async () => {
  const microphone = new FakeMicrophone('granted');
  const service = new MicrophoneService(new Scope(), microphone);
  await service.clearObstacle();
  assert.equal(microphone.streams.length, 0);
  service.note(new HubError('microphone/busy'));
  assert.equal(service.state$.value.status, 'busy');
  await service.clearObstacle();
  assert.equal(microphone.streams.length, 1);
  assert.equal(service.state$.value.status, 'granted');
});

test('failures of other things are not the microphone’s', () => {
  const service = new MicrophoneService(new Scope(), new FakeMicrophone());
  service.note(new HubError('call/busy'));
  service.note(new TypeError('oops'));
  assert.equal(service.state$.value.status, 'unknown');
});

test('without a microphone a request says that it is missing', async () => {
  const service = new MicrophoneService(new Scope(), undefined);
  await assert.rejects(service.request(), { code: 'microphone/missing' });
});

test('watches no longer than its scope', () => {
  const scope = new Scope();
  const microphone = new FakeMicrophone();
  new MicrophoneService(scope, microphone);
  assert.equal(microphone.observed, true);
  scope.abort();
  assert.equal(microphone.observed, false);
});
