import { posix, relative, sep } from 'node:path';

/**
 * Which part of the repository may import which (docs/architecture.md explains why).
 * `files` says where a part lives, `uses` which other parts and packages it may name.
 * A part may always import itself. The first part that fits a file is its part.
 */
const PARTS = [
  {
    part: 'core tests',
    files: /^packages\/core\/src\/.*\.test\.ts$/,
    uses: ['core', 'third party', 'node'],
  },
  { part: 'core testing', files: /^packages\/core\/src\/testing\//, uses: ['core', 'third party'] },
  {
    part: 'core sip',
    files: /^packages\/core\/src\/sip\//,
    uses: ['core shared', 'core domain', 'core root', 'third party', 'sip.js'],
  },
  {
    part: 'core api',
    files: /^packages\/core\/src\/api\//,
    uses: ['core shared', 'core domain', 'core root', 'third party'],
  },
  {
    part: 'core shared',
    files: /^packages\/core\/src\/(?:reactive\/|errors\/|text\/|logger\.ts$)/,
    uses: ['third party'],
  },
  {
    part: 'core domain',
    files: /^packages\/core\/src\/[^/]+\//,
    uses: ['core shared', 'third party'],
  },
  { part: 'core root', files: /^packages\/core\/src\//, uses: ['core', 'third party'] },
  { part: 'element', files: /^packages\/element\//, uses: ['@hubline/core', 'lit', 'third party'] },
  {
    part: 'hub-softphone',
    files: /^packages\/hub-softphone\//,
    uses: ['@hubline/core', '@hubline/element', '@hubline/hub-*', 'lit', 'third party'],
  },
  {
    part: 'hub-active-call',
    files: /^packages\/hub-active-call\//,
    uses: [
      '@hubline/core',
      '@hubline/element',
      '@hubline/hub-call-quality',
      '@hubline/hub-call-video',
      '@hubline/hub-dialpad',
      '@hubline/hub-mini-phone',
      'lit',
      'third party',
    ],
  },
  {
    part: 'hub-messages',
    files: /^packages\/hub-messages\//,
    uses: [
      '@hubline/core',
      '@hubline/element',
      '@hubline/hub-conversation-list',
      '@hubline/hub-message-composer',
      '@hubline/hub-message-thread',
      'lit',
      'third party',
    ],
  },
  {
    part: 'hub-call-history',
    files: /^packages\/hub-call-history\//,
    uses: ['@hubline/core', '@hubline/element', '@hubline/hub-audio-player', 'lit', 'third party'],
  },
  {
    part: 'hub-sound-recorder',
    files: /^packages\/hub-sound-recorder\//,
    uses: ['@hubline/core', '@hubline/element', '@hubline/hub-audio-player', 'lit', 'third party'],
  },
  {
    part: 'hub-voicemail, hub-greetings',
    files: /^packages\/hub-(?:voicemail|greetings)\//,
    uses: [
      '@hubline/core',
      '@hubline/element',
      '@hubline/hub-audio-player',
      '@hubline/hub-sound-recorder',
      'lit',
      'third party',
    ],
  },
  {
    part: 'hub-*',
    files: /^packages\/hub-[^/]+\//,
    uses: ['@hubline/core', '@hubline/element', 'lit', 'third party'],
  },
  { part: 'netsapiens', files: /^packages\/netsapiens\//, uses: ['@hubline/core', 'third party'] },
  {
    part: 'react',
    files: /^packages\/react\//,
    uses: ['@hubline/core', '@hubline/element', '@hubline/hub-*', 'lit', 'third party'],
  },
  { part: 'server', files: /^packages\/server\//, uses: ['third party', 'sip.js', 'node'] },
  {
    part: 'demo',
    files: /^demo\//,
    uses: ['@hubline/core', '@hubline/element', '@hubline/hub-*', 'lit', 'third party'],
  },
  {
    part: 'stories',
    files: /^stories\//,
    uses: ['@hubline/core', '@hubline/element', '@hubline/hub-*', 'lit', 'third party'],
  },
];

/** Parts that belong to `@hubline/core` and can be allowed together as `core`. */
const isCore = (part) => part.startsWith('core ');
const isTest = (file) => /\.test\.ts$/.test(file);

const partOf = (file) => PARTS.find((entry) => entry.files.test(file));
const packageOf = (file) => /^(?:packages\/[^/]+|demo|stories)\//.exec(file)?.[0];
const domainOf = (file) => /^packages\/core\/src\/([^/]+)\//.exec(file)?.[1];

/** What is wrong with this import, or nothing. */
function complaint(from, specifier, typeOnly) {
  const source = partOf(from);
  if (!source) return undefined;
  return specifier.startsWith('.')
    ? relativeComplaint(from, source, posix.join(posix.dirname(from), specifier), typeOnly)
    : packageComplaint(from, source, specifier);
}

function relativeComplaint(from, source, target, typeOnly) {
  if (isTest(from) && target.startsWith('test/support/')) return undefined;
  if (packageOf(from) !== packageOf(target)) {
    return `Import ${target} by its package's name: relative paths stay inside a package.`;
  }
  const goal = partOf(target);
  if (!goal || !isCore(source.part)) return undefined;
  if (source.uses.includes('core') || source.uses.includes(goal.part)) return undefined;
  if (goal.part !== source.part) return `${source.part} may not import ${goal.part} (${target}).`;
  if (source.part !== 'core domain' || domainOf(from) === domainOf(target)) return undefined;
  if (/-service\.ts$/.test(target)) {
    return `Services do not know each other: let the composition root hand over what "${domainOf(from)}" needs.`;
  }
  return typeOnly
    ? undefined
    : `"${domainOf(from)}" may import types of "${domainOf(target)}", but none of its code.`;
}

function packageComplaint(from, source, specifier) {
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
  if (name === '@hubline/core' && specifier.endsWith('/testing')) {
    return isTest(from) || /^(?:stories\/|packages\/element\/src\/testing\/)/.test(from)
      ? undefined
      : 'The fakes are for tests and stories.';
  }
  if (isTest(from) && !name.startsWith('@hubline/')) return undefined;
  const kind = kindOf(specifier, name);
  if (source.uses.includes(kind) || source.uses.includes(name)) return undefined;
  return `${source.part} may not import ${specifier}.`;
}

function kindOf(specifier, name) {
  if (specifier.startsWith('node:')) return 'node';
  if (name === 'sip.js') return 'sip.js';
  if (name === 'lit' || name.startsWith('@lit/') || name.startsWith('@lit-labs/')) return 'lit';
  if (name.startsWith('@hubline/hub-')) return '@hubline/hub-*';
  if (name.startsWith('@hubline/')) return name;
  return 'third party';
}

/** ESLint rule: imports follow the table above. */
export const layers = {
  meta: { type: 'problem', docs: { description: 'keep imports within the layers' }, schema: [] },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join('/');
    const check = (node, source, typeOnly) => {
      if (typeof source?.value !== 'string') return;
      const message = complaint(file, source.value, typeOnly);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source, node.importKind === 'type'),
      ExportNamedDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source, false),
      TSImportType: (node) => check(node, node.source, true),
    };
  },
};
