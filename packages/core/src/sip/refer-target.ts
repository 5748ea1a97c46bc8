import type { TransferTarget } from '../calls/phone.ts';
import { HubError } from '../errors/hub-error.ts';
import { replacesValue } from './dialog-tags.ts';
import { dialTarget } from './dial-target.ts';
import type { SipCall } from './sip-call.ts';
import type { SipUserAgent } from './user-agent.ts';

/**
 * Value of the Refer-To header for where another party is to go (RFC 3515 §2.1).
 * @throws `call/invalid-number`, `call/ended` where there is no dialog to take the place of
 */
export function referTarget(
  userAgent: SipUserAgent,
  target: TransferTarget,
  other: SipCall | null,
): string {
  switch (target.kind) {
    case 'number':
      return `<${userAgent.uri(dialTarget(target.number)).toString()}>`;
    case 'phone': {
      const uri = userAgent.ownUri;
      uri.setParam('gr', target.id);
      return `<${uri.toString()}>`;
    }
    case 'call': {
      const tags = other?.dialogTags;
      if (!other || !tags) throw new HubError('call/ended');
      const uri = userAgent.uri(other.remote$.value.number || userAgent.ownUri.user!);
      return `<${uri.toString()}?Replaces=${encodeURIComponent(replacesValue(tags))}>`;
    }
  }
}
