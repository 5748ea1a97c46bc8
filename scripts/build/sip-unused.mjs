import { withoutMembers } from './without-members.mjs';

/** Classes of sip.js that wait for a call of `subscribe`, `publish` or `prack`, which this phone never makes. */
const UNUSED = {
  'dialogs/subscription-dialog.js': 'SubscriptionDialog',
  'user-agents/prack-user-agent-client.js': 'PrackUserAgentClient',
  'user-agents/publish-user-agent-client.js': 'PublishUserAgentClient',
  'user-agents/re-subscribe-user-agent-client.js': 'ReSubscribeUserAgentClient',
  'user-agents/subscribe-user-agent-client.js': 'SubscribeUserAgentClient',
};

/** Classes that do what another one does, for a phone that sends no answer which PRACK would confirm. */
const SAME = {
  'user-agents/info-user-agent-server.js': ['Info', 'Bye'],
  'user-agents/prack-user-agent-server.js': ['Prack', 'Bye'],
  'user-agents/refer-user-agent-server.js': ['Refer', 'Notify'],
  'user-agents/register-user-agent-server.js': ['Register', 'Message'],
  'user-agents/subscribe-user-agent-server.js': ['Subscribe', 'Message'],
};

/** What nobody asks those classes for. */
export const MEMBERS = {
  'core/dialogs/dialog.js': { Dialog: ['secure'] },
  'core/dialogs/session-dialog.js': {
    SessionDialog: ['sessionState', 'message', 'notify', 'prack'],
  },
  'core/messages/incoming-message.js': { IncomingMessage: ['s'] },
  'core/messages/outgoing-request-message.js': {
    OutgoingRequestMessage: ['getHeaders', 'hasHeader'],
  },
  'core/transactions/transaction.js': {
    Transaction: ['kind', 'logTransportError', 'typeToString'],
  },
  'core/transactions/invite-client-transaction.js': {
    InviteClientTransaction: ['kind', 'timerA', 'typeToString'],
  },
  'core/transactions/invite-server-transaction.js': {
    InviteServerTransaction: ['kind', 'timerG', 'typeToString'],
  },
  'core/transactions/non-invite-client-transaction.js': {
    NonInviteClientTransaction: ['kind', 'typeToString'],
  },
  'core/transactions/non-invite-server-transaction.js': {
    NonInviteServerTransaction: ['kind', 'typeToString'],
  },
  'core/user-agent-core/user-agent-core.js': {
    UserAgentCore: ['message', 'publish', 'subscribe'],
  },
  'core/user-agents/invite-user-agent-server.js': { InviteUserAgentServer: ['redirect'] },
  'core/user-agents/re-invite-user-agent-server.js': {
    ReInviteUserAgentServer: ['progress', 'redirect'],
  },
  'core/user-agents/user-agent-server.js': { UserAgentServer: ['redirect', 'redirectable'] },
  'grammar/name-addr-header.js': { NameAddrHeader: ['clone', 'friendlyName'] },
  'grammar/parameters.js': { Parameters: ['clearParams', 'deleteParam'] },
  'grammar/uri.js': { URI: ['aor', 'clearHeaders', 'deleteHeader', 'getHeader', 'hasHeader'] },
};

/** Rollup plugin: leaves those out of what visitors download, which Rollup cannot see that nobody needs. */
export function sipUnused() {
  return {
    name: 'sip-unused',
    load(id) {
      const [, path] = /\/sip\.js\/lib\/core\/(.+)$/.exec(id) ?? [];
      const name = UNUSED[path];
      if (name !== undefined) {
        return `export class ${name} { constructor() { throw new Error('${name} was left out'); } }`;
      }
      if (!SAME[path]) return null;
      const [ours, other] = SAME[path].map((method) => `${method}UserAgentServer`);
      return `export { ${other} as ${ours} } from './${SAME[path][1].toLowerCase()}-user-agent-server.js';`;
    },
    transform(code, id) {
      const [, path] = /\/sip\.js\/lib\/(.+)$/.exec(id) ?? [];
      return MEMBERS[path] ? withoutMembers(code, this.parse(code), MEMBERS[path]) : null;
    },
  };
}
