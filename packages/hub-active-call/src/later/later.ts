import { defineElement } from '@hubline/element';
import '@hubline/element/late-errors.js';
import '@hubline/hub-call-quality/define.js';
import '@hubline/hub-call-video/define.js';
import { elsewhereStyles } from './elsewhere.styles.ts';
import { LiveCaptions } from './live-captions.ts';
import { linesStyles } from './lines.styles.ts';
import { openedStyles } from './opened.styles.ts';
import { qualityStyles } from './quality.styles.ts';
import { sheetsStyles } from './sheets.styles.ts';
import { ChooseNumber } from './sheets/choose-number.ts';
import { ChoosePark } from './sheets/choose-park.ts';
import { ChoosePhone } from './sheets/choose-phone.ts';
import { videoStyles } from './video.styles.ts';

// What the first call can do without: it is fetched while that one is made.
for (const part of [ChooseNumber, ChoosePark, ChoosePhone, LiveCaptions]) defineElement(part);

export const laterStyles = [
  openedStyles,
  linesStyles,
  sheetsStyles,
  elsewhereStyles,
  qualityStyles,
  videoStyles,
];
export { callMenu, callSheet } from './call-sheets.ts';
export { callQuality } from './call-quality.ts';
export { callVideo, hasVideo, pressVideo, videoControls } from './call-video.ts';
export { consultationBar } from './consultation-bar.ts';
export { liveCaptions } from './call-captions.ts';
export { elsewhereList } from './elsewhere-list.ts';
export { miniPhoneButton, toggleMiniPhone } from './mini-phone.ts';
export { troubleWord } from './trouble-word.ts';
export { severalCalls } from './several-calls.ts';
export { parties } from './parties.ts';
export { tonePad } from './tone-pad.ts';
