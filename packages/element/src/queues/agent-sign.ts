import type { AgentStatus } from '@hubline/core';
import { html, type TemplateResult } from 'lit';
import { icon, type IconPath } from '../icons/icon.ts';
import { missedIcon, pauseIcon } from '../icons/icons.ts';
import {
  agentCustomIcon,
  agentHereIcon,
  agentLunchIcon,
  agentOtherIcon,
  peopleIcon,
} from '../icons/later-icons.ts';
import type { Strings } from '../strings/strings.ts';

const SIGNS: Readonly<Record<AgentStatus['kind'], IconPath>> = {
  online: agentHereIcon,
  offline: agentHereIcon,
  lunch: agentLunchIcon,
  break: pauseIcon,
  meeting: peopleIcon,
  other: agentOtherIcon,
  'not-answering': missedIcon,
  custom: agentCustomIcon,
};

/** The sign of a status: its shape differs as its color does. The name stands beside it. */
export function agentSign({ kind, color }: Pick<AgentStatus, 'kind' | 'color'>): TemplateResult {
  return html`<span class=${`agent-sign ${color} ${kind}`} aria-hidden="true"
    >${icon(SIGNS[kind])}</span
  >`;
}

/** What people call a status: as the office did, or in the words of the person. */
export function agentStatusName(
  { kind, name }: Pick<AgentStatus, 'kind' | 'name'>,
  words: Strings['queues'],
): string {
  return kind === 'custom' ? name : words.statuses[kind];
}
