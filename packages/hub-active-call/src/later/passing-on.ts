import type { Call, Consultation, MyPhone, Park } from '@hubline/core';
import { partyName } from '@hubline/element';
import type { CallDesk } from '../call-desk.ts';
import { moreWords } from './more-words.ts';

/** What is said of a call that is passed on. */
interface Outcome {
  readonly done: () => string;
  readonly failed: (problem: string) => string;
}

export async function transfer(
  desk: CallDesk,
  call: Call,
  number: string,
  name: string,
): Promise<void> {
  await passOn(desk, [call], () => call.transfer(number), {
    done: () => moreWords(desk).transferredTo(name),
    failed: (problem) => moreWords(desk).notTransferred(name, problem),
  });
}

/** Hands the call over to who was spoken with first. */
export async function complete(desk: CallDesk, consultation: Consultation): Promise<void> {
  const { call, target } = consultation;
  const name = nameOf(desk, target);
  await desk.commands.once('complete', () =>
    passOn(desk, [call, target], () => consultation.complete(), {
      done: () => moreWords(desk).transferredTo(name),
      failed: (problem) => moreWords(desk).notTransferred(name, problem),
    }),
  );
}

export async function switchTo(desk: CallDesk, call: Call, phone: MyPhone): Promise<void> {
  await passOn(desk, [call], () => call.switchTo(phone.id), {
    done: () => moreWords(desk).switched(phone.name),
    failed: (problem) => moreWords(desk).notSwitched(phone.name, problem),
  });
}

/** Parks it there, or where there is room; tells where that was. */
export async function park(desk: CallDesk, call: Call, place?: Park): Promise<void> {
  const { commands } = desk;
  commands.clear();
  try {
    const { extension, name } = await call.park(place?.extension);
    const parkedIn = moreWords(desk).parkedIn(name || place?.name || extension);
    commands.noteOutcome(call, parkedIn);
    tellParked(desk, extension, parkedIn);
  } catch (error) {
    commands.say(() => commands.text(error));
  }
}

async function passOn(
  desk: CallDesk,
  calls: readonly [Call, ...Call[]],
  act: () => Promise<void>,
  outcome: Outcome,
): Promise<void> {
  const { commands } = desk;
  commands.clear();
  try {
    await act();
    for (const call of calls) commands.noteOutcome(call, outcome.done());
    // Without another call, the panel says what became of these.
    const active = desk.host.hub?.calls.active$.value ?? [];
    if (active.some((call) => !calls.includes(call))) commands.notify('info', outcome.done());
  } catch (error) {
    const [call] = calls;
    const isBack = call.state$.value.phase === 'connected';
    commands.say(() => {
      const failed = outcome.failed(commands.text(error));
      return isBack ? `${failed} ${moreWords(desk).backWithYou(nameOf(desk, call))}` : failed;
    });
  }
}

function tellParked(desk: CallDesk, extension: string, parkedIn: string): void {
  const { commands, host } = desk;
  const undo = async (): Promise<unknown> => {
    const { hub } = host;
    const found = hub?.parks.all$.value.find((one) => one.extension === extension && one.call);
    return found ? hub?.parks.pickUp(found) : hub?.calls.dial(extension);
  };
  const run = () => {
    // Without a call there is no panel that could say it.
    undo().catch((error: unknown) => commands.notify('error', commands.text(error)));
  };
  const action = extension === '' ? undefined : { label: moreWords(desk).undo, run };
  commands.notify('info', parkedIn, action);
}

function nameOf({ words }: CallDesk, call: Call): string {
  return partyName(call.state$.value.party, words.common);
}
