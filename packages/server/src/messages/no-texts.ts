import type { TextMessages } from './ports.ts';

/** A server without text messages. */
export const NO_TEXTS: TextMessages = {
  numbersOf: () => [],
  closed: () => 'no-number',
  numberFor: () => null,
  send: async () => {},
  onReceived() {},
  onAutomatic() {},
  onState() {},
  onClosedChange() {},
};
