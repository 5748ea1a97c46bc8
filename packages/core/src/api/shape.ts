import { HubError } from '../errors/hub-error.ts';

/** Checks what came in and gives it its type; `path` says where we are. @throws `server/bad-answer` */
export type Shape<T> = (value: unknown, path: string) => T;

export const text: Shape<string> = (value, path) =>
  typeof value === 'string' ? value : misfit(path, 'a text');

export const number: Shape<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? value : misfit(path, 'a number');

export const flag: Shape<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : misfit(path, 'true or false');

/** A moment in ISO 8601. */
export const time: Shape<Date> = (value, path) => {
  const date = new Date(text(value, path));
  return Number.isNaN(date.getTime()) ? misfit(path, 'a time') : date;
};

export const nothing: Shape<void> = () => undefined;

export function oneOf<const T extends string>(...values: readonly T[]): Shape<T> {
  return (value, path) => values.find((one) => one === value) ?? misfit(path, values.join(' or '));
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path) => (value === null ? null : shape(value, path));
}

/** A field that may be absent; use within `record` only. */
export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value, path) => (value === undefined ? undefined : shape(value, path));
}

export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, path) =>
    Array.isArray(value)
      ? value.map((item, at) => shape(item, `${path}[${at}]`))
      : misfit(path, 'a list');
}

/** An object with these fields. Others are left out: a newer server may say more. */
export function record<T>(fields: {
  readonly [K in keyof T]-?: Shape<T[K]> | Shape<T[K] | undefined>;
}): Shape<T> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null) return misfit(path, 'an object');
    const result: Partial<T> = {};
    for (const key in fields) {
      const field = fields[key]((value as Record<string, unknown>)[key], `${path}.${key}`);
      if (field !== undefined) result[key] = field;
    }
    return result as T;
  };
}

/** An object that says by the field `key` which of these shapes it has. */
export function variant<T>(key: string, shapes: Readonly<Record<string, Shape<T>>>): Shape<T> {
  const names = oneOf(...Object.keys(shapes));
  const kind = record<Record<string, string>>({ [key]: names });
  return (value, path) => shapes[kind(value, path)[key]!]!(value, path);
}

/** Says what was expected, never what came: it may be a secret. */
function misfit(path: string, expected: string): never {
  throw new HubError('server/bad-answer', { message: `${path} is not ${expected}` });
}
