/** Words of `hub-message-composer`. */
export const composerEnglish = {
  heading: 'Message',
};
