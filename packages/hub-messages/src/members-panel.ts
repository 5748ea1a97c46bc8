import type { Conversation, Member } from '@hubline/core';
import {
  HubElement,
  Watch,
  alertIcon,
  avatar,
  avatarStyles,
  buttonStyles,
  closeIcon,
  errorText,
  icon,
  messagesEnglish,
  noticeStyles,
  phoneNumber,
  presenceDot,
  presenceStyles,
  type Strings,
} from '@hubline/element';
import { type ItemEvent } from '@hubline/element/list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ChosenRecipient } from './chosen-recipient.ts';
import { membersPanelStyles } from './members-panel.styles.ts';
import { panelStyles } from './panel.styles.ts';
import type { RecipientsField } from './recipients-field.ts';

const none: readonly ChosenRecipient[] = [];

/** What the panel asks for; each rejects where it could not be done. */
export interface MemberActs {
  readonly add: (userIds: readonly string[]) => Promise<void>;
  readonly remove: (userId: string) => Promise<void>;
}

/**
 * Who is in a group, with colleagues to be added and removed; in a chat of two, whom to begin a group with.
 * Fires `close-panel`.
 */
export class MembersPanel extends HubElement {
  static readonly tagName = 'hub-members-panel';
  static override styles = [
    HubElement.styles,
    avatarStyles,
    buttonStyles,
    noticeStyles,
    presenceStyles,
    panelStyles,
    membersPanelStyles,
  ];

  @property({ attribute: false }) conversation: Conversation | undefined;

  @property({ attribute: false }) acts: MemberActs | undefined;

  /** The person who looks. */
  @property({ attribute: false }) selfId: string | undefined;

  @state() private chosen = none;
  @state() private typed = '';
  @state() private fault = '';
  @state() private problem = '';
  @state() private told = '';
  /** What is asked and not yet answered: a user id, or that some are to be added. */
  @state() private pending = '';

  @query('hub-recipients-field') private readonly field!: RecipientsField | null;
  @query('.close') private readonly closer!: HTMLElement | null;

  readonly #presences = new Watch(this, () => this.hub?.presence.all$);

  override focus(): void {
    void this.updateComplete.then(() => this.field?.focus());
  }

  protected override render(): TemplateResult | typeof nothing {
    const { conversation } = this;
    if (!conversation) return nothing;
    const words = this.#words;
    const isGroup = conversation.kind === 'group';
    const heading = isGroup ? words.people(conversation.members.length) : words.newGroup;
    return html`<section class="panel" aria-labelledby="heading" @keydown=${this.#onKeydown}>
      <div class="bar">
        <h4 id="heading" aria-level="3">${heading}</h4>
        <button
          class="button ghost icon-only close"
          type="button"
          title=${words.close}
          aria-label=${words.close}
          @click=${this.#close}
        >
          ${icon(closeIcon)}
        </button>
      </div>
      ${isGroup ? this.#renderMembers(conversation) : html`<p class="quiet">${words.newGroupHint}</p>`}
      <form novalidate @submit=${this.#onSubmit}>
        <hub-recipients-field
          colleagues-only
          .hub=${this.hub}
          .strings=${this.strings}
          .label=${words.addToGroup}
          .chosen=${this.chosen}
          .text=${this.typed}
          .fault=${this.fault}
          .taken=${conversation.members.map(({ userId }) => userId)}
          .disabled=${this.pending === 'add'}
          @recipients-changed=${this.#onChosen}
          @text-changed=${this.#onTyped}
        ></hub-recipients-field>
        <div class="answers">
          <button class="button primary" aria-busy=${this.pending === 'add' ? 'true' : nothing}>
            ${isGroup ? words.add : words.startGroup}
          </button>
        </div>
      </form>
      ${
        this.problem
          ? html`<p class="notice negative" role="alert">
              ${icon(alertIcon)}<span>${this.problem}</span>
            </p>`
          : nothing
      }
      <span class="visually-hidden" role="status">${this.told}</span>
    </section>`;
  }

  get #words(): Strings['messages'] {
    return this.words('messages', messagesEnglish);
  }

  #renderMembers({ members }: Conversation): TemplateResult {
    const words = this.#words;
    return html`<ul class="members" aria-label=${words.members}>
      ${repeat(
        members,
        ({ userId }) => userId,
        (member) => this.#renderMember(member),
      )}
    </ul>`;
  }

  #renderMember({ userId, name, extension }: Member): TemplateResult {
    const words = this.#words;
    const isSelf = userId === this.selfId;
    return html`<li class="member">
      ${avatar(name)}
      <bdi>${name || extension}</bdi>
      ${presenceDot(this.#presences.value?.get(userId), this.common)}
      <span class="quiet">${isSelf ? words.you : phoneNumber(extension)}</span>
      ${
        isSelf
          ? nothing
          : html`<button
              class="button ghost"
              type="button"
              aria-label=${words.removeMember(name || extension)}
              aria-busy=${this.pending === userId ? 'true' : nothing}
              @click=${() => void this.#remove(userId, name || extension)}
            >
              ${words.remove}
            </button>`
      }
    </li>`;
  }

  async #remove(userId: string, name: string): Promise<void> {
    const done = await this.#ask(userId, async () => this.acts?.remove(userId));
    if (!done) return;
    this.told = this.#words.removed(name);
    this.closer?.focus();
  }

  async #ask(pending: string, act: () => Promise<void>): Promise<boolean> {
    if (this.pending) return false;
    this.pending = pending;
    this.problem = '';
    this.told = '';
    try {
      await act();
      return true;
    } catch (error) {
      this.problem = this.#words.notDone(errorText(error, this.strings));
      return false;
    } finally {
      this.pending = '';
    }
  }

  readonly #onChosen = ({ item }: ItemEvent<readonly ChosenRecipient[]>): void => {
    this.chosen = item;
    this.fault = '';
  };

  readonly #onTyped = ({ item }: ItemEvent<string>): void => {
    this.typed = item;
    this.fault = '';
  };

  readonly #onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const words = this.#words;
    const { chosen } = this;
    const typed = this.typed.trim();
    if (typed) this.fault = words.chooseOrClear(typed);
    else if (chosen.length === 0) this.fault = words.chooseSomeone;
    if (this.fault) {
      this.field?.focus();
      return;
    }
    const ids = chosen.flatMap((each) => (each.kind === 'user' ? [each.userId] : []));
    const done = await this.#ask('add', async () => this.acts?.add(ids));
    if (!done) return;
    this.chosen = none;
    const names = chosen.map(({ name }) => name).join(', ');
    this.told = words.added(names);
    this.field?.focus();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    this.#close();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new Event('close-panel'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-members-panel': MembersPanel;
  }
}
