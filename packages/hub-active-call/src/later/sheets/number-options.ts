import type { Contact, Hub, Party, PresenceState } from '@hubline/core';

const MOST_FOUND = 20;
const MOST_RECENT = 12;

/** Who can be chosen: a number, and what is known of who is there. */
export interface NumberOption {
  readonly number: string;
  /** Empty when only the number is known. */
  readonly name: string;
  readonly contact: Contact | undefined;
  readonly presence: PresenceState | undefined;
}

/** Whether this is on its way to be a number, as opposed to a name. */
export function isNumber(text: string): boolean {
  return /^[+*#\d][\d\s().*#/-]*$/.test(text.trim());
}

/** For a text, the number itself and the contacts that fit; without one, who was in the latest calls. */
export function numberOptions(hub: Hub | undefined, text: string): readonly NumberOption[] {
  if (!hub) return [];
  const typed = text.trim();
  if (typed === '') return recent(hub);
  const found = hub.contacts
    .search(typed, MOST_FOUND)
    .filter(({ id }) => id !== myId(hub))
    .flatMap((contact) => contact.phones.map(({ number }) => of(hub, number, contact)));
  if (!isNumber(typed)) return found;
  const number = typed.replace(/[\s().-]/g, '');
  const itself = of(hub, number, hub.contacts.byNumber(number));
  return [itself, ...found.filter((option) => option.number !== number)];
}

function recent(hub: Hub): readonly NumberOption[] {
  const parties = new Map<string, Party>();
  for (const { party } of hub.history.recent$.value) {
    if (party.number !== '' && !parties.has(party.number)) parties.set(party.number, party);
  }
  return [...parties.values()].slice(0, MOST_RECENT).map((party) => {
    const option = of(hub, party.number, hub.contacts.byNumber(party.number));
    return { ...option, name: option.name || party.name };
  });
}

function of(hub: Hub, number: string, contact: Contact | undefined): NumberOption {
  const presence = contact && hub.presence.all$.value.get(contact.id);
  return { number, name: contact?.name ?? '', contact, presence };
}

function myId(hub: Hub): string | undefined {
  const session = hub.session.state$.value;
  return session.status === 'signed-in' ? session.user.id : undefined;
}
