/** Words of `hub-emergency-banner`. */
export const emergencyBannerEnglish = {
  heading: 'Emergency calls',
  noAddress:
    'Emergency services would not know where you are: you have no emergency address. Calls to 911 go through all the same.',
  add: 'Add an address',
  moved: (name: string) =>
    `You are in another network than when you confirmed your emergency address (${name}). Is it still right?`,
  movedAnyone:
    'You are in another network than when you confirmed your emergency address. Is it still right?',
  stillRight: 'Still right',
  chooseAnother: 'Choose another',
  confirmed: (name: string) => `${name} stays your emergency address.`,
  unreachable: 'This server has no line to emergency services; call from another phone.',

  /** Beside a call to 911 or 933. */
  callNoAddress: 'No address was sent with this call. Say where you are.',

  /** An emergency call in the office. */
  notice: (name: string) => `${name} is calling 911`,
  noticeTest: (name: string) => `${name} tested 911 with a call to 933`,
  extension: (extension: string) => `Extension ${extension}`,
  at: 'When',
  where: 'Where',
  noWhere: 'No address was on file.',
  callBack: 'Callback number',
  noCallBack: 'none',
  dismiss: 'Dismiss',
  dismissNotice: (name: string) => `Dismiss the call of ${name}`,
};
