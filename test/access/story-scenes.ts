import type { FakeHub } from '@hubline/core/testing';
import type { HubElement } from '@hubline/element';
import type { HublineApp } from '../../demo/hubline-app.ts';
import { toCome } from './app-stage.ts';
import type { Scene } from './app-scenes.ts';

/** As much of a story as it takes to have the app in its state. */
interface Story {
  readonly args?: object;
  readonly loaders?: readonly (() => unknown)[];
  readonly play?: (context: object) => unknown;
}
type Stories = Readonly<Record<string, Story>> & { readonly default: Story };

/** The elements of the app, and the page that each is on. */
const ELEMENTS: readonly (readonly [tag: string, page: string, load: () => Promise<unknown>])[] = [
  [
    'hub-account-security',
    'profile/security',
    () => import('../../stories/hub-account-security.stories.ts'),
  ],
  ['hub-active-call', 'soft-phone', () => import('../../stories/hub-active-call.stories.ts')],
  ['hub-agent-status', 'soft-phone', () => import('../../stories/hub-agent-status.stories.ts')],
  [
    'hub-agent-statuses',
    'call-center/statuses',
    () => import('../../stories/hub-agent-statuses.stories.ts'),
  ],
  ['hub-call-history', 'call-history', () => import('../../stories/hub-call-history.stories.ts')],
  ['hub-contact-list', 'contacts', () => import('../../stories/hub-contact-list.stories.ts')],
  ['hub-device-settings', 'settings', () => import('../../stories/hub-device-settings.stories.ts')],
  ['hub-dialpad', 'soft-phone', () => import('../../stories/hub-dialpad.stories.ts')],
  [
    'hub-e911-form',
    'profile/emergency-address',
    () => import('../../stories/hub-e911-form.stories.ts'),
  ],
  [
    'hub-emergency-banner',
    'soft-phone',
    () => import('../../stories/hub-emergency-banner.stories.ts'),
  ],
  ['hub-greetings', 'voicemail/greetings', () => import('../../stories/hub-greetings.stories.ts')],
  ['hub-headset', 'settings', () => import('../../stories/hub-headset.stories.ts')],
  ['hub-incoming-call', 'soft-phone', () => import('../../stories/hub-incoming-call.stories.ts')],
  ['hub-messages', 'messages', () => import('../../stories/hub-messages.stories.ts')],
  ['hub-my-stats', 'call-center/my-stats', () => import('../../stories/hub-my-stats.stories.ts')],
  ['hub-notices', 'soft-phone', () => import('../../stories/hub-notices.stories.ts')],
  ['hub-park-panel', 'call-park', () => import('../../stories/hub-park-panel.stories.ts')],
  [
    'hub-phone-check',
    'settings/phone-check',
    () => import('../../stories/hub-phone-check.stories.ts'),
  ],
  ['hub-profile-form', 'profile', () => import('../../stories/hub-profile-form.stories.ts')],
  ['hub-queue-panel', 'call-center', () => import('../../stories/hub-queue-panel.stories.ts')],
  ['hub-recent-calls', 'soft-phone', () => import('../../stories/hub-recent-calls.stories.ts')],
  [
    'hub-registration-status',
    'soft-phone',
    () => import('../../stories/hub-registration-status.stories.ts'),
  ],
  ['hub-sign-in', 'soft-phone', () => import('../../stories/hub-sign-in.stories.ts')],
  [
    'hub-voicemail-pin',
    'profile/security',
    () => import('../../stories/hub-voicemail-pin.stories.ts'),
  ],
  ['hub-voicemail', 'voicemail', () => import('../../stories/hub-voicemail.stories.ts')],
  [
    'hub-wallboard',
    'call-center/wallboard',
    () => import('../../stories/hub-wallboard.stories.ts'),
  ],
];

/** The app in the state of each story of its elements that begins with a phone. */
export async function storyScenes(only?: string): Promise<readonly Scene[]> {
  const scenes: Scene[] = [];
  for (const [tag, page, load] of ELEMENTS) {
    if (only !== undefined && tag !== only) continue;
    const stories = (await load()) as Stories;
    for (const [title, story] of Object.entries(stories)) {
      if (title !== 'default') scenes.push(sceneOf(`${tag}: ${title}`, tag, page, stories, story));
    }
  }
  return scenes;
}

function sceneOf(name: string, tag: string, page: string, stories: Stories, story: Story): Scene {
  const args = { ...stories.default.args, ...story.args };
  const loaders = [...(stories.default.loaders ?? []), ...(story.loaders ?? [])];
  let loaded: { readonly fake?: FakeHub };
  return {
    name,
    page,
    phone: async () => {
      loaded = Object.assign({}, ...(await Promise.all(loaders.map((load) => load())))) as object;
      if (!loaded.fake) throw new NoPhone();
      return loaded.fake;
    },
    act: async (app: HublineApp) => {
      const find = () => app.renderRoot.querySelector<HubElement>(tag);
      // Where nobody is signed in, there is no page; nor for who may not open it.
      if (app.renderRoot.querySelector('.entrance') && tag !== 'hub-sign-in') return;
      if (app.renderRoot.querySelector('.current .failure')) return;
      await toCome(find, tag);
      Object.assign(find()!, args);
      await find()!.updateComplete;
      await story.play?.({ canvasElement: app.renderRoot, loaded, args });
    },
  };
}

/** The story has none: it shows the element alone. */
export class NoPhone extends Error {}
