import {
  createDecipheriv,
  createECDH,
  createPublicKey,
  hkdfSync,
  randomBytes,
  verify,
  type ECDH,
} from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What reached a browser, with what the push service was told about it. */
export interface Pushed {
  readonly news: Readonly<Record<string, unknown>>;
  readonly headers: IncomingHttpHeaders;
  readonly audience: string;
}

export interface PushBrowser {
  readonly subscription: {
    readonly endpoint: string;
    readonly keys: { readonly p256dh: string; readonly auth: string };
  };
  /** What came, oldest first. */
  readonly pushed: readonly Pushed[];
  /** How often something was brought, refused ones included. */
  readonly tries: number;
  /** Waits until so many came. */
  count(wanted: number): Promise<readonly Pushed[]>;
  /** How the next ones are answered; 201 where none is left. */
  readonly answers: { readonly status: number; readonly retryAfter?: string }[];
}

interface Box {
  readonly ecdh: ECDH;
  readonly auth: Buffer;
  readonly pushed: Pushed[];
  readonly answers: { readonly status: number; readonly retryAfter?: string }[];
  tries: number;
  look: () => void;
}

/** A push service (RFC 8030) with browsers behind it that decrypt what they get (RFC 8291). */
export class PushService implements AsyncDisposable {
  readonly #boxes = new Map<string, Box>();
  readonly #server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const box = this.#boxes.get(request.url ?? '');
      if (!box) return response.writeHead(404).end();
      box.tries += 1;
      const { status, retryAfter } = box.answers.shift() ?? { status: 201 };
      if (status === 201) {
        const audience = audienceOf(request.headers.authorization ?? '');
        const news = JSON.parse(decrypted(box, Buffer.concat(chunks))) as Pushed['news'];
        box.pushed.push({ news, headers: request.headers, audience });
      }
      response
        .writeHead(status, retryAfter === undefined ? {} : { 'Retry-After': retryAfter })
        .end();
      box.look();
    });
  });

  static async start(): Promise<PushService> {
    const service = new PushService();
    await new Promise<void>((resolve) => service.#server.listen(0, '127.0.0.1', resolve));
    return service;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** One more browser that was subscribed. */
  browser(): PushBrowser {
    const ecdh = createECDH('prime256v1');
    const p256dh = ecdh.generateKeys('base64url');
    const auth = randomBytes(16);
    const path = `/push/${randomBytes(12).toString('hex')}`;
    const box: Box = { ecdh, auth, pushed: [], answers: [], tries: 0, look: () => {} };
    this.#boxes.set(path, box);
    return {
      subscription: {
        endpoint: this.url + path,
        keys: { p256dh, auth: auth.toString('base64url') },
      },
      pushed: box.pushed,
      answers: box.answers,
      get tries() {
        return box.tries;
      },
      count: (wanted) =>
        new Promise((resolve) => {
          box.look = () => box.pushed.length >= wanted && resolve(box.pushed);
          box.look();
        }),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

/** RFC 8188 with the keys of RFC 8291, one record. */
function decrypted({ ecdh, auth }: Box, body: Buffer): string {
  const salt = body.subarray(0, 16);
  const keyLength = body[20]!;
  const serverKey = body.subarray(21, 21 + keyLength);
  const record = body.subarray(21 + keyLength);
  const derived = (secret: Buffer, using: Buffer, info: Buffer | string, length: number): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, using, info, length));
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), ecdh.getPublicKey(), serverKey]);
  const secret = derived(ecdh.computeSecret(serverKey), auth, info, 32);
  const key = derived(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = derived(secret, salt, 'Content-Encoding: nonce\0', 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
}

/** Whom the token of RFC 8292 is for. @throws Error where its signature is wrong */
function audienceOf(authorization: string): string {
  const [, token = '', key = ''] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(authorization) ?? [];
  const [head, claims, signature] = token.split('.');
  const point = Buffer.from(key, 'base64url');
  const publicKey = createPublicKey({
    format: 'jwk',
    key: {
      ...{ kty: 'EC', crv: 'P-256' },
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    },
  });
  const signed = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    { key: publicKey, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature ?? '', 'base64url'),
  );
  if (!signed) throw new Error('The token is not signed by its key');
  const { aud } = JSON.parse(Buffer.from(claims ?? '', 'base64url').toString()) as { aud: string };
  return aud;
}
