import { record, text, type Shape } from './shape.ts';

type Item = { readonly id: string };

const identified = record<Item>({ id: text });

/** An item of which nothing is known but its id; the rest of it is kept. For topics whose shapes are fetched later. */
export const unread: Shape<Item> = (value, path) => {
  identified(value, path);
  return value as Item;
};
