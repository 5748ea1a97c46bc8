import { map, type Observable } from 'rxjs';
import type { Party, PartyNames } from '../contacts/party.ts';
import { HubError } from '../errors/hub-error.ts';
import { behaviorFrom, type Behavior } from '../reactive/behavior.ts';
import type { Change } from '../reactive/change.ts';
import { collect } from '../reactive/collect.ts';
import { LiveList } from '../reactive/live-list.ts';
import type { Scope } from '../reactive/scope.ts';
import type { Mailbox, Voicemail, VoicemailFolder } from './voicemail.ts';
import { newestFirst } from './voicemail-order.ts';
import type { ForwardedVoicemail, VoicemailCommands, VoicemailSource } from './voicemail-source.ts';
import type { VoicemailList, Voicemails } from './voicemails.ts';

interface VoicemailPorts {
  /** Undefined where there is no mailbox. */
  readonly source: Pick<VoicemailSource, 'commands'> | undefined;
  /** The latest messages of both folders; null says that nobody is signed in. */
  readonly changes$: Observable<Change<Voicemail> | null>;
  readonly mailbox$: Observable<Change<Mailbox> | null>;
  readonly names: PartyNames;
}

/** Knows the messages that were left for me. */
export class VoicemailService implements Voicemails {
  readonly #scope: Scope;
  readonly #ports: VoicemailPorts;

  /** Null until it is known, and while nobody is signed in. */
  readonly mailbox$: Behavior<Mailbox | null>;

  constructor(scope: Scope, ports: VoicemailPorts) {
    this.#scope = scope;
    this.#ports = ports;
    this.mailbox$ = behaviorFrom(
      scope,
      collect(ports.mailbox$, () => 0).pipe(map(([mailbox]) => mailbox ?? null)),
      null,
    );
  }

  /** A list that grows with `more` and is live while someone listens to it, until it is closed. */
  open({ folder }: { readonly folder: VoicemailFolder }): VoicemailList {
    const { changes$, names } = this.#ports;
    return new LiveList(this.#scope.child(), {
      page: async (asked) => (await this.#commands()).page({ folder, ...asked }),
      changes$,
      names,
      order: newestFirst,
      matches: (message) => message.folder === folder,
      rename: withNames,
    });
  }

  /** To be played or saved. @throws `request/not-found`, `network/*` */
  async sound(id: string): Promise<Blob> {
    return (await this.#commands()).sound(id);
  }

  /** Brings back one that was deleted, too. @throws `request/not-found`, `network/*` */
  async move(id: string, folder: VoicemailFolder): Promise<void> {
    await (await this.#commands()).move(id, folder);
  }

  /** For a day it can be brought back by `move`. @throws `network/*` */
  async remove(id: string): Promise<void> {
    await (await this.#commands()).remove(id);
  }

  /** Each colleague gets a copy. @throws `request/invalid` with `fields`, `request/not-found`, `sound/*`, `server/full`, `network/*` */
  async forward(id: string, message: ForwardedVoicemail): Promise<void> {
    await (await this.#commands()).forward(id, message);
  }

  /** Chooses the PIN, 4 to 10 digits, that opens the mailbox from other phones. @throws `request/invalid` with `fields.pin`: `pin-length` or `pin-easy` */
  async changePin(pin: string): Promise<void> {
    await (await this.#commands()).changePin(pin);
  }

  /** @throws `request/forbidden` where there is no mailbox, `network/unreachable` */
  async #commands(): Promise<VoicemailCommands> {
    if (!this.#ports.source) throw new HubError('request/forbidden');
    return this.#ports.source.commands();
  }
}

/** Who spoke it, and who forwarded it. */
function withNames(message: Voicemail, naming: (party: Party) => Party): Voicemail {
  const from = naming(message.from);
  const forwarded = message.forwarded && forwardedBy(message.forwarded, naming);
  const known = from === message.from && forwarded === message.forwarded;
  return known ? message : { ...message, from, forwarded };
}

function forwardedBy<F extends { readonly by: Party }>(
  forwarded: F,
  naming: (party: Party) => Party,
): F {
  const by = naming(forwarded.by);
  return by === forwarded.by ? forwarded : { ...forwarded, by };
}
