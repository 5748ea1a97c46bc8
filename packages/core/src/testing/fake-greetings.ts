import type { Observable } from 'rxjs';
import { HubError } from '../errors/hub-error.ts';
import type { Greeting, GreetingDraft } from '../greetings/greeting.ts';
import type { GreetingCommands, GreetingSource } from '../greetings/greeting-source.ts';
import type { Change } from '../reactive/change.ts';
import { FakeCollection } from './fake-collection.ts';
import { fakeSound } from './fake-sound.ts';

const MOST = 20;
const LONGEST_NAME = 100;

const SYSTEM: Greeting = {
  id: 'system',
  name: '',
  source: 'system',
  isDefault: true,
  seconds: 4,
  createdAt: null,
};

/**
 * Greetings in memory, whose commands are carried out as the server does it. What another phone of the person
 * changes comes by `all.upsert` and `all.remove`. One plays what was put into `sounds` by its id, or what was
 * added, or else a tone of its length.
 */
export class FakeGreetings implements GreetingSource, GreetingCommands {
  readonly #before: (command: 'sound' | 'greetings') => Promise<void>;
  #count = 0;

  readonly all: FakeCollection<Greeting>;
  readonly changes$: Observable<Change<Greeting>>;
  readonly sounds = new Map<string, Blob>();
  /** How long what is added plays, which a server finds out by decoding it. */
  secondsOfNext = 3;

  /**
   * The system greeting is there in any case, and the default where no other is.
   * `before` is awaited by each command: where the server is away or slow.
   */
  constructor(
    items: readonly Greeting[],
    before: (command: 'sound' | 'greetings') => Promise<void>,
  ) {
    this.#before = before;
    const hasDefault = items.some(({ isDefault }) => isDefault);
    const hasSystem = items.some(({ id }) => id === SYSTEM.id);
    const system = { ...SYSTEM, isDefault: !hasDefault };
    this.all = new FakeCollection(hasSystem ? items : [system, ...items]);
    this.changes$ = this.all.changes$;
  }

  async commands(): Promise<GreetingCommands> {
    return this;
  }

  async sound(id: string): Promise<Blob> {
    await this.#before('sound');
    const { seconds } = this.#required(id);
    return this.sounds.get(id) ?? fakeSound(seconds);
  }

  async add({ name, source, sound, isDefault }: GreetingDraft): Promise<Greeting> {
    await this.#before('greetings');
    checkName(name);
    const own = this.all.items.filter(({ id }) => id !== SYSTEM.id);
    if (own.length >= MOST) throw new HubError('greeting/too-many');
    const id = `greeting-${++this.#count}`;
    const createdAt = new Date(Date.UTC(2030, 0, 1, 0, this.#count));
    const seconds = this.secondsOfNext;
    const greeting: Greeting = { id, name, source, isDefault: false, seconds, createdAt };
    this.sounds.set(id, sound);
    this.all.upsert(greeting);
    if (isDefault) this.#makeDefault(id);
    return this.#required(id);
  }

  async rename(id: string, name: string): Promise<void> {
    await this.#before('greetings');
    if (id === SYSTEM.id) throw new HubError('request/forbidden');
    checkName(name);
    this.all.upsert({ ...this.#required(id), name });
  }

  async setDefault(id: string): Promise<void> {
    await this.#before('greetings');
    this.#required(id);
    this.#makeDefault(id);
  }

  async remove(id: string): Promise<void> {
    await this.#before('greetings');
    if (id === SYSTEM.id) throw new HubError('request/forbidden');
    if (this.all.get(id)?.isDefault) this.#makeDefault(SYSTEM.id);
    this.all.remove(id);
  }

  #makeDefault(id: string): void {
    for (const greeting of this.all.items) {
      const isDefault = greeting.id === id;
      if (isDefault !== greeting.isDefault) this.all.upsert({ ...greeting, isDefault });
    }
  }

  #required(id: string): Greeting {
    const greeting = this.all.get(id);
    if (!greeting) throw new HubError('request/not-found');
    return greeting;
  }
}

function checkName(name: string): void {
  if (name.trim() === '') throw new HubError('request/invalid', { fields: { name: 'no-name' } });
  if (name.length > LONGEST_NAME) {
    throw new HubError('request/invalid', { fields: { name: 'name-too-long' } });
  }
}
