import type { Conversation } from '@hubline/core';
import { deleteQuestion, type HubElement, type Strings } from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import type { ConversationAct } from './conversation-menu.ts';
import type { MemberActs } from './members-panel.ts';

/** What is open between the heading and the messages. */
export type Panel = Exclude<ConversationAct, 'mute' | 'markUnread'>;

interface Shown {
  readonly conversation: Conversation;
  readonly name: string;
  readonly selfId: string | undefined;
  readonly hub: HubElement['hub'];
  readonly strings: HubElement['strings'];
  readonly words: Strings['messages'];
  /** Why what was asked could not be carried out. */
  readonly problem: string;
  /** It is being carried out. */
  readonly pending: boolean;
  readonly members: MemberActs;
  readonly rename: (name: string) => Promise<unknown>;
  readonly carryOut: (act: 'leave' | 'delete') => void;
  readonly close: () => void;
}

/** What a panel shows; its elements are defined with the pane. */
export function conversationPanel(panel: Panel, shown: Shown): TemplateResult {
  return html`<div class="over">${contentOf(panel, shown)}</div>`;
}

function contentOf(panel: Panel, shown: Shown): TemplateResult {
  const { conversation, hub, strings, close } = shown;
  switch (panel) {
    case 'rename':
      return html`<hub-rename-form
        .strings=${strings}
        .conversation=${conversation}
        .rename=${shown.rename}
        @close-panel=${close}
      ></hub-rename-form>`;
    case 'members':
      return html`<hub-members-panel
        .hub=${hub}
        .strings=${strings}
        .conversation=${conversation}
        .selfId=${shown.selfId}
        .acts=${shown.members}
        @close-panel=${close}
      ></hub-members-panel>`;
    case 'export':
      return html`<hub-export-chat
        .hub=${hub}
        .strings=${strings}
        .conversation=${conversation}
        @close-panel=${close}
      ></hub-export-chat>`;
    case 'leave':
    case 'delete':
      return question(panel, shown);
  }
}

function question(act: 'leave' | 'delete', shown: Shown): TemplateResult {
  const { conversation, name, words } = shown;
  const isGroup = conversation.kind === 'group';
  const isIn = isGroup && conversation.closed !== 'left';
  const toDelete = isGroup ? words.deleteGroupQuestion(name) : words.deleteQuestion(name);
  return deleteQuestion({
    question: act === 'leave' ? words.leaveQuestion(name) : toDelete,
    consequence:
      act === 'leave'
        ? words.leaveConsequence
        : isIn
          ? words.deleteGroupConsequence
          : words.deleteConsequence,
    fault: shown.problem || undefined,
    pending: shown.pending,
    words: { delete: words[act], cancel: words.cancel },
    remove: () => shown.carryOut(act),
    keep: shown.close,
  });
}
