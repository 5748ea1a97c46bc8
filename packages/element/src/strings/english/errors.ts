import type { HubErrorCode } from '@hubline/core';
import type { LateErrorCode } from './late-errors.ts';

/** For each way to fail that a phone may meet: what happened, then what to do about it. */
export const errorsEnglish: Record<Exclude<HubErrorCode, LateErrorCode>, string> = {
  'session/too-many-tries': 'There were too many tries. Wait a moment, then try again.',
  'session/expired': 'Your session has ended. Sign in again.',
  'session/signed-out': 'You are signed out. Sign in to go on.',
  'network/unreachable': 'The server cannot be reached. Check your internet connection.',
  'network/timeout': 'The server took too long to answer. Try again in a moment.',
  'server/failed':
    'Something went wrong on the server. Try again in a moment; if it happens again, tell your administrator.',
  'server/bad-answer':
    'The server gave an answer that this phone does not understand. Reload the page; if it happens again, tell your administrator.',
  'request/invalid': 'Something in what you entered is not right. Check it and try again.',
  'request/not-found': 'What you asked for is not there any more. Reload to see what is.',
  'request/forbidden': 'You may not do this. Ask your administrator if you need to.',
  'phone/not-registered': 'This phone is not registered. Try again when it says Registered.',
  'phone/refused':
    'The phone system refused this phone. Sign out and in again; if it happens again, tell your administrator.',
  'microphone/denied':
    'The microphone is blocked for this page. Allow it in the browser’s address bar, then try again.',
  'microphone/missing': 'No microphone was found. Connect one, then try again.',
  'microphone/busy':
    'The microphone cannot be used, perhaps because another program has it. Close that program, then try again.',
  'microphone/insecure':
    'The browser gives the microphone to secure pages only. Open this page with https.',
  'call/invalid-number': 'This is not a number that can be called. Check it and try again.',
  'call/not-found': 'This number does not exist. Check it and call again.',
  'call/no-route':
    'No outside line is configured for this number. Ask your administrator if you need to call it.',
  'call/unreachable': 'Their phone cannot be reached now. Try again later.',
  'call/no-answer': 'Nobody answered. Try again later.',
  'call/busy': 'They are on another call. Try again later.',
  'call/declined': 'They declined the call. Try again later.',
  'call/in-progress': 'There is no room for another call. End one first, then try again.',
  'call/ended': 'This call is over already. Call again if you still need to talk.',
  'call/media-failed': 'No sound could be set up. Check your internet connection, then call again.',
  'call/failed': 'Something went wrong with the call. Try again in a moment.',
  'call/own-number': 'This is your own number. Choose someone else.',
};
