import { errorText, type SomeStrings, type Strings } from '@hubline/element';
import type { FetchedMessages } from '@hubline/element/list.js';
import { html, type TemplateResult } from 'lit';
import type { OpenThread } from './open-thread.ts';
import { ghosts, noMessages } from './thread-frame.ts';

interface Shown {
  readonly conversationId: string;
  readonly fetched: FetchedMessages;
  readonly open: Pick<OpenThread, 'isReady' | 'state' | 'thread'>;
  readonly isEmpty: boolean;
  readonly words: Strings['messageThread'];
  readonly common: Strings['common'];
  readonly strings: SomeStrings | undefined;
}

/** Why there are no messages to be drawn; undefined where there are. */
export function threadState(shown: Shown): TemplateResult | undefined {
  const { conversationId, fetched, open, isEmpty, words, common } = shown;
  if (conversationId === '') return noMessages(words.none, words.noneHint);
  if (fetched.state.status === 'failed') return failed(fetched.state.error, fetched, shown);
  const { state, thread, isReady } = open;
  if (state?.status === 'failed') return failed(state.error, thread, shown);
  if (!isReady) {
    return html`<div class="scroller waiting" role="status" aria-label=${common.loading}>
      ${ghosts()}
    </div>`;
  }
  return isEmpty ? noMessages(words.empty, words.emptyHint) : undefined;
}

function failed(
  error: unknown,
  source: { retry(): unknown } | undefined,
  { words, common, strings }: Shown,
): TemplateResult {
  const action = { label: common.retry, run: (): void => void source?.retry() };
  return noMessages(words.failed, errorText(error, strings), action);
}
