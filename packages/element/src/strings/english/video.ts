/** Words of `hub-call-video`. */
export const videoEnglish = {
  heading: 'Video',
};
