import type { IncomingRequestMessage } from 'sip.js/lib/core/index.js';
import type { MessageCount } from '../../calls/ports.ts';

/** The event package of RFC 3842. */
export const MESSAGE_SUMMARY = 'message-summary';
export const SUMMARY_TYPE = 'application/simple-message-summary';

/** What a NOTIFY says of a mailbox (RFC 3842 §5.2); of these messages none is urgent. */
export function summaryOf(account: string, count: MessageCount): string {
  return [
    `Messages-Waiting: ${count.new > 0 ? 'yes' : 'no'}`,
    `Message-Account: ${account}`,
    `Voice-Message: ${count.new}/${count.saved} (0/0)`,
    '',
  ].join('\r\n');
}

/** The event package of a SUBSCRIBE, and the `id` that tells its subscriptions apart. */
export interface Event {
  readonly name: string;
  readonly id: string | null;
}

export function eventOf(message: IncomingRequestMessage): Event {
  const [name = '', ...parameters] = (message.getHeader('event') ?? '').split(';');
  const ids = parameters.map((parameter) => /^\s*id\s*=\s*(\S+)\s*$/i.exec(parameter)?.[1]);
  return { name: name.trim().toLowerCase(), id: ids.find((id) => id !== undefined) ?? null };
}

/** Whether a phone reads what we would send it; all do that name nothing (RFC 3842 §3.5). */
export function readsSummaries(message: IncomingRequestMessage): boolean {
  const types = message
    .getHeaders('accept')
    .flatMap((value) => value.split(','))
    .map((type) => type.split(';', 1)[0]!.trim().toLowerCase());
  return (
    types.length === 0 ||
    types.some((type) => [SUMMARY_TYPE, 'application/*', '*/*'].includes(type))
  );
}
