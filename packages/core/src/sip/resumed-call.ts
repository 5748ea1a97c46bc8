import type { SavedLeg } from '../calls/phone.ts';
import { HubError } from '../errors/hub-error.ts';
import { SipCall, type CallContext } from './sip-call.ts';

/** A call that another page of this phone had, and that we take back from the server or the peer. */
export class ResumedCall extends SipCall {
  readonly direction: 'in' | 'out';
  readonly offersVideo = false;
  readonly urgent: boolean;

  constructor(context: CallContext, saved: SavedLeg) {
    super(context, saved.remote, saved.divertedFrom, saved.id);
    this.direction = saved.direction;
    this.urgent = saved.urgent;
    this.mute(saved.muted);
    this.takeBack(saved);
  }

  accept(): Promise<void> {
    return Promise.reject(new HubError('call/failed', { message: 'a call that is up' }));
  }

  decline(): Promise<void> {
    return this.end();
  }

  rejectBusy(): Promise<void> {
    return this.end();
  }

  async end(): Promise<void> {
    this.hangUp({ cause: 'hung-up', by: 'me' });
  }
}
