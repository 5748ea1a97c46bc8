/** The words of the mailbox. */
export const voicemailEnglish = {
  heading: 'Voicemail',
};
