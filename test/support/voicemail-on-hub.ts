import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Behavior, Hub, Voicemail, VoicemailFolder, VoicemailListState } from '@hubline/core';
import { when } from './hub-on-server.ts';
import { RecordedSound } from './recorded-sound.ts';

/** What someone at a phone without a browser sees of their mailbox, and hears in it. */

export type OpenFolder = Behavior<VoicemailListState>;

/** What is in a folder, live as long as the test lasts. */
export function openFolder(t: TestContext, hub: Hub, folder: VoicemailFolder): OpenFolder {
  const list = hub.voicemail.open({ folder });
  const watching = list.state$.subscribe();
  t.after(() => {
    watching.unsubscribe();
    list.close();
  });
  return list.state$;
}

/** Waits until the newest message there fits. */
export async function newest(
  folder: OpenFolder,
  fits: (message: Voicemail) => boolean = () => true,
): Promise<Voicemail> {
  const { items } = await when(folder, ({ items: [first] }) => first !== undefined && fits(first));
  return items[0]!;
}

/** Waits until it is not there. */
export function toBeGone(folder: OpenFolder, { id }: Voicemail): Promise<unknown> {
  return when(
    folder,
    ({ status, items }) => status !== 'loading' && items.every((one) => one.id !== id),
  );
}

/** Waits until so many messages are new, and so many saved. */
export function toCount(hub: Hub, fresh: number, saved: number): Promise<unknown> {
  return when(
    hub.voicemail.mailbox$,
    (mailbox) => mailbox?.new === fresh && mailbox.saved === saved,
  );
}

/** Of one channel, decoded by ffmpeg. */
export async function decoded(sound: Blob): Promise<RecordedSound> {
  return RecordedSound.decode(new Uint8Array(await sound.arrayBuffer()), 1);
}

/** Fails unless the sound is this tone for `seconds`, more or less, and none of the others. */
export function assertTone(
  sound: RecordedSound,
  hertz: number,
  seconds: number,
  others: readonly number[] = [],
): void {
  const tones = [hertz, ...others];
  const heard = sound.secondsOf(hertz, 0, tones);
  assert.ok(Math.abs(heard - seconds) < 0.4, `${hertz} Hz for ${heard} of ${seconds} s`);
  for (const other of others) assert.equal(sound.secondsOf(other, 0, tones), 0, `${other} Hz`);
}

/** @throws Error when nobody is signed in */
export function userIdOf(hub: Hub): string {
  const state = hub.session.state$.value;
  if (state.status !== 'signed-in') throw new Error('nobody is signed in');
  return state.user.id;
}
