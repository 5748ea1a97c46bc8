// Copies the icons that the elements use out of lucide-static, each as the data of one SVG path, into
// packages/element/src/icons/icons.ts. Run it after a change of the list below: `node scripts/icons.mjs`, then Prettier.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Our name (a role, not a picture) → Lucide's. */
const ICONS = {
  add: 'plus',
  addCall: 'user-plus',
  addContact: 'user-round-plus',
  agentCustom: 'tag',
  agentHere: 'circle',
  agentLunch: 'coffee',
  agentOther: 'minus',
  alert: 'triangle-alert',
  back: 'arrow-left',
  backspace: 'delete',
  barge: 'messages-square',
  call: 'phone',
  callCenter: 'headset',
  chart: 'chart-column',
  check: 'check',
  chevronDown: 'chevron-down',
  chevronUp: 'chevron-up',
  clock: 'clock',
  close: 'x',
  conceal: 'eye-off',
  contacts: 'book-user',
  delete: 'trash-2',
  dialPad: 'grid-3x3',
  download: 'download',
  edit: 'pencil',
  files: 'arrow-down-up',
  forward: 'forward',
  fullScreen: 'maximize',
  hangUp: 'phone-off',
  hide: 'minimize-2',
  history: 'history',
  ignore: 'bell-off',
  incoming: 'arrow-down-left',
  info: 'info',
  leaveFullScreen: 'minimize',
  listen: 'ear',
  menu: 'menu',
  markNew: 'mail',
  merge: 'merge',
  microphone: 'mic',
  microphoneOff: 'mic-off',
  missed: 'phone-missed',
  notCarriedOut: 'ban',
  notifications: 'bell-ring',
  outgoing: 'arrow-up-right',
  park: 'circle-parking',
  pause: 'pause',
  people: 'users',
  person: 'user',
  phones: 'monitor-smartphone',
  play: 'play',
  record: 'circle-dot',
  retry: 'rotate-cw',
  ringer: 'bell',
  save: 'archive',
  search: 'search',
  settings: 'settings',
  show: 'eye',
  signOut: 'log-out',
  speaker: 'volume-2',
  split: 'split',
  stop: 'circle-stop',
  swap: 'arrow-left-right',
  transfer: 'phone-forwarded',
  upload: 'upload',
  voicemail: 'voicemail',
  whisper: 'message-square',
};

const lucide = dirname(createRequire(import.meta.url).resolve('lucide-static/package.json'));
const { version } = JSON.parse(readFileSync(join(lucide, 'package.json'), 'utf8'));

const number = (attributes, name) => Number(attributes[name] ?? 0);

/** The first moveto made absolute, so that the data can follow other data in the same path. */
function absoluteStart(data) {
  const start = /^m\s*(-?[\d.]+)[\s,]*(-?[\d.]+)[\s,]*(.*)$/s.exec(data);
  if (!start) return data;
  const [, x, y, rest] = start;
  return `M${x} ${y}${/^[-\d.]/.test(rest) ? 'l' : ''}${rest}`;
}

const shapes = {
  path: (a) => absoluteStart(a.d),
  line: (a) => `M${a.x1} ${a.y1}L${a.x2} ${a.y2}`,
  polyline: (a) => `M${a.points.trim()}`,
  circle: (a) => {
    const r = number(a, 'r');
    return `M${number(a, 'cx') - r} ${a.cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  },
  rect: (a) => {
    const [x, y, w, h] = ['x', 'y', 'width', 'height'].map((name) => number(a, name));
    const r = number(a, 'rx') || number(a, 'ry');
    const corner = (dx, dy) => (r ? `a${r} ${r} 0 0 1 ${dx} ${dy}` : '');
    return (
      `M${x + r} ${y}h${w - 2 * r}${corner(r, r)}v${h - 2 * r}${corner(-r, r)}` +
      `h${2 * r - w}${corner(-r, -r)}v${2 * r - h}${corner(r, -r)}z`
    );
  },
};

function pathData(name) {
  const svg = readFileSync(join(lucide, 'icons', `${name}.svg`), 'utf8');
  const body = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1);
  return [...body.matchAll(/<(\w+)\s([^>]*?)\/>/g)]
    .map(([, shape, text]) => {
      const attributes = Object.fromEntries(
        [...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
      );
      if (!shapes[shape]) throw new Error(`${name}: no rule for <${shape}>`);
      return shapes[shape](attributes);
    })
    .join('');
}

const entries = Object.entries(ICONS).map(
  ([ours, theirs]) =>
    `/** ${theirs} */\nexport const ${ours}Icon: IconPath =\n  '${pathData(theirs)}';\n`,
);

writeFileSync(
  new URL('../packages/element/src/icons/icons.ts', import.meta.url),
  `// Made by scripts/icons.mjs from lucide-static ${version}: do not edit.
// Lucide icons are under the ISC licence, copyright Lucide Icons and Contributors; some are derived from
// Feather under the MIT licence, copyright Cole Bemis. See NOTICE.md.
import type { IconPath } from './icon.ts';

${entries.join('\n')}`,
);
