import type { EmergencyAddress } from '@hubline/core';
import type { Strings } from '@hubline/element';
import { html, nothing } from 'lit';

/** What `Add a new address` is in the drop-down, in place of an id. */
export const NEW = 'new';

/** What the drop-down has: my addresses, with the one in use marked, and a new one. */
export function choiceOptions(options: {
  readonly addresses: readonly EmergencyAddress[];
  /** Id of the one that is shown, or `NEW`. */
  readonly current: string | undefined;
  readonly inUse: string | null;
  /** What was just saved, and may not be among the addresses yet. */
  readonly saved: EmergencyAddress | undefined;
  readonly words: Strings['e911'];
}): unknown {
  const { addresses, current, inUse, saved, words } = options;
  const isNew = saved && !addresses.some(({ id }) => id === saved.id);
  return [
    current === undefined
      ? html`<option value="" disabled hidden .selected=${true}>${words.nothingChosen}</option>`
      : nothing,
    ...(isNew ? [...addresses, saved] : addresses).map(
      ({ id, name }) =>
        html`<option value=${id} .selected=${id === current}>
          ${id === inUse ? words.inUse(name) : name}
        </option>`,
    ),
    html`<option value=${NEW} .selected=${current === NEW}>${words.add}</option>`,
  ];
}
