import type { AttendedParty, Subscriber } from '../../calls/ports.ts';
import type { Logger } from '../../logger.ts';
import { Keypad } from '../../media/keypad.ts';
import type { Prompts } from '../../prompts/prompts.ts';
import { begin, next } from './menu.ts';
import type { MenuMailbox } from './menu-mailbox.ts';
import type { Answer, MenuEvent, MenuState, MenuStep, MenuTask } from './menu-state.ts';
import { Playback } from './playback.ts';

export interface MessageMenuSetting {
  readonly mailbox: MenuMailbox;
  readonly prompts: Pick<Prompts, 'frames'>;
  readonly clock: () => number;
  readonly logger: Logger;
  /** For tests that have a clock of their own. */
  readonly now?: () => number;
}

/** One caller who listens to messages and says by keys what becomes of them. */
export class MessageMenu {
  readonly #setting: MessageMenuSetting;
  readonly #party: AttendedParty;
  readonly #playback: Playback;
  readonly #keypad: Keypad;
  #state: MenuState;
  #over = false;
  /** Whether an answer of the mailbox is awaited. */
  #asking = false;
  /** Pressed meanwhile. */
  readonly #keys: string[] = [];
  /** What the mailbox is asked, one after the other. */
  #work: Promise<void> = Promise.resolve();

  /** Begins at once. The party is ours from now on. */
  constructor(setting: MessageMenuSetting, party: AttendedParty, user: Subscriber) {
    this.#setting = setting;
    this.#party = party;
    const { prompts, now } = setting;
    this.#playback = new Playback({
      ...{ party, prompts, onQuiet: () => this.#take({ kind: 'quiet' }) },
      ...(now && { now }),
    });
    this.#keypad = new Keypad(party.voice, (key) => this.#pressed(key));
    party.onEnded = () => this.#leave();
    const step = begin(party.subscriber, user);
    this.#state = step.state;
    this.#follow(step);
  }

  #pressed(key: string): void {
    if (this.#asking) this.#keys.push(key);
    else this.#take({ kind: 'key', key });
  }

  #take(event: MenuEvent): void {
    if (!this.#over) this.#follow(next(this.#state, event));
  }

  #follow({ state, hear, tasks = [], end }: MenuStep): void {
    this.#state = state;
    if (end) {
      this.#leave();
      this.#party.end();
      return;
    }
    this.#asking = tasks.some(isQuestion);
    if (this.#asking) this.#playback.silence();
    if (hear) this.#playback.hear(hear);
    for (const task of tasks) this.#work = this.#work.then(() => this.#carryOut(task));
  }

  /** A change is made also where the caller is gone already: they asked for it. */
  async #carryOut(task: MenuTask): Promise<void> {
    try {
      const answer = await this.#perform(task);
      if (answer) this.#answered(answer);
    } catch (error) {
      this.#setting.logger.error('A mailbox cannot be used by phone', { error });
      this.#answered({ kind: 'failed' });
    }
  }

  #answered(answer: Answer): void {
    this.#asking = false;
    this.#take(answer);
    while (!this.#asking && this.#keys.length > 0) {
      this.#take({ kind: 'key', key: this.#keys.shift()! });
    }
  }

  async #perform(task: MenuTask): Promise<Answer | null> {
    const { mailbox, clock } = this.#setting;
    switch (task.kind) {
      case 'look':
        return { kind: 'mailbox', mailbox: await mailbox.state(task.user.userId) };
      case 'list': {
        const messages = await mailbox.messages(task.user.userId, task.folder);
        return { kind: 'messages', messages };
      }
      case 'open': {
        const frames = await mailbox.framesOf(task.user.userId, task.id);
        if (frames === null) return { kind: 'gone' };
        this.#playback.load(frames);
        return { kind: 'opened', now: clock() };
      }
      case 'check-pin':
        return { kind: 'pin', check: await mailbox.checkPin(task.user.userId, task.pin) };
      case 'find-user':
        return { kind: 'user', user: mailbox.userAt(task.tenantId, task.extension) };
      case 'heard':
        await mailbox.heard(task.user.userId, task.id);
        return null;
      case 'move':
        await mailbox.move(task.user.userId, task.id, task.folder);
        return null;
      case 'remove':
        await mailbox.remove(task.user.userId, task.id);
        return null;
    }
  }

  #leave(): void {
    this.#over = true;
    this.#playback.silence();
    this.#keypad.stop();
  }
}

/** What is not to be passed over by keys. */
function isQuestion({ kind }: MenuTask): boolean {
  return kind !== 'heard' && kind !== 'move' && kind !== 'remove';
}
