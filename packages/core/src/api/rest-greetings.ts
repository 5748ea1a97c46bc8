import { HubError } from '../errors/hub-error.ts';
import type { Greeting, GreetingDraft } from '../greetings/greeting.ts';
import type { GreetingCommands } from '../greetings/greeting-source.ts';
import { base64 } from './base64.ts';
import type { RestSession } from './rest-session.ts';
import { nothing } from './shape.ts';
import { withSound } from './sound-refusal.ts';
import { greeting } from './wire.ts';

/** What is asked of the greetings, over REST. */
export class RestGreetings implements GreetingCommands {
  readonly #session: RestSession;

  constructor(session: RestSession) {
    this.#session = session;
  }

  sound(id: string): Promise<Blob> {
    return this.#session.file(`${pathOf(id)}/sound`);
  }

  async add({ name, source, sound, isDefault }: GreetingDraft): Promise<Greeting> {
    const body = { name, source, isDefault, sound: await base64(sound) };
    try {
      return await withSound(
        this.#session.write({
          method: 'POST',
          path: 'greetings',
          body,
          upload: true,
          answer: greeting,
        }),
      );
    } catch (cause) {
      const tooMany = cause instanceof HubError && cause.fields?.['name'] === 'too-many';
      throw tooMany ? new HubError('greeting/too-many', { cause }) : cause;
    }
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#put(pathOf(id), { name });
  }

  async setDefault(id: string): Promise<void> {
    await this.#put('greetings/default', { id });
  }

  async remove(id: string): Promise<void> {
    await this.#session.send({ method: 'DELETE', path: pathOf(id), answer: nothing });
  }

  async #put(path: string, body: object): Promise<void> {
    await this.#session.write({ method: 'PUT', path, body, answer: nothing });
  }
}

function pathOf(id: string): string {
  return `greetings/${encodeURIComponent(id)}`;
}
