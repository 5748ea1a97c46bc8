import { noChange, type ChildPart } from 'lit';
import { Directive, directive, type DirectiveResult } from 'lit/directive.js';
import {
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';

/** All that a row shows: where it is the same as before, the row is left as it is. */
export interface RowState {
  readonly key: string | number;
  /** Elements are used again for rows of one kind. */
  readonly kind: string;
}

interface Slot {
  readonly part: ChildPart;
  state: RowState;
}

class RecycledRows extends Directive {
  #slots: readonly Slot[] = [];

  override render(): typeof noChange {
    return noChange;
  }

  override update(
    container: ChildPart,
    [states, template, inOrder]: [readonly RowState[], (state: RowState) => unknown, boolean],
  ): typeof noChange {
    const free = new Map(this.#slots.map((slot) => [slot.state.key, slot]));
    const kept = states.map(({ key, kind }) => {
      const slot = free.get(key);
      if (slot?.state.kind !== kind) return undefined;
      free.delete(key);
      return slot;
    });
    const left = new Map<string, Slot[]>();
    for (const slot of free.values()) {
      const { kind } = slot.state;
      left.set(kind, [...(left.get(kind) ?? []), slot]);
    }
    const slots = states.map((state, at) => {
      const known = kept[at] ?? left.get(state.kind)?.pop();
      if (known && sameState(known.state, state)) return known;
      const slot = known ?? { part: insertPart(container), state };
      slot.state = state;
      setChildPartValue(slot.part, template(state));
      return slot;
    });
    for (const { part } of [...left.values()].flat()) removePart(part);
    this.#slots = slots;
    setCommittedValue(
      container,
      slots.map(({ part }) => part),
    );
    if (inOrder) putInOrder(container, slots);
    return noChange;
  }
}

/**
 * Draws rows with the elements of those that went: while one scrolls this takes a fraction of the work that
 * new elements are. The elements come in any order then, each in its place by its style; they are put `inOrder`,
 * in which assistive technology reads them, when there is time.
 */
export const recycledRows = directive(RecycledRows) as <State extends RowState>(
  states: readonly State[],
  template: (state: State) => unknown,
  inOrder: boolean,
) => DirectiveResult<typeof RecycledRows>;

function sameState(a: RowState, b: RowState): boolean {
  const [one, other] = [a, b] as unknown as Record<string, unknown>[];
  for (const name in one) if (one[name] !== other![name]) return false;
  return true;
}

/** Moves the others around the row that is in use: it would lose the focus, or the press that is going on. */
function putInOrder(container: ChildPart, slots: readonly Slot[]): void {
  const inUse = slots.findIndex(({ part }) => elementOf(part)?.matches(':focus-within, :active'));
  for (let at = slots.length - 1; at > inUse; at -= 1) {
    insertPart(container, slots[at + 1]?.part, slots[at]!.part);
  }
  for (let at = inUse - 1; at >= 0; at -= 1) {
    insertPart(container, slots[at + 1]!.part, slots[at]!.part);
  }
}

function elementOf({ startNode, endNode }: ChildPart): Element | undefined {
  for (let node = startNode; node && node !== endNode; node = node.nextSibling) {
    if (node instanceof Element) return node;
  }
  return undefined;
}
