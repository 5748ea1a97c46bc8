// The provider first: elements that are there before it never find their hub.
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
import type { Hub } from '@hubline/core';
import { defineElement } from '@hubline/element';
import { filter, firstValueFrom, merge, timer } from 'rxjs';
import { HublineApp } from './hubline-app.ts';
import { HublineUserMenu } from './hubline-user-menu.ts';
import { beginToSpeak } from './languages/languages.ts';
import { HublineMicrophoneCard } from './onboarding/hubline-microphone-card.ts';

/** In ms: who is signed in is waited for so long, or the entrance would be drawn in vain. */
const PATIENCE = 200;

/** Draws the app of this phone, in the language that is to be spoken. */
export async function show(hub: Hub): Promise<void> {
  await Promise.all([beginToSpeak(), resumed(hub)]);
  for (const provider of document.querySelectorAll('hub-provider')) provider.hub = hub;
  defineElement(HublineUserMenu);
  defineElement(HublineMicrophoneCard);
  defineElement(HublineApp);
  // One that was allowed before has its buttons work without a visit to the settings.
  if ('hid' in navigator) requestIdleCallback(() => void hub.headset().catch(() => undefined));
}

/** Resolves when it is known who is signed in, or that takes its time. */
async function resumed({ session }: Hub): Promise<void> {
  const known$ = session.state$.pipe(filter(({ status }) => status !== 'resuming'));
  await firstValueFrom(merge(known$, timer(PATIENCE)));
}
