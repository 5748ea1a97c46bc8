import { queueSettings, STRATEGIES, type QueueSettings } from '../queues/queue-settings.ts';
import { dataFolder, parse, required, text, type Environment, type Flags } from './flags.ts';
import { UsageError } from './usage.ts';

/** Which queue; the tenant need only be said where several have one with this extension. */
interface OfQueue {
  readonly dataFolder: string;
  readonly tenant: string | null;
  readonly extension: string;
}

export type QueueCommand =
  | { readonly kind: 'list-queues'; readonly dataFolder: string }
  | (OfQueue & {
      readonly kind: 'add-queue';
      readonly tenant: string;
      readonly name: string;
      readonly number: string | null;
      readonly settings: Partial<QueueSettings>;
    })
  | (OfQueue & { readonly kind: 'set-queue'; readonly settings: Partial<QueueSettings> })
  | (OfQueue & {
      readonly kind: 'set-queue-member';
      readonly username: string;
      /** Null takes them out. */
      readonly skill: number | null;
    });

type Setting = Exclude<keyof QueueSettings, 'strategy' | 'overflow'>;

/** Each flag with the setting that it is. */
const NUMBERS: Readonly<Record<string, Setting>> = {
  'ring-seconds': 'ringSeconds',
  'wrap-up-seconds': 'wrapUpSeconds',
  'misses-allowed': 'missesAllowed',
  'target-seconds': 'targetSeconds',
  'announce-seconds': 'announceSeconds',
  'longest-wait-seconds': 'longestWaitSeconds',
  'most-callers': 'mostCallers',
};

const SWITCHES: Readonly<Record<string, Setting>> = {
  'announce-position': 'announcePosition',
  'announce-wait': 'announceWait',
  callback: 'callback',
  'agents-may-pick': 'agentsMayPick',
  'overflow-without-agents': 'overflowWithoutAgents',
};

const string = { type: 'string' } as const;
const SETTINGS = Object.fromEntries(
  ['strategy', 'overflow', ...Object.keys(NUMBERS), ...Object.keys(SWITCHES)].map((flag) => [
    flag,
    string,
  ]),
);
const OF_QUEUE = { data: string, tenant: string, extension: string };

/** @throws UsageError */
export function readQueueCommand(
  [action, ...args]: readonly string[],
  environment: Environment,
): QueueCommand | { readonly kind: 'help' } {
  switch (action) {
    case 'list': {
      const flags = parse(args, { data: string });
      if (flags === 'help') return { kind: 'help' };
      return { kind: 'list-queues', dataFolder: dataFolder(flags, environment) };
    }
    case 'add': {
      const flags = parse(args, { ...OF_QUEUE, ...SETTINGS, name: string, number: string });
      if (flags === 'help') return { kind: 'help' };
      return {
        kind: 'add-queue',
        ...ofQueue(flags, environment),
        tenant: required(flags, 'tenant').trim(),
        name: required(flags, 'name').trim(),
        number: text(flags['number']) ?? null,
        settings: settingsOf(flags),
      };
    }
    case 'set': {
      const flags = parse(args, { ...OF_QUEUE, ...SETTINGS });
      if (flags === 'help') return { kind: 'help' };
      const settings = settingsOf(flags);
      if (Object.keys(settings).length === 0)
        throw new UsageError('Nothing is to be set; see --help.');
      return { kind: 'set-queue', ...ofQueue(flags, environment), settings };
    }
    case 'member':
      return memberCommand(args, environment);
    case '--help':
    case undefined:
      return { kind: 'help' };
    default:
      throw new UsageError(`There is no command "queue ${action}"; see --help.`);
  }
}

function memberCommand(
  args: readonly string[],
  environment: Environment,
): QueueCommand | { readonly kind: 'help' } {
  const flags = parse(args, {
    ...OF_QUEUE,
    username: string,
    skill: string,
    remove: { type: 'boolean' },
  });
  if (flags === 'help') return { kind: 'help' };
  const remove = flags['remove'] === true;
  const skill = text(flags['skill']);
  if (remove && skill !== undefined) {
    throw new UsageError('Either --skill or --remove: who is removed has no skill.');
  }
  const level = Number(skill ?? '1');
  if (!Number.isInteger(level) || level < 1 || level > 100) {
    throw new UsageError(`A skill is a number from 1 to 100, not "${skill}".`);
  }
  return {
    kind: 'set-queue-member',
    ...ofQueue(flags, environment),
    username: required(flags, 'username').toLowerCase(),
    skill: remove ? null : level,
  };
}

function ofQueue(flags: Flags, environment: Environment): OfQueue {
  return {
    dataFolder: dataFolder(flags, environment),
    tenant: text(flags['tenant'])?.trim() ?? null,
    extension: required(flags, 'extension'),
  };
}

/** Only what was given. */
function settingsOf(flags: Flags): Partial<QueueSettings> {
  const given: [keyof QueueSettings, unknown, string][] = [];
  const strategy = text(flags['strategy']);
  if (strategy !== undefined && !STRATEGIES.some((known) => known === strategy)) {
    throw new UsageError(`--strategy is one of ${STRATEGIES.join(', ')}.`);
  }
  if (strategy !== undefined) given.push(['strategy', strategy, 'strategy']);
  const overflow = text(flags['overflow']);
  if (overflow !== undefined) given.push(['overflow', overflowOf(overflow), 'overflow']);
  for (const [flag, setting] of Object.entries(NUMBERS)) {
    const value = text(flags[flag]);
    if (value !== undefined) given.push([setting, /^\d+$/.test(value) ? Number(value) : NaN, flag]);
  }
  for (const [flag, setting] of Object.entries(SWITCHES)) {
    const value = text(flags[flag]);
    if (value !== undefined) given.push([setting, { yes: true, no: false }[value], flag]);
  }
  const settings: Partial<QueueSettings> = {};
  for (const [setting, value, flag] of given) {
    const read = queueSettings.shape[setting].safeParse(value);
    if (value === undefined || !read.success) {
      const what = flag in SWITCHES ? 'yes or no' : 'a value that queues can have';
      throw new UsageError(`--${flag} is not ${what}: "${text(flags[flag])}".`);
    }
    Object.assign(settings, { [setting]: read.data });
  }
  return settings;
}

/** `none`, `voicemail:1001`, or whatever can be dialled. */
function overflowOf(value: string): QueueSettings['overflow'] {
  if (value === 'none') return null;
  const [, extension] = /^voicemail:(\d{2,6})$/.exec(value) ?? [];
  if (extension !== undefined) return { kind: 'voicemail', extension };
  if (/^\+?\d{2,31}$/.test(value)) return { kind: 'number', number: value };
  throw new UsageError('--overflow is none, voicemail:EXTENSION, or a number to dial.');
}
