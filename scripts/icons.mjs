// Copies the icons that the elements use out of lucide-static, each as the data of one SVG path, into
// packages/element/src/icons/. Run it after a change of the lists below: `node scripts/icons.mjs`, then Prettier.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Those of a phone, which are there from the beginning: our name (a role, not a picture) → Lucide's. */
const PHONE = {
  addCall: 'user-plus',
  alert: 'triangle-alert',
  backspace: 'delete',
  call: 'phone',
  chevronDown: 'chevron-down',
  close: 'x',
  dialPad: 'grid-3x3',
  hangUp: 'phone-off',
  hide: 'minimize-2',
  ignore: 'bell-off',
  incoming: 'arrow-down-left',
  microphone: 'mic',
  microphoneOff: 'mic-off',
  missed: 'phone-missed',
  notCarriedOut: 'ban',
  outgoing: 'arrow-up-right',
  park: 'circle-parking',
  pause: 'pause',
  person: 'user',
  phones: 'monitor-smartphone',
  record: 'circle-dot',
  retry: 'rotate-cw',
  signOut: 'log-out',
  stop: 'circle-stop',
  transfer: 'phone-forwarded',
  video: 'video',
};

/** The others, which come with the parts that use them. */
const LATER = {
  add: 'plus',
  addContact: 'user-round-plus',
  address: 'map-pin-house',
  agentCustom: 'tag',
  agentHere: 'circle',
  agentLunch: 'coffee',
  agentOther: 'minus',
  attach: 'paperclip',
  back: 'arrow-left',
  bad: 'circle-x',
  barge: 'messages-square',
  callCenter: 'headset',
  camera: 'camera',
  chart: 'chart-column',
  chat: 'message-circle',
  check: 'check',
  checkTwice: 'check-check',
  chevronUp: 'chevron-up',
  clock: 'clock',
  conceal: 'eye-off',
  contacts: 'book-user',
  copy: 'copy',
  delete: 'trash-2',
  devices: 'laptop',
  document: 'file-text',
  download: 'download',
  edit: 'pencil',
  emergency: 'siren',
  emoji: 'smile',
  files: 'arrow-down-up',
  forward: 'forward',
  forwardCall: 'phone-outgoing',
  fullScreen: 'maximize',
  good: 'circle-check',
  history: 'history',
  image: 'image',
  info: 'info',
  jumpDown: 'arrow-down',
  key: 'key-round',
  keyboard: 'keyboard',
  leave: 'door-open',
  leaveFullScreen: 'minimize',
  leaveMiniPhone: 'picture-in-picture',
  listen: 'ear',
  mail: 'mail',
  markNew: 'mail',
  menu: 'menu',
  merge: 'merge',
  moon: 'moon',
  more: 'ellipsis-vertical',
  mute: 'bell-minus',
  newChat: 'message-square-plus',
  notifications: 'bell-ring',
  notKnown: 'circle-dashed',
  people: 'users',
  pictureInPicture: 'picture-in-picture-2',
  play: 'play',
  profile: 'circle-user-round',
  react: 'smile-plus',
  reply: 'reply',
  ringer: 'bell',
  save: 'archive',
  screen: 'screen-share',
  search: 'search',
  send: 'send-horizontal',
  settings: 'settings',
  shield: 'shield-check',
  show: 'eye',
  sms: 'smartphone',
  speaker: 'volume-2',
  split: 'split',
  swap: 'arrow-left-right',
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

/** Icons that come later are a module of their own: what is in one with those of a phone would come with them. */
function write(file, icons) {
  const entries = Object.entries(icons).map(
    ([ours, theirs]) =>
      `/** ${theirs} */\nexport const ${ours}Icon: IconPath =\n  '${pathData(theirs)}';\n`,
  );
  writeFileSync(
    new URL(`../packages/element/src/icons/${file}`, import.meta.url),
    `// Made by scripts/icons.mjs from lucide-static ${version}: do not edit.
// Lucide icons are under the ISC licence, copyright Lucide Icons and Contributors; some are derived from
// Feather under the MIT licence, copyright Cole Bemis. See NOTICE.md.
import type { IconPath } from './icon.ts';

${entries.join('\n')}`,
  );
}

write('icons.ts', PHONE);
write('later-icons.ts', LATER);
