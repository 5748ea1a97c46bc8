import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUM = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const FIREFOX = ['firefox-esr', 'firefox'];
const MAC = {
  chromium: '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  firefox: '/Applications/Firefox.app/Contents/MacOS/firefox',
};

/** Path of a Chromium or Chrome, or undefined. `CHROMIUM_PATH` comes first. */
export const findChromium = () => find(process.env.CHROMIUM_PATH, CHROMIUM, MAC.chromium);

/** Path of a Firefox, or undefined. `FIREFOX_PATH` comes first. */
export const findFirefox = () => find(process.env.FIREFOX_PATH, FIREFOX, MAC.firefox);

/** Path of a Chromium; one clear sentence where there is none. */
export function requireChromium() {
  const path = findChromium();
  if (path) return path;
  throw new Error(
    'No Chromium found: install Chromium or Chrome, or set CHROMIUM_PATH to its program.',
  );
}

/** Whether a program of that name is on the PATH. */
export const hasProgram = (name) => find(undefined, [name], '') !== undefined;

function find(preferred, names, fixed) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [preferred, ...candidates, fixed].find((path) => path && isProgram(path));
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
