/** Where a call goes: what one would dial, or voicemail. */
export type ForwardTarget =
  { readonly kind: 'number'; readonly number: string } | { readonly kind: 'voicemail' };

/** Who answers the calls of a user, and after how long. */
export interface AnsweringRules {
  readonly doNotDisturb: boolean;
  /** 5 to 120; null for as long as the office says. */
  readonly ringSeconds: number | null;
  readonly always: ForwardTarget | null;
  readonly busy: ForwardTarget | null;
  readonly noAnswer: ForwardTarget | null;
  /** None of the phones is connected. */
  readonly notConnected: ForwardTarget | null;
}

export const USUAL_RULES: AnsweringRules = {
  doNotDisturb: false,
  ringSeconds: null,
  always: null,
  busy: null,
  noAnswer: null,
  notConnected: null,
};

/** Of the column `answering`. What is not said is as usual. */
export function readAnsweringRules(json: string): AnsweringRules {
  return { ...USUAL_RULES, ...(JSON.parse(json) as Partial<AnsweringRules>) };
}
