import assert from 'node:assert/strict';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, suite, test } from 'node:test';
import { WebSocket, WebSocketServer } from 'ws';
import { ChaosProxy } from '../support/chaos/chaos-proxy.ts';
import { Mailbox } from '../support/mailbox.ts';
import { until } from '../support/until.ts';

const PACKETS = 200;

/** Echoes text and packets, and tells what it got. */
suite('A network that is bad on command', () => {
  let server: Server;
  let sockets: WebSocketServer;
  let media: Socket;
  let proxy: ChaosProxy;
  const heard: string[] = [];

  before(async () => {
    server = createServer((_request, response) => response.end('hello')).listen(0, '127.0.0.1');
    sockets = new WebSocketServer({ server, perMessageDeflate: true });
    sockets.on('connection', (socket) => {
      socket.on('message', (data: Buffer) => {
        heard.push(data.toString());
        socket.send(data.toString());
      });
    });
    media = createSocket('udp4').bind(0, '127.0.0.1');
    media.on('message', (data, from) => {
      media.send(data, from.port, from.address);
    });
    await Promise.all([once(server, 'listening'), once(media, 'listening')]);
    proxy = await openProxy(1);
  });
  after(async () => {
    await proxy.close();
    sockets.close();
    server.close();
    media.close();
  });
  beforeEach(() => {
    proxy.heal();
    heard.length = 0;
  });

  function openProxy(seed: number): Promise<ChaosProxy> {
    const url = new URL(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    return ChaosProxy.open({ server: url, mediaPort: media.address().port, seed });
  }

  async function socketTo({ url }: ChaosProxy): Promise<[WebSocket, Mailbox<string>]> {
    const socket = new WebSocket(url.replace('http', 'ws'), 'sip');
    const messages = new Mailbox<string>('the socket', (message) => message);
    socket.on('message', (data: Buffer) => {
      messages.push(data.toString());
    });
    await once(socket, 'open');
    return [socket, messages];
  }

  async function echo(number: number, through = proxy): Promise<number[]> {
    const client = createSocket('udp4').bind(0, '127.0.0.1');
    await once(client, 'listening');
    const back: number[] = [];
    client.on('message', (data) => back.push(data.readUInt32BE()));
    const { lost: before } = through.mediaCounts;
    for (let at = 0; at < number; at += 1) {
      const packet = Buffer.alloc(4);
      packet.writeUInt32BE(at);
      client.send(packet, through.mediaPort, '127.0.0.1');
      // Not more at once than a socket keeps.
      if (at % 20 === 19)
        await until('packets were lost elsewhere', () =>
          back.length + through.mediaCounts.lost - before > at ? true : null,
        );
    }
    await until('packets were lost elsewhere', () =>
      back.length + through.mediaCounts.lost - before === number ? true : null,
    );
    client.close();
    return back;
  }

  test('a good network lets everything through as it is', async () => {
    assert.equal(await (await fetch(proxy.url)).text(), 'hello');
    const [socket, messages] = await socketTo(proxy);
    for (const length of [5, 200, 70_000]) {
      socket.send('ä'.repeat(length));
      await messages.take('an echo', (message) => message === 'ä'.repeat(length));
    }
    socket.close(4001);
    assert.deepEqual(
      await echo(PACKETS),
      Array.from({ length: PACKETS }, (_, at) => at),
    );
  });

  test('addresses of media lead through it, and those of browsers are left out', async () => {
    const [socket, messages] = await socketTo(proxy);
    const candidate = (port: number): string =>
      `a=candidate:1 1 udp 9 192.0.2.1 ${String(port)} typ host\r\n`;
    const own = media.address().port;
    socket.send(`INVITE x\r\nContent-Length: 99\r\n\r\nv=0\r\n${candidate(own)}`);
    await messages.take('an answer without', (message) =>
      message.endsWith('Length: 5\r\n\r\nv=0\r\n'),
    );
    const [server] = sockets.clients;
    const body = `v=0\r\n${candidate(own)}`;
    server!.send(`SIP/2.0 200 OK\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`);
    await messages.take('the address of the relay', (message) =>
      message.includes(candidate(proxy.mediaPort)),
    );
    socket.close();
  });

  test('a connection that is cut ends at once on both sides, and a new one is refused', async () => {
    const [socket] = await socketTo(proxy);
    const [atServer] = sockets.clients;
    const ended = Promise.all([once(socket, 'close'), once(atServer!, 'close')]);
    proxy.refuseSockets(true, 'websocket');
    proxy.cutSockets('websocket');
    await ended;
    await assert.rejects(socketTo(proxy));
    assert.equal((await fetch(proxy.url)).status, 200);
    proxy.heal();
    const [again] = await socketTo(proxy);
    again.close();
  });

  test('a connection that is stalled loses nothing', async () => {
    const [socket, messages] = await socketTo(proxy);
    proxy.stallSockets(true);
    socket.send('late');
    const [other] = await socketTo(await openOther()); // another network is not stalled
    other.send('in time');
    await until('nothing was heard', () => (heard.includes('in time') ? true : null));
    assert.deepEqual(heard, ['in time']);
    proxy.stallSockets(false);
    await messages.take('what was late', (message) => message === 'late');
    other.close();
    socket.close();
  });

  const others: ChaosProxy[] = [];
  async function openOther(seed = 2): Promise<ChaosProxy> {
    const other = await openProxy(seed);
    others.push(other);
    return other;
  }
  after(() => Promise.all(others.map((other) => other.close())));

  test('what is delayed keeps its order in connections', async () => {
    const [socket, messages] = await socketTo(proxy);
    proxy.delaySockets(20, 80);
    const begun = performance.now();
    const order: string[] = [];
    for (const text of ['one', 'two', 'three']) socket.send(text);
    while (order.length < 3) order.push(await messages.take('an echo', () => true));
    assert.deepEqual(order, ['one', 'two', 'three']);
    assert.ok(performance.now() - begun >= 40);
    socket.close();
  });

  test('media that is cut is lost, in the direction that is said', async () => {
    proxy.cutMedia(true, 'to-browser');
    const before = proxy.mediaCounts;
    assert.deepEqual(await echo(10), []);
    assert.equal(proxy.mediaCounts.toServer - before.toServer, 10);
    proxy.cutMedia(true);
    assert.deepEqual(await echo(10), []);
    assert.equal(proxy.mediaCounts.toServer - before.toServer, 10);
    proxy.cutMedia(false);
    assert.equal((await echo(10)).length, 10);
  });

  test('chance is the same for the same seed', async () => {
    const survivors = await Promise.all(
      [7, 7, 8].map(async (seed) => {
        const other = await openOther(seed);
        other.dropMedia(0.3, 'to-server');
        return echo(PACKETS, other);
      }),
    );
    assert.deepEqual(survivors[0], survivors[1]);
    assert.notDeepEqual(survivors[0], survivors[2]);
    const kept = survivors[0]!.length / PACKETS;
    assert.ok(kept > 0.6 && kept < 0.8, `${String(kept)} were kept`);
  });

  test('packets overtake each other, and none is lost by that', async () => {
    proxy.reorderMedia(0.2, 'to-browser');
    const order = await echo(PACKETS);
    assert.notDeepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    assert.equal(new Set(order).size, PACKETS);
  });

  test('a router that restarts gives everyone another port', async () => {
    const ports = new Set<number>();
    const note = (_data: Buffer, { port }: { port: number }): void => void ports.add(port);
    media.on('message', note);
    const client = createSocket('udp4').bind(0, '127.0.0.1');
    await once(client, 'listening');
    for (const wanted of [1, 2]) {
      client.send('x', proxy.mediaPort, '127.0.0.1');
      await until('no new port', () => (ports.size === wanted ? true : null));
      proxy.rebindMedia();
    }
    client.close();
    media.off('message', note);
  });
});
