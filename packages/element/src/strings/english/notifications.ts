/** The words of notifications outside of the page, and of turning them on. */
export const notificationsEnglish = {
  heading: 'Desktop notifications',
  incoming: (who: string) => `Incoming call from ${who}`,
  missed: (who: string) => `Missed call from ${who}`,
  answer: 'Answer',
  reject: 'Reject',
  question: 'Get a notification when someone calls while this page is in the background?',
  turnOn: 'Turn on',
  notNow: 'Not now',
  asking: 'Your browser asks now whether it may: choose Allow there.',
  turnedOn: 'Desktop notifications are on.',
  on: 'On',
  onHint: 'You get a notification when someone calls while this page is in the background.',
  off: 'Off',
  offHint: 'When someone calls while this page is in the background, you only hear it.',
  unanswered: 'Your browser asked and got no answer. Turn them on to be asked again.',
  blocked: 'Blocked by the browser',
  blockedHint:
    'Open the site settings with the sign beside the address of this page, and allow notifications there. Then they can be turned on here.',
  unsupported: 'Not supported',
  unsupportedHint: 'This browser has no notifications for this page.',
};
