/** Classes of sip.js that wait for a call of `subscribe`, `publish` or `prack`, which this phone never makes. */
const UNUSED = {
  'dialogs/subscription-dialog.js': 'SubscriptionDialog',
  'user-agents/prack-user-agent-client.js': 'PrackUserAgentClient',
  'user-agents/publish-user-agent-client.js': 'PublishUserAgentClient',
  'user-agents/re-subscribe-user-agent-client.js': 'ReSubscribeUserAgentClient',
  'user-agents/subscribe-user-agent-client.js': 'SubscribeUserAgentClient',
};

/** Rollup plugin: leaves those out of what visitors download, which Rollup cannot see that nobody needs. */
export function sipUnused() {
  return {
    name: 'sip-unused',
    load(id) {
      const [, path] = /\/sip\.js\/lib\/core\/(.+)$/.exec(id) ?? [];
      const name = UNUSED[path];
      if (name === undefined) return null;
      return `export class ${name} { constructor() { throw new Error('${name} was left out'); } }`;
    },
  };
}
