import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { TooManyAtOnce } from './password-hasher.ts';
import type { JudgeAnswer, JudgeQuestion } from './password-judge.ts';
import type { PasswordStrength } from './password-judgement.ts';

const WAITING_AT_MOST = 64;
/** Its lists take 100 MB, and passwords are seldom changed. */
const KEPT_IDLE_MS = 60_000;

interface Waiting {
  readonly resolve: (strength: PasswordStrength) => void;
  readonly reject: (error: Error) => void;
}

/**
 * How good passwords are, judged on a thread of its own: sound is sent from this one every few
 * milliseconds. The thread is there while someone asks.
 */
export class PasswordStrengths implements AsyncDisposable {
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #judge: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;

  /** `personal`: words that those who know someone try first. @throws TooManyAtOnce */
  of(password: string, personal: readonly string[]): Promise<PasswordStrength> {
    if (this.#waiting.size >= WAITING_AT_MOST) return Promise.reject(new TooManyAtOnce());
    clearTimeout(this.#idle);
    this.#judge ??= this.#start();
    const id = (this.#asked += 1);
    const { promise, resolve, reject } = Promise.withResolvers<PasswordStrength>();
    this.#waiting.set(id, { resolve, reject });
    this.#judge.postMessage({ id, password, personal } satisfies JudgeQuestion);
    return promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearTimeout(this.#idle);
    const judge = this.#judge;
    this.#judge = null;
    this.#fail(new Error('The server ends'));
    await judge?.terminate();
  }

  #start(): Worker {
    // Beside this file whether that is a source, compiled, or bundled: see the build of the program.
    const { dirname, filename } = import.meta;
    const judge = new Worker(join(dirname, `password-judge${extname(filename)}`));
    judge.unref();
    judge.on('message', (answer: JudgeAnswer) => this.#answered(answer));
    judge.on('error', (error: Error) => {
      if (this.#judge !== judge) return;
      this.#judge = null;
      this.#fail(error);
    });
    return judge;
  }

  #answered(answer: JudgeAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('failure' in answer) waiting?.reject(answer.failure);
    else waiting?.resolve(answer.strength);
    if (this.#waiting.size > 0) return;
    this.#idle = setTimeout(() => this.#rest(), KEPT_IDLE_MS).unref();
  }

  #rest(): void {
    void this.#judge?.terminate();
    this.#judge = null;
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
