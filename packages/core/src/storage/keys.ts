/** Names in the browser's storage that more than one part of core knows. */

/** The id of this phone. */
export const DEVICE = 'hubline.device';
/** There is a sign-out that the server is still to be told of. */
export const SIGNED_OUT = 'hubline.signed-out';
