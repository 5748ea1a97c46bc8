/** Words of `hub-conversation-list`. */
export const conversationsEnglish = {
  heading: 'Chat and SMS',
};
