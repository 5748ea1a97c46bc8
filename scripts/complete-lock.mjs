import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * Adds to package-lock.json the packages with native parts for systems that the registry at hand had
 * nothing for. npm leaves such optional dependencies out of the lock file, and `npm ci` then refuses
 * the lock file as incomplete. Run it after `npm install` where a test says so.
 */
const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const CPU = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
];
const LIBC = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];

for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const path = `node_modules/${name}`;
    const known = Object.keys(lock.packages).some(
      (key) => key === path || key.endsWith(`/${path}`),
    );
    if (known || !/^\d+\.\d+\.\d+/.test(version)) continue;
    lock.packages[path] = entry(name, version, parent);
    added.push(`${name} ${version}`);
  }
}

if (added.length > 0) {
  const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries(sorted);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
}
console.log(`${added.length} added`);

/** What it runs on is told by its name alone. */
function entry(name, version, { dev, license }) {
  const words = name.split(/[/-]/);
  const pick = (list) => list.filter((word) => words.includes(word));
  const os = pick(OS);
  const libc = words.filter((word) => os.includes('linux') && LIBC[word]).map((word) => LIBC[word]);
  return {
    version,
    cpu: pick(CPU),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    ...(license && { license }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}
