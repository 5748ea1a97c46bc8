import { fileURLToPath } from 'node:url';
import { readOrigin } from './api/origin.ts';
import type { UspsAccount } from './emergency/validation/usps-account.ts';
import type { TlsFiles } from './http/listen.ts';
import { NO_RELAY, type MailSettings } from './mail/mail-settings.ts';
import type { TwilioAccount } from './sms/twilio/twilio-account.ts';
import type { ProviderSettings } from './sign-in/provider-settings.ts';
import { silentLogger } from './logger.ts';
import type { Logger } from './logger.ts';

/** Where brands and campaigns are registered with the carriers of North America. */
const REGISTRY = 'https://www.campaignregistry.com/';

/** How a server is started; everything has a default. */
export interface ServerOptions {
  /** 8080 by default; 0 takes a free one. */
  readonly port?: number;
  /** Address or name to listen on; `127.0.0.1` by default. */
  readonly host?: string;
  /** Where the data is kept, `.hubline` by default; `:memory:` keeps none. */
  readonly dataFolder?: string;
  /** Certificate and key in PEM; with them the server speaks HTTPS and WSS. */
  readonly tls?: TlsFiles;
  /** What media candidates say; the addresses of this machine by default. */
  readonly publicAddress?: string;
  /** One UDP port for all media; a free one by default. */
  readonly mediaPort?: number;
  /** The port that media candidates say, where packets come by a port forward; the one of all media by default. */
  readonly publicMediaPort?: number;
  /** Whether an empty server gets the tenants of the demonstration and offers them; true by default. */
  readonly demo?: boolean;
  /** Origins of other sites whose pages may use the API with a session, such as `https://example.com`. */
  readonly allowOrigins?: readonly string[];
  /** Folders with the pages; a file is taken from the first that has it. */
  readonly staticFolders?: readonly string[];
  /** Folder with prompts and music. */
  readonly promptFolder?: string;
  /** How long a phone rings before nobody answers; 30 by default. */
  readonly ringSeconds?: number;
  /** Whether callers who are not answered may leave a message; true by default. */
  readonly voicemail?: boolean;
  /** The longest message that a caller may leave; 180 by default. */
  readonly voicemailSeconds?: number;
  /** How long a call stays in a park before it goes back to who parked it; 120 by default. */
  readonly parkSeconds?: number;
  /**
   * Program and arguments of a virus scanner for the files of messages, `{file}` standing for the path:
   * it ends with 0 for a clean file and 1 for an infected one. None by default.
   */
  readonly scanCommand?: readonly string[] | null;
  /** Validates emergency addresses; by default a list of ZIP codes does that is built in. */
  readonly usps?: UspsAccount | null;
  /** Brings text messages; by default they go between the numbers of this server only. */
  readonly twilio?: TwilioAccount | null;
  /** Where people read what is to be done before texts can be sent from their numbers; the registry of campaigns by default. */
  readonly registrationHelp?: string | null;
  /** How mail leaves; into the folder `outbox` of the data by default. */
  readonly mail?: MailSettings;
  /** Where else people can sign in; nowhere by default. */
  readonly providers?: readonly ProviderSettings[];
  /** Where browsers find this server, without a slash at its end; by default where they say that it is. */
  readonly publicUrl?: string | null;
  /** Whether push services may be on this machine and the networks around it; false by default. For tests. */
  readonly localPush?: boolean;
  /** Silent by default. */
  readonly logger?: Logger;
  /** The time in milliseconds since 1970; for tests. */
  readonly clock?: () => number;
}

/** The options with every default filled in. */
export interface Settings extends Required<
  Omit<ServerOptions, 'tls' | 'publicAddress' | 'publicMediaPort'>
> {
  readonly tls: TlsFiles | null;
  readonly publicAddress: string | null;
  readonly publicMediaPort: number | null;
  readonly origins: ReadonlySet<string>;
}

/** @throws TypeError for an origin that is none */
export function withDefaults(options: ServerOptions): Settings {
  const allowOrigins = options.allowOrigins ?? [];
  return {
    port: options.port ?? 8080,
    host: options.host ?? '127.0.0.1',
    dataFolder: options.dataFolder ?? '.hubline',
    tls: options.tls ?? null,
    publicAddress: options.publicAddress ?? null,
    mediaPort: options.mediaPort ?? 0,
    publicMediaPort: options.publicMediaPort ?? null,
    demo: options.demo ?? true,
    allowOrigins,
    origins: new Set(allowOrigins.map(checkedOrigin)),
    staticFolders: options.staticFolders ?? [
      besidePackage('../../demo/dist'),
      besidePackage('../hub-softphone/dist'),
    ],
    promptFolder: options.promptFolder ?? besidePackage('media'),
    ringSeconds: options.ringSeconds ?? 30,
    voicemail: options.voicemail ?? true,
    voicemailSeconds: options.voicemailSeconds ?? 180,
    parkSeconds: options.parkSeconds ?? 120,
    scanCommand: options.scanCommand ?? null,
    usps: options.usps ?? null,
    twilio: options.twilio ?? null,
    registrationHelp: options.registrationHelp === undefined ? REGISTRY : options.registrationHelp,
    mail: options.mail ?? NO_RELAY,
    providers: options.providers ?? [],
    publicUrl: options.publicUrl ?? null,
    localPush: options.localPush ?? false,
    logger: options.logger ?? silentLogger,
    clock: options.clock ?? Date.now,
  };
}

function checkedOrigin(text: string): string {
  const origin = readOrigin(text);
  if (origin === null)
    throw new TypeError(`"${text}" is not an origin such as https://example.com`);
  return origin;
}

/** A path relative to this package, whose sources and build are one folder below it. */
function besidePackage(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
