/** Words of `hub-account-security`. */
export const securityEnglish = {
  heading: 'Change Account Security',
};
