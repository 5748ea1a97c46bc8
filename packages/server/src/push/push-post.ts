import { lookup as lookUp } from 'node:dns';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { addressIn, isPublicAddress } from './public-address.ts';

export interface PushRequest {
  readonly endpoint: string;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Uint8Array;
  readonly signal: AbortSignal;
  /** Whether it may go to this machine and the networks around it. */
  readonly local: boolean;
}

export interface PushAnswer {
  readonly status: number;
  /** As it was sent. */
  readonly retryAfter: string | null;
}

/** Where a name leads, unless it leads into the networks around this server. */
const lookUpPublic: LookupFunction = (name, options, answer) => {
  lookUp(name, { ...options, all: true }, (error, found) => {
    if (error) return answer(error, '', 0);
    const [first] = found;
    if (!first || !found.every(({ address }) => isPublicAddress(address))) {
      return answer(new Error('The push service is not on the internet'), '', 0);
    }
    if (options.all) answer(null, found);
    else answer(null, first.address, first.family);
  });
};

/** Hands it to the push service. Redirections are not followed. @throws Error where it is not to be reached */
export function postPush({ endpoint, headers, body, signal, local }: PushRequest) {
  const url = new URL(endpoint);
  const options: RequestOptions = {
    ...{ method: 'POST', headers, signal },
    ...(local ? {} : { lookup: lookUpPublic }),
  };
  const address = addressIn(url);
  const allowed = local || (url.protocol === 'https:' && (!address || isPublicAddress(address)));
  return new Promise<PushAnswer>((resolve, reject) => {
    if (!allowed) return reject(new Error('The push service is not on the internet'));
    const open = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = open(url, options, (response: IncomingMessage) => {
      // Whatever it says beyond that is of no interest, and could be endless.
      response.on('error', () => undefined).destroy();
      resolve({
        status: response.statusCode ?? 0,
        retryAfter: response.headers['retry-after'] ?? null,
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}
