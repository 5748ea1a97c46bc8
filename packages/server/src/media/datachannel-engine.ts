import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { bindTo, hostCandidates, type MediaAddress } from './addresses.ts';
import { createCertificate } from './certificate.ts';
import { DatachannelLeg, type DatachannelPort } from './datachannel-leg.ts';
import { Peer } from './datachannel-peer.ts';
import type { MediaEngine, MediaLeg } from './leg.ts';
import { ReportClock } from './reception-reports.ts';
import { Stillness } from './stillness.ts';

const MAX_TRIES = 100;

/** Holds the one UDP port that all media of this server goes through. */
export class DatachannelEngine implements MediaEngine {
  readonly #port: DatachannelPort;
  readonly #keeper: Peer;

  /** @throws Error where the port is taken or the address is not of this machine */
  static async open(address: MediaAddress, port: number): Promise<DatachannelEngine> {
    // libdatachannel does not say that a port is taken until the first call fails.
    const free = await probePort(bindTo(address), port);
    return new DatachannelEngine(address, free);
  }

  constructor(address: MediaAddress, port: number) {
    const bindAddress = bindTo(address);
    const reportClock = new ReportClock();
    this.#port = {
      bindAddress,
      port,
      candidates: () => hostCandidates(address, port),
      certificate: createCertificate(),
      reportClock,
      stillness: new Stillness(reportClock),
    };
    // Keeps the port ours while there is no call. (An IceUdpMuxListener gives it back when it is
    // collected as garbage, not when it is stopped.)
    this.#keeper = new Peer({
      ...{ port, bindAddress, mid: '0', ssrc: 1, certificate: undefined },
      codecs: { opus: 111, events: [] },
    });
    this.#keeper.holdPort();
  }

  get port(): number {
    return this.#port.port;
  }

  createLeg(): MediaLeg {
    return new DatachannelLeg(this.#port);
  }

  /** Ends when the port is free again. */
  async close(): Promise<void> {
    this.#keeper.close();
    // The library lets go of it on a thread of its own, and does not say when.
    for (let tries = 0; tries < MAX_TRIES && !(await this.#isFree()); tries++) await wait(10);
  }

  #isFree(): Promise<boolean> {
    const { bindAddress, port } = this.#port;
    return probePort(bindAddress, port).then(
      () => true,
      () => false,
    );
  }
}

async function probePort(address: string | null, port: number): Promise<number> {
  if (address !== null) return tryPort(address.includes(':') ? 'udp6' : 'udp4', port, address);
  return tryPort('udp6', port).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRINUSE') throw error;
    return tryPort('udp4', port); // a machine without IPv6
  });
}

async function tryPort(type: 'udp4' | 'udp6', port: number, address?: string): Promise<number> {
  const socket = createSocket(type);
  try {
    socket.bind(port, address);
    await once(socket, 'listening');
    return socket.address().port;
  } finally {
    socket.close();
    await once(socket, 'close');
  }
}
