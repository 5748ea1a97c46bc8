/** Something about one thing, told within an element; its type says what. */
export class ItemEvent<Item> extends Event {
  readonly item: Item;

  constructor(type: string, item: Item) {
    super(type, { bubbles: true });
    this.item = item;
  }
}
