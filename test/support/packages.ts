import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface PackageJson {
  readonly name: string;
  readonly exports: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly bin?: Readonly<Record<string, string>>;
}

export interface Package {
  /** Of its folder. */
  readonly name: string;
  readonly folder: string;
  readonly json: PackageJson;
}

/** Every package that is published. */
export const packages: readonly Package[] = readdirSync(join(ROOT, 'packages')).map((name) => {
  const folder = join(ROOT, 'packages', name);
  const json = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageJson;
  return { name, folder, json };
});

/** Those that bring one element each. */
export const elementPackages = packages.filter(({ name }) => name.startsWith('hub-'));
