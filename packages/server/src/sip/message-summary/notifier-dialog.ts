import {
  Dialog,
  NameAddrHeader,
  SubscribeUserAgentServer,
  type IncomingRequestMessage,
  type IncomingSubscribeRequest,
  type UserAgentCore,
} from 'sip.js/lib/core/index.js';

/** A SUBSCRIBE that waits for its answer. */
export type SubscribeRequest = Pick<IncomingSubscribeRequest, 'message' | 'accept' | 'reject'>;

/** Our end of a subscription (RFC 6665 §4.2); sip.js has the subscriber's alone. */
export class NotifierDialog extends Dialog {
  readonly #onSubscribe: (request: SubscribeRequest) => void;

  /** @param message the SUBSCRIBE that begins it, to be answered with this tag */
  constructor(
    core: UserAgentCore,
    message: IncomingRequestMessage,
    toTag: string,
    onSubscribe: (request: SubscribeRequest) => void,
  ) {
    super(core, Dialog.initialDialogStateForUserAgentServer(message, toTag));
    this.#onSubscribe = onSubscribe;
  }

  override receiveRequest(message: IncomingRequestMessage): void {
    if (!this.sequenceGuard(message)) return;
    super.receiveRequest(message);
    // What else is sent inside of dialogs is for calls, and here is none.
    if (message.method !== 'SUBSCRIBE') {
      return void this.core.replyStateless(message, { statusCode: 481 });
    }
    const contact: unknown = message.parseHeader('contact');
    if (contact instanceof NameAddrHeader) this.dialogState.remoteTarget = contact.uri;
    this.#onSubscribe(new SubscribeUserAgentServer(this.core, message));
  }
}
