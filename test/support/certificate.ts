import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** A certificate for localhost that signs itself, with its key; both in PEM, good for a day. */
export function localhostCertificate(): { readonly cert: string; readonly key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(identifier(ECDSA_WITH_SHA256));
  const name = sequence(set(sequence(identifier(COMMON_NAME), tagged(0x0c, 'localhost'))));
  const names = sequence(tagged(0x82, 'localhost'), tagged(0x87, Buffer.from([127, 0, 0, 1])));
  const extension = sequence(identifier(SUBJECT_ALT_NAME), tagged(0x04, names));
  const content = sequence(
    tagged(0xa0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    algorithm,
    name,
    sequence(time(Date.now() - 60_000), time(Date.now() + 24 * 60 * 60_000)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    tagged(0xa3, sequence(extension)),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', content, privateKey)]);
  const certificate = sequence(content, algorithm, tagged(0x03, signature));
  return {
    cert: pem('CERTIFICATE', certificate),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** 1.2.840.10045.4.3.2, 2.5.4.3 and 2.5.29.17 as DER writes them. */
const ECDSA_WITH_SHA256 = Buffer.from('2a8648ce3d040302', 'hex');
const COMMON_NAME = Buffer.from('550403', 'hex');
const SUBJECT_ALT_NAME = Buffer.from('551d11', 'hex');

const sequence = (...parts: Buffer[]): Buffer => tagged(0x30, Buffer.concat(parts));
const set = (part: Buffer): Buffer => tagged(0x31, part);
const identifier = (bytes: Buffer): Buffer => tagged(0x06, bytes);
const integer = (bytes: Buffer): Buffer => tagged(0x02, bytes);

function time(milliseconds: number): Buffer {
  const digits = new Date(milliseconds).toISOString().replace(/[-:T]|\.\d+/g, '');
  return tagged(0x17, digits.slice(2));
}

function tagged(tag: number, content: Buffer | string): Buffer {
  const bytes = Buffer.from(content as string);
  const length =
    bytes.length < 0x80
      ? [bytes.length]
      : bytes.length < 0x100
        ? [0x81, bytes.length]
        : [0x82, bytes.length >> 8, bytes.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), bytes]);
}

function pem(label: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
