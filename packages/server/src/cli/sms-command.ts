import type { SmsState } from '../store/schema.ts';
import { dataFolder, parse, required, text, type Environment, type Flags } from './flags.ts';
import { UsageError } from './usage.ts';

interface OnData {
  readonly dataFolder: string;
}

export type SmsCommand =
  | (OnData & { readonly kind: 'list-sms' })
  | (OnData & {
      readonly kind: 'put-sms-brand';
      readonly tenant: string;
      readonly name: string;
      readonly state: SmsState;
    })
  | (OnData & {
      readonly kind: 'put-sms-campaign';
      readonly tenant: string;
      readonly name: string;
      /** Null where that stays as it is. */
      readonly brand: string | null;
      readonly state: SmsState;
      readonly help: string | null;
    })
  | (OnData & {
      readonly kind: 'set-sms-number';
      readonly number: string;
      /** Null takes it out of its campaign. */
      readonly campaign: string | null;
    });

const STATES = ['pending', 'registered', 'rejected'] as const satisfies readonly SmsState[];
const LONGEST_HELP = 320;

const string = { type: 'string' } as const;
const NAMED = { data: string, tenant: string, name: string, state: string };

/** @throws UsageError */
export function readSmsCommand(
  [action, ...args]: readonly string[],
  environment: Environment,
): SmsCommand | { readonly kind: 'help' } {
  switch (action) {
    case 'list': {
      const flags = parse(args, { data: string });
      if (flags === 'help') return { kind: 'help' };
      return { kind: 'list-sms', dataFolder: dataFolder(flags, environment) };
    }
    case 'brand': {
      const flags = parse(args, NAMED);
      if (flags === 'help') return { kind: 'help' };
      return {
        kind: 'put-sms-brand',
        dataFolder: dataFolder(flags, environment),
        tenant: required(flags, 'tenant').trim(),
        name: readName(required(flags, 'name')),
        state: readState(required(flags, 'state')),
      };
    }
    case 'campaign': {
      const flags = parse(args, { ...NAMED, brand: string, 'help-text': string });
      return flags === 'help' ? { kind: 'help' } : campaignCommand(flags, environment);
    }
    case 'number': {
      const flags = parse(args, {
        ...{ data: string, number: string, campaign: string },
        remove: { type: 'boolean' },
      });
      return flags === 'help' ? { kind: 'help' } : numberCommand(flags, environment);
    }
    case '--help':
    case undefined:
      return { kind: 'help' };
    default:
      throw new UsageError(`There is no command "sms ${action}"; see --help.`);
  }
}

function campaignCommand(flags: Flags, environment: Environment): SmsCommand {
  const brand = text(flags['brand']);
  const help = text(flags['help-text'])?.trim();
  if (help !== undefined && (help === '' || help.length > LONGEST_HELP)) {
    throw new UsageError(`The answer to HELP has 1 to ${LONGEST_HELP} characters.`);
  }
  return {
    kind: 'put-sms-campaign',
    dataFolder: dataFolder(flags, environment),
    tenant: required(flags, 'tenant').trim(),
    name: readName(required(flags, 'name')),
    brand: brand === undefined ? null : readName(brand),
    state: readState(required(flags, 'state')),
    help: help ?? null,
  };
}

function numberCommand(flags: Flags, environment: Environment): SmsCommand {
  const campaign = text(flags['campaign']);
  if ((flags['remove'] === true) === (campaign !== undefined)) {
    throw new UsageError(
      'Either --campaign or --remove: one puts it into a campaign, one takes it out.',
    );
  }
  return {
    kind: 'set-sms-number',
    dataFolder: dataFolder(flags, environment),
    number: required(flags, 'number').trim(),
    campaign: campaign === undefined ? null : readName(campaign),
  };
}

function readState(value: string): SmsState {
  const state = STATES.find((known) => known === value);
  if (state === undefined) throw new UsageError(`--state is one of ${STATES.join(', ')}.`);
  return state;
}

function readName(value: string): string {
  const name = value.trim();
  if (!/^[^\p{Cc}]{1,100}$/u.test(name)) {
    throw new UsageError('The name of a brand or campaign has 1 to 100 characters.');
  }
  return name;
}
