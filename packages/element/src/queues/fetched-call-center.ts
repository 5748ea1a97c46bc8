import type { CallCenter, Hub } from '@hubline/core';
import type { ReactiveControllerHost } from 'lit';
import { Fetched } from '../fetched.ts';

/** Fetches the call center of the hub around its host. */
export class FetchedCallCenter extends Fetched<CallCenter> {
  constructor(host: ReactiveControllerHost, wanted: () => Hub | undefined) {
    super(host, wanted, (hub) => hub.callCenter());
  }
}
