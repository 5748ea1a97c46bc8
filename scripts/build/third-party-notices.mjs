import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;
const WORKSPACE = /^(?!.*\/node_modules\/).*\/packages\/[^/]+(?=\/)/;

/** The licences of every package that some of these files come from, and our own notices, as one text. */
export function thirdPartyNotices(files) {
  const packages = [...foldersOf(files, PACKAGE)]
    .map((folder) => ({
      ...JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
      text: licenceText(folder),
    }))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`.trim());
  const notices = [...foldersOf(files, WORKSPACE)]
    .map((folder) => join(folder, 'NOTICE.md'))
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file, 'utf8').trim());
  return `${[...packages, ...notices].join('\n\n----\n\n')}\n`;
}

/** Rollup plugin: writes the licences of what was bundled beside the bundle. */
export const noticesOf = (fileName) => ({
  name: 'third-party-notices',
  generateBundle(_options, bundle) {
    const files = Object.values(bundle).flatMap((file) => Object.keys(file.modules ?? {}));
    this.emitFile({ type: 'asset', fileName, source: thirdPartyNotices(files) });
  },
});

function foldersOf(files, pattern) {
  const folders = files.map((file) => pattern.exec(file.replaceAll('\0', ''))?.[0]);
  return new Set(folders.filter((folder) => folder !== undefined));
}

function licenceText(folder) {
  const name = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (name) return readFileSync(join(folder, name), 'utf8').trim();
  const parent = dirname(folder);
  return existsSync(join(parent, 'LICENSE')) ? readFileSync(join(parent, 'LICENSE'), 'utf8') : '';
}
