import '@hubline/element/define.js';
import { english, type Strings } from '@hubline/element';
import { pseudo } from '@hubline/element/pseudo.js';
import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import { drawnTexts, outsideBrackets, type DrawnText } from '../test/support/drawn-texts.ts';
import { still } from '../test/support/still.ts';

/** As much of a story as it takes to draw it. */
interface Story {
  readonly args?: object;
  readonly loaders?: readonly (() => unknown)[];
  readonly render?: (args: object, context: { readonly loaded: object }) => TemplateResult;
}
type Stories = Readonly<Record<string, Story>> & { readonly default: Story };

/** What is never a word of ours: names, texts that people wrote, devices. */
const DATA = 'bdi, option, p.text, p.text *, .who, .author, span.name, p.name, .place';

/** The stories of each element, and where else it shows data. */
const ELEMENTS: readonly (readonly [name: string, load: () => Promise<unknown>, data?: string])[] =
  [
    ['hub-account-security', () => import('./hub-account-security.stories.ts')],
    ['hub-active-call', () => import('./hub-active-call.stories.ts'), '.card'],
    ['hub-agent-status', () => import('./hub-agent-status.stories.ts')],
    ['hub-agent-statuses', () => import('./hub-agent-statuses.stories.ts')],
    ['hub-audio-player', () => import('./hub-audio-player.stories.ts'), '.player'],
    ['hub-call-history', () => import('./hub-call-history.stories.ts')],
    ['hub-call-notifications', () => import('./hub-call-notifications.stories.ts')],
    ['hub-call-quality', () => import('./hub-call-quality.stories.ts')],
    ['hub-call-video', () => import('./hub-call-video.stories.ts')],
    ['hub-contact-list', () => import('./hub-contact-list.stories.ts')],
    ['hub-conversation-list', () => import('./hub-conversation-list.stories.ts')],
    ['hub-device-settings', () => import('./hub-device-settings.stories.ts')],
    ['hub-dialpad', () => import('./hub-dialpad.stories.ts'), 'span.quiet'],
    ['hub-e911-form', () => import('./hub-e911-form.stories.ts')],
    ['hub-emergency-banner', () => import('./hub-emergency-banner.stories.ts')],
    ['hub-greetings', () => import('./hub-greetings.stories.ts')],
    ['hub-incoming-call', () => import('./hub-incoming-call.stories.ts')],
    ['hub-message-composer', () => import('./hub-message-composer.stories.ts')],
    ['hub-message-thread', () => import('./hub-message-thread.stories.ts'), '.said, .chip, .size'],
    ['hub-messages', () => import('./hub-messages.stories.ts'), 'h3, .said, .chip, .size'],
    ['hub-mini-phone', () => import('./hub-mini-phone.stories.ts')],
    ['hub-my-stats', () => import('./hub-my-stats.stories.ts')],
    ['hub-notices', () => import('./hub-notices.stories.ts')],
    ['hub-park-panel', () => import('./hub-park-panel.stories.ts')],
    ['hub-phone-check', () => import('./hub-phone-check.stories.ts')],
    ['hub-profile-form', () => import('./hub-profile-form.stories.ts')],
    ['hub-queue-panel', () => import('./hub-queue-panel.stories.ts')],
    ['hub-recent-calls', () => import('./hub-recent-calls.stories.ts')],
    ['hub-registration-status', () => import('./hub-registration-status.stories.ts')],
    ['hub-sign-in', () => import('./hub-sign-in.stories.ts'), 'h2, .about'],
    ['hub-softphone', () => import('./hub-softphone.stories.ts'), 'h2, .about'],
    ['hub-sound-recorder', () => import('./hub-sound-recorder.stories.ts'), '.recorder'],
    ['hub-voicemail-pin', () => import('./hub-voicemail-pin.stories.ts')],
    ['hub-voicemail', () => import('./hub-voicemail.stories.ts')],
    ['hub-wallboard', () => import('./hub-wallboard.stories.ts')],
  ];

/** Dates and numbers of Japanese have no Latin letters, so that what has some is a text. */
const strings: Strings = (() => {
  const made = pseudo(english);
  return { ...made, common: { ...made.common, locale: 'ja' } };
})();

async function draw(stories: Stories, story: Story): Promise<Element> {
  const { render, args } = { ...stories.default, ...story };
  const loaders = [...(stories.default.loaders ?? []), ...(story.loaders ?? [])];
  const loaded: object = Object.assign({}, ...(await Promise.all(loaders.map((load) => load()))));
  const drawn = render!({ ...stories.default.args, ...args }, { loaded });
  const provider = await fixture(html`<hub-provider .strings=${strings}>${drawn}</hub-provider>`);
  await still(provider);
  return provider;
}

/** English where there should be none; what a story itself writes into the page is its own affair. */
function untranslated(root: Element, data: string): string[] {
  const isOurs = ({ element }: DrawnText): boolean =>
    element.getRootNode() instanceof ShadowRoot && !element.matches(data);
  return [...drawnTexts(root)]
    .filter(isOurs)
    .filter(({ text }) => /[a-z]{2,}/i.test(outsideBrackets(text)))
    .map(({ text, element }) => `${element.localName}.${element.className}: ${text}`);
}

describe('In the pseudo-language, no text of an element is left in English:', () => {
  before(async () => {
    await setViewport({ width: 320, height: 640 });
    await emulateMedia({ reducedMotion: 'reduce' });
  });
  after(() => emulateMedia({ reducedMotion: 'no-preference' }));

  for (const [name, load, data] of ELEMENTS) {
    it(name, async () => {
      const stories = (await load()) as Stories;
      for (const [title, story] of Object.entries(stories)) {
        if (title === 'default') continue;
        const drawn = await draw(stories, story);
        expect(untranslated(drawn, data ? `${DATA}, ${data}` : DATA), title).to.deep.equal([]);
        drawn.remove();
      }
    }).timeout(60_000);
  }
});
