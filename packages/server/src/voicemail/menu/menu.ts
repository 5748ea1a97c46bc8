import type { Subscriber } from '../../calls/ports.ts';
import {
  enterMailbox,
  extensionKey,
  extensionQuiet,
  pinChecked,
  pinKey,
  pinLookedAt,
  pinQuiet,
  userFound,
} from './entry.ts';
import { listed, mailboxKnown, mainKey, mainQuiet } from './main-menu.ts';
import type { Answer, MenuEvent, MenuState, MenuStep } from './menu-state.ts';
import { leave } from './menu-steps.ts';
import { gone, messageKey, messageQuiet, opened } from './message.ts';

/** A caller comes for the messages of this user. */
export function begin(caller: Subscriber, user: Subscriber): MenuStep {
  const { tenantId } = user;
  return enterMailbox({ caller, tenantId, mistakes: 0, silent: 0, place: { at: 'leaving' } }, user);
}

/** What follows from an event. */
export function next(state: MenuState, event: MenuEvent): MenuStep {
  switch (event.kind) {
    case 'key':
      return keyPressed({ ...state, silent: 0 }, event.key);
    case 'quiet':
      return quiet(state);
    default:
      return answered(state, event);
  }
}

function keyPressed(state: MenuState, key: string): MenuStep {
  const { place } = state;
  switch (place.at) {
    case 'extension':
      return extensionKey(state, place.digits, key);
    case 'pin':
      return pinKey(state, place.user, place.digits, key);
    case 'main':
      return mainKey(state, place, key);
    case 'message':
      return messageKey(state, place, key);
    case 'folder':
    case 'leaving':
      return { state };
  }
}

function quiet(state: MenuState): MenuStep {
  const { place } = state;
  switch (place.at) {
    case 'extension':
      return extensionQuiet(state, place.digits);
    case 'pin':
      return pinQuiet(state, place.user, place.digits);
    case 'main':
      return mainQuiet(state, place);
    case 'message':
      return messageQuiet(state, place);
    case 'folder':
      return { state };
    case 'leaving':
      return { state, end: true };
  }
}

/** An answer to what was asked elsewhere changes nothing. */
function answered(state: MenuState, answer: Answer): MenuStep {
  const { place } = state;
  switch (answer.kind) {
    case 'mailbox':
      if (place.at === 'main') return mailboxKnown(state, place, answer.mailbox);
      if (place.at === 'pin') return pinLookedAt(state, place.user, answer.mailbox.hasPin);
      return { state };
    case 'messages':
      return place.at === 'folder' ? listed(state, place, answer.messages) : { state };
    case 'opened':
      return place.at === 'message' ? opened(state, place, answer.now) : { state };
    case 'gone':
      return place.at === 'message' ? gone(state, place) : { state };
    case 'pin':
      return place.at === 'pin' ? pinChecked(state, place.user, answer.check) : { state };
    case 'user':
      return place.at === 'extension' ? userFound(state, answer.user) : { state };
    case 'failed':
      return leave(state, ['messages-unavailable']);
  }
}
