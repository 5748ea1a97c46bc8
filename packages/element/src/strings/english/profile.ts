/** Words of `hub-profile-form`. */
export const profileEnglish = {
  heading: 'Profile',
};
