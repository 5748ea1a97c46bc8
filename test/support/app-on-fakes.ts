import '@hubline/element/define.js';
import '@hubline/hub-active-call/define.js';
import '@hubline/hub-agent-status/define.js';
import '@hubline/hub-call-notifications/define.js';
import '@hubline/hub-emergency-banner/define.js';
import '@hubline/hub-dialpad/define.js';
import '@hubline/hub-incoming-call/define.js';
import '@hubline/hub-notices/define.js';
import '@hubline/hub-recent-calls/define.js';
import '@hubline/hub-registration-status/define.js';
import '@hubline/hub-sign-in/define.js';
import { createFakeHub, type FakeHub, type FakeHubOptions } from '@hubline/core/testing';
import { defineElement } from '@hubline/element';
import { fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { HublineApp } from '../../demo/hubline-app.ts';
import { HublineUserMenu } from '../../demo/hubline-user-menu.ts';
import { HublineMicrophoneCard } from '../../demo/onboarding/hubline-microphone-card.ts';
import { hrefOf } from '../../demo/route.ts';
import { waitUntil } from './wait-until.ts';

defineElement(HublineUserMenu);
defineElement(HublineMicrophoneCard);
defineElement(HublineApp);

/** The whole app in the wide view, at one of its pages, on a hub of fakes. */
export async function appOnFakes(
  page = 'soft-phone',
  options: FakeHubOptions = {},
): Promise<{ readonly app: HublineApp; readonly fake: FakeHub }> {
  await setViewport({ width: 1320, height: 900 });
  history.replaceState(null, '', hrefOf(page));
  const fake = createFakeHub({ maxCalls: 4, ...options });
  await fake.ready;
  const provider = await fixture<HTMLElement>(
    html`<hub-provider .hub=${fake.hub}><hubline-app></hubline-app></hub-provider>`,
  );
  const app = provider.querySelector('hubline-app')!;
  await app.updateComplete;
  const isFetched = (): boolean => !app.renderRoot.querySelector('.page.current > .rows');
  await waitUntil(isFetched, `${page} is not fetched`, { timeout: 30_000 });
  return { app, fake };
}
