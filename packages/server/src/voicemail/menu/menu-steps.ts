import type { Subscriber } from '../../calls/ports.ts';
import type { PromptName } from '../../prompts/spoken.ts';
import type { Heard, MenuState, MenuStep } from './menu-state.ts';

/** How long a caller has for the next key. */
export const WAIT_MS = 5_000;
const MISTAKES = 3;
const SILENT_ROUNDS = 3;

/** These sentences, and then time for a key. */
export function words(names: readonly PromptName[], wait = WAIT_MS): Heard {
  return { kind: 'words', names, wait };
}

/** Says goodbye and hangs up. */
export function leave(state: MenuState, because: readonly PromptName[] = []): MenuStep {
  return {
    state: { ...state, place: { at: 'leaving' } },
    hear: words([...because, 'goodbye'], 0),
  };
}

/** Nobody pressed a key: the choices once more, until it is clear that nobody will. */
export function silence(state: MenuState, again: (state: MenuState) => MenuStep): MenuStep {
  if (state.silent === SILENT_ROUNDS) return leave(state);
  return again({ ...state, silent: state.silent + 1 });
}

/** What they entered led nowhere. */
export function mistake(
  state: MenuState,
  because: PromptName,
  again: (state: MenuState, because: readonly PromptName[]) => MenuStep,
): MenuStep {
  const mistakes = state.mistakes + 1;
  return mistakes === MISTAKES ? leave(state, [because]) : again({ ...state, mistakes }, [because]);
}

/** Tells how this mailbox stands. */
export function enterMain(
  state: MenuState,
  user: Subscriber,
  { because = [], arriving = false }: { because?: readonly PromptName[]; arriving?: boolean } = {},
): MenuStep {
  return {
    state: { ...state, place: { at: 'main', user, mailbox: null, arriving, because } },
    tasks: [{ kind: 'look', user }],
  };
}
