import type { ChaosProxy } from './chaos/chaos-proxy.ts';
import { Person, type PersonOptions } from './person.ts';
import { ServerProcess, type ServerOptions } from './server-process.ts';

/** The people of the demo server, and the tone that each speaks with; no tone is a harmonic of another. */
export const PEOPLE = {
  alice: { name: 'Alice Anderson', extension: '1001', tone: 440 },
  bob: { name: 'Bob Johnson', extension: '1002', tone: 620 },
  carol: { name: 'Carol Chen', extension: '1003', tone: 790 },
  dave: { name: 'Dave Davis', extension: '1004', tone: 970 },
  visitor: { name: 'Victor Visitor', extension: '4001', tone: 1130 },
  desk: { name: 'Emergency Desk', extension: '1099', tone: 1370 },
} as const;

export type Username = keyof typeof PEOPLE;

/** Waits until someone hears these people and no other, above all not themselves. */
export async function toHearOnly(listener: Person, ...speakers: readonly Person[]): Promise<void> {
  const toneOf = ({ username }: Person): number => PEOPLE[username as Username].tone;
  const voices = Object.values(PEOPLE).map(({ tone }) => tone);
  await listener.ears.toHearOnly(speakers.map(toneOf), voices);
}

/** A demo server and the people who are there; all of them leave when it closes. */
export class Office {
  readonly server: ServerProcess;
  readonly #people: Person[] = [];

  private constructor(server: ServerProcess) {
    this.server = server;
  }

  static async open(options?: ServerOptions): Promise<Office> {
    return new Office(await ServerProcess.start(options));
  }

  /** The network between people and server, where it was opened with `chaos`. */
  get chaos(): ChaosProxy {
    return this.server.chaos;
  }

  /** Comes in and signs in, ready for calls. */
  async arrive(username: Username, options: PersonOptions = {}): Promise<Person> {
    const tone = PEOPLE[username].tone;
    return this.#add(await Person.signedIn(this.server.url, username, { tone, ...options }));
  }

  /** Comes in and stands before the page, signed out. */
  async visit(username: Username, options: PersonOptions = {}): Promise<Person> {
    const tone = PEOPLE[username].tone;
    return this.#add(await Person.at(this.server.url, username, { tone, ...options }));
  }

  async close(): Promise<void> {
    await Promise.all(this.#people.map((person) => person.leave()));
    await this.server.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  #add(person: Person): Person {
    this.#people.push(person);
    return person;
  }
}

/** One dials, the other accepts; both are in the call afterwards. */
export async function connect(caller: Person, callee: Person): Promise<void> {
  const { extension } = PEOPLE[callee.username as Username];
  await caller.dial(extension);
  await callee.toBeCalledBy(PEOPLE[caller.username as Username].name);
  await callee.press('Accept');
  await Promise.all([caller.toBeInACall(), callee.toBeInACall()]);
}

/** Whoever is in a call hangs up, so that the next test finds nobody busy. */
export async function hangUp(...people: readonly Person[]): Promise<void> {
  for (const person of people) {
    for (const name of ['Decline', 'Back to Call', 'End', 'Close']) {
      // Other parts of a page have a button `Close` too.
      const button = person.page
        .locator('hub-active-call, hub-incoming-call')
        .getByRole('button', { name, exact: true });
      if (!(await button.isVisible())) continue;
      // It may be gone by now: the other one hung up.
      await button.click({ timeout: 1_000 }).catch(() => {});
    }
  }
  await Promise.all(people.map((person) => person.toHaveNoCall()));
}
