import type { MessageLimits } from './conversation-entry.ts';

const MB = 1_000_000;

/** What this server lets through. */
export const MESSAGE_LIMITS: MessageLimits = {
  characters: 10_000,
  fileBytes: 25 * MB,
  messageBytes: 50 * MB,
  files: 10,
  // What carriers take of a message with pictures.
  mmsBytes: 5 * MB,
  mmsTypes: ['image/png', 'image/jpeg', 'image/gif'],
  // What a double click runs.
  blockedEndings: [
    ...['app', 'bat', 'cmd', 'com', 'cpl', 'dll', 'dmg', 'exe', 'hta', 'jar', 'js', 'jse'],
    ...['lnk', 'msi', 'msp', 'pif', 'ps1', 'reg', 'scr', 'sys', 'vb', 'vbe', 'vbs', 'wsf', 'wsh'],
  ],
};
