/** Words of `hub-emergency-banner`. */
export const emergencyBannerEnglish = {
  heading: 'Emergency calls',
};
