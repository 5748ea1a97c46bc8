import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPackages, root } from './repository.mjs';

/** Packages whose readme is written by hand. */
const WRITTEN = ['@hubline/core', '@hubline/element'];

/**
 * Writes what a package shows on a registry's page, its readme and licence; returns the files. The
 * readme of an element is its manifest in words.
 */
export function writePapers() {
  return readPackages().flatMap(({ folder, manifest }) => {
    const licence = join(folder, 'LICENSE');
    const readme = join(folder, 'README.md');
    copyFileSync(join(root, 'LICENSE'), licence);
    if (WRITTEN.includes(manifest.name)) return [licence];
    writeFileSync(readme, readmeOf(manifest, elementsOf(folder)));
    return [licence, readme];
  });
}

function elementsOf(folder) {
  const file = join(folder, 'custom-elements.json');
  if (!existsSync(file)) return [];
  const { modules } = JSON.parse(readFileSync(file, 'utf8'));
  return modules.flatMap(({ declarations }) => declarations);
}

function readmeOf({ name, description, exports }, elements) {
  const parts = [`# ${name}`, description, '```sh\nnpm install ' + name + '\n```'];
  if (exports['./define.js'] && elements.length > 0) {
    const [{ tagName }] = elements;
    const use = `import '${name}/define.js';\n\ndocument.querySelector('${tagName}').hub = hub;`;
    parts.push('```js\n' + use + '\n```', ...elements.flatMap(elementParts));
  }
  parts.push(
    'Part of Hubline, a business phone for any web page. All `@hubline/*` packages have one version; use them together. Licence: MIT.',
  );
  return `${parts.join('\n\n')}\n`;
}

function elementParts(element) {
  const { tagName, summary, description, members, events, slots, cssParts, cssProperties } =
    element;
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  return [
    `## \`<${tagName}>\``,
    summary ?? description ?? '',
    ...list('Properties', fields, ({ name, attribute, type }) => {
      const asAttribute = attribute ? `, attribute \`${attribute}\`` : '';
      return `\`${name}\`: \`${type?.text ?? 'unknown'}\`${asAttribute}`;
    }),
    ...list('Methods', methods, ({ name }) => `\`${name}()\``),
    ...list('Events', events, ({ name, type }) => `\`${name}\` (\`${type?.text ?? 'Event'}\`)`),
    ...list('Slots', slots, ({ name }) => (name ? `\`${name}\`` : 'default')),
    ...list('Parts', cssParts, ({ name }) => `\`::part(${name})\``),
    ...list('Custom properties', cssProperties, ({ name }) => `\`${name}\``),
  ];
}

function list(title, items = [], head) {
  if (items.length === 0) return [];
  const lines = items.map((item) => `- ${head(item)}: ${item.description ?? ''}`);
  return [`### ${title}`, lines.join('\n')];
}
