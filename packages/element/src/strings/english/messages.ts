/** Words of `hub-messages`. */
export const messagesEnglish = {
  heading: 'Chat and SMS',
};
