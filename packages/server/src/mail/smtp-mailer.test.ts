import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { test, type TestContext } from 'node:test';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { MailRelay } from './mail-settings.ts';
import { SmtpMailer } from './smtp-mailer.ts';

const FROM = { name: 'Hubline', address: 'hubline@example.com' };
const MAIL = { to: 'ann@example.com', subject: 'Your code', text: '.123456\n..\nEnd' };
const LOGIN = { user: 'hubline', password: 'a-secret' };

interface Taken {
  readonly from: string;
  readonly to: readonly string[];
  readonly secure: boolean;
  readonly user: string | undefined;
  readonly text: string;
}

/** A mail server of this process, and what it took. */
async function mailServer(t: TestContext, options: SMTPServerOptions = {}) {
  const taken: Taken[] = [];
  const server = new SMTPServer({
    authOptional: true,
    onAuth({ username, password }, _session, answer) {
      if (username === LOGIN.user && password === LOGIN.password) answer(null, { user: username });
      else answer(new Error(`No such user or password: ${password}`));
    },
    onData(stream, { envelope, secure, user }, answer) {
      void text(stream).then((message) => {
        taken.push({
          from: envelope.mailFrom === false ? '' : envelope.mailFrom.address,
          to: envelope.rcptTo.map(({ address }) => address),
          ...{ secure, user: user as string | undefined, text: message },
        });
        answer();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  t.after(() => new Promise<void>((resolve) => server.close(resolve)));
  return { taken, port: (listening.address() as AddressInfo).port };
}

function mailerTo(t: TestContext, port: number, relay: Partial<MailRelay> = {}): SmtpMailer {
  const usual = { host: '127.0.0.1', port, tls: 'if-offered', login: null } as const;
  const mailer = new SmtpMailer({ ...usual, ...relay }, FROM);
  t.after(() => mailer.close());
  return mailer;
}

test('hands the message over, with the name and password of the account', async (t) => {
  const { taken, port } = await mailServer(t, { hideSTARTTLS: true, allowInsecureAuth: true });
  await mailerTo(t, port, { login: LOGIN }).send(MAIL);
  const [mail] = taken;
  assert.deepEqual(
    { from: mail?.from, to: mail?.to, user: mail?.user },
    { from: FROM.address, to: [MAIL.to], user: LOGIN.user },
  );
  assert.match(mail?.text ?? '', /^Subject: Your code\r$/m);
  assert.match(mail?.text ?? '', /\r\n\r\n\.123456\r\n\.\.\r\nEnd\r\n$/);
});

test('a wrong password is told in words, and told to nobody', async (t) => {
  const { port } = await mailServer(t, { hideSTARTTLS: true, allowInsecureAuth: true });
  const mailer = mailerTo(t, port, { login: { ...LOGIN, password: 'wrong-secret' } });
  await assert.rejects(mailer.send(MAIL), ({ message }: Error) => {
    assert.match(message, /did not accept the user name and password/);
    assert.doesNotMatch(message, /secret/);
    return true;
  });
});

test('where TLS is wanted, a server without it gets neither password nor message', async (t) => {
  let asked = 0;
  const { taken, port } = await mailServer(t, {
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    onAuth: (_login, _session, answer) => {
      asked += 1;
      answer(null, { user: 'anyone' });
    },
  });
  const starttls = mailerTo(t, port, { tls: 'starttls', login: LOGIN });
  await assert.rejects(starttls.send(MAIL), /did not encrypt the connection/);
  await assert.rejects(mailerTo(t, port, { tls: 'always', login: LOGIN }).send(MAIL));
  assert.deepEqual([asked, taken.length], [0, 0]);
});

test('a certificate that nobody vouches for is not TLS', async (t) => {
  const { taken, port } = await mailServer(t);
  await assert.rejects(mailerTo(t, port, { tls: 'starttls' }).send(MAIL));
  const direct = await mailServer(t, { secure: true });
  await assert.rejects(mailerTo(t, direct.port, { tls: 'always' }).send(MAIL));
  assert.equal(taken.length + direct.taken.length, 0);
});

test('a refused recipient is told with the code of the server', async (t) => {
  const { port } = await mailServer(t, {
    hideSTARTTLS: true,
    onRcptTo: (_address, _session, answer) => answer(new Error('No such mailbox')),
  });
  await assert.rejects(mailerTo(t, port).send(MAIL), /refused the message \(550\)/);
});

test('a server that is away is told by its name', async (t) => {
  const { port } = await mailServer(t);
  await assert.rejects(
    mailerTo(t, port, { host: 'mail.invalid' }).send(MAIL),
    new RegExp(`The mail server mail.invalid:${port} cannot be reached`),
  );
});
