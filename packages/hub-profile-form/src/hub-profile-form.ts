import type { AnsweringRules, CapabilityId, MyProfile, Profile, ProfilePatch } from '@hubline/core';
import {
  HubElement,
  Watch,
  alertIcon,
  buttonStyles,
  errorText,
  profileEnglish,
  profileIcon,
  skeletonStyles,
  type Strings,
  emptyStyles,
} from '@hubline/element';
import { Fetched, listMessage, listSkeleton } from '@hubline/element/list.js';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { profileFormStyles } from './hub-profile-form.styles.ts';
import {
  answeringSection,
  callerIdSection,
  personalSection,
  type Drawn,
} from './profile-sections.ts';
import { sectionStyles } from './section.styles.ts';

const SKELETONS = 6;

/**
 * What users decide about themselves: name, time zone, e-mail, picture, caller ID, and who answers their calls.
 * Each setting is saved by itself as soon as it is changed, and says so.
 *
 * @tag hub-profile-form
 * @summary Shows and changes the profile of whoever is signed in.
 * @slot actions - What stands at the end of the heading.
 * @csspart heading - The line with the heading.
 * @csspart personal - Personal Information.
 * @csspart caller-id - Caller ID Information.
 * @csspart incoming - Incoming Calls.
 */
export class HubProfileForm extends HubElement {
  static readonly tagName = 'hub-profile-form';
  static override styles = [
    HubElement.styles,
    buttonStyles,
    skeletonStyles,
    sectionStyles,
    emptyStyles,
    profileFormStyles,
  ];

  /** As the server told it last, by itself or in its answer to a change. */
  @state() private profile: Profile | null = null;

  readonly #session = new Watch(this, () => this.hub?.session.state$);
  readonly #capabilities = new Watch(this, () => this.hub?.capabilities$);
  readonly #fetched = new Fetched<MyProfile>(
    this,
    () => (this.#user && this.#can('profile.write') ? this.hub : undefined),
    (hub) => hub.profile(),
  );
  readonly #connection = new Watch(
    this,
    () => this.hub?.session.connection$,
    ({ status }) => {
      if (status === 'online' && this.#fetched.state.status === 'failed') this.#fetched.retry();
    },
  );
  readonly #told = new Watch(
    this,
    () => this.#fetched.value?.profile$,
    (profile) => (this.profile = profile),
  );
  /** Changes go one after the other: each builds on what the one before made. */
  #last: Promise<unknown> = Promise.resolve();
  #owner: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const owner = this.#user;
    if (owner !== this.#owner) this.profile = this.#told.value ?? null;
    this.#owner = owner;
  }

  protected override render(): TemplateResult {
    const words = this.#words;
    return html`<section aria-labelledby="heading">
      <div class="head" part="heading">
        <h2 id="heading">${words.heading}</h2>
        <slot name="actions"></slot>
      </div>
      ${this.#renderBody()}
    </section>`;
  }

  get #words(): Strings['profile'] {
    return this.words('profile', profileEnglish);
  }

  get #user(): string | undefined {
    const session = this.#session.value;
    return session?.status === 'signed-in' ? session.user.id : undefined;
  }

  #can(capability: CapabilityId): boolean {
    return this.#capabilities.value?.[capability].level !== 'none';
  }

  #renderBody(): TemplateResult {
    const words = this.#words;
    const session = this.#session.value?.status;
    if (!this.hub) return html`<p class="quiet reason">${words.notReady}</p>`;
    if (session === 'signed-out' || session === 'signing-in') {
      return say(words.signedOut, words.signedOutHint);
    }
    if (this.#user && !this.#can('profile.write')) {
      return say(words.unavailable, words.unavailableHint);
    }
    if (this.profile) return this.#renderSections(this.profile);
    const { state } = this.#fetched;
    const isOffline = this.#connection.value?.status === 'offline';
    if (state.status !== 'failed' && !isOffline) return this.#renderSkeleton();
    const error = isOffline || state.status !== 'failed' ? UNREACHABLE : state.error;
    return listMessage({
      icon: alertIcon,
      what: words.failed,
      hint: errorText(error, this.strings),
      actions: [{ word: this.common.retry, act: this.#retry }],
    });
  }

  #renderSections(profile: Profile): TemplateResult {
    const words = this.#words;
    const { strings } = this;
    const drawn: Drawn = { profile, words, strings, save: this.#save };
    const isOffline = this.#connection.value?.status === 'offline';
    return html`${
        isOffline ? html`<p class="quiet reason" role="status">${words.offline}</p>` : nothing
      }
      <section class="part" part="personal" aria-labelledby="personal">
        ${personalSection(drawn, {
          emails: this.#renderEmails(profile),
          picture: this.#renderPicture(profile),
        })}
      </section>
      <section class="part" part="caller-id" aria-labelledby="caller-id">
        ${callerIdSection(drawn)}
      </section>
      <section class="part" part="incoming" aria-labelledby="incoming">
        ${answeringSection(drawn, {
          isOffered: this.#can('profile.answering'),
          change: this.#changeAnswering,
        })}
      </section>`;
  }

  #renderEmails({ emails }: Profile): TemplateResult {
    return html`<hub-profile-emails
      .strings=${this.strings}
      .emails=${emails}
      .mine=${this.#fetched.value}
      .took=${this.#take}
    ></hub-profile-emails>`;
  }

  #renderPicture({ firstName, lastName, avatar }: Profile): TemplateResult | typeof nothing {
    if (!this.#can('profile.avatar')) return nothing;
    return html`<hub-profile-picture
      .strings=${this.strings}
      .name=${`${firstName} ${lastName}`}
      .version=${avatar}
      .mine=${this.#fetched.value}
      .took=${this.#take}
    ></hub-profile-picture>`;
  }

  #renderSkeleton(): TemplateResult {
    return listSkeleton(
      this.common,
      SKELETONS,
      () =>
        html`<div class="ghost">
          <div class="skeleton"></div>
          <div class="skeleton"></div>
        </div>`,
    );
  }

  #change(patch: (profile: Profile) => ProfilePatch): Promise<void> {
    const change = async (): Promise<void> => {
      const mine = this.#fetched.value;
      if (!mine || !this.profile) return;
      this.#take(await mine.update(patch(this.profile)));
    };
    const done = this.#last.then(change, change);
    this.#last = done;
    return done;
  }

  readonly #save = (patch: ProfilePatch): Promise<void> => this.#change(() => patch);

  readonly #changeAnswering = (change: Partial<AnsweringRules>): Promise<void> =>
    this.#change(({ answering }) => ({ answering: { ...answering, ...change } }));

  readonly #take = (profile: Profile): void => {
    if (this.profile?.id === profile.id) this.profile = profile;
  };

  readonly #retry = (): void => {
    this.hub?.registration.retry();
    if (this.#fetched.state.status === 'failed') this.#fetched.retry();
  };
}

const UNREACHABLE = { code: 'network/unreachable' };

function say(what: string, hint: string): TemplateResult {
  return listMessage({ icon: profileIcon, what, hint });
}

declare global {
  interface HTMLElementTagNameMap {
    'hub-profile-form': HubProfileForm;
  }
}
