import type { Hub, Messages } from '@hubline/core';
import type { ReactiveControllerHost } from 'lit';
import { Fetched } from '../fetched.ts';

/** Fetches the messages of the hub around its host. */
export class FetchedMessages extends Fetched<Messages> {
  constructor(host: ReactiveControllerHost, wanted: () => Hub | undefined) {
    super(host, wanted, (hub) => hub.messages());
  }
}
