import { opusFile } from './opus-file.ts';
import { ServerClient } from './server-client.ts';

/** Of half a second, so that callers of a test come to the point. */
export const BRIEF_GREETING = { hertz: 320, seconds: 0.5 } as const;

/** Has the callers of these people hear a brief greeting. */
export async function greetBriefly(url: string, ...usernames: readonly string[]): Promise<void> {
  const client = new ServerClient(url);
  const { hertz, seconds } = BRIEF_GREETING;
  const sound = (await opusFile(hertz, { seconds })).toString('base64');
  for (const username of usernames) {
    const { token } = await client.signIn(username);
    const { status, text } = await client.request('POST', '/api/greetings', {
      token,
      body: { name: 'Brief', source: 'uploaded', isDefault: true, sound },
    });
    if (status !== 201) throw new Error(`no greeting for ${username}: ${text}`);
  }
}
