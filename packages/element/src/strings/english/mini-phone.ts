/** The words of the small phone in a window of its own. */
export const miniPhoneEnglish = {
  name: 'Mini Phone',
  back: 'Back to page',
  noCall: 'No call',
  refused:
    'The window did not open. Allow pop-ups for this page in your browser, then press Mini Phone again.',
};
