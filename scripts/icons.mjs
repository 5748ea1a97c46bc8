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
  attach: 'paperclip',
  back: 'arrow-left',
  backspace: 'delete',
  barge: 'messages-square',
  calendar: 'calendar',
  call: 'phone',
  callCenter: 'headset',
  camera: 'camera',
  chart: 'chart-column',
  chat: 'message-circle',
  check: 'check',
  checkTwice: 'check-check',
  chevronDown: 'chevron-down',
  chevronUp: 'chevron-up',
  clock: 'clock',
  close: 'x',
  conceal: 'eye-off',
  contacts: 'book-user',
  copy: 'copy',
  delete: 'trash-2',
  dialPad: 'grid-3x3',
  document: 'file-text',
  download: 'download',
  edit: 'pencil',
  emoji: 'smile',
  files: 'arrow-down-up',
  forward: 'forward',
  fullScreen: 'maximize',
  hangUp: 'phone-off',
  hide: 'minimize-2',
  history: 'history',
  ignore: 'bell-off',
  image: 'image',
  incoming: 'arrow-down-left',
  info: 'info',
  jumpDown: 'arrow-down',
  leave: 'door-open',
  leaveFullScreen: 'minimize',
  listen: 'ear',
  markNew: 'mail',
  menu: 'menu',
  merge: 'merge',
  microphone: 'mic',
  microphoneOff: 'mic-off',
  missed: 'phone-missed',
  more: 'ellipsis-vertical',
  mute: 'bell-minus',
  newChat: 'message-square-plus',
  notCarriedOut: 'ban',
  notifications: 'bell-ring',
  outgoing: 'arrow-up-right',
  park: 'circle-parking',
  pause: 'pause',
  people: 'users',
  person: 'user',
  phones: 'monitor-smartphone',
  pictureInPicture: 'picture-in-picture-2',
  play: 'play',
  react: 'smile-plus',
  record: 'circle-dot',
  reply: 'reply',
  retry: 'rotate-cw',
  ringer: 'bell',
  save: 'archive',
  screen: 'screen-share',
  screenOff: 'screen-share-off',
  search: 'search',
  send: 'send-horizontal',
  settings: 'settings',
  show: 'eye',
  signOut: 'log-out',
  sms: 'smartphone',
  speaker: 'volume-2',
  split: 'split',
  stop: 'circle-stop',
  swap: 'arrow-left-right',
  transfer: 'phone-forwarded',
  upload: 'upload',
  video: 'video',
  videoOff: 'video-off',
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
