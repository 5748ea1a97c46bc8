/** The buttons of a notification. Apart from all else, so that the compiler understands it in a worker too. */
export type CallAction = 'answer' | 'reject';
