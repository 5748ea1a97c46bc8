import type { Contact } from '../contacts/contact.ts';
import type { Park } from '../parks/park.ts';
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

/** Three parks that are free. */
export const PARKS: readonly Park[] = ['701', '702', '703'].map((extension, at) => ({
  id: `park-${extension}`,
  extension,
  name: `Park ${at + 1}`,
  call: null,
}));
