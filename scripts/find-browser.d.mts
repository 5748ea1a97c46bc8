/** Path of a Chromium or Chrome, or undefined. `CHROMIUM_PATH` comes first. */
export function findChromium(): string | undefined;
/** Path of a Firefox, or undefined. `FIREFOX_PATH` comes first. */
export function findFirefox(): string | undefined;
/** Path of a Chromium; one clear sentence where there is none. */
export function requireChromium(): string;
/** Whether a program of that name is on the PATH. */
export function hasProgram(name: string): boolean;
