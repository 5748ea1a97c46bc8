import type {
  AddressDraft,
  AddressFault,
  Corrections,
  EmergencyAddress,
  Validation,
} from '../emergency/emergency-address.ts';
import type { EmergencyNotice, EmergencyState } from '../emergency/emergency-source.ts';
import type { AnsweringRules, Email, ForwardTarget, Profile } from '../profile/profile.ts';
import type { PasswordStrength, SecondFactorOffer, SessionEntry } from '../security/security.ts';
import {
  flag,
  list,
  nullable,
  number,
  oneOf,
  optional,
  record,
  text,
  time,
  variant,
  type Shape,
} from './shape.ts';
import { emergencyPlace, scope } from './wire.ts';

/** The shapes of what the server says of the profile, of account security and of emergency addresses. */

const target = nullable(
  variant<ForwardTarget>('kind', {
    number: record<ForwardTarget>({ kind: oneOf('number'), number: text }),
    voicemail: record<ForwardTarget>({ kind: oneOf('voicemail') }),
  }),
);

export const profile = record<Profile>({
  id: text,
  firstName: text,
  lastName: text,
  timezone: text,
  scope,
  emails: list(record<Email>({ id: text, address: text, primary: flag, confirmed: flag })),
  announceInDirectory: flag,
  listInDirectory: flag,
  areaCode: text,
  callerId: nullable(text),
  emergencyCallerId: nullable(text),
  callerIds: list(text),
  emergencyCallerIds: list(text),
  answering: record<AnsweringRules>({
    doNotDisturb: flag,
    ringSeconds: nullable(number),
    always: target,
    busy: target,
    noAnswer: target,
    notConnected: target,
  }),
  avatar: nullable(text),
  hasSecondFactor: flag,
  recoveryCodes: number,
  hasPassword: flag,
});

export const sessions = record<{ readonly items: readonly SessionEntry[] }>({
  items: list(
    record<SessionEntry>({
      id: text,
      current: flag,
      device: text,
      address: text,
      timezone: text,
      method: text,
      startedAt: time,
      usedAt: time,
    }),
  ),
});

const PASSWORD_PROBLEMS = [
  ...(['too-short', 'too-long', 'common', 'personal', 'repeated'] as const),
  ...(['sequence', 'keyboard', 'word', 'date', 'guessable'] as const),
] as const;

const SCORES = [0, 1, 2, 3, 4] as const;

const score: Shape<PasswordStrength['score']> = (value, path) =>
  // Past the last one there is no better one: a newer server may have finer steps.
  SCORES[Math.min(SCORES.length - 1, Math.max(0, Math.floor(number(value, path))))]!;

export const passwordStrength = record<PasswordStrength>({
  score,
  accepted: flag,
  problem: nullable(oneOf(...PASSWORD_PROBLEMS)),
});

export const secondFactorOffer = record<SecondFactorOffer>({ secret: text, uri: text });

export const recoveryCodes = record<{ readonly recoveryCodes: readonly string[] }>({
  recoveryCodes: list(text),
});

const draft = {
  name: text,
  callerName: text,
  line1: text,
  line2: text,
  country: text,
  state: text,
  city: text,
  zip: text,
  location: text,
};

export const emergencyAddress = record<EmergencyAddress>({
  id: text,
  version: number,
  validatedAt: time,
  ...draft,
});

export const emergencyState = record<EmergencyState>({
  id: text,
  selectedId: nullable(text),
  callerId: nullable(text),
  reachable: flag,
});

export const emergencyNotice = record<EmergencyNotice>({
  id: text,
  at: time,
  test: flag,
  caller: record<EmergencyNotice['caller']>({
    userId: text,
    name: text,
    extension: text,
    callbackNumber: nullable(text),
  }),
  address: emergencyPlace,
});

export const place = record<{ readonly right: boolean }>({ right: flag });

const FAULTS = [
  ...(['missing', 'too-long', 'not-readable', 'taken', 'unsupported', 'no-number'] as const),
  ...(['po-box', 'no-such-state', 'no-such-zip', 'other-state', 'other-city'] as const),
  'not-found',
] as const satisfies readonly AddressFault[];

const fault = optional(oneOf(...FAULTS));
const correction = optional(text);

const eachField = <T>(field: Shape<T>): Record<keyof AddressDraft, Shape<T>> => ({
  name: field,
  callerName: field,
  line1: field,
  line2: field,
  country: field,
  state: field,
  city: field,
  zip: field,
  location: field,
});

type Invalid = Extract<Validation, { readonly outcome: 'invalid' }>;

const corrections = record<Corrections>(eachField(correction));

export const validation = variant<Validation>('outcome', {
  confirmed: record<Validation>({
    outcome: oneOf('confirmed'),
    address: record<AddressDraft>(draft),
    proof: text,
  }),
  corrected: record<Validation>({ outcome: oneOf('corrected'), corrections }),
  invalid: record<Invalid>({
    outcome: oneOf('invalid'),
    faults: record<Invalid['faults']>(eachField(fault)),
    corrections,
  }),
});
