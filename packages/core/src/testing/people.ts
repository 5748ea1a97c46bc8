import type { Contact } from '../contacts/contact.ts';
import type { EmergencyAddress } from '../emergency/emergency-address.ts';
import type { Park } from '../parks/park.ts';
import type { Profile } from '../profile/profile.ts';
import type { DemoUser, User } from '../session/session.ts';

const tenant = { id: 'tenant-acme', name: 'Acme' };

/** The people of the demo server, for tests and stories. All but Dave may record calls. */
export const ALICE: User = {
  id: 'user-alice',
  username: 'alice',
  name: 'Alice Anderson',
  extension: '1001',
  scope: 'office-manager',
  numbers: ['+14695550101'],
  tenant,
  mayRecord: true,
};

export const BOB: User = {
  id: 'user-bob',
  username: 'bob',
  name: 'Bob Johnson',
  extension: '1002',
  scope: 'agent',
  numbers: ['+14695550102'],
  tenant,
  mayRecord: true,
};

export const CAROL: User = {
  id: 'user-carol',
  username: 'carol',
  name: 'Carol Smith',
  extension: '1003',
  scope: 'supervisor',
  numbers: ['+14695550103'],
  tenant,
  mayRecord: true,
};

export const DAVE: User = {
  id: 'user-dave',
  username: 'dave',
  name: 'Dave Müller',
  extension: '1004',
  scope: 'basic',
  numbers: ['+14695550104'],
  tenant,
  mayRecord: false,
};

export const PEOPLE: readonly User[] = [ALICE, BOB, CAROL, DAVE];

export const PASSWORD = 'hubline-demo';

/** The colleague as the directory lists them. */
export function contactOf(user: User): Contact {
  return {
    id: user.id,
    source: 'directory',
    name: user.name,
    phones: [
      { label: 'extension', number: user.extension },
      ...user.numbers.map((number) => ({ label: 'work' as const, number })),
    ],
  };
}

/** The user as a sign-in page offers them. */
export function demoUserOf({ username, name, extension, scope }: User): DemoUser {
  return { username, name, extension, role: scope };
}

/** A profile that nobody has changed yet. */
export function profileOf(user: User): Profile {
  const [firstName = '', lastName = ''] = user.name.split(' ');
  const address = `${user.username}@acme.example`;
  return {
    id: user.id,
    firstName,
    lastName,
    timezone: '',
    scope: user.scope,
    emails: [{ id: `email-${user.username}`, address, primary: true, confirmed: true }],
    announceInDirectory: true,
    listInDirectory: true,
    areaCode: '',
    callerId: user.numbers[0] ?? null,
    emergencyCallerId: null,
    callerIds: user.numbers,
    emergencyCallerIds: [...user.numbers, '+14695550100'],
    answering: {
      doNotDisturb: false,
      ringSeconds: null,
      always: null,
      busy: null,
      noAnswer: null,
      notConnected: null,
    },
    avatar: null,
    hasSecondFactor: false,
    recoveryCodes: 0,
    hasPassword: true,
  };
}

/** Where help is sent to Alice. */
export const OFFICE_ADDRESS: EmergencyAddress = {
  id: 'address-office',
  version: 1,
  name: 'Office',
  callerName: 'Alice Anderson',
  line1: '100 Main Street',
  line2: 'Suite 400',
  country: 'US',
  state: 'TX',
  city: 'Dallas',
  zip: '75201',
  location: 'Fourth floor, by the lifts',
  validatedAt: new Date('2030-01-01T12:00:00Z'),
};

export const HOME_ADDRESS: EmergencyAddress = {
  ...OFFICE_ADDRESS,
  id: 'address-home',
  name: 'Home',
  line1: '7 Elm Street',
  line2: '',
  city: 'Plano',
  zip: '75024',
  location: '',
};

/** Three parks that are free. */
export const PARKS: readonly Park[] = ['701', '702', '703'].map((extension, at) => ({
  id: `park-${extension}`,
  extension,
  name: `Park ${at + 1}`,
  call: null,
}));
