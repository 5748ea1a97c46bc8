import type { AgentStatus, CallCenter, Queue, QueueAgent, SupervisionMode } from '@hubline/core';
import {
  Clock,
  FrameWatch,
  HubElement,
  Watch,
  alertIcon,
  buttonStyles,
  errorText,
  icon,
  noticeStyles,
  peopleIcon,
  queuesEnglish,
  skeletonStyles,
  agentSignStyles,
  type Strings,
} from '@hubline/element';
import {
  listFrameStyles,
  listMessage,
  listRowStyles,
  listSkeleton,
} from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { agentRow, ghostAgent } from './agent-row.ts';
import { queueAgentsStyles } from './queue-agents.styles.ts';
import { remember, supervisionOf } from './supervisions.ts';

const GHOSTS = 3;
const none: readonly AgentStatus[] = [];

/**
 * The agents of a queue and what they do; whoever may supervise sets their status there, and takes part in
 * their calls. Fires `supervision-began`.
 */
export class QueueAgents extends HubElement {
  static readonly tagName = 'hub-queue-agents';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    listFrameStyles,
    listRowStyles,
    agentSignStyles,
    queueAgentsStyles,
  ];

  @property({ attribute: false }) callCenter: CallCenter | undefined;
  @property({ attribute: false }) queue: Queue | undefined;

  /** Id of the agent for whom something is under way. */
  @state() private pending: string | undefined;
  @state() private failed:
    | {
        readonly what: 'notSet' | 'notSupervised';
        readonly agent: QueueAgent;
        readonly error: unknown;
      }
    | undefined;

  /** Id of the agent whose statuses are open. */
  @state() private menu: string | undefined;

  readonly #agents = new FrameWatch(
    this,
    () => [this.callCenter, this.queue?.id],
    () => this.queue && this.callCenter?.agents$(this.queue.id),
  );
  readonly #statuses = new Watch(this, () => this.callCenter?.statuses$);
  readonly #me = new Watch(this, () => this.callCenter?.me$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #calls = new Watch(this, () => this.hub?.calls.active$);
  readonly #clock = new Clock(this, () => (this.#agents.value ?? []).length > 0);

  protected override render(): TemplateResult {
    const words = this.#words;
    const agents = this.#agents.value;
    if (agents === undefined) return listSkeleton(this.common, GHOSTS, ghostAgent);
    if (agents.length === 0) {
      return listMessage({ icon: peopleIcon, what: words.noAgents, hint: words.noAgentsHint });
    }
    return html`${this.#renderFailure()}
      <ul aria-label=${words.agents} part="agents">
        ${repeat(
          agents,
          ({ id }) => id,
          (agent) => this.#renderAgent(agent),
        )}
      </ul>`;
  }

  get #words(): Strings['queues'] {
    return this.words('queues', queuesEnglish);
  }

  /** User ids of those in whose calls I take part. */
  get #supervised(): ReadonlySet<string> {
    return new Set(
      (this.#calls.value ?? []).flatMap((call) => supervisionOf(call)?.agent.userId ?? []),
    );
  }

  #renderAgent(agent: QueueAgent): TemplateResult {
    return agentRow({
      agent,
      statuses: this.#statuses.value ?? none,
      since: (start) => this.#clock.since(start),
      maySupervise: this.#capabilities.value?.['queues.supervise'].level === 'full',
      isMe: this.#me.value?.id === agent.userId,
      isSupervised: this.#supervised.has(agent.userId),
      isMenuOpen: this.menu === agent.id,
      pending: this.pending === agent.id,
      common: this.common,
      words: this.#words,
      supervise: (mode) => void this.#supervise(agent, mode),
      toggleMenu: () => void this.#toggleMenu(agent),
      setStatus: (status) => void this.#setStatus(agent, status),
    });
  }

  #renderFailure(): TemplateResult | typeof nothing {
    if (!this.failed) return nothing;
    const { what, agent, error } = this.failed;
    return html`<p class="notice negative" role="alert">
      ${icon(alertIcon)}<span
        ><bdi>${agent.name}</bdi>: ${this.#words[what]}. ${errorText(error, this.strings)}</span
      >
    </p>`;
  }

  async #supervise(agent: QueueAgent, mode: SupervisionMode): Promise<void> {
    if (this.pending !== undefined || !this.callCenter) return;
    this.failed = undefined;
    this.pending = agent.id;
    try {
      remember(await this.callCenter.supervise(agent, mode), { agent, mode });
      this.dispatchEvent(new Event('supervision-began', { bubbles: true, composed: true }));
    } catch (error) {
      this.failed = { what: 'notSupervised', agent, error };
    } finally {
      this.pending = undefined;
    }
  }

  async #toggleMenu({ id }: QueueAgent): Promise<void> {
    this.menu = this.menu === id ? undefined : id;
    await this.updateComplete;
    const row = [...this.renderRoot.querySelectorAll<HTMLElement>('.agent')].find(
      ({ dataset }) => dataset['id'] === id,
    );
    const items = row?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? [];
    const chosen = [...items].find(({ tabIndex }) => tabIndex === 0) ?? items[0];
    (chosen ?? row?.querySelector<HTMLElement>('.choice'))?.focus();
  }

  async #setStatus(agent: QueueAgent, { id: statusId }: AgentStatus): Promise<void> {
    const { queueId } = agent;
    await this.#toggleMenu(agent);
    this.failed = undefined;
    this.pending = agent.id;
    try {
      await this.callCenter?.setAgentStatus(agent.userId, statusId, { queueId });
    } catch (error) {
      this.failed = { what: 'notSet', agent, error };
    } finally {
      this.pending = undefined;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-queue-agents': QueueAgents;
  }
}
