import '@hubline/element/define.js';
import '@hubline/hub-active-call/define.js';
import '@hubline/hub-agent-status/define.js';
import '@hubline/hub-call-notifications/define.js';
import '@hubline/hub-dialpad/define.js';
import '@hubline/hub-emergency-banner/define.js';
import '@hubline/hub-incoming-call/define.js';
import '@hubline/hub-notices/define.js';
import '@hubline/hub-recent-calls/define.js';
import '@hubline/hub-registration-status/define.js';
import '@hubline/hub-sign-in/define.js';
import type { Hub } from '@hubline/core';
import { defineElement, type HubElement } from '@hubline/element';
import { fixture, fixtureCleanup, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { chooseTheme } from '../../demo/appearance/theme.ts';
import { HublineApp } from '../../demo/hubline-app.ts';
import { HublineUserMenu } from '../../demo/hubline-user-menu.ts';
import { chooseLanguage, type Language } from '../../demo/languages/languages.ts';
import { HublineMicrophoneCard } from '../../demo/onboarding/hubline-microphone-card.ts';
import { hrefOf } from '../../demo/route.ts';
import { still } from '../support/still.ts';
import { drawnElements } from './drawn.ts';

defineElement(HublineUserMenu);
defineElement(HublineMicrophoneCard);
defineElement(HublineApp);

/** As people choose them in the settings; those of high contrast follow the scheme of the system. */
export const THEMES = ['light', 'dark', 'contrast light', 'contrast dark'] as const;

export type Theme = (typeof THEMES)[number];

/** WCAG 2.2, 1.4.12; paragraphs are spaced as far as there are some. */
const SPACED = new CSSStyleSheet();
SPACED.replaceSync(`* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p:not(:last-child) {
  margin-block-end: 2em !important;
}`);

/** The ground of the page and the height of the app, as `index.html` has them, and nothing moves. */
export async function dressPage(): Promise<void> {
  await emulateMedia({ reducedMotion: 'reduce' });
  document.documentElement.lang = 'en';
  const link = Object.assign(document.createElement('link'), {
    rel: 'stylesheet',
    href: '/demo/page.css',
  });
  const fetched = new Promise((resolve) => link.addEventListener('load', resolve));
  document.head.append(link);
  await fetched;
}

/** All is as it was before: the language and the theme of this browser too. */
export async function undressPage(): Promise<void> {
  fixtureCleanup();
  await chooseLanguage('en');
  await wear('light');
  localStorage.removeItem('hubline.language');
  localStorage.removeItem('hubline.theme');
  history.replaceState(null, '', location.pathname);
  await emulateMedia({ reducedMotion: 'no-preference' });
}

/** The app with this phone, on a page that has come. */
export async function openApp(hub: Hub, page: string): Promise<HublineApp> {
  fixtureCleanup();
  history.replaceState(null, '', hrefOf(page));
  const provider = await fixture<HTMLElement>(
    html`<hub-provider .hub=${hub}><hubline-app></hubline-app></hub-provider>`,
  );
  const app = provider.querySelector('hubline-app')!;
  await app.updateComplete;
  if (hub.session.state$.value.status === 'signed-in') await pageToCome(app, page);
  await settled(app);
  return app;
}

async function pageToCome(app: HublineApp, id: string): Promise<void> {
  const panel = `.current[id="panel-${id.replace('/', '-')}"]`;
  const there = () => app.renderRoot.querySelector(panel);
  await toCome(() => there()?.children.length && !there()!.querySelector('.rows'), id);
}

/** Looks at each frame: this is waited for often. */
export async function toCome(isThere: () => unknown, what: string): Promise<void> {
  const end = performance.now() + 8_000;
  while (!isThere()) {
    if (performance.now() > end) throw new Error(`${what} does not come`);
    await new Promise(requestAnimationFrame);
  }
}

/** Until all that is drawn is drawn, and still. */
export async function settled(app: HublineApp): Promise<void> {
  await app.updateComplete;
  for (const child of app.renderRoot.querySelectorAll<HubElement>('*')) {
    await (child.updateComplete as Promise<boolean> | undefined);
  }
  await still(app);
}

export async function wear(theme: Theme): Promise<void> {
  const colorScheme = theme.endsWith('dark') ? 'dark' : 'light';
  document.documentElement.style.colorScheme = colorScheme;
  chooseTheme(theme.startsWith('contrast') ? 'contrast' : colorScheme);
  const hasMoreContrast = () =>
    getComputedStyle(document.documentElement).getPropertyValue('--hub-focus-width') === '3px';
  await toCome(() => hasMoreContrast() === theme.startsWith('contrast'), `the theme ${theme}`);
}

export async function speak(app: HublineApp, language: Language): Promise<void> {
  await chooseLanguage(language);
  await settled(app);
}

export async function resize(app: HublineApp, width: number, height: number): Promise<void> {
  await setViewport({ width, height });
  await settled(app);
}

/** Spaces all texts as people may who read with difficulty. */
export async function spaceTexts(app: HublineApp): Promise<void> {
  for (const { shadowRoot } of [app, ...drawnElements(app.renderRoot)]) {
    shadowRoot?.adoptedStyleSheets.push(SPACED);
  }
  await settled(app);
}
