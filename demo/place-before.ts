import { Listen, type HubElement } from '@hubline/element';

/** Where someone was when it began to ring: there the focus goes back to once they have seen to that. */
export class PlaceBefore {
  #place: HTMLElement | undefined;

  constructor(host: HubElement) {
    new Listen(
      host,
      () => host.hub?.calls.incoming$,
      () => {
        if (!isRinging(host)) this.#place = deepestFocus();
      },
    );
  }

  /** Focuses it; false where there is nothing to go back to. */
  goBack(): boolean {
    const place = this.#place;
    this.#place = undefined;
    place?.focus();
    return place !== undefined && deepestFocus() === place;
  }
}

/** Another call rings already: who sees to that is where they were before both. */
function isRinging(host: HubElement): boolean {
  const calls = host.hub?.calls.active$.value ?? [];
  const ringing = calls.filter(({ state$: { value } }) => {
    return value.phase === 'incoming' && !value.ignored;
  });
  return ringing.length > 1;
}

function deepestFocus(): HTMLElement | undefined {
  let found = document.activeElement;
  while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
  return found instanceof HTMLElement && found !== document.body ? found : undefined;
}
