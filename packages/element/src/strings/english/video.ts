/** Words of `hub-call-video`, and of video where calls are made and taken. */
export const videoEnglish = {
  heading: 'Video',
  of: (who: string) => `Video of ${who}`,
  own: 'Your video',
  ownScreen: 'Your screen',
  video: 'Video',
  starting: 'Starting video…',
  share: 'Share Screen',
  camera: 'Camera',
  noVideo: (who: string) => `${who} does not send video.`,
  onlyYou: 'They see you.',
  sharing: 'You share your screen.',
  hideOwn: 'Hide your video',
  showOwn: 'Show your video',
  pictureInPicture: 'Picture in Picture',
  fullScreen: 'Full Screen',
  leaveFullScreen: 'Leave Full Screen',
};
