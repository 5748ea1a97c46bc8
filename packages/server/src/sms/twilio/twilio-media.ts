import type { ReceivedFile } from '../text-files.ts';
import { authorization, type TwilioAccount } from './twilio-account.ts';

const HERE_WITHIN_MS = 10_000;
const MOST_REDIRECTS = 5;

const ENDINGS: Readonly<Record<string, string>> = {
  ...{ 'image/jpeg': 'jpg', 'video/3gpp': '3gp', 'video/quicktime': 'mov', 'audio/mpeg': 'mp3' },
  ...{ 'text/plain': 'txt', 'text/vcard': 'vcf', 'text/x-vcard': 'vcf', 'text/calendar': 'ics' },
};

export interface IncomingMedia {
  readonly url: string;
  readonly type: string;
  /** Its place in the message, from 1. */
  readonly place: number;
}

/** Fetches what came with a message. @throws Error when it is too large or cannot be had */
export async function fetchMedia(
  { url, type, place }: IncomingMedia,
  account: TwilioAccount,
  mostBytes: number,
): Promise<ReceivedFile> {
  const response = await follow(new URL(url), account, AbortSignal.timeout(HERE_WITHIN_MS));
  if (!response.ok) throw new Error(`The media was answered with ${response.status}.`);
  const bytes = await read(response, mostBytes);
  return { name: `attachment-${place}.${endingOf(type)}`, type, bytes };
}

/** Twilio keeps media elsewhere and leads there; our password is for Twilio alone. */
async function follow(first: URL, account: TwilioAccount, signal: AbortSignal): Promise<Response> {
  const home = new URL(account.baseUrl);
  let url = first;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    if (url.protocol !== 'https:' && url.protocol !== home.protocol) {
      throw new Error('The media is not at a secure address.');
    }
    const headers = url.origin === home.origin ? { Authorization: authorization(account) } : {};
    const response = await fetch(url, { headers, redirect: 'manual', signal });
    const location = response.headers.get('Location');
    if (response.status < 300 || response.status >= 400 || location === null) return response;
    await response.body?.cancel();
    url = new URL(location, url);
  }
  throw new Error('The media leads from address to address.');
}

async function read(response: Response, mostBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw new Error(`The media has more than ${mostBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function endingOf(type: string): string {
  const [name = ''] = type.toLowerCase().split(';');
  const ending = ENDINGS[name.trim()] ?? name.trim().split('/')[1] ?? '';
  return /^[a-z0-9]{1,8}$/.test(ending) ? ending : 'bin';
}
