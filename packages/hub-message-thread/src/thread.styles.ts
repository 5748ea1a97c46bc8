import {
  avatarStyles,
  buttonStyles,
  emojiPopoverStyles,
  fieldStyles,
  noticeStyles,
  skeletonStyles,
} from '@hubline/element';
import { messageThreadStyles } from './hub-message-thread.styles.ts';
import { messageFilesStyles } from './message-files.styles.ts';
import { messageMarksStyles } from './message-marks.styles.ts';
import { messageRowStyles } from './message-row.styles.ts';
import { messageToolsStyles } from './message-tools.styles.ts';

/** Of the thread and of all that stands in it; later ones win. */
export const threadStyles = [
  avatarStyles,
  buttonStyles,
  emojiPopoverStyles,
  fieldStyles,
  noticeStyles,
  skeletonStyles,
  messageThreadStyles,
  messageMarksStyles,
  messageRowStyles,
  messageFilesStyles,
  messageToolsStyles,
];
