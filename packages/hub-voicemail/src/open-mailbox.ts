import type { Hub, VoicemailFolder, VoicemailList, VoicemailListState } from '@hubline/core';
import { Watch } from '@hubline/element';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Query {
  readonly hub: Hub | undefined;
  readonly folder: VoicemailFolder;
}

/**
 * Keeps the folder open that its host asks for. While the host is away from the page the list rests with all
 * that it has, and catches up when the host is back.
 */
export class OpenMailbox implements ReactiveController {
  readonly #query: () => Query;
  readonly #watch: Watch<VoicemailListState>;
  #opened: Query | undefined;
  #list: VoicemailList | undefined;

  constructor(host: ReactiveControllerHost, query: () => Query) {
    this.#query = query;
    host.addController(this);
    this.#watch = new Watch(host, () => this.#list?.state$);
  }

  /** Undefined where there is no hub. */
  get state(): VoicemailListState | undefined {
    return this.#watch.value;
  }

  /** Another object for each folder. */
  get identity(): object | undefined {
    return this.#list;
  }

  more(): void {
    void this.#list?.more();
  }

  hostConnected(): void {}

  hostUpdate(): void {
    const { hub, folder } = this.#query();
    const open = this.#opened;
    if (open && open.hub === hub && open.folder === folder) return;
    this.#opened = { hub, folder };
    this.#list?.close();
    this.#list = hub?.voicemail.open({ folder });
  }
}
