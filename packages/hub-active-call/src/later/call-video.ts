import type { VideoSource } from '@hubline/core';
import {
  screenIcon,
  videoEnglish,
  videoIcon,
  type HubElement,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Control } from '../call-controls.ts';
import type { CallDesk } from '../call-desk.ts';
import { connected, type Line } from '../call-lines.ts';

/** Whether something is to be seen in it: not in a conference, where nobody's picture is passed on. */
export function hasVideo(line: Line): boolean {
  const [state, ...others] = connected(line);
  if (!state || others.length > 0) return false;
  const { sending, receiving, pending } = state.video;
  return receiving || sending !== 'off' || pending;
}

/** The video of the call, where there is some. */
export function callVideo({ host }: CallDesk, line: Line): TemplateResult | typeof nothing {
  const [state] = connected(line);
  if (!hasVideo(line) || state?.held) return nothing;
  return html`<hub-call-video
    part="video"
    .hub=${host.hub}
    .strings=${host.strings}
    .call=${line[0]}
    no-sending
  ></hub-call-video>`;
}

/** Camera and screen, each on or off. */
export function videoControls(desk: CallDesk, line: Line): readonly Control[] {
  const [state] = connected(line);
  if (!state || line.length > 1 || !desk.can('call.video')) return [];
  const words = wordsOf(desk.host);
  const { sending, pending } = state.video;
  const disabled = state.held || state.transfer !== null;
  const control = (source: VideoSource) => ({
    pressed: sending === source,
    busy: pending && sending === source,
    disabled,
  });
  return [
    { name: 'video', key: 'v', word: words.video, sign: videoIcon, ...control('camera') },
    ...(canShare()
      ? [
          {
            ...({ name: 'screen', key: 'e', word: words.share, sign: screenIcon } as const),
            ...control('screen'),
          },
        ]
      : []),
  ];
}

/** Sends that from now on, or no more. */
export function pressVideo({ commands }: CallDesk, [call]: Line, source: VideoSource): void {
  const state = call.state$.value;
  if (state.phase !== 'connected') return;
  commands.try(() => call.sendVideo(state.video.sending === source ? 'off' : source), call);
}

/** Phones cannot. */
function canShare(): boolean {
  return 'getDisplayMedia' in (navigator.mediaDevices ?? {});
}

function wordsOf({ strings }: HubElement): Strings['video'] {
  return strings?.video ?? videoEnglish;
}
