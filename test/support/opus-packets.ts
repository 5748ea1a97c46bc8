import { readOpus } from '../../packages/server/src/media/ogg.ts';
import {
  readUploadedSound,
  type SoundFault,
} from '../../packages/server/src/media/uploaded-sound.ts';

/** The packets of an Ogg/Opus file, as the server reads them. */
export async function opusPackets(file: Blob): Promise<readonly Uint8Array[]> {
  const packets: Uint8Array[] = [];
  for await (const { payload } of readOpus(inOnePiece(await bytesOf(file)))) {
    packets.push(new Uint8Array(payload));
  }
  return packets;
}

/** How long the server takes a sound to be that is sent to it, or what it has against it. */
export async function asUploaded(file: Blob): Promise<number | SoundFault> {
  const base64 = (await bytesOf(file)).toString('base64');
  const sound = await readUploadedSound(base64, { seconds: 180 });
  return typeof sound === 'string' ? sound : sound.milliseconds / 1_000;
}

async function bytesOf(file: Blob): Promise<Buffer> {
  return Buffer.from(await file.arrayBuffer());
}

async function* inOnePiece(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
