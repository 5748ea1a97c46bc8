import type { Call } from '@hubline/core';
import { html, type TemplateResult } from 'lit';
import type { CallDesk } from '../call-desk.ts';
import { stateLine } from '../call-head.ts';
import type { Line, Shown } from '../call-lines.ts';
import { connectedWords, type StateWord } from '../call-words.ts';
import { callCards } from './call-cards.ts';
import { callQuality } from './call-quality.ts';
import { callVideo } from './call-video.ts';
import { parties } from './parties.ts';
import { moreWords } from './more-words.ts';

/** Several calls side by side, and more about the one that is shown. */
export function severalCalls(desk: CallDesk, line: Line, state: Shown): TemplateResult {
  return html`${cards(desk, line)} ${callVideo(desk, line)}
  ${
    line.length > 1
      ? parties(desk, line)
      : html`<div class="beside">
          ${stateLine(wordsBesideCard(desk, state))} ${callQuality(desk, line[0])}
        </div>`
  }`;
}

/** What its card does not say already. */
function wordsBesideCard({ words, speaking }: CallDesk, state: Shown): readonly StateWord[] {
  if (state.phase !== 'connected') return [];
  const held = state.holdPending && state.held;
  const heldByRemote = state.heldByRemote && state.held;
  return connectedWords({ ...state, held, heldByRemote }, words, speaking);
}

function cards(desk: CallDesk, current: Line): TemplateResult {
  const { lines, commands, words } = desk;
  const swapTo = desk.can('call.hold') ? lines.swapTo : undefined;
  const toMerge = desk.can('call.merge') ? lines.toMerge : undefined;
  return callCards({
    lines: lines.all,
    current,
    words,
    more: moreWords(desk),
    seconds: (line) => desk.seconds(line),
    choose: ([call]) => {
      lines.choose(call);
      desk.host.requestUpdate();
    },
    swap: swapTo && (() => void commands.once('swap', () => talkIn(desk, swapTo))),
    merge: toMerge && (() => void commands.once('merge', () => merge(desk, toMerge))),
    busy: commands.running,
    caption: desk.isConsulting(current) ? moreWords(desk).assistedTransfer : undefined,
  });
}

async function talkIn({ host, lines }: CallDesk, call: Call): Promise<void> {
  await host.hub?.calls.swap(call);
  lines.choose(undefined);
}

async function merge({ host, lines }: CallDesk, [one, two]: readonly [Call, Call]): Promise<void> {
  await host.hub?.calls.merge(one, two);
  lines.choose(undefined);
}
