import type { Hub, Voicemail } from '@hubline/core';
import type { ReactiveControllerHost } from 'lit';
import { EMPTY_DRAFT, faultOf, type DraftChange, type ForwardDraft } from './forward-draft.ts';

interface Outcome {
  readonly sent: (message: Voicemail, names: readonly string[]) => void;
  readonly failed: (message: Voicemail, error: unknown) => void;
}

/** Which message is being forwarded, and what was prepared for each until it is sent. */
export class Forwarding {
  readonly #host: ReactiveControllerHost;
  readonly #outcome: Outcome;
  readonly #drafts = new Map<string, ForwardDraft>();
  /** Counts who was signed in: someone else's drafts are nobody's business. */
  #era = 0;
  #message: Voicemail | undefined;

  constructor(host: ReactiveControllerHost, outcome: Outcome) {
    this.#host = host;
    this.#outcome = outcome;
  }

  /** The one whose dialog is open. */
  get message(): Voicemail | undefined {
    return this.#message;
  }

  get draft(): ForwardDraft {
    return this.#draftOf(this.#message?.id);
  }

  open(message: Voicemail): void {
    this.#message = message;
    this.#host.requestUpdate();
  }

  close(): void {
    this.#message = undefined;
    this.#host.requestUpdate();
  }

  forget(): void {
    this.#era += 1;
    this.#drafts.clear();
    this.#message = undefined;
  }

  /** What was wrong is looked at anew when it is to be sent again. */
  change(id: string, change: DraftChange): void {
    this.#set(id, { ...change, fault: undefined, error: undefined });
  }

  async send(hub: Hub, message: Voicemail): Promise<void> {
    const { id } = message;
    const draft = this.#draftOf(id);
    if (draft.stage !== 'writing') return;
    const fault = faultOf(draft);
    this.#set(id, { fault, error: undefined });
    if (fault !== undefined) return;
    const era = this.#era;
    try {
      if (draft.spoken) this.#set(id, { stage: 'preparing' });
      const spoken = await draft.spoken?.encode();
      if (era !== this.#era) return;
      this.#set(id, { stage: 'sending' });
      await hub.voicemail.forward(id, {
        to: draft.to.map((contact) => contact.id),
        comment: draft.comment.trim(),
        ...(spoken ? { spoken } : {}),
      });
    } catch (error) {
      if (era !== this.#era) return;
      this.#set(id, { stage: 'writing', error });
      this.#outcome.failed(message, error);
      return;
    }
    if (era !== this.#era) return;
    this.#drafts.delete(id);
    this.#outcome.sent(
      message,
      draft.to.map(({ name }) => name),
    );
  }

  #draftOf(id: string | undefined): ForwardDraft {
    return (id === undefined ? undefined : this.#drafts.get(id)) ?? EMPTY_DRAFT;
  }

  #set(id: string, change: Partial<ForwardDraft>): void {
    this.#drafts.set(id, { ...this.#draftOf(id), ...change });
    this.#host.requestUpdate();
  }
}
