/** The words of the notices themselves; what they tell comes from who tells it. */
export const noticesEnglish = {
  heading: 'Notices',
  dismiss: 'Dismiss',
};
