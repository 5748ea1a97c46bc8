import { HubError, type HubErrorCode } from '../errors/hub-error.ts';

/** What the server may say of a sound that was sent to it, in `fields.sound` or `fields.spoken`. */
const SOUND_FAULTS: Readonly<Record<string, HubErrorCode>> = {
  unreadable: 'sound/unreadable',
  silent: 'sound/silent',
  'too-long': 'sound/too-long',
  'too-large': 'sound/too-large',
};

/** Sends something with a sound in it; a refusal of the sound gets a code of its own. @throws `sound/*` */
export async function withSound<T>(sending: Promise<T>): Promise<T> {
  try {
    return await sending;
  } catch (cause) {
    const fields = cause instanceof HubError ? cause.fields : undefined;
    const code = SOUND_FAULTS[fields?.['sound'] ?? fields?.['spoken'] ?? ''];
    throw code ? new HubError(code, { cause }) : cause;
  }
}
