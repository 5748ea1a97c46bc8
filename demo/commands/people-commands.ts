import type { Contact, Hub } from '@hubline/core';
import { callIcon, chatIcon, localNumber, personIcon } from '@hubline/element';
import { appWords } from '../words.ts';
import { matches, wordsIn, type Command } from './command.ts';

/** Each has several commands; more are found by typing more. */
const MOST_PEOPLE = 4;
const NUMBER = /[+*#\d][\d\s().*#+-]*[\d*#]/;

export interface PeoplePorts {
  readonly dial: (number: string, contact?: Contact) => unknown;
  readonly message: (to: { readonly number: string; readonly name: string }) => unknown;
  readonly view: (contact: Contact) => unknown;
}

/**
 * Who is meant by what was typed: by name or number, and with a word for what is to be done before or after
 * it, as languages have it.
 */
export function peopleCommands(hub: Hub, typed: string, ports: PeoplePorts): readonly Command[] {
  const parts = typed.trim().split(/\s+/);
  const first = parts[0] ?? '';
  const last = parts.at(-1) ?? '';
  const ways: readonly (readonly [name: string, verb: string])[] = [
    [typed, ''],
    ...(parts.length > 1
      ? ([
          [parts.slice(1).join(' '), first],
          [parts.slice(0, -1).join(' '), last],
        ] as const)
      : []),
  ];
  for (const [name, verb] of ways) {
    const found = hub.contacts.search(name, MOST_PEOPLE).filter(({ phones }) => phones.length > 0);
    const commands = found
      .flatMap((contact) => commandsFor(hub, contact, ports))
      .filter(({ text }) => matches(wordsIn(verb), text));
    if (commands.length > 0) return commands;
  }
  return [];
}

/** Calls a number that was typed, as it is. */
export function numberCommands(hub: Hub, typed: string, ports: PeoplePorts): readonly Command[] {
  const number = NUMBER.exec(typed)?.[0].trim();
  if (number === undefined || !can(hub, 'call.dial')) return [];
  const words = appWords().commands;
  const rest = wordsIn(typed.replace(number, ' '));
  const shown = localNumber(number);
  const call: Command = {
    ...{ id: 'call-number', group: 'numbers', icon: callIcon, text: words.call(shown) },
    run: () => ports.dial(number),
  };
  const write: Command = {
    ...{ id: 'message-number', group: 'numbers', icon: chatIcon, text: words.message(shown) },
    run: () => ports.message({ number, name: '' }),
  };
  const all = can(hub, 'sms.send') ? [call, write] : [call];
  return all.filter(({ text }) => matches(rest, text));
}

function commandsFor(hub: Hub, contact: Contact, ports: PeoplePorts): readonly Command[] {
  const session = hub.session.state$.value;
  const isSelf = session.status === 'signed-in' && session.user.id === contact.id;
  const words = appWords().commands;
  const { id, name } = contact;
  const number = contact.phones[0]!.number;
  const detail = localNumber(number);
  const isWritten = can(hub, contact.source === 'directory' ? 'chat.direct' : 'sms.send');
  const call: Command = {
    ...{ id: `call:${id}`, group: 'people', icon: callIcon, text: words.call(name), detail },
    run: () => ports.dial(number, contact),
  };
  const write: Command = {
    ...{ id: `message:${id}`, group: 'people', icon: chatIcon, text: words.message(name), detail },
    run: () => ports.message({ number, name }),
  };
  const view: Command = {
    ...{ id: `view:${id}`, group: 'people', icon: personIcon, text: words.view(name), detail },
    run: () => ports.view(contact),
  };
  return [
    ...(!isSelf && can(hub, 'call.dial') ? [call] : []),
    ...(!isSelf && isWritten ? [write] : []),
    ...(can(hub, 'contacts.directory') ? [view] : []),
  ];
}

function can(hub: Hub, id: keyof Hub['capabilities$']['value']): boolean {
  return hub.capabilities$.value[id].level !== 'none';
}
