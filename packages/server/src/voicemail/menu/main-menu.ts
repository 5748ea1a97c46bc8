import type { VoicemailFolder } from '../../store/voicemail-repository.ts';
import type { MailboxState, Voicemail } from '../voicemail.ts';
import { askExtension } from './entry.ts';
import { open } from './message.ts';
import { countsOf, mainChoicesOf } from './menu-phrases.ts';
import type { Main, MenuState, MenuStep } from './menu-state.ts';
import { enterMain, silence, WAIT_MS, words } from './menu-steps.ts';

/** How long one has to go elsewhere before the new messages are played. */
const ARRIVAL_MS = 1_000;

export function mailboxKnown(state: MenuState, main: Main, mailbox: MailboxState): MenuStep {
  const playsNew = main.arriving && mailbox.new > 0;
  const choices = playsNew ? [] : mainChoicesOf(mailbox);
  return {
    state: { ...state, place: { ...main, mailbox } },
    hear: words(
      [...main.because, ...countsOf(mailbox), 'pause', ...choices],
      playsNew ? ARRIVAL_MS : WAIT_MS,
    ),
  };
}

export function mainKey(state: MenuState, main: Main, key: string): MenuStep {
  switch (key) {
    case '1':
      return openFolder(state, main, 'new');
    case '2':
      return openFolder(state, main, 'saved');
    case '*':
      return askExtension(state);
    case '0':
      return tellChoices(state, main);
    default:
      return enterMain(state, main.user, { because: ['wrong-key'] });
  }
}

export function mainQuiet(state: MenuState, main: Main): MenuStep {
  return main.arriving && main.mailbox !== null && main.mailbox.new > 0
    ? openFolder(state, main, 'new')
    : silence(state, (next) => tellChoices(next, main));
}

/** The messages of a folder are known. */
export function listed(
  state: MenuState,
  { user, folder }: { user: Main['user']; folder: VoicemailFolder },
  messages: readonly Voicemail[],
): MenuStep {
  if (messages.length === 0) {
    const because = [folder === 'new' ? 'no-new-messages' : 'no-saved-messages'] as const;
    return enterMain(state, user, { because });
  }
  const list = messages.map((message) => ({ message, folder, deleted: false }));
  return open(state, { at: 'message', user, list, index: -1, opening: null, phase: 'choices' }, 1);
}

function openFolder(state: MenuState, { user }: Main, folder: VoicemailFolder): MenuStep {
  return {
    state: { ...state, place: { at: 'folder', user, folder } },
    tasks: [{ kind: 'list', user, folder }],
  };
}

function tellChoices(state: MenuState, main: Main): MenuStep {
  const choices = mainChoicesOf(main.mailbox ?? { new: 0, saved: 0 });
  return { state: { ...state, place: { ...main, arriving: false } }, hear: words(choices) };
}
