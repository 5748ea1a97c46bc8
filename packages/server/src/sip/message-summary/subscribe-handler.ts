import type { MessageCounts } from '../../calls/ports.ts';
import type { Logger } from '../../logger.ts';
import type { Connection } from '../connection.ts';
import type { Entrance } from '../entrance.ts';
import { parseSeconds } from '../header-values.ts';
import { isAddressOf } from '../identity.ts';
import { MessageSubscription } from './message-subscription.ts';
import { eventOf, MESSAGE_SUMMARY, readsSummaries, SUMMARY_TYPE } from './message-summary.ts';
import type { SubscribeRequest } from './notifier-dialog.ts';

export interface SubscribeSetting {
  readonly entrance: Entrance;
  readonly counts: MessageCounts;
  /** The shortest subscription, in seconds. */
  readonly minimum: number;
  readonly logger: Logger;
}

/** An hour; what a phone gets that names no time. */
const LONGEST_SECONDS = 3600;
const MAX_SUBSCRIPTIONS_PER_PHONE = 4;

/** Answers SUBSCRIBE: phones may ask how many messages their own user has, and are told of each change. */
export class SubscribeHandler {
  readonly #setting: SubscribeSetting;
  readonly #users = new Map<string, Set<MessageSubscription>>();

  constructor(setting: SubscribeSetting) {
    this.#setting = setting;
    setting.counts.onChange((userId, count) => {
      for (const subscription of [...(this.#users.get(userId) ?? [])]) subscription.show(count);
    });
  }

  handle(connection: Connection, request: SubscribeRequest): void {
    const { message } = request;
    if (eventOf(message).name !== MESSAGE_SUMMARY) {
      const extraHeaders = [`Allow-Events: ${MESSAGE_SUMMARY}`];
      return void request.reject({ statusCode: 489, extraHeaders });
    }
    if (!readsSummaries(message)) {
      return void request.reject({ statusCode: 406, extraHeaders: [`Accept: ${SUMMARY_TYPE}`] });
    }
    const subscriber = this.#setting.entrance.admit(connection, request)?.subscriber;
    if (!subscriber) return;
    if (!message.ruri || !isAddressOf(subscriber, message.ruri)) {
      return void request.reject({ statusCode: 403 });
    }
    if (connection.subscriptions >= MAX_SUBSCRIPTIONS_PER_PHONE) {
      return void request.reject({ statusCode: 503, extraHeaders: ['Retry-After: 60'] });
    }
    const seconds = this.#secondsOf(request);
    if (seconds === null) return;
    void this.#begin(
      new MessageSubscription({
        ...{ connection, request, subscriber, seconds },
        secondsOf: (again) => this.#secondsOf(again),
        onEnded: (subscription) => this.#forget(subscription),
      }),
    );
  }

  async #begin(subscription: MessageSubscription): Promise<void> {
    const { userId } = subscription;
    const known = this.#users.get(userId) ?? new Set();
    this.#users.set(userId, known.add(subscription));
    try {
      subscription.begin(await this.#setting.counts.of(userId));
    } catch (error) {
      this.#setting.logger.error('A mailbox could not be counted', { user: userId, error });
      subscription.fail();
    }
  }

  #forget(subscription: MessageSubscription): void {
    const known = this.#users.get(subscription.userId);
    known?.delete(subscription);
    if (known?.size === 0) this.#users.delete(subscription.userId);
  }

  /** Null where the request was answered: its time is too short. */
  #secondsOf(request: SubscribeRequest): number | null {
    const { minimum } = this.#setting;
    const asked = parseSeconds(request.message.getHeader('expires')) ?? LONGEST_SECONDS;
    if (asked === 0 || asked >= minimum) return Math.min(asked, LONGEST_SECONDS);
    request.reject({ statusCode: 423, extraHeaders: [`Min-Expires: ${minimum}`] });
    return null;
  }
}
