import type { Telephony } from '../calls/telephony.ts';
import type { MessageRow } from '../store/schema.ts';
import type { MessageOffice } from './message-office.ts';

/** An invitation that nobody takes is over after so long. */
const CALL_WITHIN_MS = 60_000;

type Calls = Pick<Telephony, 'liveCalls' | 'onLiveCalls'>;

interface Invitation {
  readonly conversationId: string;
  readonly members: readonly string[];
  /** Null once there was a call. */
  noCall: NodeJS.Timeout | null;
}

/** Ends invitations to video calls: when the call between the two is over, or none came about. */
export class VideoInvitations {
  readonly #office: Pick<MessageOffice, 'store' | 'news' | 'turns' | 'background'>;
  readonly #callWithinMs: number;
  /** By message. */
  readonly #open = new Map<string, Invitation>();
  #calls: Pick<Telephony, 'liveCalls'> | null = null;

  constructor(
    office: Pick<MessageOffice, 'store' | 'news' | 'turns' | 'background'>,
    callWithinMs = CALL_WITHIN_MS,
  ) {
    this.#office = office;
    this.#callWithinMs = callWithinMs;
  }

  /** From now on it is known who talks with whom. */
  follow(calls: Calls): void {
    this.#calls = calls;
    calls.onLiveCalls((userId) => {
      for (const [messageId, { members }] of this.#open) {
        if (members.includes(userId)) this.#look(messageId);
      }
    });
  }

  /** Someone invited the other one; what they were invited to before is over. */
  posted({ id, conversation_id: conversationId, kind }: MessageRow, members: readonly string[]) {
    if (kind !== 'video') return;
    for (const [messageId, invitation] of this.#open) {
      if (invitation.conversationId === conversationId) this.#end(messageId);
    }
    const noCall = setTimeout(() => this.#end(id), this.#callWithinMs);
    this.#open.set(id, { conversationId, members, noCall });
    this.#look(id);
  }

  /** Those of before cannot be joined: the calls went with the server. */
  async endAll(): Promise<void> {
    await this.#office.store.messages.endVideo();
  }

  close(): void {
    for (const { noCall } of this.#open.values()) if (noCall) clearTimeout(noCall);
    this.#open.clear();
  }

  #look(messageId: string): void {
    const invitation = this.#open.get(messageId);
    if (!invitation) return;
    if (this.#isCalled(invitation.members)) {
      if (invitation.noCall) clearTimeout(invitation.noCall);
      invitation.noCall = null;
    } else if (invitation.noCall === null) {
      this.#end(messageId);
    }
  }

  /** Whether a phone of one rings the other, or they talk. */
  #isCalled(members: readonly string[]): boolean {
    return members.some((userId) =>
      this.#calls
        ?.liveCalls(userId)
        .some(({ party }) => party.userId !== null && members.includes(party.userId)),
    );
  }

  #end(messageId: string): void {
    const invitation = this.#open.get(messageId);
    if (!invitation) return;
    if (invitation.noCall) clearTimeout(invitation.noCall);
    this.#open.delete(messageId);
    const { store, news, turns, background } = this.#office;
    const { conversationId } = invitation;
    const ended = turns.run(conversationId, async () => {
      const message = await store.messages.find(messageId);
      if (message?.video_ended !== 0) return;
      await store.messages.change(messageId, { video_ended: 1 });
      await news.messages(conversationId, [{ ...message, video_ended: 1 }]);
      await news.conversation(conversationId);
    });
    background.run(ended, 'A video call was not ended');
  }
}
