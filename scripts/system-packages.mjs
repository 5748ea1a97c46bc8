import { spawnSync } from 'node:child_process';
import { findChromium, findFirefox, hasProgram } from './find-browser.mjs';
import { findKamailio } from './find-kamailio.mjs';

const NEEDED = [
  { packages: ['chromium'], there: () => findChromium() !== undefined },
  { packages: ['firefox-esr'], there: () => findFirefox() !== undefined },
  { packages: ['ffmpeg'], there: () => hasProgram('ffmpeg') },
  {
    packages: ['kamailio', 'kamailio-websocket-modules'],
    there: () => findKamailio() !== undefined,
  },
];

/** Brings the browsers, ffmpeg and the SIP proxy that the tests use, where that can be done without asking anyone. */
export function installSystemPackages() {
  const missing = NEEDED.filter(({ there }) => !there()).flatMap(({ packages }) => packages);
  if (missing.length === 0) return;
  const names = missing.join(' ');
  if (process.getuid?.() !== 0 || !hasProgram('apt-get')) {
    console.log(`Missing for some tests: ${names}. On Debian: sudo apt-get install ${names}`);
    return;
  }
  console.log(`Installing ${names} …`);
  aptGet('update', '-q');
  aptGet('install', '-q', '-y', '--no-install-recommends', ...missing);
}

function aptGet(...args) {
  const { status } = spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) console.log(`apt-get ${args[0]} failed: see above.`);
}
