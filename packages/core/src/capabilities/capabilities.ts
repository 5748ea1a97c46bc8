export const CAPABILITIES = [
  'auth.password',
  'call.dial',
  'call.answer',
  'call.ignore',
  'call.decline',
  'call.hold',
  'call.mute',
  'call.dtmf',
  'call.transfer',
  'call.consult',
  'call.merge',
  'call.record',
  'call.park',
  'call.switch',
  'call.pull',
  'call.video',
  'parks.list',
  'history.list',
  'history.search',
  'history.recordings',
  'voicemail.list',
  'voicemail.forward',
  'voicemail.pin',
  'greetings.list',
  'greetings.write',
  'contacts.directory',
  'contacts.write',
  'presence.list',
  'presence.away',
  'queues.status',
  'queues.watch',
  'queues.supervise',
  'queues.statuses',
  'queues.stats',
  'chat.direct',
  'chat.group',
  'chat.media',
  'sms.send',
  'mms.send',
  'messages.export',
  'auth.provider',
  'profile.write',
  'profile.answering',
  'profile.avatar',
  'security.password',
  'security.second-factor',
  'security.sessions',
  'emergency.addresses',
] as const;

export type CapabilityId = (typeof CAPABILITIES)[number];

/**
 * How far something works. `full`: the server does it. `emulated`: only this device knows of it.
 * `partial`: see `limits`. `none`: hide the control. `unknown`: the first failure is the answer.
 */
export interface Support {
  readonly level: 'full' | 'partial' | 'emulated' | 'none' | 'unknown';
  readonly why?: 'protocol' | 'server-version' | 'scope' | 'not-configured' | 'signed-out';
  readonly limits?: readonly string[];
}

export type Capabilities = Readonly<Record<CapabilityId, Support>>;
