import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createNetServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { MAIN, runProgram } from '../support/program.ts';
import { ServerClient } from '../support/server-client.ts';
import { until } from '../support/until.ts';

let data: string;
/** What a failed test leaves running would keep the others waiting for ever. */
const children = new Set<ChildProcess>();

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'hubline-program-'));
});
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  await rm(data, { recursive: true, force: true });
});

/** Starts the server; resolves with its first line. */
async function start(args: readonly string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--conditions=@hubline/source', MAIN, ...args], {
    env: { ...process.env, HUBLINE_DATA: data, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  const lines: string[] = [];
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
  await once(reader, 'line');
  const line = lines[0] ?? '';
  return {
    line,
    lines,
    client: new ServerClient(line.replace('Hubline is ready: ', '')),
    async end(signal: NodeJS.Signals) {
      const ended = once(child, 'close');
      const from = performance.now();
      child.kill(signal);
      await ended;
      return { code: child.exitCode, milliseconds: performance.now() - from };
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createNetServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

describe('the server', () => {
  test('says that it is ready when it is, in exactly one line', async () => {
    const port = await freePort();
    const server = await start([], { PORT: String(port) });
    assert.equal(server.line, `Hubline is ready: http://localhost:${port}`);
    assert.equal((await server.client.signInAnswer('alice')).status, 200);
    await server.end('SIGTERM');
    assert.equal(server.lines.length, 1);
  });

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    test(`ends cleanly and soon on ${signal}, with clients connected`, async () => {
      const server = await start(['--port', '0']);
      const { token } = await server.client.signIn('alice');
      const feed = await server.client.follow(token);
      await feed.settled();
      const phone = await server.client.phone(token);
      await phone.register();
      const { code, milliseconds } = await server.end(signal);
      assert.equal(code, 0);
      assert.ok(milliseconds < 2_000, `${milliseconds} ms`);
      assert.equal((await feed.closed).code, 1001);
    });
  }

  test('says in a sentence that the port is in use', async () => {
    const other = createNetServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, stdout, stderr } = await runProgram(['--port', String(port), '--data', data]);
    other.close();
    assert.deepEqual([code, stdout], [1, '']);
    assert.equal(
      stderr,
      `Port ${port} of 127.0.0.1 is in use by another program; choose another with --port.\n`,
    );
  });

  test('says in a sentence that the data is damaged', async () => {
    await writeFile(join(data, 'hubline.db'), 'not a database '.repeat(100));
    const { code, stdout, stderr } = await runProgram(['--port', '0', '--data', data]);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /^The database in \S+ is damaged; [^\n]+\.\n$/);
  });

  test('says in a sentence that the certificate cannot be read', async () => {
    const args = ['--port', '0', '--data', data, '--cert', '/nowhere.pem', '--key', '/nowhere.pem'];
    const { code, stderr } = await runProgram(args);
    assert.deepEqual([code, stderr], [2, 'The file /nowhere.pem cannot be read.\n']);
  });
});

test('a wrong command line is refused with code 2 and one sentence', async () => {
  for (const args of [
    ['--prot', '1'],
    ['account', 'drop'],
  ]) {
    const { code, stdout, stderr } = await runProgram(args);
    assert.deepEqual([code, stdout], [2, ''], args.join(' '));
    assert.match(stderr, /^[^\n]+\.\n$/);
  }
});

test('help tells of every option, version of the version', async () => {
  const help = await runProgram(['--help']);
  assert.equal(help.code, 0);
  for (const word of [
    ...['--port', '--host', '--data', '--cert', '--key', '--public-address', '--allow-origin'],
    ...['--media-port', '--public-media-port'],
    ...['--ring-seconds', '--no-voicemail', '--voicemail-seconds'],
    ...['--park-seconds', '--no-demo', 'account add', 'account list', 'account password'],
    ...['account recording', '--may-record', 'account second-factor'],
  ]) {
    assert.ok(help.stdout.includes(word), word);
  }
  assert.match((await runProgram(['--version'])).stdout, /^\d+\.\d+\.\d+\S*\n$/);
});

describe('accounts', () => {
  const add = (args: readonly string[] = [], input = 'correct horse\n') =>
    runProgram(
      [
        ...['account', 'add', '--tenant', 'Acme Corp', '--username', 'zoe'],
        ...['--name', 'Zoé Zimmer', '--extension', '100', '--scope', 'office-manager'],
        ...['--number', '+12125550100', '--data', data, ...args],
      ],
      { input },
    );

  test('the first one of an empty server makes its tenant and can sign in', async () => {
    const server = await start(['--port', '0', '--no-demo']);
    assert.equal((await server.client.request('GET', '/api/server')).body.demo, null);
    const { code, stdout, stderr } = await add();
    assert.equal(code, 0, stderr);
    assert.match(stdout, /zoe .* is ready\. The tenant Acme Corp \(acme-corp\.internal\) is new/);
    const { answer } = await server.client.signIn('zoe', 'correct horse');
    const { id, tenant, ...user } = answer.body.user;
    assert.ok(id);
    assert.equal(tenant.name, 'Acme Corp');
    assert.deepEqual(user, {
      username: 'zoe',
      name: 'Zoé Zimmer',
      extension: '100',
      scope: 'office-manager',
      numbers: ['+12125550100'],
      mayRecord: false,
    });
    await server.end('SIGTERM');
  });

  test('a folder with an account gets no demonstration later', async () => {
    await add();
    const server = await start(['--port', '0']);
    assert.equal((await server.client.request('GET', '/api/server')).body.demo, null);
    assert.equal((await server.client.signInAnswer('alice')).status, 401);
    assert.equal((await server.client.signInAnswer('zoe', 'correct horse')).status, 200);
    await server.end('SIGTERM');
  });

  test('may have calls recorded when they were told so, also while the server runs', async () => {
    await add(['--may-record']);
    const server = await start(['--port', '0']);
    const mayRecord = async () =>
      (await server.client.signIn('zoe', 'correct horse')).answer.body.user.mayRecord;
    assert.equal(await mayRecord(), true);
    const forbid = ['account', 'recording', '--username', 'zoe', '--forbid', '--data', data];
    const { stdout } = await runProgram(forbid);
    assert.equal(stdout, 'zoe may not record calls from now on.\n');
    await until('the server knows it', async () => ((await mayRecord()) ? null : true));
    const { stdout: list } = await runProgram(['account', 'list', '--data', data]);
    assert.doesNotMatch(list, /yes/);
    await server.end('SIGTERM');
  });

  const yan = ['--username', 'yan', '--extension', '101', '--number', '+12125550111'];

  test('that cannot be are refused in a sentence, and not in the list afterwards', async () => {
    await add();
    const wrong: readonly [args: readonly string[], sentence: RegExp, input?: string][] = [
      [[], /There is an account zoe already/],
      [[...yan, '--domain', 'other.example'], /has the domain acme-corp\.internal already/],
      [yan, /at least 10 characters/, 'short\n'],
      [yan, /on the list of those that are tried first/, 'password1234\n'],
      [yan, /little but the name/, 'zimmer-yan-101\n'],
      [yan, /easily guessed/, 'zkqzkqzkqzkqzkq\n'],
    ];
    for (const [args, sentence, input] of wrong) {
      const { code, stdout, stderr } = await add(args, input);
      assert.deepEqual([code, stdout], [1, ''], args.join(' '));
      assert.match(stderr, sentence);
      assert.match(stderr, /^[^\n]+\.\n$/);
    }
    const { stdout } = await runProgram(['account', 'list', '--data', data]);
    const [, ...lines] = stdout.trim().split('\n');
    assert.equal(lines.length, 1, stdout);
    assert.match(stdout, /Acme Corp +100 +zoe +Zoé Zimmer +office-manager +\+12125550100/);
  });

  test('are not looked for in a folder that has none', async () => {
    const nowhere = join(data, 'nowhere');
    const { code, stderr } = await runProgram(['account', 'list', '--data', nowhere]);
    assert.deepEqual([code, stderr], [1, `There is no data of Hubline in ${nowhere}.\n`]);
  });
});
