import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCommand, type ServeCommand } from './command.ts';
import { UsageError } from './usage.ts';

const USUAL = {
  kind: 'serve',
  port: 8080,
  host: '127.0.0.1',
  dataFolder: '.hubline',
  tls: null,
  publicAddress: null,
  mediaPort: 0,
  publicMediaPort: null,
  ringSeconds: 30,
  voicemail: true,
  voicemailSeconds: 180,
  parkSeconds: 120,
  scanCommand: null,
  usps: null,
  twilio: null,
  providers: [],
  allowOrigins: [],
  demo: true,
  logLevel: 'warn',
};

describe('starting', () => {
  test('needs no option at all', () => {
    assert.deepEqual(readCommand([], {}), USUAL);
  });

  test('takes the environment', () => {
    const environment = {
      PORT: '90',
      HOST: '0.0.0.0',
      HUBLINE_DATA: '/data',
      HUBLINE_LOG: 'debug',
      HUBLINE_RING_SECONDS: '20',
      HUBLINE_VOICEMAIL_SECONDS: '60',
      HUBLINE_PARK_SECONDS: '45',
      HUBLINE_SCAN_COMMAND: 'clamdscan --fdpass {file}',
    };
    assert.deepEqual(readCommand([], environment), {
      ...USUAL,
      port: 90,
      host: '0.0.0.0',
      dataFolder: '/data',
      logLevel: 'debug',
      ringSeconds: 20,
      voicemailSeconds: 60,
      parkSeconds: 45,
      scanCommand: ['clamdscan', '--fdpass', '{file}'],
    });
  });

  test('takes an empty variable for none', () => {
    assert.deepEqual(readCommand([], { PORT: '', HOST: '', HUBLINE_DATA: '' }), USUAL);
  });

  test('believes flags more than the environment', () => {
    const args = ['--port', '0', '--host', '::1', '--data=/other'];
    const environment = { PORT: '90', HOST: '0.0.0.0', HUBLINE_DATA: '/data' };
    assert.deepEqual(readCommand(args, environment), {
      ...USUAL,
      port: 0,
      host: '::1',
      dataFolder: '/other',
    });
  });

  test('takes the port of media, and the one that phones are told', () => {
    const { mediaPort, publicMediaPort } = readCommand(
      ['--media-port', '40000', '--public-media-port', '50000'],
      {},
    ) as ServeCommand;
    assert.deepEqual([mediaPort, publicMediaPort], [40_000, 50_000]);
  });

  test('takes certificate, public address, several origins, and no demonstration', () => {
    const args = ['--cert', 'c.pem', '--key', 'k.pem', '--public-address', '203.0.113.5'];
    const origins = ['--allow-origin', 'https://a.example/', '--allow-origin=http://b.example:81'];
    assert.deepEqual(readCommand([...args, ...origins, '--no-demo'], {}), {
      ...USUAL,
      tls: { cert: 'c.pem', key: 'k.pem' },
      publicAddress: '203.0.113.5',
      allowOrigins: ['https://a.example', 'http://b.example:81'],
      demo: false,
    });
  });

  test('takes how long a phone rings, a message lasts, and a call stays parked', () => {
    const args = ['--ring-seconds', '5', '--voicemail-seconds=600', '--park-seconds', '30'];
    const environment = {
      HUBLINE_RING_SECONDS: '20',
      HUBLINE_VOICEMAIL_SECONDS: '60',
      HUBLINE_PARK_SECONDS: '45',
    };
    assert.deepEqual(readCommand(args, environment), {
      ...USUAL,
      ...{ ringSeconds: 5, voicemailSeconds: 600, parkSeconds: 30 },
    });
  });

  test('takes no messages where that is asked', () => {
    assert.deepEqual(readCommand(['--no-voicemail'], {}), { ...USUAL, voicemail: false });
  });
});

const NEW_ACCOUNT = [
  ...['account', 'add', '--tenant', 'Acme', '--username', 'Zoe', '--name', 'Zoe Zimmer'],
  ...['--extension', '100', '--scope', 'office-manager'],
];

describe('accounts', () => {
  test('are added with or without number and domain', () => {
    assert.deepEqual(readCommand(NEW_ACCOUNT, { HUBLINE_DATA: '/data' }), {
      ...{ kind: 'add-account', dataFolder: '/data', tenant: 'Acme', username: 'zoe' },
      ...{ name: 'Zoe Zimmer', extension: '100', scope: 'office-manager' },
      ...{ number: null, domain: null, mayRecord: false },
    });
    const more = [
      ...['--number', '+14695550100', '--domain', 'Acme.Example', '--data', '/other'],
      '--may-record',
    ];
    const command = readCommand([...NEW_ACCOUNT, ...more], { HUBLINE_DATA: '/data' });
    assert.ok(command.kind === 'add-account');
    assert.deepEqual(
      [command.number, command.domain, command.dataFolder, command.mayRecord],
      ['+14695550100', 'acme.example', '/other', true],
    );
  });

  test('are listed, and get other passwords', () => {
    assert.deepEqual(readCommand(['account', 'list'], {}), {
      kind: 'list-accounts',
      dataFolder: '.hubline',
    });
    assert.deepEqual(readCommand(['account', 'password', '--username', 'zoe'], {}), {
      ...{ kind: 'set-password', dataFolder: '.hubline', username: 'zoe' },
    });
  });

  for (const [flag, mayRecord] of [
    ['--allow', true],
    ['--forbid', false],
  ] as const) {
    test(`are told by ${flag} whether they may record`, () => {
      const args = ['account', 'recording', '--username', 'Zoe', flag];
      assert.deepEqual(readCommand(args, {}), {
        ...{ kind: 'allow-recording', dataFolder: '.hubline', username: 'zoe', mayRecord },
      });
    });
  }

  test('are let in without their second factor', () => {
    const args = ['account', 'second-factor', '--username', 'Zoe', '--off', '--data', 'here'];
    assert.deepEqual(readCommand(args, {}), {
      ...{ kind: 'remove-second-factor', dataFolder: 'here', username: 'zoe' },
    });
  });

  test('have a help', () => {
    assert.deepEqual(readCommand(['account', 'recording', '--help'], {}), { kind: 'help' });
  });
});

test('help and version are recognised', () => {
  for (const args of [['--help'], ['-h'], ['account'], ['account', 'add', '--help']]) {
    assert.deepEqual(readCommand(args, {}), { kind: 'help' });
  }
  assert.deepEqual(readCommand(['--version'], {}), { kind: 'version' });
});

const WRONG: readonly [args: readonly string[], sentence: RegExp, environment?: object][] = [
  [['--prot', '80'], /--prot/],
  [['serve'], /serve/],
  [['--port'], /--port/],
  [['--port', '70000'], /"70000" is not a port/],
  [['--port', '80a'], /not a port/],
  [['--port=-1'], /not a port/],
  [[], /"http" is not a port/, { PORT: 'http' }],
  [[], /HUBLINE_LOG is one of/, { HUBLINE_LOG: 'loud' }],
  [['--cert', 'c.pem'], /--cert and --key belong together/],
  [['--key', 'k.pem'], /--cert and --key belong together/],
  [['--public-address', 'example.com'], /not an IP address/],
  [['--public-media-port', '70000'], /"70000" is not a port/],
  [['--allow-origin', '*'], /"\*" is not an origin/],
  [['--ring-seconds', '4'], /A phone rings for 5 to 120 seconds, not "4"/],
  [['--ring-seconds', '121'], /not "121"/],
  [[], /rings for .* not "5s"/, { HUBLINE_RING_SECONDS: '5s' }],
  [['--voicemail-seconds', '4'], /longest message has 5 to 600 seconds, not "4"/],
  [['--voicemail-seconds', '601'], /not "601"/],
  [[], /longest message .* not "-9"/, { HUBLINE_VOICEMAIL_SECONDS: '-9' }],
  [['--no-voicemail=yes'], /no-voicemail/],
  [['--park-seconds', '0'], /1 to 86400 seconds, not "0"/],
  [['--park-seconds', '1e3'], /seconds/],
  [[], /seconds, not "soon"/, { HUBLINE_PARK_SECONDS: 'soon' }],
  [['--no-demo=yes'], /no-demo/],
  [['account', 'recording', '--username', 'zoe'], /Either --allow or --forbid/],
  [['account', 'recording', '--username', 'zoe', '--allow', '--forbid'], /Either --allow/],
  [['account', 'recording', '--allow'], /--username is missing/],
  [['account', 'second-factor', '--off'], /--username is missing/],
  [['account', 'second-factor', '--username', 'zoe'], /--off is missing/],
  [['account', 'remove'], /no command "account remove"/],
  [['account', 'add'], /--scope is missing/],
  [[...NEW_ACCOUNT, '--scope', 'king'], /--scope is one of basic, agent/],
  [NEW_ACCOUNT.filter((word) => word !== '--username' && word !== 'Zoe'), /--username is missing/],
  [['account', 'password'], /--username is missing/],
];

for (const [args, sentence, environment] of WRONG) {
  const line = [...Object.entries(environment ?? {}).map((pair) => pair.join('=')), ...args];
  test(`"${line.slice(0, 6).join(' ')}" is refused in one sentence`, () => {
    assert.throws(
      () => readCommand(args, (environment ?? {}) as Record<string, string>),
      (error) => {
        assert.ok(error instanceof UsageError);
        assert.match(error.message, sentence);
        assert.match(error.message, /^[^\n]+\.$/);
        return true;
      },
    );
  });
}
