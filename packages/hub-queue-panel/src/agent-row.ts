import type { AgentStatus, QueueAgent, SupervisionMode } from '@hubline/core';
import {
  agentSign,
  agentStatusName,
  bargeIcon,
  callIcon,
  chevronDownIcon,
  clockIcon,
  clockText,
  icon,
  listenIcon,
  notificationsIcon,
  alertIcon,
  checkIcon,
  partyName,
  whisperIcon,
  type IconPath,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';

export const MODES: readonly SupervisionMode[] = ['listen', 'whisper', 'barge'];

export const MODE_ICONS: Readonly<Record<SupervisionMode, IconPath>> = {
  listen: listenIcon,
  whisper: whisperIcon,
  barge: bargeIcon,
};

const ACTIVITY_ICONS: Readonly<Record<QueueAgent['activity'], IconPath | undefined>> = {
  ready: checkIcon,
  ringing: notificationsIcon,
  'on-call': callIcon,
  'wrap-up': clockIcon,
  away: undefined,
  unreachable: alertIcon,
};

export interface AgentRow {
  readonly agent: QueueAgent;
  readonly statuses: readonly AgentStatus[];
  readonly since: (start: Date) => number;
  readonly maySupervise: boolean;
  /** It is myself, in whose call one cannot take part. */
  readonly isMe: boolean;
  /** I take part in their call already. */
  readonly isSupervised: boolean;
  readonly isMenuOpen: boolean;
  readonly pending: boolean;
  readonly common: Strings['common'];
  readonly words: Strings['queues'];
  readonly supervise: (mode: SupervisionMode) => void;
  readonly toggleMenu: () => void;
  readonly setStatus: (status: AgentStatus) => void;
}

/** One agent: who, in which status and since when, what they do and with whom, and what a supervisor can do. */
export function agentRow(row: AgentRow): TemplateResult {
  const { agent, statuses, maySupervise, isMe, isSupervised, isMenuOpen, words } = row;
  const status = statuses.find(({ id }) => id === agent.statusId);
  const name = status ? agentStatusName(status, words) : '';
  return html`<li class=${`agent ${agent.activity}`} part="agent" data-id=${agent.id}>
    <span class="who"
      ><bdi title=${agent.name}>${agent.name}</bdi>
      <span class="number extension">${agent.extension}</span></span
    >
    ${activityOf(row)}
    <span class="status">
      ${status ? agentSign(status) : nothing}${
        maySupervise
          ? statusButton(row, name)
          : html`<span class="status-name"><bdi>${name}</bdi></span>`
      }
      ${timer(row.since(agent.statusSince), words.inStatus(name))}
    </span>
    ${maySupervise && isMenuOpen ? statusMenu(row) : nothing}
    ${maySupervise && !isMe && !isSupervised && agent.activity === 'on-call' ? modes(row) : nothing}
  </li>`;
}

/** The shape of a row that is on its way. */
export function ghostAgent(): TemplateResult {
  return html`<div class="row ghost">
    <span class="who skeleton"></span>
    <span class="what skeleton"></span>
  </div>`;
}

function timer(seconds: number, name: string): TemplateResult {
  return html`<span class="clock" role="timer" aria-label=${name}>${clockText(seconds)}</span>`;
}

function activityOf({ agent, since, common, words }: AgentRow): TemplateResult | typeof nothing {
  const { activity, activitySince, party } = agent;
  // The status says it already.
  if (activity === 'away') return nothing;
  const sign = ACTIVITY_ICONS[activity];
  const word = words.activities[activity];
  return html`<span class="activity"
    >${sign ? icon(sign) : nothing}<span class="doing">${word}</span>
    ${timer(since(activitySince), words.inActivity(word))}
    ${party ? html`<span class="party"><bdi>${words.with(partyName(party, common))}</bdi></span>` : nothing}
  </span>`;
}

function statusButton(
  { agent, pending, isMenuOpen, words, toggleMenu }: AgentRow,
  name: string,
): TemplateResult {
  return html`<button
    class="choice"
    type="button"
    title=${words.setStatus}
    aria-label=${words.statusOf(agent.name, name)}
    aria-haspopup="menu"
    aria-expanded=${isMenuOpen}
    aria-busy=${pending ? 'true' : nothing}
    @click=${toggleMenu}
  >
    <bdi>${name}</bdi>${icon(chevronDownIcon)}
  </button>`;
}

function statusMenu(row: AgentRow): TemplateResult {
  const { agent, statuses, words, setStatus, toggleMenu } = row;
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return toggleMenu();
    }
    const items = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('button')];
    const at = items.indexOf(event.target as HTMLElement);
    const forth = items[0]?.matches(':dir(rtl)') ? -1 : 1;
    const to = {
      ArrowDown: at + 1,
      ArrowRight: at + forth,
      ArrowUp: at - 1,
      ArrowLeft: at - forth,
      Home: 0,
      End: -1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items.at(to % items.length)?.focus();
  };
  return html`<div
    class="menu"
    role="menu"
    aria-label=${words.setStatusOf(agent.name)}
    @keydown=${onKeydown}
  >
    ${statuses
      .filter(({ kind }) => kind !== 'not-answering')
      .map((status) => {
        const chosen = status.id === agent.statusId;
        return html`<button
          class="choice"
          role="menuitemradio"
          type="button"
          aria-checked=${chosen}
          tabindex=${chosen ? 0 : -1}
          @click=${() => setStatus(status)}
        >
          ${agentSign(status)}<bdi>${agentStatusName(status, words)}</bdi>
        </button>`;
      })}
  </div>`;
}

function modes({ agent, pending, words, supervise }: AgentRow): TemplateResult {
  return html`<span class="modes">
    ${MODES.map(
      (mode) =>
        html`<button
          class="button mode"
          part="mode"
          type="button"
          title=${words.superviseHint[mode]}
          aria-label=${words.superviseParty[mode](agent.name)}
          aria-busy=${pending ? 'true' : nothing}
          @click=${() => supervise(mode)}
        >
          ${icon(MODE_ICONS[mode])}${words.supervise[mode]}
        </button>`,
    )}
  </span>`;
}
