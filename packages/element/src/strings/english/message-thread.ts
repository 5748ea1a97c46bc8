/** Words of `hub-message-thread`. */
export const messageThreadEnglish = {
  heading: 'Messages',
};
