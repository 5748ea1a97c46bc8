import type { HubErrorCode } from '@hubline/core';

/** Areas that only parts beyond the phone itself meet. */
type LateArea =
  | 'attachment'
  | 'avatar'
  | 'camera'
  | 'email'
  | 'emergency'
  | 'export'
  | 'greeting'
  | 'headset'
  | 'import'
  | 'message'
  | 'park'
  | 'password'
  | 'queue'
  | 'screen'
  | 'second-factor'
  | 'sms'
  | 'sound'
  | 'storage';

export type LateErrorCode = Extract<
  HubErrorCode,
  | 'call/no-video'
  | 'server/full'
  | `${LateArea}/${string}`
  | `session/${'invalid-credentials' | 'code-needed' | 'wrong-code' | 'provider-refused' | 'link-needed'}`
>;

/** As `errorsEnglish`; fetched with those parts. */
export const lateErrorsEnglish: Record<LateErrorCode, string> = {
  'session/invalid-credentials':
    'The username or the password is not right. Check both and try again.',
  'session/code-needed': 'Your account asks for a code too. Enter the one that your app shows.',
  'session/wrong-code':
    'This code is not right, or it is over. Enter the one that your app shows now.',
  'session/provider-refused':
    'Signing in there did not work. Try again, or sign in with your username and password.',
  'session/link-needed':
    'This account is not connected yet. Sign in once with your username and password to connect it.',
  'camera/denied':
    'The camera is blocked for this page. Allow it in the address bar of the browser, then try again.',
  'camera/missing': 'No camera was found. Connect one, then try again.',
  'camera/busy':
    'The camera cannot be used, perhaps because another program has it. Close that program, then try again.',
  'camera/insecure':
    'The browser gives the camera to secure pages only. Open this page with https.',
  'call/no-video': 'Their phone does not take video. Go on with sound alone.',
  'server/full':
    'The server has no room left. Tell your administrator; nothing that is there is lost.',
  'password/weak': 'This password is too easy to guess. Choose a longer or a less common one.',
  'password/same': 'This is the password that you have already. Choose another one.',
  'second-factor/wrong-code':
    'This code is not right, or it is over. Enter the one that your app shows now.',
  'email/taken': 'This e-mail address is on your list already. Enter another one.',
  'email/not-sent': 'The e-mail could not be sent. Check the address and try again in a moment.',
  'email/wrong-code': 'This is not the code from the e-mail. Check it, or have a new one sent.',
  'email/code-expired': 'This code is over. Have a new one sent and enter that.',
  'email/not-confirmed': 'This address is not confirmed yet. Enter the code from the e-mail first.',
  'email/too-many': 'There is no room for another e-mail address. Remove one first.',
  'avatar/unreadable': 'This is not a picture that can be shown. Choose a PNG, JPEG or WebP file.',
  'avatar/too-large': 'This picture is too large. Choose a smaller one.',
  'emergency/not-validated':
    'The address was changed since it was validated. Click VALIDATE again, then SAVE.',
  'emergency/changed':
    'This address was changed elsewhere meanwhile. Look at what it is now, then make your change again.',
  'emergency/name-taken': 'Another of your addresses has this name. Choose another name.',
  'emergency/too-many': 'There is no room for another address. Delete one that you do not need.',
  'emergency/validation-unavailable':
    'The address cannot be checked now. Try VALIDATE again in a moment.',
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
  'headset/busy': 'Another program uses the headset. Close it there, then connect it again.',
  'headset/unsupported':
    'This browser cannot use the buttons of a headset. Use Chrome or Edge on a computer; sound works all the same.',
  'screen/denied':
    'The screen is not shared: the browser was told not to. Try again and choose what to share.',
  'screen/unsupported': 'This browser cannot share the screen. Use one on a computer.',
  'park/occupied': 'Someone else is parked there already. Choose another park.',
  'park/full': 'All parks are taken. Pick a parked call up first, then try again.',
  'park/empty': 'Nobody is parked there any more. Someone else picked the call up.',
};
