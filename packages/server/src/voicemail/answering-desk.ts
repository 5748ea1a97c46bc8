import type { AttendedParty, Subscriber, VoicemailDesk } from '../calls/ports.ts';
import { MessageTaking, type MessageTakingSetting } from './message-taking.ts';

/** Takes the messages of all users, and leads those who want to hear some to them. */
export class AnsweringDesk implements VoicemailDesk {
  readonly #setting: MessageTakingSetting;
  readonly #takings = new Set<MessageTaking>();

  constructor(setting: MessageTakingSetting) {
    this.#setting = setting;
  }

  /** Everyone has a mailbox. */
  takesMessagesFor(): boolean {
    return true;
  }

  takeMessage(caller: AttendedParty, user: Subscriber): void {
    const taking = new MessageTaking(this.#setting, caller, user);
    this.#takings.add(taking);
    void taking.over.then(() => this.#takings.delete(taking));
  }

  playMessages(caller: AttendedParty, user: Subscriber): void {
    this.#setting.playMessages(caller, user);
  }

  /** Keeps what was said until now. Resolves when all messages are closed. */
  async close(): Promise<void> {
    for (const taking of this.#takings) taking.stop();
    await Promise.all([...this.#takings].map(({ over }) => over));
    this.#setting.archive.close();
  }
}
