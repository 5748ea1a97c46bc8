import { webStorage } from '@hubline/core';

/** Keys pressed at once, one key alone, or the letter of a page after G. */
export interface Keys {
  /** `mod` is Ctrl, on a Mac ⌘. */
  readonly with: 'mod' | 'ctrl-alt' | 'nothing' | 'go';
  readonly key: string;
}

/**
 * Every shortcut of the app, by the id of the command. Those with Ctrl and Alt are the same keys on a Mac:
 * with ⌘ the system has them. None is one of the browser's but Ctrl+K, which pages may take.
 */
export const SHORTCUTS: Readonly<Record<string, Keys>> = {
  commands: { with: 'mod', key: 'k' },
  shortcuts: { with: 'nothing', key: '?' },
  accept: { with: 'ctrl-alt', key: 'a' },
  decline: { with: 'ctrl-alt', key: 'd' },
  mute: { with: 'ctrl-alt', key: 'm' },
  hold: { with: 'ctrl-alt', key: 'h' },
  end: { with: 'ctrl-alt', key: 'e' },
  'mini-phone': { with: 'ctrl-alt', key: 'p' },
  'page:soft-phone': { with: 'go', key: 's' },
  'page:call-history': { with: 'go', key: 'h' },
  'page:voicemail': { with: 'go', key: 'v' },
  'page:messages': { with: 'go', key: 'm' },
  'page:contacts': { with: 'go', key: 'c' },
  'page:call-park': { with: 'go', key: 'p' },
  'page:call-center': { with: 'go', key: 'q' },
  'page:settings': { with: 'go', key: 't' },
  'page:profile': { with: 'go', key: 'u' },
};

/** G leads to a page for so long. */
const GO_MS = 2_500;
const SINGLE_KEYS = 'hubline.single-keys';

const isMac = /mac|iphone|ipad/i.test(navigator.platform);

/** What stands on the keys, in the order in which they are pressed. */
export function keysText({ with: held, key }: Keys, mac = isMac): readonly string[] {
  const last = key.toUpperCase();
  switch (held) {
    case 'mod':
      return [mac ? '⌘' : 'Ctrl', last];
    case 'ctrl-alt':
      return mac ? ['⌃', '⌥', last] : ['Ctrl', 'Alt', last];
    case 'go':
      return ['G', last];
    case 'nothing':
      return [last];
  }
}

/** For `aria-keyshortcuts`; there is no such word for one key after another. */
export function ariaKeys({ with: held, key }: Keys, mac = isMac): string {
  const last = key.toUpperCase();
  if (held === 'mod') return `${mac ? 'Meta' : 'Control'}+${last}`;
  return held === 'ctrl-alt' ? `Control+Alt+${last}` : last;
}

/** Keys without Ctrl can be turned off: they are also pressed by speech, and by accident (WCAG 2.1.4). */
export function singleKeysAreOn(): boolean {
  return webStorage().browser.get(SINGLE_KEYS) !== 'off';
}

export function turnSingleKeys(on: boolean): void {
  const { browser } = webStorage();
  if (on) browser.remove(SINGLE_KEYS);
  else browser.set(SINGLE_KEYS, 'off');
}

/** Finds the shortcut that was pressed. */
export class ShortcutReader {
  readonly #mac: boolean;
  #goneAt = -Infinity;

  constructor(mac = isMac) {
    this.#mac = mac;
  }

  /** The id of a command; undefined for keys that are none, or belong to what has the focus. */
  read(event: KeyboardEvent): string | undefined {
    if (event.defaultPrevented || event.isComposing || event.repeat) return undefined;
    // AltGr is Ctrl and Alt on some systems, and writes a letter.
    if (event.getModifierState('AltGraph')) return undefined;
    const held = this.#held(event);
    if (held === undefined) return undefined;
    if (held !== 'nothing') return find(held, letterOf(event));
    return this.#readSingle(event);
  }

  #readSingle(event: KeyboardEvent): string | undefined {
    const isGoing = event.timeStamp - this.#goneAt < GO_MS;
    // Shift is on its way to another key.
    if (event.key === 'Shift') return undefined;
    this.#goneAt = -Infinity;
    if (!singleKeysAreOn() || isTakenByFocus(event)) return undefined;
    if (event.key === '?') return find('nothing', '?');
    if (event.shiftKey) return undefined;
    const key = letterOf(event);
    if (isGoing) return find('go', key);
    if (key === 'g') this.#goneAt = event.timeStamp;
    return undefined;
  }

  #held({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): Keys['with'] | undefined {
    if (!ctrlKey && !altKey && !metaKey) return 'nothing';
    if (shiftKey) return undefined;
    if (ctrlKey && altKey && !metaKey) return 'ctrl-alt';
    const mod = this.#mac ? metaKey && !ctrlKey : ctrlKey && !metaKey;
    return mod && !altKey ? 'mod' : undefined;
  }
}

function find(held: Keys['with'], key: string): string | undefined {
  return Object.entries(SHORTCUTS).find(([, keys]) => keys.with === held && keys.key === key)?.[0];
}

/** Where the keyboard writes no Latin letters, or Option another one, the place of the key tells. */
function letterOf({ key, code }: KeyboardEvent): string {
  const lower = key.toLowerCase();
  if (/^[a-z]$/.test(lower)) return lower;
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : lower;
}

const WRITES = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';
const HAS_KEYS =
  '[role=menu], [role=listbox], [role=dialog], [role=grid], [role=application], dialog';

/** Text is typed, or letters have a meaning there. */
function isTakenByFocus(event: Event): boolean {
  return event
    .composedPath()
    .some((target) => target instanceof Element && target.matches(`${WRITES}, ${HAS_KEYS}`));
}
