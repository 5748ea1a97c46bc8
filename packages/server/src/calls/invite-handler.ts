import type { IncomingInviteRequest } from 'sip.js/lib/core/index.js';
import type { Authenticator } from '../sip/authenticator.ts';
import type { Connection } from '../sip/connection.ts';
import { identityFor, isAddressOf } from '../sip/identity.ts';
import { Call, type Callees, type CallSetting } from './call.ts';
import { Caller } from './caller.ts';
import { EchoCall } from './echo-call.ts';
import { FAILURES, type Failure } from './failure.ts';
import type { Destination, DialPlan, SipCredential } from './ports.ts';

export interface InviteSetting extends CallSetting {
  readonly authenticator: Authenticator;
  readonly dialPlan: DialPlan;
  /** Whether this phone has a binding of this user on this connection. */
  isRegistered(userId: string, connection: Connection): boolean;
}

const MAX_LEGS_PER_PHONE = 32;

/** Takes the INVITEs that begin a call: who calls, whom, and what carries it out. */
export class InviteHandler {
  readonly #setting: InviteSetting;
  readonly #calls = new Set<Call | EchoCall>();

  constructor(setting: InviteSetting) {
    this.#setting = setting;
  }

  get callCount(): number {
    return this.#calls.size;
  }

  handle(connection: Connection, request: IncomingInviteRequest): void {
    const credential = this.#credentialOf(connection, request);
    if (!credential) return;
    if (connection.occupancy >= MAX_LEGS_PER_PHONE) {
      return void request.reject({ statusCode: 503, extraHeaders: ['Retry-After: 5'] });
    }
    const caller = new Caller(connection, credential.subscriber, request);
    const ours = request.message.ruri?.host === credential.subscriber.domain.toLowerCase();
    this.#route(
      caller,
      ours
        ? this.#setting.dialPlan.resolve(credential.subscriber, caller.dialled)
        : { kind: 'no-route' },
    );
  }

  /** Null where the request was answered: a challenge, a refusal. */
  #credentialOf(connection: Connection, request: IncomingInviteRequest): SipCredential | null {
    const { message } = request;
    const { owner } = connection;
    let credential = owner;
    if (!owner || !this.#setting.isRegistered(owner.subscriber.userId, connection)) {
      const authentication = this.#setting.authenticator.check(message);
      if (authentication.kind === 'challenge') {
        const { statusCode, header } = authentication;
        request.reject({ statusCode, extraHeaders: [header] });
        return null;
      }
      credential = authentication.kind === 'known' ? authentication.credential : null;
    }
    const own = credential && isAddressOf(credential.subscriber, message.from.uri);
    if (!credential || !own || !connection.claim(credential)) {
      request.reject({ statusCode: 403 });
      connection.refused();
      return null;
    }
    return credential;
  }

  #route(caller: Caller, destination: Destination): void {
    switch (destination.kind) {
      case 'user': {
        const { user } = destination;
        const identity = identityFor(user, caller.subscriber);
        return this.#call(caller, { users: [user], identity, userId: user.userId });
      }
      case 'group': {
        const { name, number, users } = destination;
        const { domain } = caller.subscriber;
        return this.#call(caller, { users, identity: { name, number, domain }, userId: null });
      }
      case 'echo': {
        const call = new EchoCall(this.#setting.engine, caller, (record) => {
          this.#calls.delete(call);
          this.#setting.onFinished(record);
        });
        this.#calls.add(call);
        return call.start();
      }
      case 'nothing-there':
      case 'no-such-number':
      case 'no-route':
        return this.#refuse(caller, destination.kind);
    }
  }

  #call(caller: Caller, callees: Callees): void {
    const call: Call = new Call(
      {
        ...this.#setting,
        onFinished: (record) => {
          this.#calls.delete(call);
          this.#setting.onFinished(record);
        },
      },
      caller,
      callees,
    );
    this.#calls.add(call);
    call.start();
  }

  #refuse(caller: Caller, failure: Failure): void {
    const now = Date.now();
    caller.refuse(failure);
    this.#setting.onFinished({
      id: crypto.randomUUID(),
      caller: caller.subscriber,
      dialled: caller.dialled,
      called: [],
      disposition: FAILURES[failure].disposition,
      destination: { name: '', number: caller.dialled, userId: null },
      startedAt: now,
      answeredAt: null,
      endedAt: now,
    });
  }
}
