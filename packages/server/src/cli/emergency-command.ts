import { dataFolder, parse, text, type Environment } from './flags.ts';
import { UsageError } from './usage.ts';

interface OnData {
  readonly dataFolder: string;
  /** Null where there is one office alone. */
  readonly tenant: string | null;
}

export type EmergencyCommand =
  | (OnData & { readonly kind: 'show-emergency' })
  /** Empty for nobody. */
  | (OnData & { readonly kind: 'set-emergency-desk'; readonly extension: string })
  | (OnData & {
      readonly kind: 'add-emergency-watcher' | 'remove-emergency-watcher';
      /** A username or an e-mail address. */
      readonly who: string;
    });

const string = { type: 'string' } as const;

/** @throws UsageError */
export function readEmergencyCommand(
  words: readonly string[],
  environment: Environment,
): EmergencyCommand | { readonly kind: 'help' } {
  const first = words.findIndex((word) => word.startsWith('-'));
  const [action, ...names] = first < 0 ? words : words.slice(0, first);
  const flags = parse(first < 0 ? [] : words.slice(first), { data: string, tenant: string });
  if (flags === 'help' || action === undefined) return { kind: 'help' };
  const data = {
    dataFolder: dataFolder(flags, environment),
    tenant: text(flags['tenant']) ?? null,
  };
  const [one, two, ...more] = names;
  if (action === 'show' && one === undefined) return { kind: 'show-emergency', ...data };
  if (action === 'watcher' && one === 'list' && two === undefined) {
    return { kind: 'show-emergency', ...data };
  }
  if (action === 'desk' && one !== undefined && two === undefined) {
    return { kind: 'set-emergency-desk', ...data, extension: one === 'none' ? '' : one };
  }
  if (action === 'watcher' && (one === 'add' || one === 'remove') && two && more.length === 0) {
    return { kind: `${one}-emergency-watcher`, ...data, who: two.toLowerCase() };
  }
  throw new UsageError(`There is no command "emergency ${words.join(' ')}"; see --help.`);
}
