import { randomUUID } from 'node:crypto';
import type { components } from '../../packages/core/src/api/schema.ts';
import type { Answer, ServerClient, SignedIn } from './server-client.ts';
import { until } from './until.ts';

type Schemas = components['schemas'];
export type TextConversation = NonNullable<Schemas['Conversation']>;
export type TextMessage = NonNullable<Schemas['Message']>;

/** Someone who writes text messages over REST. */
export class Texter {
  readonly #client: ServerClient;
  readonly #who: SignedIn;

  private constructor(client: ServerClient, who: SignedIn) {
    this.#client = client;
    this.#who = who;
  }

  static async signIn(client: ServerClient, username: string): Promise<Texter> {
    return new Texter(client, await client.signIn(username));
  }

  get token(): string {
    return this.#who.token;
  }

  request(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.#client.request(method, path, { token: this.token, body });
  }

  beginAnswer(number: string): Promise<Answer> {
    const recipients = [{ kind: 'number', number }];
    const draft = { clientId: randomUUID(), recipients, name: '', ownNumber: null };
    return this.request('POST', '/api/conversations', draft);
  }

  /** The conversation with this number. */
  async begin(number: string): Promise<TextConversation> {
    return read<TextConversation>(await this.beginAnswer(number));
  }

  writeAnswer(
    { id }: TextConversation,
    text: string,
    attachmentIds: readonly string[] = [],
  ): Promise<Answer> {
    const path = `/api/conversations/${id}/messages`;
    return this.request('POST', path, { clientId: randomUUID(), text, attachmentIds });
  }

  async write(
    conversation: TextConversation,
    text: string,
    attachmentIds: readonly string[] = [],
  ): Promise<TextMessage> {
    return read<TextMessage>(await this.writeAnswer(conversation, text, attachmentIds));
  }

  /** Uploads a small file. Returns its id. */
  async upload(name: string, type: string, bytes: Uint8Array): Promise<string> {
    const draft = { clientId: randomUUID(), name, type, size: bytes.length };
    const { id } = read<Schemas['Upload']>(await this.request('POST', '/api/uploads', draft));
    const response = await fetch(`${this.#client.url}/api/uploads/${id}/bytes?from=0`, {
      method: 'PUT',
      headers: {
        Authorization: `Bearer ${this.token}`,
        'Content-Type': 'application/octet-stream',
      },
      body: Uint8Array.from(bytes),
    });
    const { attachment } = (await response.json()) as Schemas['Upload'];
    if (!attachment) throw new Error(`${name} was not taken`);
    return attachment.id;
  }

  async content(attachmentId: string): Promise<Buffer> {
    const response = await fetch(`${this.#client.url}/api/attachments/${attachmentId}/content`, {
      headers: { Authorization: `Bearer ${this.token}` },
    });
    if (!response.ok) throw new Error(`the file was answered with ${response.status}`);
    return Buffer.from(await response.arrayBuffer());
  }

  /** The conversations in the list. */
  async list(): Promise<readonly TextConversation[]> {
    const answer = await this.request('GET', '/api/conversations');
    return read<{ items: TextConversation[] }>(answer).items;
  }

  async conversation(id: string): Promise<TextConversation> {
    return read<TextConversation>(await this.request('GET', `/api/conversations/${id}`));
  }

  async messages({ id }: TextConversation): Promise<readonly TextMessage[]> {
    const answer = await this.request('GET', `/api/conversations/${id}/messages`);
    return read<{ items: TextMessage[] }>(answer).items;
  }

  /** Waits for the conversation with this number. */
  withParty(number: string): Promise<TextConversation> {
    return until(`nothing came from ${number}`, async () =>
      (await this.list()).find(({ party }) => party?.number === number),
    );
  }

  /** Waits until the conversation tells this: `>` before what went out, its fate behind it. */
  async sees(conversation: TextConversation, expected: readonly string[]): Promise<void> {
    let seen: string[] = [];
    await until(
      () => `did not see ${JSON.stringify(expected)} but ${JSON.stringify(seen)}`,
      async () => {
        seen = (await this.messages(conversation)).map((message) => briefly(conversation, message));
        return JSON.stringify(seen) === JSON.stringify(expected) ? true : null;
      },
    );
  }

  /** Waits until the conversation is closed for this reason, or open. */
  async isClosed({ id }: TextConversation, reason: string | null): Promise<void> {
    await until(`the conversation is not closed by ${reason}`, async () =>
      (await this.conversation(id)).closed === reason ? true : null,
    );
  }
}

function briefly({ ownNumber }: TextConversation, message: TextMessage): string {
  const { text, from, carrier, attachments } = message;
  const files = attachments.map(({ name }) => `[${name}]`).join('');
  if (!carrier) return text + files;
  const fate = carrier.status === 'failed' ? carrier.reason : carrier.status;
  const by = from.userId === null && from.number === ownNumber ? 'auto ' : '';
  return `> ${by}${text}${files} (${fate})`;
}

function read<T>({ status, text }: Answer): T {
  if (status !== 200) throw new Error(`answered ${status}: ${text}`);
  return JSON.parse(text) as T;
}
