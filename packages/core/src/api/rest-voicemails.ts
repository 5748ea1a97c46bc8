import type { VoicemailFolder } from '../voicemail/voicemail.ts';
import type {
  ForwardedVoicemail,
  VoicemailCommands,
  VoicemailPage,
  VoicemailQuery,
} from '../voicemail/voicemail-source.ts';
import { base64 } from './base64.ts';
import type { RestSession } from './rest-session.ts';
import { nothing } from './shape.ts';
import { withSound } from './sound-refusal.ts';
import { page, voicemail } from './wire.ts';

/** What is asked of the mailbox, over REST. */
export class RestVoicemails implements VoicemailCommands {
  readonly #session: RestSession;

  constructor(session: RestSession) {
    this.#session = session;
  }

  page({ folder, limit, cursor }: VoicemailQuery): Promise<VoicemailPage> {
    const query = new URLSearchParams({
      folder,
      limit: String(limit),
      ...(cursor === null ? {} : { cursor }),
    });
    return this.#session.send({
      method: 'GET',
      path: `voicemails?${query.toString()}`,
      answer: page(voicemail),
    });
  }

  sound(id: string): Promise<Blob> {
    return this.#session.file(`${pathOf(id)}/sound`);
  }

  async move(id: string, folder: VoicemailFolder): Promise<void> {
    await this.#session.write({
      method: 'PUT',
      path: pathOf(id),
      body: { folder },
      answer: nothing,
    });
  }

  async remove(id: string): Promise<void> {
    await this.#session.send({ method: 'DELETE', path: pathOf(id), answer: nothing });
  }

  async forward(id: string, { to, comment, spoken }: ForwardedVoicemail): Promise<void> {
    const body = {
      to,
      ...(comment === '' ? {} : { comment }),
      ...(spoken ? { spoken: await base64(spoken) } : {}),
    };
    await withSound(
      this.#session.write({
        method: 'POST',
        path: `${pathOf(id)}/forward`,
        body,
        upload: true,
        answer: nothing,
      }),
    );
  }

  async changePin(pin: string): Promise<void> {
    await this.#session.write({
      method: 'PUT',
      path: 'mailbox/pin',
      body: { pin },
      answer: nothing,
    });
  }
}

function pathOf(id: string): string {
  return `voicemails/${encodeURIComponent(id)}`;
}
