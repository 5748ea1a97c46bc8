import { getBody, type IncomingInviteRequest } from 'sip.js/lib/core/index.js';
import type { DialogTags } from './dialog-tags.ts';
import { parseParty } from './identity.ts';
import { readUri } from './read-message.ts';
import type { SipCall } from './sip-call.ts';

/** A Replaces header as who receives it understands it (RFC 3891 §6.1). */
interface Replaces extends DialogTags {
  readonly earlyOnly: boolean;
}

/**
 * Answers an INVITE that takes the place of a dialog of ours (RFC 3891 §3): without ringing, with new sound, and
 * in the same call. Only who is on the other side of that dialog may do so, as a page does that was loaded anew.
 */
export async function replace(
  request: IncomingInviteRequest,
  calls: readonly SipCall[],
): Promise<void> {
  let open = true;
  const reject = (statusCode: number): void => {
    if (open) request.reject({ statusCode });
    open = false;
  };
  request.delegate = { onCancel: () => reject(487) };
  const headers = request.message.getHeaders('replaces');
  const replaces = headers.length === 1 ? readReplaces(headers[0]!) : null;
  if (!replaces) return reject(400);
  const isIt = (one: SipCall): boolean => one.connected && !one.ended && isNamed(one, replaces);
  const call = calls.find(isIt);
  if (!call) return reject(481);
  if (replaces.earlyOnly) return reject(486);
  if (!isOtherSide(call, request)) return reject(403);
  const media = call.newMedia();
  const held = call.holds;
  const offer = getBody(request.message)?.content;
  try {
    const content = await (offer ? media.answer(offer) : media.offer());
    if (!open || !isIt(call)) {
      media.close();
      return reject(481);
    }
    const { session } = request.accept({
      statusCode: 200,
      body: { contentDisposition: 'session', contentType: 'application/sdp', content },
    });
    call.connect(session, media, offer ? 'ack' : 'ack-with-answer', held);
  } catch {
    media.close();
    return reject(488);
  }
  // The one that is open goes on until this one is there.
  call.openMicrophone(media).catch(() => undefined);
}

function readReplaces(value: string): Replaces | null {
  const [callId = '', ...parameters] = value.split(';').map((part) => part.trim());
  const find = (name: string): string =>
    parameters.find((one) => one.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1) ??
    '';
  // What is ours for us is theirs for them.
  const [local, remote] = [find('to-tag'), find('from-tag')];
  if (!/^\S+$/.test(callId) || !local || !remote) return null;
  return { callId, local, remote, earlyOnly: parameters.includes('early-only') };
}

function isNamed(call: SipCall, { callId, local, remote }: Replaces): boolean {
  const tags = call.dialogTags;
  return tags?.callId === callId && tags.local === local && tags.remote === remote;
}

/** Whether it comes from the address that the dialog is with; who is anonymous could be anyone. */
function isOtherSide(call: SipCall, { message }: IncomingInviteRequest): boolean {
  const other = readUri(call.save()?.remoteUri ?? '');
  const { uri } = message.from;
  const asserted = message.getHeader('p-asserted-identity');
  return (
    !!other?.user &&
    other.user !== 'anonymous' &&
    uri.user === other.user &&
    uri.host.toLowerCase() === other.host.toLowerCase() &&
    (!asserted || parseParty(asserted)?.number === call.remote$.value.number)
  );
}
