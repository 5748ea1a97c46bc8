import {
  LoggerFactory,
  TransactionState,
  URI,
  UserAgentCore,
  type IncomingRequestMessage,
  type UserAgentCoreDelegate,
} from 'sip.js/lib/core/index.js';

/** What a phone may send here; everything else is 405 or 501. */
export const ALLOWED_METHODS = [
  ...['INVITE', 'ACK', 'BYE', 'CANCEL', 'OPTIONS', 'INFO', 'REFER', 'REGISTER'],
  'SUBSCRIBE',
];

/** Option tags (RFC 3261 §19.2) that a phone may require. */
export const SUPPORTED_OPTIONS = ['replaces'];

const WITHOUT_ANSWER = new Set([
  TransactionState.Calling,
  TransactionState.Trying,
  TransactionState.Proceeding,
]);

/** Our side of every Via and Contact; a WebSocket phone never resolves it (RFC 7118 §5). */
const OUR_HOST = 'hubline.invalid';
const USER_AGENT = 'Hubline';

/**
 * The transaction and dialog layers for one phone. Each phone has one of its own, because sip.js
 * matches transactions by branch alone, and a branch can be guessed.
 */
export class ServerCore extends UserAgentCore {
  constructor(send: (text: string) => void, delegate: UserAgentCoreDelegate) {
    const uri = new URI('sip', crypto.randomUUID(), OUR_HOST, undefined, { transport: 'ws' });
    const transport = {
      protocol: 'WS',
      send: (text: string): Promise<void> => {
        send(ourCapabilities(text));
        return Promise.resolve();
      },
    };
    super(
      {
        aor: uri,
        contact: {
          uri,
          pubGruu: undefined,
          tempGruu: undefined,
          toString: () => `<${uri.toString()}>`,
        },
        displayName: '',
        loggerFactory: silentFactory(),
        hackViaTcp: false,
        routeSet: [],
        sipjsId: '',
        supportedOptionTags: SUPPORTED_OPTIONS,
        supportedOptionTagsResponse: SUPPORTED_OPTIONS,
        userAgentHeaderFieldValue: USER_AGENT,
        viaForceRport: false,
        viaHost: OUR_HOST,
        authenticationFactory: () => undefined,
        transportAccessor: () => transport,
      },
      delegate,
    );
  }

  /** Requests that have no final answer yet, as they were sent. */
  get unanswered(): string[] {
    return [...this.userAgentClients.values()]
      .filter(({ transaction: { state } }) => WITHOUT_ANSWER.has(state))
      .map(({ transaction }) => ourCapabilities(transaction.request.toString()));
  }

  override receiveIncomingRequestFromTransport(message: IncomingRequestMessage): void {
    // sip.js answers 404 to whatever is not for its own address; a server is asked for any number.
    if (message.ruri) this.configuration.aor = message.ruri;
    super.receiveIncomingRequestFromTransport(message);
  }
}

/** sip.js names what *it* could do; both headers say what we do instead. */
function ourCapabilities(text: string): string {
  const end = text.indexOf('\r\n\r\n') + 2;
  const head = text
    .slice(0, end)
    .replace(/\r\nAllow: [^\r]*/, `\r\nAllow: ${ALLOWED_METHODS.join(', ')}`)
    .replace(/\r\nSupported: *(?=\r)/, '');
  return head + text.slice(end);
}

function silentFactory(): LoggerFactory {
  const factory = new LoggerFactory();
  factory.builtinEnabled = false;
  factory.level = 0;
  return factory;
}
