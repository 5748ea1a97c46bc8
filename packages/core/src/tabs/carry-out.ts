import type { Call, VideoOptions } from '../calls/call.ts';
import type { Conference, Consultation } from '../calls/calls.ts';
import { HubError } from '../errors/hub-error.ts';
import type { LiveCall } from '../phones/live-call.ts';
import type { PhoneView } from './shared-phone.ts';
import { CALL_COMMANDS, type CallCommand, type Command } from './tab-message.ts';

type Carrier = (phone: PhoneView, ...args: never[]) => unknown;

/** What other pages may have done here. What comes back is plain: a call is named by its id. */
const CARRIERS: Readonly<Record<string, Carrier>> = {
  retry: (phone) => phone.retry(),
  report: (phone) => phone.report(),
  prepare: ({ calls }) => calls.prepare(),
  dial: async ({ calls }, number: string, options?: VideoOptions) =>
    (await calls.dial(number, options)).id,
  swap: (phone, id: string) => phone.calls.swap(callOf(phone, id)),
  merge: async (phone, one: string, two: string) => {
    await phone.calls.merge(callOf(phone, one), callOf(phone, two));
  },
  consult: async (phone, id: string, number: string) => {
    await phone.calls.consult(callOf(phone, id), number);
  },
  pull: async ({ calls }, live: LiveCall) => (await calls.pull(live)).id,
  complete: (phone, id: string) => consultationOf(phone, id).complete(),
  cancel: (phone, id: string) => consultationOf(phone, id).cancel(),
  split: (phone, id: string) => conferenceOf(phone).split(callOf(phone, id)),
  leave: (phone) => conferenceOf(phone).leave(),
  endAll: (phone) => conferenceOf(phone).end(),
  call: (phone, id: string, command: CallCommand, ...args: never[]) => {
    if (!CALL_COMMANDS.includes(command)) throw new HubError('request/invalid');
    const call: Record<CallCommand, (...args: never[]) => Promise<unknown>> = callOf(phone, id);
    return call[command](...args);
  },
};

/** @throws whatever the command throws; `request/invalid` for one that is not known */
export async function carryOut(phone: PhoneView, [name, ...args]: Command): Promise<unknown> {
  if (!Object.hasOwn(CARRIERS, name)) throw new HubError('request/invalid');
  return CARRIERS[name]!(phone, ...(args as never[]));
}

function callOf({ calls }: PhoneView, id: string): Call {
  const call = calls.active$.value.find((one) => one.id === id);
  if (!call) throw new HubError('call/ended');
  return call;
}

/** Another one may have taken its place meanwhile. */
function consultationOf({ calls }: PhoneView, id: string): Consultation {
  const consultation = calls.consultation$.value;
  if (consultation?.call.id !== id) throw new HubError('call/ended');
  return consultation;
}

function conferenceOf({ calls }: PhoneView): Conference {
  const conference = calls.conference$.value;
  if (!conference) throw new HubError('call/ended');
  return conference;
}
