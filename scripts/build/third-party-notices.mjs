import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The licences of every package that some of these files come from, as one text. */
export function thirdPartyNotices(files) {
  const folders = new Set(files.map(packageFolder).filter((folder) => folder !== undefined));
  return [...folders]
    .map((folder) => ({
      ...JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
      text: licenceText(folder),
    }))
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`.trim())
    .join('\n\n----\n\n')
    .concat('\n');
}

/** Rollup plugin: writes the licences of what was bundled beside the bundle. */
export const noticesOf = (fileName) => ({
  name: 'third-party-notices',
  generateBundle(_options, bundle) {
    const files = Object.values(bundle).flatMap((file) => Object.keys(file.modules ?? {}));
    this.emitFile({ type: 'asset', fileName, source: thirdPartyNotices(files) });
  },
});

/** The folder in node_modules that a file belongs to. */
function packageFolder(file) {
  const folder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];
  return folder?.replaceAll('\0', '');
}

function licenceText(folder) {
  const name = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (name) return readFileSync(join(folder, name), 'utf8').trim();
  const parent = dirname(folder);
  return existsSync(join(parent, 'LICENSE')) ? readFileSync(join(parent, 'LICENSE'), 'utf8') : '';
}
