import { alike } from './alike.ts';
import { OrderedItems } from './ordered-items.ts';

/** Who is named in an item. */
export interface Named {
  readonly number: string;
  readonly name: string;
}

/** Gives someone the name by which we know them; the same object where they have it already. */
export type Naming = <P extends Named>(someone: P) => P;

export interface NamedItemsPorts<T> {
  /** No two items may be equal in it. */
  readonly order: (a: T, b: T) => number;
  /** The name that we have for a number; empty where we have none. */
  readonly nameOf: (number: string) => string;
  /** The item with all people in it named so; the same object where nothing changes. */
  readonly rename: (item: T, naming: Naming) => T;
}

/** Items in their order, the people in them under the names by which we know them. */
export class NamedItems<T extends { readonly id: string }> extends OrderedItems<T> {
  readonly #ports: NamedItemsPorts<T>;
  /** What was told of those in which someone goes by another name here. */
  readonly #told = new WeakMap<T, T>();

  constructor(ports: NamedItemsPorts<T>) {
    super(ports.order);
    this.#ports = ports;
  }

  /** As it was told; the one that is there stays the same object where it says the same. */
  override put(told: T): void {
    const known = this.get(told.id);
    if (known && alike(this.#toldOf(known), told)) return;
    const { rename, nameOf } = this.#ports;
    this.#show(told, rename(told, naming(nameOf)));
  }

  /** Asks for all names again. */
  rename(): void {
    const { rename, nameOf } = this.#ports;
    // Few people make many calls: each number is looked up once.
    const names = new Map<string, string>();
    let unknown = 0;
    const known = naming((number) => {
      let name = names.get(number);
      if (name === undefined) names.set(number, (name = nameOf(number)));
      if (name === '') unknown += 1;
      return name;
    });
    for (const shown of this.items) {
      const told = this.#toldOf(shown);
      // Most have the right names already, and nothing is made anew to see that.
      const before = unknown;
      const isRight = rename(shown, known) === shown;
      if (isRight && (told === shown || unknown === before)) continue;
      const renamed = rename(told, known);
      if (!alike(renamed, shown)) this.#show(told, renamed);
    }
  }

  #show(told: T, shown: T): void {
    if (shown !== told) this.#told.set(shown, told);
    super.put(shown);
  }

  #toldOf(shown: T): T {
    return this.#told.get(shown) ?? shown;
  }
}

function naming(nameOf: (number: string) => string): Naming {
  return (someone) => {
    const name = nameOf(someone.number) || someone.name;
    return name === someone.name ? someone : { ...someone, name };
  };
}
