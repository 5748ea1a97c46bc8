import type { Destination } from '../calls/ports.ts';
import type { Person } from '../directory/snapshot.ts';
import type { ProfileColumns } from '../store/user-repository.ts';
import { charactersOf } from '../text/characters.ts';
import { USUAL_RULES, type AnsweringRules, type ForwardTarget } from './answering-rules.ts';

const LONGEST_NAME = 50;
/** The same for a machine: a character may be made of many parts. */
const LONGEST_NAME_UNITS = 200;
const RING_SECONDS = { least: 5, most: 120 };
/** As many as calls go on from phone to phone. */
const MOST_HOPS = 5;

/** What is to change; what is not named stays. */
export interface ProfilePatch {
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly timezone?: string | undefined;
  readonly announceInDirectory?: boolean | undefined;
  readonly listInDirectory?: boolean | undefined;
  readonly areaCode?: string | undefined;
  readonly callerId?: string | null | undefined;
  readonly emergencyCallerId?: string | null | undefined;
  readonly answering?: AnsweringRules | undefined;
}

/** What a patch is measured by. */
export interface ProfileSetting {
  readonly person: Person;
  readonly emergencyCallerIds: readonly string[];
  readonly resolve: (number: string) => Destination;
  readonly rulesOf: (userId: string) => AnsweringRules;
}

export type Faults = Readonly<Record<string, string>>;

const TARGETS = ['always', 'busy', 'noAnswer', 'notConnected'] as const;

/** The columns that a patch changes, or what is wrong with which field of it. */
export function readPatch(
  patch: ProfilePatch,
  setting: ProfileSetting,
): { readonly columns: Partial<ProfileColumns> } | { readonly fields: Faults } {
  const { person, emergencyCallerIds } = setting;
  const firstName = patch.firstName?.trim();
  const lastName = patch.lastName?.trim();
  const found: [string, string | null][] = [
    ['firstName', firstName === undefined ? null : nameFault(firstName, 'required')],
    ['lastName', lastName === undefined ? null : nameFault(lastName, 'optional')],
    ['timezone', isKnownTimezone(patch.timezone) ? null : 'unknown'],
    ['areaCode', isAreaCode(patch.areaCode) ? null : 'area-code'],
    ['callerId', isOneOf(person.numbers, patch.callerId) ? null : 'not-mine'],
    ['emergencyCallerId', isOneOf(emergencyCallerIds, patch.emergencyCallerId) ? null : 'not-mine'],
    ...(patch.answering ? rulesFaults(patch.answering, setting) : []),
  ];
  const faults = found.filter(([, fault]) => fault !== null) as [string, string][];
  if (faults.length > 0) return { fields: Object.fromEntries(faults) };

  const named = firstName !== undefined || lastName !== undefined;
  const first_name = firstName ?? person.firstName;
  const last_name = lastName ?? person.lastName;
  return {
    columns: {
      ...(named && { first_name, last_name, name: `${first_name} ${last_name}`.trim() }),
      ...(patch.timezone !== undefined && { timezone: patch.timezone }),
      ...(patch.announceInDirectory !== undefined && {
        announced: patch.announceInDirectory ? 1 : 0,
      }),
      ...(patch.listInDirectory !== undefined && { listed: patch.listInDirectory ? 1 : 0 }),
      ...(patch.areaCode !== undefined && { area_code: patch.areaCode }),
      ...(patch.callerId !== undefined && { caller_id: patch.callerId }),
      ...(patch.emergencyCallerId !== undefined && {
        emergency_caller_id: patch.emergencyCallerId,
      }),
      ...(patch.answering && { answering: writeAnsweringRules(patch.answering) }),
    },
  };
}

/** What others see of someone: one line that says what it looks like. */
function nameFault(name: string, need: 'required' | 'optional'): string | null {
  if (name === '') return need === 'required' ? 'missing' : null;
  if (name.length > LONGEST_NAME_UNITS || charactersOf(name) > LONGEST_NAME) return 'too-long';
  // Control characters, and marks that turn the direction of what others read beside it.
  const unreadable = /\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(name);
  return unreadable || !name.isWellFormed() ? 'not-readable' : null;
}

/** Also by one of its other names: browsers do not agree on which is the first (`Asia/Kolkata`). */
function isKnownTimezone(timezone: string | undefined): boolean {
  if (timezone === undefined || timezone === '' || timezone === 'UTC') return true;
  if (!/^[A-Z][A-Za-z_]+(?:\/[A-Z][A-Za-z0-9_+-]+){1,2}$/.test(timezone)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: timezone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Of North America: from 2 on, and none of the service numbers such as 911. */
function isAreaCode(areaCode: string | undefined): boolean {
  return areaCode === undefined || areaCode === '' || /^[2-9](?!11)\d{2}$/.test(areaCode);
}

function isOneOf(numbers: readonly string[], chosen: string | null | undefined): boolean {
  return chosen === undefined || chosen === null || numbers.includes(chosen);
}

function rulesFaults(
  rules: AnsweringRules,
  setting: ProfileSetting,
): [field: string, fault: string | null][] {
  const { ringSeconds } = rules;
  const rings =
    ringSeconds === null ||
    (Number.isInteger(ringSeconds) &&
      ringSeconds >= RING_SECONDS.least &&
      ringSeconds <= RING_SECONDS.most);
  return [
    ['answering.ringSeconds', rings ? null : 'seconds'],
    ...TARGETS.map((name): [string, string | null] => [
      `answering.${name}`,
      targetFault(rules[name], setting),
    ]),
  ];
}

function targetFault(target: ForwardTarget | null, setting: ProfileSetting): string | null {
  if (target?.kind !== 'number') return null;
  if (target.number.trim() === '') return 'missing';
  const destination = setting.resolve(target.number);
  if (destination.kind === 'queue') return null;
  // A code is for who dials it, and help for who needs it.
  if (destination.kind !== 'user') return 'number';
  const { userId } = setting.person;
  if (destination.user.userId === userId) return 'own-extension';
  return leadsBack(destination.user.userId, setting) ? 'loop' : null;
}

/** Whether all calls to them come to this person in the end. */
function leadsBack(from: string, { person, resolve, rulesOf }: ProfileSetting): boolean {
  let at = from;
  for (let hop = 0; hop < MOST_HOPS; hop += 1) {
    const { doNotDisturb, always } = rulesOf(at);
    if (doNotDisturb || always?.kind !== 'number') return false;
    const next = resolve(always.number);
    if (next.kind !== 'user') return false;
    at = next.user.userId;
    if (at === person.userId) return true;
  }
  return false;
}

/** For the column: what is unlike the usual rules. */
function writeAnsweringRules(rules: AnsweringRules): string {
  const trimmed = (target: ForwardTarget | null): ForwardTarget | null =>
    target?.kind === 'number' ? { kind: 'number', number: target.number.trim() } : target;
  const written: AnsweringRules = {
    ...rules,
    ...{ always: trimmed(rules.always), busy: trimmed(rules.busy) },
    ...{ noAnswer: trimmed(rules.noAnswer), notConnected: trimmed(rules.notConnected) },
  };
  const unusual = Object.entries(written).filter(
    ([name, value]) => value !== USUAL_RULES[name as keyof AnsweringRules],
  );
  return JSON.stringify(Object.fromEntries(unusual));
}
