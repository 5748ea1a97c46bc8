import type { CapabilityId, Conversation, PresenceState } from '@hubline/core';
import {
  avatar,
  backIcon,
  callIcon,
  icon,
  peopleIcon,
  phoneNumber,
  presenceDot,
  smsIcon,
  videoIcon,
  type IconPath,
  type Strings,
} from '@hubline/element';
import { othersIn } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';

/** Of the heading: that of the list above it is hidden where it is narrow. */
const LEVEL = 2;

interface Act {
  readonly pending: boolean;
  readonly act: () => void;
}

interface Head {
  readonly conversation: Conversation;
  readonly name: string;
  readonly selfId: string | undefined;
  /** Of the colleague in a direct chat. */
  readonly presence: PresenceState | undefined;
  readonly words: Strings['messages'];
  readonly common: Strings['common'];
  readonly can: (capability: CapabilityId) => boolean;
  readonly call: Act;
  readonly video: Act;
  readonly back: () => void;
  readonly menu: TemplateResult;
}

/** With whom one talks, and how else to reach them. */
export function conversationHead(head: Head): TemplateResult {
  const { conversation, name, selfId, words, can, call, video, back, menu } = head;
  const { kind, closed } = conversation;
  const number = numberToCall(conversation, selfId);
  return html`<div class="head">
    <button
      class="button ghost icon-only back"
      type="button"
      title=${words.back}
      aria-label=${words.back}
      @click=${back}
    >
      ${icon(backIcon, true)}
    </button>
    ${
      kind === 'direct'
        ? avatar(name)
        : html`<span class="avatar" aria-hidden="true"
            >${icon(kind === 'sms' ? smsIcon : peopleIcon)}</span
          >`
    }
    <div class="names">
      <h3 tabindex="-1" aria-level=${LEVEL} title=${name}><bdi>${name}</bdi></h3>
      <p class="quiet">${about(head)}</p>
    </div>
    ${
      number && can('call.dial')
        ? actButton(callIcon, { word: words.call, name: words.callParty(name), ...call })
        : nothing
    }
    ${
      kind === 'direct' && closed === null && can('call.video')
        ? actButton(videoIcon, { word: words.startVideo, name: words.startVideo, ...video })
        : nothing
    }
    ${menu}
  </div>`;
}

/** Whom to call; undefined for a group. */
export function numberToCall(
  conversation: Conversation,
  selfId: string | undefined,
): string | undefined {
  const { kind, party, closed } = conversation;
  if (kind === 'sms') return party?.number;
  if (kind === 'group' || closed === 'alone') return undefined;
  return othersIn(conversation, selfId)[0]?.extension;
}

/** What a colleague does, how many are in a group, or which numbers text messages go between. */
function about({ conversation, selfId, presence, words, common }: Head): unknown {
  const { kind, party, ownNumber, members, name } = conversation;
  if (kind === 'group') return words.people(members.length);
  if (kind === 'sms') {
    const isNamed = party !== null && (name !== '' || party.name !== '');
    return html`<span>${words.sms}</span>${
        isNamed ? html` <span>${phoneNumber(party.number)}</span>` : nothing
      }${ownNumber ? html` <span>${words.from('')}${phoneNumber(ownNumber)}</span>` : nothing}`;
  }
  const [other] = othersIn(conversation, selfId);
  if (!other) return nothing;
  return html`${
      presence
        ? html`<span
            ><span class="dot" aria-hidden="true">${presenceDot(presence, common)}</span>
            ${common.presence[presence]}</span
          > `
        : nothing
    }<span>${phoneNumber(other.extension)}</span>`;
}

function actButton(
  sign: IconPath,
  { word, name, pending, act }: Act & { readonly word: string; readonly name: string },
): TemplateResult {
  return html`<button
    class="button act"
    type="button"
    title=${name}
    aria-label=${name}
    aria-busy=${pending ? 'true' : nothing}
    @click=${act}
  >
    ${pending ? nothing : icon(sign)}<span class="word">${word}</span>
  </button>`;
}
