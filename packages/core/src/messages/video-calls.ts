import { randomUuid } from '../text/random-uuid.ts';
import type { Call } from '../calls/call.ts';
import type { Calls } from '../calls/calls.ts';
import type { Party } from '../contacts/party.ts';
import { HubError } from '../errors/hub-error.ts';
import type { Message } from './message.ts';
import type { MessageSource, SentMessage, StoredConversation } from './message-source.ts';

interface Ports {
  readonly calls: Pick<Calls, 'active$' | 'dial'>;
  readonly source: Pick<MessageSource, 'send'>;
  readonly conversation: (id: string) => Promise<StoredConversation>;
  readonly userId: () => string | null;
  /** The server has the invitation. */
  readonly sent: (message: SentMessage) => void;
  readonly trouble: (error: unknown) => void;
}

/** Video calls between the two of a chat. */
export class VideoCalls {
  readonly #ports: Ports;

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  /** @throws as `calls.dial`, `camera/*`, `request/invalid` where it is no chat of two */
  async start(conversationId: string): Promise<Call> {
    const call = await this.#dial(conversationId);
    void this.#invite(conversationId).catch(this.#ports.trouble);
    return call;
  }

  /** @throws as `calls.dial`, `camera/*` */
  async join({ conversationId, from, isMine }: Message): Promise<Call> {
    const ringing = this.#ports.calls.active$.value.find(({ state$ }) => {
      const state = state$.value;
      if (state.phase !== 'incoming' || isMine) return false;
      return state.party.userId === from.userId || state.party.number === from.number;
    });
    if (!ringing) return this.#dial(conversationId);
    await ringing.accept({ video: true });
    await this.#giveUpCalling(ringing.state$.value.party);
    return ringing;
  }

  /** Both may have started at the same moment: they talk now, and one call is enough. */
  async #giveUpCalling({ number }: Party): Promise<void> {
    const own = this.#ports.calls.active$.value.filter(({ state$: { value } }) => {
      const isCalling = value.phase === 'dialing' || value.phase === 'ringing';
      return isCalling && value.party.number === number;
    });
    // It may have ended by itself.
    await Promise.all(own.map((call) => call.end().catch(this.#ports.trouble)));
  }

  /** The other one rings meanwhile; that this is told late or not at all must not keep them waiting. */
  async #invite(conversationId: string): Promise<void> {
    const clientId = randomUuid();
    const invitation = { clientId, kind: 'video' as const, text: '', replyTo: null };
    this.#ports.sent(
      await this.#ports.source.send(conversationId, { ...invitation, attachmentIds: [] }),
    );
  }

  async #dial(conversationId: string): Promise<Call> {
    const { kind, members } = await this.#ports.conversation(conversationId);
    const other = members.find(({ userId }) => userId !== this.#ports.userId());
    if (kind !== 'direct' || !other) throw new HubError('request/invalid');
    return this.#ports.calls.dial(other.extension, { video: true });
  }
}
