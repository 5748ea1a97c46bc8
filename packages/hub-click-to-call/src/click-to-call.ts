import type { Hub } from '@hubline/core';
import { LinkClicks } from './link-clicks.ts';
import { NumberLinks } from './number-links.ts';

export interface ClickToCallOptions {
  /** A CSS selector: only in what it matches. The whole page unless given. */
  readonly within?: string;
  /** Where that is; the document unless given. */
  readonly root?: Document | ShadowRoot;
  /** Two letters (ISO 3166): numbers without a country's code are of this country. `US` unless given. */
  readonly country?: string;
  /** The page takes care of `hub-message`; without that, `sms:` links are left to the browser. */
  readonly messages?: boolean;
  /** Fires `hub-dial` and `hub-message`; the link that was clicked unless given. */
  readonly dispatcher?: EventTarget;
  /** Told why a call could not be made. */
  readonly onFailed?: (error: unknown) => void;
  /** Does something for a click on an emergency number, which is never called at once; left to the browser unless given. */
  readonly onEmergency?: (number: string) => void;
}

/**
 * Has the telephone numbers of a page call with this hub: `tel:` links, and valid numbers in texts, which become
 * such links. `hub-dial` comes before each call; cancel it to carry it out otherwise. Texts that come later are
 * taken care of too. Left alone: fields, buttons, code, other links, whatever is in `[data-hub-ignore]`, and
 * everything while nobody is signed in. Returns what undoes all of it.
 */
export function clickToCall(hub: Hub, options: ClickToCallOptions = {}): () => void {
  const { root = document, within = 'body', country = 'US' } = options;
  const links = new NumberLinks({ root, within, country });
  const clicks = new LinkClicks(hub, {
    ...{ root, within },
    messages: options.messages ?? false,
    dispatcher: options.dispatcher ?? null,
    onFailed: options.onFailed ?? (() => undefined),
    onEmergency: options.onEmergency ?? null,
  });
  return () => {
    clicks.end();
    links.end();
  };
}
