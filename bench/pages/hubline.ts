import {
  browserAudio,
  browserMicrophone,
  createHub,
  hublineBackend,
  sipPhone,
  type Call,
  type Hub,
} from '@hubline/core';
import { filter, firstValueFrom } from 'rxjs';
import type { BenchClient } from './bench-client.ts';
import { benchPage } from './bench-page.ts';

/** The core as every element uses it, with all of its services. */
class HublineClient implements BenchClient {
  readonly #hub: Hub;
  #call: Call | undefined;
  #incoming: Promise<Call>;

  constructor() {
    const microphone = browserMicrophone();
    this.#hub = createHub({
      backend: hublineBackend({ server: location.origin }),
      phone: sipPhone({ microphone }),
      microphone,
      audio: browserAudio(),
    });
    this.#incoming = firstValueFrom(this.#hub.calls.incoming$);
  }

  async register(username: string, password: string): Promise<void> {
    await this.#hub.session.signIn({ username, password });
    await firstValueFrom(
      this.#hub.registration.state$.pipe(filter(({ status }) => status === 'registered')),
    );
  }

  async dial(number: string): Promise<void> {
    this.#call = await this.#hub.calls.dial(number);
    await this.#phase(this.#call, 'ringing');
  }

  async rung(): Promise<void> {
    this.#call = await this.#incoming;
  }

  accept(): void {
    void this.#call?.accept();
  }

  async end(): Promise<void> {
    const call = this.#call;
    if (!call) return;
    this.#incoming = firstValueFrom(this.#hub.calls.incoming$);
    await call.end();
    await this.#phase(call, 'ended');
  }

  async close(): Promise<void> {
    await this.#hub.close();
  }

  async #phase(call: Call, phase: string): Promise<void> {
    const reached$ = call.state$.pipe(filter((state) => [phase, 'ended'].includes(state.phase)));
    const state = await firstValueFrom(reached$);
    if (state.phase !== phase) throw new Error(`the call is over: ${JSON.stringify(state)}`);
  }
}

benchPage(() => new HublineClient());
