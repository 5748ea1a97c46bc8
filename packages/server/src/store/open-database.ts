import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  SQLITE_BUSY,
  SQLITE_CANTOPEN,
  SQLITE_CORRUPT,
  SQLITE_FULL,
  SQLITE_NOTADB,
  SQLITE_READONLY,
  sqliteCode,
} from './sqlite-code.ts';
import { StoreError } from './store-error.ts';

/** Keeps the data in memory only, for tests. */
export const IN_MEMORY = ':memory:';

const OPEN_TIMEOUT_MS = 5000;

/** Opens the database file of a data folder, which is made where it is missing. @throws StoreError */
export function openDatabase(dataFolder: string): DatabaseSync {
  return explained(dataFolder, () => {
    const database = new DatabaseSync(fileIn(dataFolder, 'hubline.db'), {
      enableForeignKeyConstraints: true,
      timeout: OPEN_TIMEOUT_MS,
    });
    try {
      database.exec('pragma journal_mode = wal; pragma synchronous = normal;');
      // From here on nothing may hold up the process: whoever runs queries waits and tries again.
      database.exec('pragma busy_timeout = 0');
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

/**
 * Makes sure that only one server works on a data folder. The lock is one of SQLite's, so it goes
 * with the process however that ends. Returns the undo. @throws StoreError
 */
export function lockDataFolder(dataFolder: string): () => void {
  if (dataFolder === IN_MEMORY) return () => {};
  return explained(dataFolder, () => {
    const lock = new DatabaseSync(fileIn(dataFolder, 'server.lock'), { timeout: 0 });
    try {
      lock.exec('begin exclusive');
    } catch (error) {
      lock.close();
      if (sqliteCode(error) === SQLITE_BUSY) {
        throw new StoreError(`Another Hubline server is using the data folder ${dataFolder}.`);
      }
      throw error;
    }
    return () => lock.close();
  });
}

function fileIn(dataFolder: string, name: string): string {
  if (dataFolder === IN_MEMORY) return IN_MEMORY;
  makeFolder(resolve(dataFolder));
  return join(dataFolder, name);
}

/** Step by step: Node's own recursion never ends where the system says "no such file" for a new one, as in /proc. */
function makeFolder(folder: string): void {
  if (isFolder(folder)) return;
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    // Passwords are kept here, hashed: nobody else on the machine needs to read them.
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another program may have been first.
    if (!isFolder(folder)) throw error;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Turns what the operating system and SQLite say into a sentence for whoever runs the server. */
export function explained<T>(dataFolder: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw explain(dataFolder, error);
  }
}

export function explain(dataFolder: string, error: unknown): unknown {
  if (error instanceof StoreError) return error;
  const sentence = sentenceFor(dataFolder, error);
  return sentence === null ? error : new StoreError(sentence, { cause: error });
}

function sentenceFor(dataFolder: string, error: unknown): string | null {
  switch (sqliteCode(error)) {
    case SQLITE_BUSY:
      return `The database in ${dataFolder} is locked by another program.`;
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
      return `The data folder ${dataFolder} cannot be written to.`;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return `The database in ${dataFolder} is damaged; restore hubline.db from a backup, or start with another data folder.`;
    case SQLITE_FULL:
      return `The disk that holds the data folder ${dataFolder} is full.`;
    default:
      return systemSentenceFor(dataFolder, error);
  }
}

function systemSentenceFor(dataFolder: string, error: unknown): string | null {
  switch ((error as NodeJS.ErrnoException | undefined)?.code) {
    case 'EACCES':
    case 'ENOENT':
    case 'EPERM':
    case 'EROFS':
      return `The data folder ${dataFolder} cannot be written to.`;
    case 'EEXIST':
    case 'ENOTDIR':
      return `The data folder ${dataFolder} is not a folder.`;
    case 'ENOSPC':
      return `The disk that holds the data folder ${dataFolder} is full.`;
    default:
      return null;
  }
}
