import { waitUntil as wait } from '@open-wc/testing';

/** How fast a machine is, is no matter of such a test: it ends by itself after ten seconds. */
const PATIENCE = { timeout: 8_000 };

/** Waits for a state of the page. */
export function waitUntil(
  fits: () => unknown,
  message?: string,
  options: { readonly timeout: number } = PATIENCE,
): Promise<void> {
  return wait(fits, message, options);
}
