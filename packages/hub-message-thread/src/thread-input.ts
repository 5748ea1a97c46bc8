import type { Attachment, Message } from '@hubline/core';
import type { EmojiPopover } from '@hubline/element';
import type { ThreadDoings } from './thread-doings.ts';
import type { ThreadFocus } from './thread-focus.ts';
import { rowKey, type ThreadRow } from './thread-rows.ts';

interface Ports {
  readonly focus: ThreadFocus;
  readonly doings: ThreadDoings;
  readonly emoji: EmojiPopover;
  readonly rows: () => readonly ThreadRow[];
  readonly selfId: () => string | undefined;
  readonly reply: (message: Message) => void;
  readonly call: (number: string) => void;
  readonly quote: (seq: number) => void;
  readonly expand: (key: string) => void;
  readonly view: (attachment: Attachment) => void;
  readonly save: (attachment: Attachment) => void;
  readonly reload: (attachmentId: string) => void;
  /** What came is no picture. */
  readonly broken: (attachmentId: string) => void;
}

/** Something in a row, and the message it belongs to. */
interface Place {
  readonly key: string;
  readonly message: Message;
  readonly element: HTMLElement;
}

/** Brings what is pressed and typed in the rows to those who take care of it. */
export class ThreadInput {
  readonly #ports: Ports;
  /** The message that gets what is chosen in the picker. */
  #reacting: Message | undefined;

  readonly answers = {
    remove: (): void => {
      const message = this.#messageDoing('delete');
      if (message) void this.#ports.doings.remove(message);
    },
    keep: (): void => this.#ports.doings.end(),
  };

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  react(emoji: string): void {
    const message = this.#reacting;
    if (message) void this.#ports.doings.react(message, emoji, this.#ports.selfId());
  }

  readonly onClick = (event: Event): void => {
    const place = this.#placeOf(event);
    const button = place?.element.closest<HTMLElement>('[data-act]');
    if (!place || !button || button.ariaDisabled === 'true') return;
    this.#act(button.dataset['act'] ?? '', place, button);
  };

  readonly onInput = ({ target }: Event): void => {
    if (target instanceof HTMLTextAreaElement) this.#ports.doings.type(target.value);
  };

  readonly onKeydown = (event: KeyboardEvent): void => {
    const place = this.#placeOf(event);
    if (place?.element instanceof HTMLTextAreaElement) this.#onEditKey(event, place);
    else if (place?.element.closest('.toolbar')) this.#onToolKey(event, place);
    else if (place?.element.closest('dialog')) return;
    else if (place && event.target === this.#ports.focus.messageOf(place.key)) {
      this.#onMessageKey(event, place);
    }
    if (event.defaultPrevented || place?.element.matches('textarea, .tool')) return;
    const to = this.#ports.focus.keyTarget(event);
    if (to === undefined) return;
    event.preventDefault();
    void this.#ports.focus.focus(to);
  };

  readonly onFocusIn = (event: Event): void =>
    this.#ports.focus.onFocusIn(this.#placeOf(event)?.key);

  readonly onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    this.#ports.focus.onFocusOut(relatedTarget);
  };

  readonly onPointerOver = (event: PointerEvent): void => {
    this.#ports.focus.onPointerOver(event, this.#placeOf(event)?.key);
  };

  readonly onPointerLeave = (event: PointerEvent): void => this.#ports.focus.onPointerLeave(event);

  readonly onPointerDown = (event: PointerEvent): void => {
    this.#ports.focus.onPointerDown(event, this.#placeOf(event)?.key);
  };

  readonly onPointerMove = (event: PointerEvent): void => this.#ports.focus.onPointerMove(event);

  readonly onPointerUp = (): void => this.#ports.focus.endPress();

  /** Errors of pictures do not bubble. */
  readonly onError = {
    capture: true,
    handleEvent: ({ target }: Event): void => {
      const id = target instanceof HTMLImageElement ? target.dataset['file'] : undefined;
      if (id !== undefined) this.#ports.broken(id);
    },
  };

  #act(act: string, { key, message }: Place, button: HTMLElement): void {
    const { doings, focus } = this.#ports;
    const file = message.attachments.find(({ id }) => id === button.dataset['file']);
    switch (act) {
      case 'options':
        return void focus.focusTools(key);
      case 'react':
        return this.#react(message, button);
      case 'more-emoji':
        this.#reacting = message;
        return this.#ports.emoji.toggle(button);
      case 'reply':
        return this.#ports.reply(message);
      case 'copy':
        return void doings.copy(message);
      case 'edit':
      case 'delete':
        focus.hold(key);
        doings.begin(message, act);
        return void focus.focusIn(key, act === 'edit' ? 'textarea' : 'dialog .keep');
      case 'save':
        return void doings.save(message);
      case 'return':
        return doings.end();
      case 'retry':
        return void doings.retry(message);
      case 'discard':
        return void doings.discard(message);
      case 'join':
        return void doings.join(message);
      case 'expand':
        return this.#ports.expand(key);
      case 'quote':
        return message.quote?.seq == null ? undefined : this.#ports.quote(message.quote.seq);
      case 'call':
        return this.#ports.call(button.dataset['number'] ?? '');
      case 'picture':
        return file && this.#ports.view(file);
      case 'download':
        return file && this.#ports.save(file);
      case 'reload':
        return file && this.#ports.reload(file.id);
    }
  }

  #react(message: Message, { dataset }: HTMLElement): void {
    const { doings, focus, selfId } = this.#ports;
    const emoji = dataset['emoji'];
    if (emoji !== undefined) return void doings.react(message, emoji, selfId());
    focus.hold(rowKey(message));
    doings.begin(message, 'react');
    void focus.focusIn(rowKey(message), '.tool');
  }

  #onEditKey(event: KeyboardEvent, { message }: Place): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      this.#ports.doings.end();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void this.#ports.doings.save(message);
    }
  }

  #onToolKey(event: KeyboardEvent, { key, element }: Place): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (this.#ports.doings.of(key)) this.#ports.doings.end();
      else void this.#ports.focus.focus(key);
    } else if (step !== undefined) {
      event.preventDefault();
      const tools = [
        ...(element.closest('.toolbar')?.querySelectorAll<HTMLElement>('.tool') ?? []),
      ];
      const turned = element.matches(':dir(rtl)') ? -step : step;
      const at = tools.indexOf(element.closest<HTMLElement>('.tool')!);
      tools.at((at + turned + tools.length) % tools.length)?.focus();
    }
  }

  /** As the menu of anything else: Enter, or the key for it. */
  #onMessageKey(event: KeyboardEvent, { key }: Place): void {
    const isMenu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (event.key !== 'Enter' && !isMenu) return;
    event.preventDefault();
    void this.#ports.focus.focusTools(key);
  }

  #placeOf({ target }: Event): Place | undefined {
    if (!(target instanceof Element)) return undefined;
    const key = target.closest<HTMLElement>('.row')?.dataset['key'];
    const row = key === undefined ? undefined : this.#ports.rows().find((one) => one.key === key);
    if (row?.kind !== 'message') return undefined;
    return { key: row.key, message: row.message, element: target as HTMLElement };
  }

  #messageDoing(kind: 'delete'): Message | undefined {
    for (const row of this.#ports.rows()) {
      if (row.kind === 'message' && this.#ports.doings.of(row.key)?.kind === kind)
        return row.message;
    }
    return undefined;
  }
}
