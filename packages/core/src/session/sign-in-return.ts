/** What a page finds in its address when someone comes back from an identity provider. */
export type SignInReturn = {
  /** The address of the page without what was brought back: replace it in the browser's history. */
  readonly cleaned: URL;
} & (
  | { readonly kind: 'ticket'; readonly ticket: string }
  | { readonly kind: 'error'; readonly because: SignInReturnError }
);

/**
 * `refused`: by the provider, or what it said was not to be believed. `link-needed`: it does not know yet
 * which account is meant; a sign-in with a password links the two. `not-allowed`: the account may not
 * be used here.
 */
export type SignInReturnError = 'refused' | 'link-needed' | 'not-allowed';

const TICKET = 'sign-in';
const ERROR = 'sign-in-error';

/**
 * Reads `#sign-in=TICKET` or `#sign-in-error=REASON`, which also stand behind the path of an app, as in
 * `#/page?sign-in=TICKET`. Null where nobody came back.
 */
export function signInReturn(url: URL): SignInReturn | null {
  const hash = url.hash.slice(1);
  const queryAt = hash.indexOf('?');
  const path = queryAt < 0 ? '' : hash.slice(0, queryAt);
  const parts = hash.slice(queryAt + 1).split('&');
  const found = new URLSearchParams(parts.filter(isOurs).join('&'));
  const [ticket, because] = [found.get(TICKET), found.get(ERROR)];
  if (!ticket && because === null) return null;

  const cleaned = new URL(url);
  const rest = parts.filter((part) => !isOurs(part)).join('&');
  cleaned.hash = rest === '' || queryAt < 0 ? path + rest : `${path}?${rest}`;
  if (ticket) return { kind: 'ticket', ticket, cleaned };
  return { kind: 'error', because: knownError(because), cleaned };
}

function isOurs(part: string): boolean {
  const [name] = part.split('=', 1);
  return name === TICKET || name === ERROR;
}

function knownError(text: string | null): SignInReturnError {
  return text === 'link-needed' || text === 'not-allowed' ? text : 'refused';
}
