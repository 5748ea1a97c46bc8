import { fork, type ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';
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
 * How good passwords are, judged by a process of its own that is there while someone asks: this one
 * sends sound every few milliseconds, and does not get rid of the memory of a thread that has ended.
 */
export class PasswordStrengths implements AsyncDisposable {
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;
  #judge: ChildProcess | null = null;
  #idle: NodeJS.Timeout | undefined;

  /** `personal`: words that those who know someone try first. @throws TooManyAtOnce */
  of(password: string, personal: readonly string[]): Promise<PasswordStrength> {
    if (this.#waiting.size >= WAITING_AT_MOST) return Promise.reject(new TooManyAtOnce());
    clearTimeout(this.#idle);
    this.#judge ??= this.#start();
    const id = (this.#asked += 1);
    const { promise, resolve, reject } = Promise.withResolvers<PasswordStrength>();
    this.#waiting.set(id, { resolve, reject });
    this.#judge.send({ id, password, personal } satisfies JudgeQuestion, (error) => {
      if (error) this.#waiting.get(id)?.reject(error);
      if (error) this.#waiting.delete(id);
    });
    return promise;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#rest();
    this.#fail(new Error('The server ends'));
  }

  #start(): ChildProcess {
    // Beside this file whether that is a source, compiled, or bundled: see the build of the program.
    const { dirname, filename } = import.meta;
    const judge = fork(join(dirname, `password-judge${extname(filename)}`), {
      // Nothing of ours is its business: not our secrets, not our debugger.
      ...{ env: {}, execArgv: [] },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    judge.unref();
    judge.channel?.unref();
    const gone = () => {
      if (this.#judge !== judge) return;
      this.#judge = null;
      this.#fail(new Error('The process that judges passwords has ended'));
    };
    judge.on('message', (answer: JudgeAnswer) => this.#answered(answer));
    judge.on('error', gone);
    judge.on('exit', gone);
    return judge;
  }

  #answered(answer: JudgeAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('failure' in answer) waiting?.reject(new Error(answer.failure));
    else waiting?.resolve(answer.strength);
    if (this.#waiting.size > 0) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#rest(), KEPT_IDLE_MS).unref();
  }

  /** It ends when nobody can ask it any more. */
  #rest(): void {
    clearTimeout(this.#idle);
    const judge = this.#judge;
    this.#judge = null;
    if (judge?.connected) judge.disconnect();
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
