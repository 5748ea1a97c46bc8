/** The words of what can be told to someone who is to find out what went wrong. */
export const diagnosticsEnglish = {
  copy: 'Copy diagnostics',
  copied: 'Copied. Paste it into a message to who helps you.',
  hint: 'What happened in the last calls, for who helps you. No names, numbers or passwords.',
  byHand: 'The browser did not let it be copied. Copy the text below yourself.',
  text: 'Diagnostics',
};
