import { identityFor, serviceIdentity } from '../../sip/identity.ts';
import { AttendedSide } from '../attended-side.ts';
import { Conversation } from '../conversation.ts';
import { placeFor } from '../place.ts';
import type { CallbackEvents, CallbackRequest, Offer } from '../ports.ts';
import { Ring, type Answer } from '../ring.ts';
import { Side } from '../side.ts';
import type { Switchboard } from '../switchboard.ts';
import { agentsPart } from './agents-part.ts';

/** A call that this server makes for a queue: an agent first, who then hears music until the customer answers. */
export class CallbackCall {
  readonly #board: Switchboard;
  readonly #request: CallbackRequest;
  readonly #events: CallbackEvents;

  constructor(board: Switchboard, request: CallbackRequest, events: CallbackEvents) {
    this.#board = board;
    this.#request = request;
    this.#events = events;
  }

  /** May fail before it returns. */
  start(): Offer {
    const { callId, customer, agents, seconds, at } = this.#request;
    const ring = new Ring(this.#board, {
      ...{ callId, users: agents, seconds, ofQueue: true, except: null },
      from: (agent) => identityFor(customer, agent),
      waitsAt: (agent) => placeFor(agent, at),
    });
    ring.start({
      onRinging: () => {},
      onAnswered: (answer) => this.#callCustomer(answer),
      onFailed: () => this.#events.onFailed(ring.rangInVain),
    });
    return ring;
  }

  #callCustomer(answer: Answer): void {
    const { callId, customer, from } = this.#request;
    const agent = new AttendedSide(this.#board, agentsPart(this.#board, answer, this.#events));
    const ring = new Ring(this.#board, {
      ...{ callId, users: [customer], except: null },
      from: (user) => serviceIdentity(from, user),
    });
    agent.hear(this.#board.setting.music);
    agent.onEnded = () => {
      ring.cancel();
      this.#events.onUnreached(null);
    };
    ring.start({
      onRinging: () => {},
      onAnswered: (customerAnswer) => this.#connect(agent, customerAnswer),
      onFailed: () => this.#events.onUnreached(agent),
    });
  }

  #connect(agent: AttendedSide, { participation, ...phone }: Answer): void {
    const customer = new Side(this.#board, phone, participation);
    this.#events.onReached();
    // Whoever was called has the place of a caller all the same: it is they who wanted to talk.
    new Conversation(this.#board, [customer, agent.release()]);
  }
}
