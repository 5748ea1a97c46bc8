const number = (count: number): string => count.toLocaleString('en-US');

/** Words of `hub-message-composer`. */
export const composerEnglish = {
  heading: 'Message',
  /** The name of the field. */
  message: 'Message',
  textMessage: 'Text message',
  send: 'Send',
  emoji: 'Emoji',
  document: 'Document',
  picture: 'Picture',
  camera: 'Camera',
  replyTo: (name: string) => `Reply to ${name}`,
  cancelReply: 'Cancel Reply',
  you: 'yourself',
  filesOnly: 'Files',
  from: (number: string) => `Text message from ${number}`,
  whenConnected: 'Sent when you are connected again',

  /** Files: sizes are written out, such as `25 MB`. */
  limits: (files: number, each: string, all: string) =>
    `Up to ${files} files, ${each} each, ${all} in all`,
  outsideLimits: (kinds: string, all: string) => `${kinds}, up to ${all} in all`,
  chosenFiles: 'Files to send',
  remove: (name: string) => `Remove ${name}`,
  file: 'File',
  dropHere: 'Drop files here to add them',
  notAdded: (name: string, reason: string) => `${name} was not added. ${reason}`,
  moreNotAdded: (count: number) =>
    count === 1 ? '1 more file was not added.' : `${count} more files were not added.`,
  close: 'Close',
  refused: {
    empty: 'It is empty.',
    blocked: 'Files of this kind are not allowed.',
    tooLarge: (limit: string) => `It is larger than ${limit}.`,
    tooMany: (limit: number) => `A message may have ${limit} files.`,
    tooMuch: (limit: string) => `All files together may have ${limit}.`,
    notForOutside: (kinds: string) => `To an outside number only these can be sent: ${kinds}.`,
    unreadable: 'It cannot be read. Folders cannot be added.',
  },
  added: (count: number) => (count === 1 ? '1 file added' : `${count} files added`),
  removed: (name: string) => `${name} removed`,

  /** Length. */
  left: (count: number) => (count === 1 ? '1 character left' : `${number(count)} characters left`),
  tooLong: (excess: number, limit: number) =>
    `This message is ${number(excess)} ${excess === 1 ? 'character' : 'characters'} too long. It may have ${number(limit)}.`,
  textMessages: (count: number) => (count === 1 ? '1 text message' : `${count} text messages`),
  fewerFit: 'emoji and some letters leave less room',

  /** Failures. */
  notSent: (reason: string) => `This was not sent. ${reason}`,
  emptyMessage: 'Write something or add a file first.',
  notLoaded: (reason: string) => `Messages cannot be written now. ${reason}`,

  /** Why nobody can write, by the reason. */
  closed: {
    'no-number':
      'None of your phone numbers can send text messages. Ask your administrator to register one.',
    'no-campaign':
      'To use SMS services, your business must have a registered SMS campaign and brand. Ask your administrator to register them.',
    'campaign-pending':
      'To use SMS services, your business must have a registered SMS campaign and brand. The campaign is being reviewed; you can write as soon as it is approved.',
    'campaign-rejected':
      'To use SMS services, your business must have a registered SMS campaign and brand. The campaign was rejected. Ask your administrator to mend and submit it again.',
    'brand-pending':
      'To use SMS services, your business must have a registered SMS campaign and brand. The brand is being reviewed; you can write as soon as it is approved.',
    'brand-rejected':
      'To use SMS services, your business must have a registered SMS campaign and brand. The brand was rejected. Ask your administrator to mend and submit it again.',
    'opted-out':
      'They do not want text messages from this number: they sent STOP. Call them instead. You can write again when they send START.',
    left: 'You are not in this group any more. Ask someone in it to add you if you want to write.',
    alone: 'This colleague is not with the office any more. Write to someone else instead.',
  },
  registrationHelp: 'How to register',

  /** Taking a photo. */
  takePhoto: 'Take a photo',
  takePicture: 'Take Picture',
  retake: 'Retake',
  usePicture: 'Use Picture',
  cameraChoice: 'Camera',
  cameraNumber: (number: number) => `Camera ${number}`,
  askingForCamera: 'Asking for the camera…',
  livePicture: 'What the camera sees',
  takenPicture: 'The photo',
  photoName: (date: string) => `Photo ${date}`,
  pictureName: (date: string) => `Picture ${date}`,
  photoFailed: 'The photo could not be taken. Try again.',
};
