import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AccountError } from '../directory/account.ts';
import { openStore } from '../store/store.ts';

export async function disposableStore(dataFolder: string) {
  const store = await openStore(dataFolder);
  return { ...store, [Symbol.asyncDispose]: () => store.close() };
}

/** For what makes no sense without data: a mistyped folder is not made. */
export async function existingStore(dataFolder: string) {
  if (!existsSync(join(dataFolder, 'hubline.db'))) {
    throw new AccountError(`There is no data of Hubline in ${dataFolder}.`);
  }
  return disposableStore(dataFolder);
}

export function unknownAccount(username: string): AccountError {
  return new AccountError(`There is no account ${username}.`);
}

/** The first row is the head. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
