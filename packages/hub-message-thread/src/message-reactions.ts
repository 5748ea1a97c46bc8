import type { Reaction } from '@hubline/core';
import { namesText } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageRowState } from './row-state.ts';

/** What people chose for a message; pressing one adds or takes away mine. */
export function messageReactions(state: MessageRowState): TemplateResult | typeof nothing {
  const { row, words } = state;
  const { reactions } = row.message;
  if (reactions.length === 0) return nothing;
  return html`<div class="reactions" role="group" aria-label=${words.reactions}>
    ${reactions.map((reaction) => chip(state, reaction))}
  </div>`;
}

function chip(state: MessageRowState, { emoji, userIds }: Reaction): TemplateResult {
  const { words, common, names, selfId, allowed } = state;
  const isMine = selfId !== undefined && userIds.includes(selfId);
  const who = userIds.map((id) =>
    id === selfId ? words.you : (names.get(id) ?? common.unknownCaller),
  );
  const text = namesText(who, common.locale);
  const said = allowed.react ? (isMine ? words.removeReaction : words.addReaction) : words.reaction;
  return html`<button
    class="chip"
    type="button"
    data-act="react"
    data-emoji=${emoji}
    aria-pressed=${isMine}
    aria-disabled=${allowed.react ? nothing : 'true'}
    aria-label=${said(`${emoji} ${userIds.length}`, text)}
    title=${text}
  >
    <span class="emoji">${emoji}</span> <span class="number">${userIds.length}</span>
  </button>`;
}
