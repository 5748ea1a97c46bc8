import type { AnsweringRules, Profile, ProfilePatch } from '../profile/profile.ts';

const LONGEST_NAME = 100;

/** What the server would not take, field by field, and why; see the fields of `PUT profile`. */
export function profileFaults(
  patch: ProfilePatch,
  profile: Profile,
  extension: string,
): Record<string, string> {
  const { timezone, areaCode, callerId, emergencyCallerId, answering } = patch;
  const faults = {
    firstName: faultOfName(patch.firstName),
    lastName: faultOfName(patch.lastName),
    timezone: timezone && !isTimezone(timezone) ? 'unknown' : undefined,
    areaCode: areaCode && !/^[2-9]\d\d$/.test(areaCode) ? 'area-code' : undefined,
    callerId: callerId && !profile.callerIds.includes(callerId) ? 'not-mine' : undefined,
    emergencyCallerId:
      emergencyCallerId && !profile.emergencyCallerIds.includes(emergencyCallerId)
        ? 'not-mine'
        : undefined,
    ...(answering ? answeringFaults(answering, extension) : {}),
  };
  return Object.fromEntries(
    Object.entries(faults).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function faultOfName(name: string | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (name.trim() === '') return 'missing';
  return name.length > LONGEST_NAME ? 'too-long' : undefined;
}

function answeringFaults(
  rules: AnsweringRules,
  extension: string,
): Record<string, string | undefined> {
  const faults: Record<string, string | undefined> = {};
  for (const when of ['always', 'busy', 'noAnswer', 'notConnected'] as const) {
    const target = rules[when];
    if (target?.kind !== 'number') continue;
    if (target.number === extension) faults[`answering.${when}`] = 'own-extension';
    else if (!/^\+?[\d\s().*-]{2,20}$/.test(target.number)) faults[`answering.${when}`] = 'number';
  }
  return faults;
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
