import { HubError } from '../errors/hub-error.ts';
import { Dropped } from './dropped.ts';
import type { Attachment } from './message.ts';
import type { MessageSource, Upload } from './message-source.ts';
import type { OutboxFile } from './outbox-entry.ts';

/** So often it may be gone on the server before we give up. */
const MOST_BEGINNINGS = 3;

interface UploadPorts {
  readonly source: Pick<MessageSource, 'beginUpload' | 'put' | 'cancelUpload'>;
  /** Ends it, with the reason as error. */
  readonly signal: AbortSignal;
  /** Told once the upload is known. */
  readonly begun: (uploadId: string) => Promise<void>;
  /** Told of the bytes that are there. */
  readonly progress: (received: number) => void;
}

/** Brings a file to the server, from where an earlier try was left. @throws `attachment/*`, `network/*` */
export async function uploadFile(
  file: OutboxFile,
  bytes: Blob,
  { source, signal, begun, progress }: UploadPorts,
): Promise<Attachment> {
  const { clientId, name, type, size } = file;
  for (let beginnings = 1; ; beginnings += 1) {
    const beginning = source.beginUpload({ clientId, name, type, size });
    let upload = await unlessAborted(beginning, signal).catch((error: unknown) => {
      if (signal.aborted) void discard(source, beginning, signal);
      throw error;
    });
    await begun(upload.id);
    try {
      while (!upload.attachment) {
        progress(upload.received);
        upload = await unlessAborted(next(source, upload, bytes), signal);
      }
      progress(size);
      return upload.attachment;
    } catch (error) {
      if (!isOutOfStep(error)) throw error;
      if (beginnings === MOST_BEGINNINGS) throw new HubError('attachment/lost', { cause: error });
    }
  }
}

/** The server knows nothing of it any more, or has less than it said. */
function isOutOfStep(error: unknown): boolean {
  if (!(error instanceof HubError)) return false;
  return error.code === 'request/not-found' || error.code === 'request/invalid';
}

async function next(
  source: Pick<MessageSource, 'put'>,
  { id, received, chunkBytes }: Upload,
  bytes: Blob,
): Promise<Upload> {
  const chunk = await read(bytes.slice(received, received + chunkBytes));
  const upload = await source.put(id, received, chunk);
  const isIdle = !upload.attachment && upload.received <= received;
  if (isIdle) throw new HubError('attachment/lost', { message: 'No byte more was taken' });
  return upload;
}

/** Before it is sent: a file that cannot be read would look like a network that is down. */
async function read(part: Blob): Promise<Blob> {
  try {
    return new Blob([await part.arrayBuffer()]);
  } catch (cause) {
    throw new HubError('attachment/lost', { cause });
  }
}

/** One that nobody knew of yet when it was not wanted any more. */
async function discard(
  source: Pick<MessageSource, 'cancelUpload'>,
  beginning: Promise<Upload>,
  { reason }: AbortSignal,
): Promise<void> {
  if (!(reason instanceof Dropped)) return;
  await beginning.then(({ id }) => source.cancelUpload(id)).catch(() => undefined);
}

/** What comes first: the answer, or the end of waiting for it. */
export function unlessAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const give = (): void => reject(signal.reason as Error);
    if (signal.aborted) give();
    signal.addEventListener('abort', give, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', give));
  });
}
