/** What the bench says to the load generator, in this order. */
export type Order = 'call' | 'count' | 'tell';

/** What the load generator says to the bench. */
export type Report =
  | { readonly kind: 'registered' }
  | { readonly kind: 'up' }
  | {
      readonly kind: 'counted';
      readonly sent: number;
      readonly received: number;
      /** One way through the server, in milliseconds. */
      readonly median: number;
      readonly p99: number;
    };
