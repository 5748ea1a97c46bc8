import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const readJson = (...path) => JSON.parse(readFileSync(join(root, ...path), 'utf8'));

/** Every package: its folder, its package.json and the source file of each of its exports. */
export function readPackages() {
  return readdirSync(join(root, 'packages'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const folder = join(root, 'packages', name);
      const manifest = readJson('packages', name, 'package.json');
      const entries = Object.values(manifest.exports)
        .map((target) => target['@hubline/source'])
        .filter((path) => path !== undefined)
        .map((path) => join(folder, path));
      return { name, folder, manifest, entries };
    });
}
