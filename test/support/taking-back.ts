import type { PhoneSystem, USERS } from './phone-system.ts';
import type { RtpPeer } from './rtp-peer.ts';
import type { SipCall } from './sip-call.ts';
import type { SipMessage } from './sip-message.ts';
import type { SipPhone } from './sip-phone.ts';

/** One browser of a user, whose page may be loaded anew: the same session and device. */
export class Page {
  phone!: SipPhone;
  readonly #system: PhoneSystem;
  readonly #username: keyof typeof USERS;
  readonly #same: {
    readonly sessionId: string;
    readonly deviceId: string;
    readonly instance: string;
  };

  private constructor(system: PhoneSystem, username: keyof typeof USERS) {
    this.#system = system;
    this.#username = username;
    const deviceId = `browser-of-${username}`;
    this.#same = {
      sessionId: `session-of-${username}`,
      deviceId,
      instance: `urn:uuid:${deviceId}`,
    };
  }

  static async open(
    system: PhoneSystem,
    username: keyof typeof USERS,
    { register = true } = {},
  ): Promise<Page> {
    const page = new Page(system, username);
    page.phone = await system.phone(username, { ...page.#same, register });
    return page;
  }

  /** The page goes without a word, and another one opens a socket, which is not registered. */
  async reload(): Promise<void> {
    await this.phone.vanish();
    this.phone = await this.#system.phone(this.#username, { ...this.#same, register: false });
  }

  /** Asks for the call of the page before. */
  takeBack(call: SipCall, sdp: string, replaces = call.replaces()): SipCall {
    return this.phone.call('taken-back', sdp, takingBack(replaces));
  }

  /** The same with sound, until it is there. */
  async takeBackWithSound(
    call: SipCall,
  ): Promise<{ readonly call: SipCall; readonly media: RtpPeer; readonly answer: SipMessage }> {
    const media = this.#system.media(this.#username);
    const taken = this.takeBack(call, media.offer());
    const answer = await taken.final();
    if (answer.status !== 200) throw new Error(`Not taken back: ${answer.startLine}`);
    media.acceptAnswer(answer.body);
    await media.opened;
    return { call: taken, media, answer };
  }
}

/** The headers that name the dialog of before. */
export const takingBack = (replaces: string): (readonly [string, string])[] => [
  ['Replaces', replaces],
  ['Require', 'replaces'],
];
