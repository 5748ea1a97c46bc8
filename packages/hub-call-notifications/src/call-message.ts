import type { CallAction } from './call-action.ts';

/** Of no use to other messages that a host's worker and pages may exchange. */
const KIND = 'hubline-call';
const LONGEST_ID = 200;

/** What a notification carries, so that the worker knows it for ours. No number, no name. */
export interface NotificationData {
  readonly kind: typeof KIND;
  readonly call: string;
}

/** The worker to a page: does that call ring with you (the answer comes through the port), or do this with it. */
export interface CallOrder {
  readonly kind: typeof KIND;
  readonly call: string;
  readonly order: 'find' | CallAction;
  /** Who calls, where the page cannot know the call by its id: a push told of it. */
  readonly number?: string;
}

/** A page to the worker, about the call it was asked for. */
export interface CallAnswer {
  readonly kind: typeof KIND;
  readonly rings: boolean;
}

/** A page to the worker, as it goes: these calls ring here no longer. */
export interface PageGone {
  readonly kind: typeof KIND;
  readonly gone: readonly string[];
}

export const notificationData = (call: string): NotificationData => ({ kind: KIND, call });
export const callOrder = (call: string, order: CallOrder['order'], number?: string): CallOrder => ({
  ...{ kind: KIND, call, order },
  ...(number !== undefined && { number }),
});
export const callAnswer = (rings: boolean): CallAnswer => ({ kind: KIND, rings });
export const pageGone = (gone: readonly string[]): PageGone => ({ kind: KIND, gone });

/** The readers give null for whatever is not exactly that. */
export function readNotificationData(data: unknown): NotificationData | null {
  const { call } = ours(data) ?? {};
  return isId(call) ? notificationData(call) : null;
}

export function readCallOrder(data: unknown): CallOrder | null {
  const { call, order, number } = ours(data) ?? {};
  if (!isId(call) || !isOrder(order)) return null;
  return callOrder(call, order, typeof number === 'string' ? number : undefined);
}

export function readCallAnswer(data: unknown): CallAnswer | null {
  const { rings } = ours(data) ?? {};
  return typeof rings === 'boolean' ? callAnswer(rings) : null;
}

export function readPageGone(data: unknown): PageGone | null {
  const { gone } = ours(data) ?? {};
  return Array.isArray(gone) && gone.every(isId) ? pageGone(gone) : null;
}

/** The name of the button; null for a click beside the buttons. */
export function readCallAction(action: unknown): CallAction | null {
  return action === 'answer' || action === 'reject' ? action : null;
}

function ours(data: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof data !== 'object' || data === null) return null;
  const record = data as Readonly<Record<string, unknown>>;
  return record['kind'] === KIND ? record : null;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST_ID;
}

function isOrder(value: unknown): value is CallOrder['order'] {
  return value === 'find' || readCallAction(value) !== null;
}
