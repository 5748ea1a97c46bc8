import { introductionOf } from './menu-phrases.ts';
import type { Listed, MenuState, MenuStep, MessagePlace } from './menu-state.ts';
import { enterMain, silence, words } from './menu-steps.ts';

/** Listening to the messages of a folder. */

const SEEK_MS = 5_000;

/** Goes to the next message in this direction; what was deleted is passed over. */
export function open(state: MenuState, place: MessagePlace, direction: 1 | -1): MenuStep {
  const { list, user } = place;
  let index = (place.opening?.index ?? place.index) + direction;
  while (list[index]?.deleted) index += direction;
  const next = list[index];
  if (next) {
    return {
      state: { ...state, place: { ...place, opening: { index, direction } } },
      tasks: [{ kind: 'open', user, id: next.message.id }],
    };
  }
  if (direction === 1) return enterMain(state, user, { because: ['no-more-messages'] });
  return choices(state, { ...place, opening: null }, ['no-message-before']);
}

export function opened(state: MenuState, place: MessagePlace, now: number): MenuStep {
  if (place.opening === null) return { state };
  const { index, direction } = place.opening;
  const position =
    place.index === -1 ? 'first-message' : direction === 1 ? 'next-message' : 'message-before';
  const { message } = place.list[index]!;
  return {
    state: { ...state, place: { ...place, index, opening: null, phase: 'introduction' } },
    hear: words([position, ...introductionOf(message, now)], 0),
  };
}

/** Someone else deleted it meanwhile. */
export function gone(state: MenuState, place: MessagePlace): MenuStep {
  if (place.opening === null) return { state };
  const { index, direction } = place.opening;
  return open(state, { ...place, list: changed(place.list, index, { deleted: true }) }, direction);
}

export function messageKey(state: MenuState, place: MessagePlace, key: string): MenuStep {
  switch (key) {
    case '1':
      return sound(state, place, 'beginning');
    case '2':
      return save(state, place);
    case '3':
      return current(place).deleted ? bringBack(state, place) : remove(state, place);
    case '4':
      return open(state, place, -1);
    case '6':
    case '#':
      return open(state, place, 1);
    case '7':
      return sound(state, place, { milliseconds: -SEEK_MS });
    case '9':
      return sound(state, place, { milliseconds: SEEK_MS });
    case '*':
      return enterMain(state, place.user);
    case '0':
      return help(state, place);
    default:
      return choices(state, place, ['wrong-key', ...KEYS]);
  }
}

export function messageQuiet(state: MenuState, place: MessagePlace): MenuStep {
  switch (place.phase) {
    case 'introduction':
      return sound(state, place, 'beginning');
    case 'sound':
      return heardOut(state, place);
    case 'choices':
      return silence(state, (next) => help(next, place));
  }
}

const KEYS = ['after-message', 'press-pound-for-next', 'other-keys'] as const;

function help(state: MenuState, place: MessagePlace): MenuStep {
  return choices(state, place, KEYS);
}

function heardOut(state: MenuState, place: MessagePlace): MenuStep {
  const { message, folder, deleted } = current(place);
  if (deleted) return choices(state, place, ['deleted', 'press-pound-for-next']);
  const step = choices(state, update(place, { folder: 'saved' }), [
    'after-message',
    'press-pound-for-next',
  ]);
  if (folder === 'saved') return step;
  return { ...step, tasks: [{ kind: 'heard', user: place.user, id: message.id }] };
}

function save(state: MenuState, place: MessagePlace): MenuStep {
  const { message } = current(place);
  return {
    ...choices(state, update(place, { folder: 'saved', deleted: false }), [
      'saved',
      'press-pound-for-next',
    ]),
    tasks: [{ kind: 'move', user: place.user, id: message.id, folder: 'saved' }],
  };
}

function remove(state: MenuState, place: MessagePlace): MenuStep {
  const { message } = current(place);
  return {
    ...choices(state, update(place, { deleted: true }), ['deleted', 'press-pound-for-next']),
    tasks: [{ kind: 'remove', user: place.user, id: message.id }],
  };
}

function bringBack(state: MenuState, place: MessagePlace): MenuStep {
  const { message, folder } = current(place);
  return {
    ...choices(state, update(place, { deleted: false }), ['brought-back', 'press-pound-for-next']),
    tasks: [{ kind: 'move', user: place.user, id: message.id, folder }],
  };
}

function sound(
  state: MenuState,
  place: MessagePlace,
  from: 'beginning' | { readonly milliseconds: number },
): MenuStep {
  return {
    state: { ...state, place: { ...place, phase: 'sound' } },
    hear: { kind: 'sound', from },
  };
}

function choices(
  state: MenuState,
  place: MessagePlace,
  names: Parameters<typeof words>[0],
): MenuStep {
  return { state: { ...state, place: { ...place, phase: 'choices' } }, hear: words(names) };
}

function current(place: MessagePlace): Listed {
  return place.list[place.index]!;
}

function update(place: MessagePlace, change: Partial<Listed>): MessagePlace {
  return { ...place, list: changed(place.list, place.index, change) };
}

function changed(
  list: readonly Listed[],
  index: number,
  change: Partial<Listed>,
): readonly Listed[] {
  return list.with(index, { ...list[index]!, ...change });
}
