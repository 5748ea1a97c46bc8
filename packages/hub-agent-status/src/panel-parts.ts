import type { AgentStatus } from '@hubline/core';
import {
  agentSign,
  agentStatusName,
  alertIcon,
  clockIcon,
  clockText,
  icon,
  type Strings,
} from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import type { ShownStatus } from './shown-status.ts';

const LONGEST_REASON = 200;

/** What is and since when: one line where it is the same in all queues. */
export function nowList(options: {
  readonly shown: ShownStatus;
  readonly since: (start: Date) => number;
  readonly label: string;
  readonly words: Strings['queues'];
}): TemplateResult {
  const { shown, since, label, words } = options;
  const line = (status: AgentStatus, queue: string, start: Date) =>
    html`<li>
      ${agentSign(status)}
      <span class="what"
        >${agentStatusName(status, words)} <span class="quiet">${queue}</span></span
      >
      <span class="clock">${clockText(since(start))}</span>
    </li>`;
  const lines = shown.status
    ? line(shown.status, '', shown.since)
    : shown.queues.map(({ queue, status }) => line(status, queue.name, queue.since));
  return html`<ul class="now" aria-label=${label}>
    ${lines}
  </ul>`;
}

/** What comes after the call, and how to take that back. */
export function nextNotice(
  next: string,
  words: Strings['agentStatus'],
  undo: () => void,
): TemplateResult {
  return html`<div class="notice" part="notice">
    ${icon(clockIcon)}
    <p>${words.afterThisCall(next)}</p>
    <button class="button undo" type="button" aria-label=${words.undoNext(next)} @click=${undo}>
      ${words.undo}
    </button>
  </div>`;
}

export function notice(mood: 'warning' | 'negative', content: TemplateResult): TemplateResult {
  return html`<div class=${`notice ${mood}`} part="notice">${icon(alertIcon)}${content}</div>`;
}

/** In which queue a status is to be set. */
export function queueField(options: {
  readonly queues: ShownStatus['queues'];
  readonly chosen: string | undefined;
  readonly words: Strings['agentStatus'];
  readonly choose: (queueId: string | undefined) => void;
}): TemplateResult {
  const { queues, chosen, words, choose } = options;
  const onChange = (event: Event): void =>
    choose((event.target as HTMLSelectElement).value || undefined);
  return html`<div class="field">
    <label for="queue">${words.queue}</label>
    <select id="queue" class="input" @change=${onChange}>
      <option value="" .selected=${chosen === undefined}>${words.allQueues}</option>
      ${queues.map(
        ({ queue }) =>
          html`<option value=${queue.queueId} .selected=${queue.queueId === chosen}>
            ${queue.name}
          </option>`,
      )}
    </select>
  </div>`;
}

/** Why; Enter leads on to the status that it is for. */
export function reasonField(options: {
  readonly reason: string;
  readonly words: Strings['agentStatus'];
  readonly type: (reason: string) => void;
  readonly leave: () => void;
}): TemplateResult {
  const { reason, words, type, leave } = options;
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    leave();
  };
  return html`<div class="field">
    <label for="reason">${words.reason}</label>
    <input
      id="reason"
      class="input"
      type="text"
      maxlength=${LONGEST_REASON}
      autocomplete="off"
      aria-describedby="reason-hint"
      .value=${reason}
      @input=${(event: Event) => type((event.target as HTMLInputElement).value)}
      @keydown=${onKeydown}
    />
    <p id="reason-hint" class="quiet">${words.reasonHint}</p>
  </div>`;
}
