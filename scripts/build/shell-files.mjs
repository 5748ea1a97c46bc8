import { createHash } from 'node:crypto';

/** What the pages of an app start with, apart from the page itself: their chunks, by name. */
const AT_START = ['start', 'phone', 'app', 'tab-group', 'phone-sharing', 'take-back'];
const SCRIPT_OR_STYLE = /\.(?:js|css)$/;
const HASHED = /^assets\//;

let built;

/** Rollup plugin for the app: notes what a service worker keeps of it. */
export const notesShellFiles = () => ({
  name: 'notes-shell-files',
  // Rollup names the assets and writes the chunks before; what is emitted is complete only now.
  writeBundle(_options, bundle) {
    built = shellFiles(bundle);
  },
});

/** For `output.intro` of the service worker, which is built after the app: the constant `SHELL_FILES`. */
export function shellFilesIntro() {
  if (!built) throw new Error('The app is built before its service worker.');
  return `const SHELL_FILES = ${JSON.stringify(built)};`;
}

/** `first`: path → integrity, or nothing where the name has a hash. `later`: paths of all other assets. */
export function shellFiles(bundle) {
  const files = Object.values(bundle);
  const first = new Map([['/', integrityOf(bundle['index.html'].source)]]);
  const add = (fileName) => {
    if (first.has(`/${fileName}`)) return;
    const file = bundle[fileName];
    first.set(`/${fileName}`, HASHED.test(fileName) ? '' : integrityOf(file.source));
    if (file.type === 'chunk') file.imports.forEach(add);
  };
  for (const name of AT_START) {
    const chunk = files.find((file) => file.type === 'chunk' && file.name === name);
    if (!chunk) throw new Error(`There is no chunk "${name}" to start with.`);
    add(chunk.fileName);
  }
  for (const [, path] of String(bundle['index.html'].source).matchAll(/\bhref="\/([^"]+)"/g)) {
    if (bundle[path]) add(path);
  }
  for (const { fileName } of files) if (/^icons\/icon-192\.png$/.test(fileName)) add(fileName);

  const later = files
    .map(({ fileName }) => `/${fileName}`)
    .filter((path) => HASHED.test(path.slice(1)) && SCRIPT_OR_STYLE.test(path) && !first.has(path))
    .sort();
  const sorted = Object.fromEntries([...first].sort(([a], [b]) => (a < b ? -1 : 1)));
  const version = createHash('sha256')
    .update(JSON.stringify([sorted, later]))
    .digest('hex')
    .slice(0, 12);
  return { version, first: sorted, later };
}

function integrityOf(source) {
  return `sha256-${createHash('sha256').update(source).digest('base64')}`;
}
