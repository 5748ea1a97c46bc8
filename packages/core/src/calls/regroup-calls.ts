import { CallConference } from './call-conference.ts';
import { CallConsultation } from './call-consultation.ts';
import type { LegCall } from './leg-call.ts';
import type { SavedCalls } from './saved-calls.ts';

interface RegroupPorts {
  readonly consult: (code: typeof CallConsultation, call: LegCall, target: LegCall) => unknown;
  readonly merge: (code: typeof CallConference, one: LegCall, two: LegCall) => CallConference;
  /** Talks on in this call. */
  readonly resume: (call: LegCall) => Promise<void>;
}

/** Puts calls together that another page left, as they were there. Where one did not come along, the other goes on alone. */
export async function regroup(
  { consultation, conference }: SavedCalls,
  calls: readonly LegCall[],
  { consult, merge, resume }: RegroupPorts,
): Promise<void> {
  const find = (id?: string): LegCall | undefined => calls.find((call) => call.id === id);
  const [call, target] = [find(consultation?.call), find(consultation?.target)];
  const [one, two] = [find(conference?.[0]), find(conference?.[1])];
  if (call && target) consult(CallConsultation, call, target);
  else if (call) await resume(call);
  // They hear each other as soon as both are taken back.
  if (!one?.isUp || !two?.isUp) return;
  const merged = merge(CallConference, one, two);
  await merged.begun.catch((error: unknown) => {
    merged.close();
    throw error;
  });
}
