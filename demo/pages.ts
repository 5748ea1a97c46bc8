import type { CapabilityId } from '@hubline/core';
import {
  callCenterIcon,
  callIcon,
  chatIcon,
  contactsIcon,
  historyIcon,
  parkIcon,
  profileIcon,
  settingsIcon,
  voicemailIcon,
  type IconPath,
} from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import { hrefOf } from './route.ts';
import { appWords } from './words.ts';

/** A page of the app. */
export interface Page {
  /** Its part of the address; never changed, people keep it. */
  readonly id: string;
  /** In the language of the moment. */
  readonly name: string;
  /** The page whose link of the menu leads here too, and beside which it is a tab. */
  readonly beside?: Page;
  /** It is reached from elsewhere than the menu. */
  readonly apart?: boolean;
  readonly icon: IconPath;
  /** Only in the menu where the phone system can do that. */
  readonly needs?: CapabilityId;
  /** Fetches what the page is made of. Without it, the page is there from the beginning. */
  readonly load?: () => Promise<unknown>;
  readonly content: TemplateResult;
}

export const SOFT_PHONE: Page = {
  id: 'soft-phone',
  get name() {
    return appWords().pages.softPhone;
  },
  icon: callIcon,
  get content() {
    return html`<div class="module dial">
        <hubline-microphone-card></hubline-microphone-card><hub-dialpad></hub-dialpad>
      </div>
      <div class="module recent">
        <hub-recent-calls>
          <a slot="actions" class="more" href=${hrefOf('call-history')}>${appWords().allCalls}</a>
        </hub-recent-calls>
      </div>`;
  },
};

export const CALL_HISTORY: Page = {
  id: 'call-history',
  get name() {
    return appWords().pages.callHistory;
  },
  icon: historyIcon,
  needs: 'history.list',
  load: () => import('@hubline/hub-call-history/define.js'),
  content: html`<hub-call-history add-contacts messages></hub-call-history>`,
};

export const CONTACTS: Page = {
  id: 'contacts',
  get name() {
    return appWords().pages.contacts;
  },
  icon: contactsIcon,
  needs: 'contacts.directory',
  load: () => import('@hubline/hub-contact-list/define.js'),
  content: html`<hub-contact-list messages></hub-contact-list>`,
};

export const CALL_PARK: Page = {
  id: 'call-park',
  get name() {
    return appWords().pages.callPark;
  },
  icon: parkIcon,
  needs: 'parks.list',
  load: () => import('@hubline/hub-park-panel/define.js'),
  content: html`<hub-park-panel></hub-park-panel>`,
};

export const VOICEMAIL: Page = {
  id: 'voicemail',
  get name() {
    return appWords().pages.voicemail;
  },
  icon: voicemailIcon,
  needs: 'voicemail.list',
  load: () => import('@hubline/hub-voicemail/define.js'),
  content: html`<hub-voicemail add-contacts></hub-voicemail>`,
};

export const GREETINGS: Page = {
  id: 'voicemail/greetings',
  get name() {
    return appWords().pages.greetings;
  },
  beside: VOICEMAIL,
  icon: voicemailIcon,
  needs: 'greetings.list',
  load: () => import('@hubline/hub-greetings/define.js'),
  get content() {
    return html`<hub-greetings>
      <a slot="actions" class="more" href=${hrefOf('profile/security')}
        >${appWords().voicemailPin}</a
      >
    </hub-greetings>`;
  },
};

export const MESSAGES: Page = {
  id: 'messages',
  get name() {
    return appWords().pages.messages;
  },
  icon: chatIcon,
  needs: 'chat.direct',
  load: () => import('@hubline/hub-messages/define.js'),
  content: html`<hub-messages></hub-messages>`,
};

export const CALL_CENTER: Page = {
  id: 'call-center',
  get name() {
    return appWords().pages.callCenter;
  },
  icon: callCenterIcon,
  needs: 'queues.stats',
  load: () => import('@hubline/hub-queue-panel/define.js'),
  content: html`<hub-queue-panel></hub-queue-panel>`,
};

export const MY_STATS: Page = {
  id: 'call-center/my-stats',
  get name() {
    return appWords().pages.myStats;
  },
  beside: CALL_CENTER,
  icon: callCenterIcon,
  needs: 'queues.stats',
  load: () => import('@hubline/hub-my-stats/define.js'),
  content: html`<hub-my-stats></hub-my-stats>`,
};

export const WALLBOARD: Page = {
  id: 'call-center/wallboard',
  get name() {
    return appWords().pages.wallboard;
  },
  beside: CALL_CENTER,
  icon: callCenterIcon,
  needs: 'queues.watch',
  load: () => import('@hubline/hub-wallboard/define.js'),
  content: html`<hub-wallboard
    warn-waiting="3"
    alarm-waiting="6"
    warn-wait="30"
    alarm-wait="120"
    warn-level="80"
    alarm-level="60"
  ></hub-wallboard>`,
};

export const STATUSES: Page = {
  id: 'call-center/statuses',
  get name() {
    return appWords().pages.statuses;
  },
  beside: CALL_CENTER,
  icon: callCenterIcon,
  needs: 'queues.statuses',
  load: () => import('@hubline/hub-agent-statuses/define.js'),
  content: html`<hub-agent-statuses></hub-agent-statuses>`,
};

export const SETTINGS: Page = {
  id: 'settings',
  get name() {
    return appWords().pages.settings;
  },
  icon: settingsIcon,
  load: () =>
    Promise.all([
      import('@hubline/hub-device-settings/define.js'),
      import('@hubline/hub-headset/define.js'),
      import('./appearance/hubline-appearance.define.ts'),
      import('./hubline-language.define.ts'),
      import('./install/hubline-phone-links.define.ts'),
    ]),
  content: html`<div class="cards">
    <section class="card"><hubline-appearance></hubline-appearance></section>
    <section class="card"><hubline-language></hubline-language></section>
    <section class="card"><hub-device-settings></hub-device-settings></section>
    <section class="card"><hub-headset></hub-headset></section>
    <section class="card"><hub-call-notifications settings></hub-call-notifications></section>
    <section class="card"><hubline-phone-links></hubline-phone-links></section>
  </div>`,
};

export const PHONE_CHECK: Page = {
  id: 'settings/phone-check',
  get name() {
    return appWords().pages.phoneCheck;
  },
  beside: SETTINGS,
  icon: settingsIcon,
  load: () => import('@hubline/hub-phone-check/define.js'),
  content: html`<div class="cards">
    <section class="card"><hub-phone-check></hub-phone-check></section>
  </div>`,
};

export const PROFILE: Page = {
  id: 'profile',
  get name() {
    return appWords().pages.profile;
  },
  apart: true,
  icon: profileIcon,
  needs: 'profile.write',
  load: () => import('@hubline/hub-profile-form/define.js'),
  content: html`<div class="form-page"><hub-profile-form></hub-profile-form></div>`,
};

export const EMERGENCY_ADDRESS: Page = {
  id: 'profile/emergency-address',
  get name() {
    return appWords().pages.emergencyAddress;
  },
  beside: PROFILE,
  icon: profileIcon,
  needs: 'emergency.addresses',
  load: () => import('@hubline/hub-e911-form/define.js'),
  content: html`<div class="form-page"><hub-e911-form></hub-e911-form></div>`,
};

export const SECURITY: Page = {
  id: 'profile/security',
  get name() {
    return appWords().pages.security;
  },
  beside: PROFILE,
  icon: profileIcon,
  needs: 'security.password',
  load: () =>
    Promise.all([
      import('@hubline/hub-account-security/define.js'),
      import('@hubline/hub-voicemail-pin/define.js'),
    ]),
  content: html`<div class="form-page">
    <hub-account-security></hub-account-security>
    <section class="card"><hub-voicemail-pin></hub-voicemail-pin></section>
  </div>`,
};

/** In the order of the menu; the first is the one to begin with. */
export const PAGES: readonly Page[] = [
  SOFT_PHONE,
  CALL_HISTORY,
  VOICEMAIL,
  GREETINGS,
  MESSAGES,
  CONTACTS,
  CALL_PARK,
  CALL_CENTER,
  MY_STATS,
  WALLBOARD,
  STATUSES,
  SETTINGS,
  PHONE_CHECK,
  PROFILE,
  EMERGENCY_ADDRESS,
  SECURITY,
];
