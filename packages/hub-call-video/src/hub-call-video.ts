import type { Call, CallState } from '@hubline/core';
import {
  HubElement,
  Watch,
  WatchAll,
  alertIcon,
  avatar,
  avatarStyles,
  callStyles,
  concealIcon,
  errorText,
  fullScreenIcon,
  icon,
  leaveFullScreenIcon,
  noticeStyles,
  partyName,
  pictureInPictureIcon,
  screenIcon,
  showIcon,
  videoEnglish,
  videoIcon,
  type IconPath,
  type Strings,
} from '@hubline/element';
import '@hubline/element/late-errors.js';
import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { callVideoStyles } from './hub-call-video.styles.ts';
import { picture } from './picture.ts';
import { FullScreen, togglePictureInPicture } from './screen-modes.ts';

type Connected = Extract<CallState, { readonly phase: 'connected' }>;

interface Tool {
  readonly word: string;
  readonly sign: IconPath;
  readonly pressed?: boolean;
  readonly busy?: boolean;
  readonly press: () => void;
}

/**
 * The video of one call: what the other side sends, oneself in the corner, and what can be done about it.
 *
 * @tag hub-call-video
 * @summary Shows the video of a call, with `Video`, `Share Screen`, `Full Screen` and `Picture in Picture`.
 * @csspart remote - What the other side sends.
 * @csspart own - What one sends.
 * @csspart tools - What can be done.
 * @cssprop --hub-call - The ink that the call stands on.
 */
export class HubCallVideo extends HubElement {
  static readonly tagName = 'hub-call-video';
  static override styles = [
    HubElement.styles,
    avatarStyles,
    noticeStyles,
    callStyles,
    callVideoStyles,
  ];

  /** The call to show; the one that is talked in where it is not set. */
  @property({ attribute: false }) call: Call | undefined;

  /** Without the buttons `Video` and `Share Screen`, for where there are such already. */
  @property({ type: Boolean, attribute: 'no-sending' }) noSending = false;

  @state() private isOwnHidden = false;
  @state() private error: unknown;

  @query('video.remote') private readonly remote!: HTMLVideoElement | null;

  readonly #active = new Watch(this, () => this.hub?.calls.active$);
  readonly #localVideo = new Watch(this, () => this.#shown?.localVideo$);
  readonly #remoteVideo = new Watch(this, () => this.#shown?.remoteVideo$);
  readonly #fullScreen = new FullScreen(this);

  constructor() {
    super();
    new WatchAll(this, () => this.#calls.map(({ state$ }) => state$));
  }

  protected override render(): TemplateResult | typeof nothing {
    const call = this.#shown;
    const state = call?.state$.value;
    if (!call || state?.phase !== 'connected') return nothing;
    return html`<section class="call" aria-label=${this.#words.heading}>
      <div class="stage">
        ${this.#renderRemote(state)} ${this.#renderOwn(state)}
        ${
          state.video.pending
            ? html`<p class="pending" role="status">${this.#words.starting}</p>`
            : nothing
        }
      </div>
      ${this.#renderError()}
      <div class="tools" part="tools" role="group" aria-label=${this.#words.heading}>
        ${this.#tools(call, state).map(
          ({ word, sign, pressed, busy, press }) =>
            html`<button
              class="tool"
              type="button"
              title=${word}
              aria-label=${word}
              aria-pressed=${pressed ?? nothing}
              aria-busy=${busy ? 'true' : nothing}
              @click=${press}
            >
              ${icon(sign)}
            </button>`,
        )}
      </div>
    </section>`;
  }

  get #words(): Strings['video'] {
    return this.words('video', videoEnglish);
  }

  get #calls(): readonly Call[] {
    return this.call ? [this.call] : (this.#active.value ?? []);
  }

  get #shown(): Call | undefined {
    return this.#calls.find(({ state$: { value } }) => value.phase === 'connected' && !value.held);
  }

  #renderRemote(state: Connected): TemplateResult {
    const words = this.#words;
    const name = partyName(state.party, this.common);
    const stream = this.#remoteVideo.value;
    if (stream && state.video.receiving) {
      return picture(stream, { label: words.of(name), kind: 'remote', part: 'remote' });
    }
    return html`<div class="absent">
      ${avatar(state.party.name)}
      <p class="quiet" role="status">
        <bdi>${words.noVideo(name)}</bdi>
        ${state.video.sending === 'camera' ? words.onlyYou : nothing}
      </p>
    </div>`;
  }

  #renderOwn({ video }: Connected): TemplateResult | typeof nothing {
    const words = this.#words;
    const stream = this.#localVideo.value;
    if (!stream || video.sending === 'off') return nothing;
    const label = video.sending === 'screen' ? words.ownScreen : words.own;
    return html`<div class=${this.isOwnHidden ? 'own hidden' : 'own'}>
      ${
        this.isOwnHidden
          ? nothing
          : picture(stream, {
              label,
              kind: video.sending === 'screen' ? 'mine' : 'mine mirrored',
              part: 'own',
            })
      }
      <button
        class="tool small"
        type="button"
        title=${this.isOwnHidden ? words.showOwn : words.hideOwn}
        aria-label=${this.isOwnHidden ? words.showOwn : words.hideOwn}
        @click=${() => (this.isOwnHidden = !this.isOwnHidden)}
      >
        ${icon(this.isOwnHidden ? showIcon : concealIcon)}
      </button>
    </div>`;
  }

  #renderError(): TemplateResult | typeof nothing {
    if (this.error === undefined) return nothing;
    return html`<p class="notice warning" role="alert">
      ${icon(alertIcon)}<span>${errorText(this.error, this.strings)}</span>
    </p>`;
  }

  #tools(call: Call, { video }: Connected): readonly Tool[] {
    const words = this.#words;
    const isFull = this.#fullScreen.now;
    const found: (Tool | false)[] = [
      !this.noSending && {
        word: words.video,
        sign: videoIcon,
        pressed: video.sending === 'camera',
        busy: video.pending,
        press: () => this.#send(call, video.sending === 'camera' ? 'off' : 'camera'),
      },
      !this.noSending &&
        'getDisplayMedia' in (navigator.mediaDevices ?? {}) && {
          word: words.share,
          sign: screenIcon,
          pressed: video.sending === 'screen',
          busy: video.pending,
          press: () => this.#send(call, video.sending === 'screen' ? 'off' : 'screen'),
        },
      document.pictureInPictureEnabled &&
        video.receiving && {
          word: words.pictureInPicture,
          sign: pictureInPictureIcon,
          press: () => this.#try(async () => this.remote && togglePictureInPicture(this.remote)),
        },
      this.#fullScreen.isPossible && {
        word: isFull ? words.leaveFullScreen : words.fullScreen,
        sign: isFull ? leaveFullScreenIcon : fullScreenIcon,
        press: () => this.#try(() => this.#fullScreen.toggle()),
      },
    ];
    return found.filter((tool) => tool !== false);
  }

  #send(call: Call, source: Connected['video']['sending']): void {
    this.#try(() => call.sendVideo(source));
  }

  #try(act: () => Promise<unknown>): void {
    this.error = undefined;
    act().catch((error: unknown) => {
      if (this.#shown) this.error = error;
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-call-video': HubCallVideo;
  }
}
