import type { CallRecord, Contact, Greeting, Voicemail } from '@hubline/core';
import {
  CAROL,
  CHAT_OF_THREE,
  CHAT_WITH_BOB,
  HOME_ADDRESS,
  OFFICE_ADDRESS,
  QUEUES,
  QUEUE_AGENTS,
  aMessage,
  fakeSound,
  type FakeHub,
  type FakeHubOptions,
} from '@hubline/core/testing';

const carol = { number: CAROL.extension, name: CAROL.name };

const RECORD: CallRecord = {
  ...{ id: 'record', direction: 'in', disposition: 'answered', party: carol },
  startedAt: new Date('2030-01-01T10:00:00Z'),
  answeredAt: new Date('2030-01-01T10:00:05Z'),
  endedAt: new Date('2030-01-01T10:02:05Z'),
  recordings: [{ id: 'recording', startedAt: new Date('2030-01-01T10:01:00Z'), seconds: 4 }],
};

const CUSTOMER: Contact = {
  ...{ id: 'customer', source: 'external', name: 'Harbor Café' },
  phones: [{ label: 'work', number: '+12125550147' }],
};

const VOICEMAIL: Voicemail = {
  ...{ id: 'voicemail', folder: 'new', from: carol, receivedAt: new Date('2030-01-01T09:00:00Z') },
  ...{ seconds: 4, cut: false, peaks: [20, 60, 40], forwarded: null },
};

const GREETING: Greeting = {
  ...{ id: 'greeting', name: 'Holiday', source: 'recorded', isDefault: false, seconds: 4 },
  createdAt: new Date('2030-01-01T08:00:00Z'),
};

/** An office where something is on every page; `signedIn` is Alice, who manages it. */
export const BUSY_OFFICE: FakeHubOptions = {
  ...{ records: [RECORD], externalContacts: [CUSTOMER], voicemails: [VOICEMAIL] },
  greetings: [GREETING],
  conversations: [CHAT_WITH_BOB, CHAT_OF_THREE],
  messages: [aMessage({ text: 'Good morning' })],
  ...{ queues: QUEUES, queueAgents: QUEUE_AGENTS },
  addresses: [OFFICE_ADDRESS, HOME_ADDRESS],
};

/** What was recorded of the call can be played. */
export function withRecording({ backend }: FakeHub): void {
  backend.records.sounds.set('recording', fakeSound(4));
}
