import type { Subscriber } from '../../calls/ports.ts';
import type { PromptName } from '../../prompts/spoken.ts';
import type { PinCheck } from '../mailbox-pins.ts';
import type { MenuState, MenuStep } from './menu-state.ts';
import { enterMain, leave, mistake, silence, words } from './menu-steps.ts';

/** The ways into a mailbox: its extension, its PIN. */

const PIN_DIGITS = { least: 4, most: 10 };
const EXTENSION_DIGITS = { least: 2, most: 6 };

export function askExtension(state: MenuState, because: readonly PromptName[] = []): MenuStep {
  return {
    state: { ...state, place: { at: 'extension', digits: '' } },
    hear: words([...because, 'enter-extension']),
  };
}

/** Leads to this mailbox: its owner at once, anyone else by the PIN. */
export function enterMailbox(state: MenuState, user: Subscriber): MenuStep {
  if (user.userId === state.caller.userId) return enterMain(state, user, { arriving: true });
  return {
    state: { ...state, place: { at: 'pin', user, digits: '' } },
    tasks: [{ kind: 'look', user }],
  };
}

export function askPin(
  state: MenuState,
  user: Subscriber,
  because: readonly PromptName[] = [],
): MenuStep {
  return {
    state: { ...state, place: { at: 'pin', user, digits: '' } },
    hear: words([...because, 'enter-pin']),
  };
}

/** It is known whether the mailbox has a PIN. */
export function pinLookedAt(state: MenuState, user: Subscriber, hasPin: boolean): MenuStep {
  return hasPin ? askPin(state, user) : mistake(state, 'no-pin', askExtension);
}

export function pinChecked(state: MenuState, user: Subscriber, check: PinCheck): MenuStep {
  switch (check) {
    case 'right':
      return enterMain(state, user, { arriving: true });
    case 'wrong':
      return mistake(state, 'wrong-pin', (next, because) => askPin(next, user, because));
    case 'none':
      return mistake(state, 'no-pin', askExtension);
    case 'locked':
      return leave(state, ['locked']);
  }
}

export function userFound(state: MenuState, user: Subscriber | null): MenuStep {
  return user === null
    ? mistake(state, 'no-such-mailbox', askExtension)
    : enterMailbox(state, user);
}

export function pinKey(state: MenuState, user: Subscriber, digits: string, key: string): MenuStep {
  if (key === '*') return digits === '' ? askExtension(state) : askPin(state, user);
  if (key === '#') return digits === '' ? askPin(state, user) : checkPin(state, user, digits);
  const entered = digits + key;
  if (entered.length === PIN_DIGITS.most) return checkPin(state, user, entered);
  return {
    state: { ...state, place: { at: 'pin', user, digits: entered } },
    hear: words([]),
  };
}

export function pinQuiet(state: MenuState, user: Subscriber, digits: string): MenuStep {
  return digits.length >= PIN_DIGITS.least
    ? checkPin(state, user, digits)
    : silence(state, (next) => askPin(next, user));
}

export function extensionKey(state: MenuState, digits: string, key: string): MenuStep {
  if (key === '*' || (key === '#' && digits === '')) return askExtension(state);
  if (key === '#') return findUser(state, digits);
  const entered = digits + key;
  if (entered.length === EXTENSION_DIGITS.most) return findUser(state, entered);
  return { state: { ...state, place: { at: 'extension', digits: entered } }, hear: words([]) };
}

export function extensionQuiet(state: MenuState, digits: string): MenuStep {
  return digits.length >= EXTENSION_DIGITS.least
    ? findUser(state, digits)
    : silence(state, askExtension);
}

function checkPin(state: MenuState, user: Subscriber, pin: string): MenuStep {
  return {
    state: { ...state, place: { at: 'pin', user, digits: '' } },
    tasks: [{ kind: 'check-pin', user, pin }],
  };
}

function findUser(state: MenuState, extension: string): MenuStep {
  return {
    state: { ...state, place: { at: 'extension', digits: '' } },
    tasks: [{ kind: 'find-user', tenantId: state.tenantId, extension }],
  };
}
