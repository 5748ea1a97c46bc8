import { isIP } from 'node:net';
import { readOrigin } from '../api/origin.ts';
import { LOG_LEVELS } from '../console-logger.ts';
import type { LogLevel } from '../console-logger.ts';
import { SCOPES } from '../directory/account.ts';
import type { MailSettings } from '../mail/mail-settings.ts';
import type { ProviderSettings } from '../sign-in/provider-settings.ts';
import type { UspsAccount } from '../emergency/validation/usps-account.ts';
import type { TwilioAccount } from '../sms/twilio/twilio-account.ts';
import type { Scope } from '../store/schema.ts';
import { dataFolder, parse, required, text, type Environment, type Flags } from './flags.ts';
import { readUsps } from './address-environment.ts';
import { readMail } from './mail-environment.ts';
import { readProviders, readPublicUrl } from './provider-environment.ts';
import { readQueueCommand, type QueueCommand } from './queue-command.ts';
import { readEmergencyCommand, type EmergencyCommand } from './emergency-command.ts';
import { readSmsCommand, type SmsCommand } from './sms-command.ts';
import { readRegistrationHelp, readTwilio } from './texting-environment.ts';
import { UsageError } from './usage.ts';

export interface ServeCommand {
  readonly kind: 'serve';
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Paths of certificate and key. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly publicAddress: string | null;
  /** 0 for a free one. */
  readonly mediaPort: number;
  /** Null where it is the one that is bound. */
  readonly publicMediaPort: number | null;
  readonly ringSeconds: number;
  readonly voicemail: boolean;
  readonly voicemailSeconds: number;
  readonly parkSeconds: number;
  /** Program and arguments of a virus scanner. */
  readonly scanCommand: readonly string[] | null;
  /** The carrier of text messages; null where they go between our own numbers only. */
  readonly usps: UspsAccount | null;
  readonly twilio: TwilioAccount | null;
  /** Address of a page; absent for the usual one. */
  readonly registrationHelp?: string;
  /** Absent where mail stays in the outbox. */
  readonly mail?: MailSettings;
  /** Where else people can sign in. */
  readonly providers: readonly ProviderSettings[];
  /** Absent where browsers find the server by its own name. */
  readonly publicUrl?: string;
  readonly allowOrigins: readonly string[];
  readonly demo: boolean;
  readonly logLevel: LogLevel;
}

export interface AddAccountCommand {
  readonly kind: 'add-account';
  readonly dataFolder: string;
  readonly tenant: string;
  readonly username: string;
  readonly name: string;
  readonly extension: string;
  readonly scope: Scope;
  readonly number: string | null;
  readonly mayRecord: boolean;
  readonly domain: string | null;
}

export interface RemoveSecondFactorCommand {
  readonly kind: 'remove-second-factor';
  readonly dataFolder: string;
  readonly username: string;
}

export interface AllowRecordingCommand {
  readonly kind: 'allow-recording';
  readonly dataFolder: string;
  readonly username: string;
  readonly mayRecord: boolean;
}

/** What the command line asks for. */
export type Command =
  | { readonly kind: 'help' | 'version' }
  | ServeCommand
  | AddAccountCommand
  | { readonly kind: 'list-accounts'; readonly dataFolder: string }
  | { readonly kind: 'set-password'; readonly dataFolder: string; readonly username: string }
  | RemoveSecondFactorCommand
  | AllowRecordingCommand
  | QueueCommand
  | SmsCommand
  | EmergencyCommand;

/** What is given in seconds: the sentence that refuses it begins with `what`. */
interface Duration {
  readonly flag: string;
  readonly variable: string;
  readonly usual: number;
  readonly shortest: number;
  readonly longest: number;
  readonly what: string;
}

const RINGING: Duration = {
  ...{ flag: 'ring-seconds', variable: 'HUBLINE_RING_SECONDS' },
  ...{ usual: 30, shortest: 5, longest: 120, what: 'A phone rings for' },
};

const LONGEST_MESSAGE: Duration = {
  ...{ flag: 'voicemail-seconds', variable: 'HUBLINE_VOICEMAIL_SECONDS' },
  ...{ usual: 180, shortest: 5, longest: 600, what: 'The longest message has' },
};

/** At most a day. */
const PARKED: Duration = {
  ...{ flag: 'park-seconds', variable: 'HUBLINE_PARK_SECONDS' },
  ...{ usual: 120, shortest: 1, longest: 86_400, what: 'A call stays parked for' },
};

/** @throws UsageError */
export function readCommand(args: readonly string[], environment: Environment): Command {
  if (args[0] === 'account') return accountCommand(args.slice(1), environment);
  if (args[0] === 'queue') return readQueueCommand(args.slice(1), environment);
  if (args[0] === 'emergency') return readEmergencyCommand(args.slice(1), environment);
  if (args[0] === 'sms') return readSmsCommand(args.slice(1), environment);
  return serveCommand(args, environment);
}

function serveCommand(args: readonly string[], environment: Environment): Command {
  const flags = parse(args, {
    port: { type: 'string' },
    host: { type: 'string' },
    data: { type: 'string' },
    cert: { type: 'string' },
    key: { type: 'string' },
    'public-address': { type: 'string' },
    'media-port': { type: 'string' },
    'public-media-port': { type: 'string' },
    [RINGING.flag]: { type: 'string' },
    'no-voicemail': { type: 'boolean' },
    [LONGEST_MESSAGE.flag]: { type: 'string' },
    [PARKED.flag]: { type: 'string' },
    'scan-command': { type: 'string' },
    'allow-origin': { type: 'string', multiple: true },
    'no-demo': { type: 'boolean' },
    version: { type: 'boolean' },
  });
  if (flags === 'help') return { kind: 'help' };
  if (flags['version'] === true) return { kind: 'version' };
  const { cert, key } = flags;
  if ((cert === undefined) !== (key === undefined)) {
    throw new UsageError('--cert and --key belong together: give both or neither.');
  }
  const publicMediaPort = text(flags['public-media-port']);
  return {
    kind: 'serve',
    port: readPort(text(flags['port']) ?? (environment['PORT'] || '8080')),
    host: text(flags['host']) ?? (environment['HOST'] || '127.0.0.1'),
    dataFolder: dataFolder(flags, environment),
    tls: cert === undefined ? null : { cert: String(cert), key: String(key) },
    publicAddress: readAddress(text(flags['public-address'])),
    mediaPort: readPort(text(flags['media-port']) ?? '0'),
    publicMediaPort: publicMediaPort === undefined ? null : readPort(publicMediaPort),
    ringSeconds: readSeconds(RINGING, flags, environment),
    voicemail: flags['no-voicemail'] !== true,
    voicemailSeconds: readSeconds(LONGEST_MESSAGE, flags, environment),
    parkSeconds: readSeconds(PARKED, flags, environment),
    scanCommand: readWords(text(flags['scan-command']) ?? environment['HUBLINE_SCAN_COMMAND']),
    usps: readUsps(environment),
    twilio: readTwilio(environment),
    ...readRegistrationHelp(environment),
    ...readMail(environment),
    providers: readProviders(environment),
    ...readPublicUrl(environment),
    allowOrigins: ((flags['allow-origin'] ?? []) as string[]).map(checkedOrigin),
    demo: flags['no-demo'] !== true,
    logLevel: readLogLevel(environment['HUBLINE_LOG']),
  };
}

function accountCommand([action, ...args]: readonly string[], environment: Environment): Command {
  switch (action) {
    case 'add':
      return addAccountCommand(args, environment);
    case 'list': {
      const flags = parse(args, { data: { type: 'string' } });
      if (flags === 'help') return { kind: 'help' };
      return { kind: 'list-accounts', dataFolder: dataFolder(flags, environment) };
    }
    case 'password': {
      const flags = parse(args, { data: { type: 'string' }, username: { type: 'string' } });
      if (flags === 'help') return { kind: 'help' };
      const username = required(flags, 'username').toLowerCase();
      return { kind: 'set-password', dataFolder: dataFolder(flags, environment), username };
    }
    case 'recording':
      return allowRecordingCommand(args, environment);
    case 'second-factor':
      return removeSecondFactorCommand(args, environment);
    case '--help':
    case undefined:
      return { kind: 'help' };
    default:
      throw new UsageError(`There is no command "account ${action}"; see --help.`);
  }
}

function addAccountCommand(args: readonly string[], environment: Environment): Command {
  const flags = parse(args, {
    data: { type: 'string' },
    tenant: { type: 'string' },
    username: { type: 'string' },
    name: { type: 'string' },
    extension: { type: 'string' },
    scope: { type: 'string' },
    number: { type: 'string' },
    domain: { type: 'string' },
    'may-record': { type: 'boolean' },
  });
  if (flags === 'help') return { kind: 'help' };
  const scope = SCOPES.find((known) => known === required(flags, 'scope'));
  if (scope === undefined) throw new UsageError(`--scope is one of ${SCOPES.join(', ')}.`);
  return {
    kind: 'add-account',
    dataFolder: dataFolder(flags, environment),
    tenant: required(flags, 'tenant').trim(),
    username: required(flags, 'username').toLowerCase(),
    name: required(flags, 'name').trim(),
    extension: required(flags, 'extension'),
    scope,
    number: text(flags['number']) ?? null,
    mayRecord: flags['may-record'] === true,
    domain: text(flags['domain'])?.toLowerCase() ?? null,
  };
}

function allowRecordingCommand(args: readonly string[], environment: Environment): Command {
  const flags = parse(args, {
    data: { type: 'string' },
    username: { type: 'string' },
    allow: { type: 'boolean' },
    forbid: { type: 'boolean' },
  });
  if (flags === 'help') return { kind: 'help' };
  const username = required(flags, 'username').toLowerCase();
  const mayRecord = flags['allow'] === true;
  if (mayRecord === (flags['forbid'] === true)) {
    throw new UsageError('Either --allow or --forbid says whether calls may be recorded.');
  }
  return {
    kind: 'allow-recording',
    dataFolder: dataFolder(flags, environment),
    ...{ username, mayRecord },
  };
}

function removeSecondFactorCommand(
  args: readonly string[],
  environment: Environment,
): RemoveSecondFactorCommand | { readonly kind: 'help' } {
  const flags = parse(args, {
    ...{ data: { type: 'string' }, username: { type: 'string' }, off: { type: 'boolean' } },
  });
  if (flags === 'help') return { kind: 'help' };
  const username = required(flags, 'username').toLowerCase();
  if (flags['off'] !== true) {
    throw new UsageError('--off is missing: only the user can set up a second factor.');
  }
  return { kind: 'remove-second-factor', dataFolder: dataFolder(flags, environment), username };
}

function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port > 65_535) {
    throw new UsageError(`"${value}" is not a port: a port is a number from 0 to 65535.`);
  }
  return port;
}

function readSeconds(duration: Duration, flags: Flags, environment: Environment): number {
  const { flag, variable, usual, shortest, longest, what } = duration;
  const value = text(flags[flag]) ?? (environment[variable] || String(usual));
  const seconds = Number(value);
  if (!/^\d{1,5}$/.test(value) || seconds < shortest || seconds > longest) {
    throw new UsageError(`${what} ${shortest} to ${longest} seconds, not "${value}".`);
  }
  return seconds;
}

/** A program and its arguments; quotes keep together what belongs together. Null where there is none. */
function readWords(value = ''): readonly string[] | null {
  const words = [...value.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, plain]) => double ?? single ?? plain ?? '',
  );
  return words.length > 0 ? words : null;
}

function readAddress(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (isIP(value) === 0) throw new UsageError(`"${value}" is not an IP address.`);
  return value;
}

function checkedOrigin(value: string): string {
  const origin = readOrigin(value);
  if (origin === null) {
    throw new UsageError(`"${value}" is not an origin such as https://example.com.`);
  }
  return origin;
}

function readLogLevel(value: string | undefined): LogLevel {
  if (value === undefined || value === '') return 'warn';
  const level = LOG_LEVELS.find((known) => known === value);
  if (level === undefined) {
    throw new UsageError(`HUBLINE_LOG is one of ${LOG_LEVELS.join(', ')}, not "${value}".`);
  }
  return level;
}
