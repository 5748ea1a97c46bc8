import type { ReactiveControllerHost } from 'lit';
import { keyPlace } from '@hubline/element/list.js';
import type { ThreadRow } from './thread-rows.ts';

const LONG_PRESS_MS = 500;
/** A finger is never quite still. */
const STILL = 10;

interface Ports {
  readonly root: () => ParentNode;
  readonly rows: () => readonly ThreadRow[];
  /** Draws that row and has it in view. */
  readonly reveal: (key: string) => Promise<void>;
  readonly inView: () => { readonly first: number; readonly last: number } | undefined;
  /** One turned from this message to something else. */
  readonly left: (key: string) => void;
}

/** Which message has the focus or the pointer, and how keys lead from one to the next. */
export class ThreadFocus {
  readonly #host: ReactiveControllerHost;
  readonly #ports: Ports;
  #current: string | undefined;
  #focused: string | undefined;
  #pointed: string | undefined;
  #press: { readonly timer: ReturnType<typeof setTimeout>; x: number; y: number } | undefined;

  constructor(host: ReactiveControllerHost, ports: Ports) {
    this.#host = host;
    this.#ports = ports;
  }

  /** The one that Tab leads to: that which had the focus last, or the last one in view. */
  get tabStop(): string | undefined {
    const rows = this.#ports.rows();
    const inView = this.#ports.inView();
    const last = inView?.last ?? rows.length - 1;
    const from = inView?.first ?? 0;
    const known = rows.slice(from, last + 1).find(({ key }) => key === this.#current);
    return (known ?? rows.slice(0, last + 1).findLast(({ kind }) => kind === 'message'))?.key;
  }

  /** Its toolbar is there. */
  isActive(key: string): boolean {
    return key === this.#focused || key === this.#pointed;
  }

  forget(): void {
    this.#current = this.#focused = this.#pointed = undefined;
  }

  /** Has the toolbar of a message there, as for a finger. */
  activate(key: string): void {
    this.#set(this.#focused, key);
  }

  /** Focuses the message. */
  async focus(key: string): Promise<void> {
    this.#current = key;
    await this.#ports.reveal(key);
    this.messageOf(key)?.focus({ preventScroll: true });
  }

  /** Has the focus stay with a message whose toolbar is about to change: a button that goes would take it along. */
  hold(key: string): void {
    const row = this.rowOf(key);
    if (row?.contains((row.getRootNode() as ShadowRoot).activeElement)) {
      this.messageOf(key)?.focus({ preventScroll: true });
    }
  }

  /** Focuses the first button of its toolbar. */
  focusTools(key: string): Promise<void> {
    this.activate(key);
    return this.focusIn(key, '.tool');
  }

  /** Focuses something in the row of a message, once it is there. */
  async focusIn(key: string, selector: string): Promise<void> {
    this.#current = key;
    await this.#ports.reveal(key);
    this.rowOf(key)?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  rowOf(key: string): HTMLElement | undefined {
    const rows = this.#ports.root().querySelectorAll<HTMLElement>('.row');
    return [...rows].find(({ dataset }) => dataset['key'] === key);
  }

  messageOf(key: string): HTMLElement | undefined {
    return this.rowOf(key)?.querySelector<HTMLElement>('.message') ?? undefined;
  }

  onFocusIn(key: string | undefined): void {
    if (key !== undefined) this.#current = key;
    if (this.#focused !== undefined && this.#focused !== key) this.#ports.left(this.#focused);
    this.#set(key, this.#pointed === key ? key : undefined);
  }

  onFocusOut(to: EventTarget | null): void {
    if (to instanceof Node && this.#ports.root().contains(to)) return;
    this.#set(undefined, this.#pointed);
  }

  onPointerOver(event: PointerEvent, key: string | undefined): void {
    if (event.pointerType === 'mouse') this.#set(this.#focused, key);
  }

  onPointerLeave(event: PointerEvent): void {
    if (event.pointerType === 'mouse') this.#set(this.#focused, undefined);
  }

  /** A long press of a finger has the toolbar there. */
  onPointerDown(event: PointerEvent, key: string | undefined): void {
    this.endPress();
    if (event.pointerType === 'mouse' || key === undefined) return;
    const timer = setTimeout(() => this.activate(key), LONG_PRESS_MS);
    this.#press = { timer, x: event.clientX, y: event.clientY };
  }

  onPointerMove({ clientX, clientY }: PointerEvent): void {
    const press = this.#press;
    if (press && Math.hypot(clientX - press.x, clientY - press.y) > STILL) this.endPress();
  }

  endPress(): void {
    clearTimeout(this.#press?.timer);
    this.#press = undefined;
  }

  /** Where a key leads to from the message with the focus; undefined for keys that do not lead anywhere. */
  keyTarget(event: KeyboardEvent): string | undefined {
    const messages = this.#ports.rows().filter(({ kind }) => kind === 'message');
    const inView = this.#ports.inView();
    const at = messages.findIndex(({ key }) => key === (this.#current ?? this.tabStop));
    const page = inView ? Math.max(1, inView.last - inView.first - 1) : 1;
    const to = keyPlace(event, { at, last: messages.length - 1, page });
    return to === undefined ? undefined : messages[to]?.key;
  }

  #set(focused: string | undefined, pointed: string | undefined): void {
    if (focused === this.#focused && pointed === this.#pointed) return;
    this.#focused = focused;
    this.#pointed = pointed;
    this.#host.requestUpdate();
  }
}
