import type { Hub, ImportReport } from '@hubline/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What became of one file. */
export interface ImportedFile {
  readonly name: string;
  /** Added until the end, or until it failed or was stopped. */
  readonly added: number;
  readonly report: ImportReport | undefined;
  readonly error: unknown;
  readonly stopped: boolean;
}

/** The file that is read now. */
export interface ImportedNow {
  readonly name: string;
  readonly share: number;
  readonly added: number;
}

/** Imports files one after the other, also while something else is looked at. */
export class Importing implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #finished: (file: ImportedFile) => void;
  #waiting: File[] = [];
  #now: ImportedNow | undefined;
  #done: readonly ImportedFile[] = [];
  #patience = new AbortController();

  constructor(host: ReactiveControllerHost, finished: (file: ImportedFile) => void) {
    this.#host = host;
    this.#finished = finished;
    host.addController(this);
  }

  hostConnected(): void {}

  get now(): ImportedNow | undefined {
    return this.#now;
  }

  /** In the order in which they were read. */
  get done(): readonly ImportedFile[] {
    return this.#done;
  }

  add(hub: Hub, files: Iterable<File>): void {
    if (!this.#now) this.#done = [];
    this.#waiting.push(...files);
    if (!this.#now) void this.#goOn(hub);
  }

  /** Leaves the file that is read now where it is, and those that wait. */
  stop(): void {
    this.#waiting = [];
    this.#patience.abort();
  }

  /** Forgets what was done. */
  clear(): void {
    this.stop();
    this.#done = [];
  }

  async #goOn(hub: Hub): Promise<void> {
    for (let file = this.#waiting.shift(); file; file = this.#waiting.shift()) {
      const imported = await this.#import(hub, file);
      this.#done = [...this.#done, imported];
      this.#now = undefined;
      this.#host.requestUpdate();
      this.#finished(imported);
    }
  }

  async #import(hub: Hub, file: File): Promise<ImportedFile> {
    const { name } = file;
    const patience = new AbortController();
    this.#patience = patience;
    const become = (share: number, added: number): void => {
      this.#now = { name, share, added };
      this.#host.requestUpdate();
    };
    become(0, 0);
    const end = (report: ImportReport | undefined, error: unknown): ImportedFile => ({
      ...{ name, report, error, stopped: patience.signal.aborted },
      added: report?.added ?? this.#now?.added ?? 0,
    });
    try {
      const report = await hub.contacts.import(file, {
        progress: ({ share, added }) => become(share, added),
        signal: patience.signal,
      });
      return end(report, undefined);
    } catch (error) {
      return end(undefined, error);
    }
  }
}
