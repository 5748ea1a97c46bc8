import type { Message, Messages } from '@hubline/core';
import { errorText, type HubElement, type Strings } from '@hubline/element';
import type { Doing } from './row-state.ts';
import { rowKey } from './thread-rows.ts';

interface Ports {
  readonly messages: () => Messages | undefined;
  readonly words: () => Strings['messageThread'];
  /** Says what came of it. */
  readonly tell: (text: string, how: 'fact' | 'fault') => void;
  /** One message is as before: the focus, where it was in it, belongs to it again. */
  readonly done: (key: string) => void;
}

/** What the reader does with one message at a time: reacts, edits, deletes. */
export class ThreadDoings {
  readonly #host: HubElement;
  readonly #ports: Ports;
  #key: string | undefined;
  #doing: Doing | undefined;
  #joining: string | undefined;

  constructor(host: HubElement, ports: Ports) {
    this.#host = host;
    this.#ports = ports;
  }

  of(key: string): Doing | undefined {
    return key === this.#key ? this.#doing : undefined;
  }

  /** Whether its video call is being joined. */
  isJoining(key: string): boolean {
    return key === this.#joining;
  }

  /** What was begun with another message is given up. */
  begin(message: Message, kind: Doing['kind']): void {
    const doing: Doing =
      kind === 'react'
        ? { kind }
        : kind === 'edit'
          ? { kind, text: message.text, pending: false }
          : { kind, pending: false };
    this.#set(rowKey(message), doing);
  }

  /** The reader goes back to the message. */
  end(): void {
    const key = this.#key;
    this.#set(undefined, undefined);
    if (key !== undefined) this.#ports.done(key);
  }

  /** Reacting alone ends when one turns to something else: what was typed is kept. */
  leave(key: string): void {
    if (key === this.#key && this.#doing?.kind === 'react') this.#set(undefined, undefined);
  }

  forget(): void {
    this.#set(undefined, undefined);
    this.#joining = undefined;
  }

  type(text: string): void {
    if (this.#doing?.kind === 'edit' && !this.#doing.pending) {
      this.#set(this.#key, { kind: 'edit', text, pending: false });
    }
  }

  async save(message: Message): Promise<void> {
    const doing = this.#doing;
    if (doing?.kind !== 'edit' || doing.pending) return;
    const text = doing.text.trim();
    if (text === message.text) return this.end();
    await this.#finish({ kind: 'edit', text: doing.text, pending: true }, (messages) =>
      messages.edit(message, text),
    );
  }

  async remove(message: Message): Promise<void> {
    if (this.#doing?.kind !== 'delete' || this.#doing.pending) return;
    await this.#finish({ kind: 'delete', pending: true }, (messages) => messages.remove(message));
  }

  async react(message: Message, emoji: string, selfId: string | undefined): Promise<void> {
    const known = message.reactions.find((reaction) => reaction.emoji === emoji);
    const isMine = selfId !== undefined && known?.userIds.includes(selfId) === true;
    if (this.of(rowKey(message))?.kind === 'react') this.end();
    await this.#attempt((messages) => messages.react(message, emoji, !isMine));
  }

  retry({ clientId }: Message): Promise<void> {
    return this.#attempt((messages) => messages.retry(clientId));
  }

  discard({ clientId }: Message): Promise<void> {
    return this.#attempt((messages) => messages.discard(clientId));
  }

  async join(message: Message): Promise<void> {
    const messages = this.#ports.messages();
    if (this.#joining !== undefined || !messages) return;
    this.#joining = rowKey(message);
    this.#host.requestUpdate();
    try {
      await messages.joinVideo(message);
    } catch (error) {
      const text = errorText(error, this.#host.strings);
      this.#ports.tell(this.#ports.words().notJoined(text), 'fault');
    }
    this.#joining = undefined;
    this.#host.requestUpdate();
  }

  async copy({ text }: Message): Promise<void> {
    const words = this.#ports.words();
    try {
      await navigator.clipboard.writeText(text);
      this.#ports.tell(words.copied, 'fact');
    } catch {
      this.#ports.tell(words.notCopied, 'fault');
    }
  }

  /** What was typed stays where it is refused. */
  async #finish(doing: Doing, act: (messages: Messages) => Promise<void>): Promise<void> {
    const key = this.#key;
    const messages = this.#ports.messages();
    if (!messages) return;
    this.#set(key, doing);
    try {
      await act(messages);
      if (this.#key === key) this.end();
    } catch (error) {
      const fault = errorText(error, this.#host.strings);
      if (this.#key === key) this.#set(key, { ...doing, fault, pending: false } as Doing);
    }
  }

  async #attempt(act: (messages: Messages) => Promise<void>): Promise<void> {
    const messages = this.#ports.messages();
    if (!messages) return;
    try {
      await act(messages);
    } catch (error) {
      const text = errorText(error, this.#host.strings);
      this.#ports.tell(this.#ports.words().notDone(text), 'fault');
    }
  }

  #set(key: string | undefined, doing: Doing | undefined): void {
    this.#key = key;
    this.#doing = doing;
    this.#host.requestUpdate();
  }
}
