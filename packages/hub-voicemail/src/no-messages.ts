import type { VoicemailFolder, VoicemailListState } from '@hubline/core';
import {
  alertIcon,
  errorText,
  voicemailIcon,
  type SomeStrings,
  type Strings,
} from '@hubline/element';
import { listMessage, listSkeleton } from '@hubline/element/list.js';
import type { TemplateResult } from 'lit';
import { ghostRow } from './message-row.ts';

const SKELETON_ROWS = 8;

interface NoMessages {
  readonly words: Strings['voicemail'];
  readonly common: Strings['common'];
  readonly strings: SomeStrings | undefined;
  /** Undefined where there is no hub. */
  readonly list: VoicemailListState | undefined;
  readonly folder: VoicemailFolder;
  readonly retry: () => void;
}

/** What stands in the place of the list where no message does: why, and what can be done. */
export function noMessages(state: NoMessages): TemplateResult {
  const { words, common, strings, list, folder, retry } = state;
  if (list?.status === 'failed') {
    return listMessage({
      icon: alertIcon,
      what: words.failed,
      hint: errorText(list.error, strings),
      live: 'alert',
      actions: [{ word: common.retry, act: retry }],
    });
  }
  if (list && list.status !== 'complete') return listSkeleton(common, SKELETON_ROWS, ghostRow);
  return mailboxMessage(words.empty[folder], words.emptyHint[folder]);
}

/** Something about messages that are not there. */
export function mailboxMessage(what: string, hint: string): TemplateResult {
  return listMessage({ icon: voicemailIcon, what, hint });
}
