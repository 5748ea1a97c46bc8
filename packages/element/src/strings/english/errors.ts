import type { HubErrorCode } from '@hubline/core';

/** For each way to fail: what happened, then what to do about it. */
export const errorsEnglish: Record<HubErrorCode, string> = {
  'session/invalid-credentials':
    'The username or the password is not right. Check both and try again.',
  'session/too-many-tries': 'There were too many tries. Wait a moment, then try again.',
  'session/expired': 'Your session has ended. Sign in again.',
  'session/signed-out': 'You are signed out. Sign in to go on.',
  'network/unreachable': 'The server cannot be reached. Check your internet connection.',
  'network/timeout': 'The server took too long to answer. Try again in a moment.',
  'server/failed':
    'Something went wrong on the server. Try again in a moment; if it happens again, tell your administrator.',
  'server/full':
    'The server has no room left. Tell your administrator; nothing that is there is lost.',
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
  'call/no-video': 'Their phone does not take video. Go on with sound alone.',
  'camera/denied':
    'The camera is blocked for this page. Allow it in the address bar of the browser, then try again.',
  'camera/missing': 'No camera was found. Connect one, then try again.',
  'camera/busy':
    'The camera cannot be used, perhaps because another program has it. Close that program, then try again.',
  'camera/insecure':
    'The browser gives the camera to secure pages only. Open this page with https.',
  'screen/denied':
    'The screen is not shared: the browser was told not to. Try again and choose what to share.',
  'screen/unsupported': 'This browser cannot share the screen. Use one on a computer.',
  'message/empty': 'There is nothing to send yet. Write something or add a file.',
  'message/too-long': 'This message is too long. Shorten it, or send it in several parts.',
  'message/closed': 'Nobody can write here now. What you wrote is kept until you delete it.',
  'attachment/empty': 'This file is empty. Choose another one.',
  'attachment/too-large': 'This file is too large. Choose a smaller one.',
  'attachment/too-many':
    'These are more files than one message may have. Send them in several messages.',
  'attachment/blocked': 'Files of this kind are not allowed here. Choose another file.',
  'attachment/infected': 'The virus scanner refused this file. It was not sent.',
  'attachment/not-checked': 'The file could not be checked for viruses. Try again in a moment.',
  'attachment/too-many-pixels':
    'This picture has too many pixels to be shown safely. Make it smaller, then try again.',
  'attachment/not-for-outside':
    'Files of this kind cannot be sent to an outside number. Send a picture instead.',
  'attachment/lost': 'This file is no longer on this device. Add it again, then send it.',
  'sms/invalid-number': 'No text message can be sent to this number. Check it and try again.',
  'sms/unreachable': 'Their phone could not be reached. Try again later.',
  'sms/blocked': 'Their carrier did not take the message. Call them instead.',
  'sms/opted-out':
    'They do not want text messages from this number: they sent STOP. Call them instead.',
  'sms/too-large': 'Their carrier does not take messages of this size. Send less at once.',
  'sms/failed': 'The carrier could not deliver the message. Try again later.',
  'storage/full':
    'This device has no room left for what is to be sent. Make some room, then try again.',
  'export/empty': 'There are no messages in these days. Choose other days.',
  'park/occupied': 'Someone else is parked there already. Choose another park.',
  'park/full': 'All parks are taken. Pick a parked call up first, then try again.',
  'park/empty': 'Nobody is parked there any more. Someone else picked the call up.',
  'sound/unreadable': 'This file holds no sound that can be read. Choose another file.',
  'sound/too-large': 'This file is too large. Choose one of at most 50 MB.',
  'sound/too-long': 'This is longer than 3 minutes. Choose something shorter.',
  'sound/silent': 'Nothing can be heard in it. Check the microphone or the file, then try again.',
  'sound/unsupported':
    'This browser cannot make sounds for the phone system. Bring it up to date, or use another one.',
  'queue/not-a-member': 'This queue has another list of agents now. Please look again.',
  'queue/caller-gone':
    'The caller does not wait any more. They hung up, or someone has taken the call.',
  'queue/caller-taken': 'Someone else has just taken this caller. Choose another one.',
  'queue/status-exists': 'There is a status of this name already. Choose another name.',
  'queue/too-many-statuses':
    'There are as many statuses as there may be. Delete one, then try again.',
  'greeting/too-many': 'You have as many greetings as there may be. Delete one, then try again.',
  'import/unreadable':
    'This file holds no contacts that can be read. Choose a vCard or CSV file, then try again.',
  'import/too-large':
    'This file is too large. Split it into several files, then import them one after the other.',
};
