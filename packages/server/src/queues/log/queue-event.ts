/** Something that happened in a queue. All figures are computed from these, and nothing else. */
export type QueueEvent = {
  readonly id: string;
  readonly tenantId: string;
  readonly queueId: string;
  readonly at: number;
} & QueueEventKind;

export type QueueEventKind =
  /** Of one caller. `visitId` is the same from the first to the last of them. */
  | ({ readonly visitId: string } & (
      | { readonly kind: 'entered'; readonly name: string; readonly number: string }
      /** `callId` is that of the caller's call, as records have it; none for who is called back. */
      | { readonly kind: 'offered'; readonly userId: string; readonly callId?: string }
      /** It rang at this agent and was not taken. */
      | { readonly kind: 'missed'; readonly userId: string }
      /** `target` is how soon it should have been, in ms. */
      | { readonly kind: 'answered'; readonly userId: string; readonly target: number }
      /** They hung up before anyone answered. */
      | { readonly kind: 'abandoned' }
      /** They were sent on. */
      | {
          readonly kind: 'overflowed';
          readonly because: 'waited-too-long' | 'too-many-callers' | 'no-agents';
        }
      /** They hung up to be called back, and keep their place. */
      | { readonly kind: 'callback-wanted' }
      /** They did not answer when they were called back. */
      | { readonly kind: 'callback-failed' }
      /** The agent's part is over; `held` ms of it the agent had the caller on hold. */
      | { readonly kind: 'talked'; readonly userId: string; readonly held: number }
      /** The agent is free again. */
      | { readonly kind: 'wrapped-up'; readonly userId: string }
    ))
  /** An agent has this status in this queue from now on. */
  | {
      readonly kind: 'status';
      readonly userId: string;
      readonly statusId: string;
      /** Who set it; null for the server itself. */
      readonly by: string | null;
      readonly reason: string;
    };
