import type { Call } from '@hubline/core';
import { html, nothing, type TemplateResult } from 'lit';
import { callCards } from './call-cards.ts';
import type { CallDesk } from './call-desk.ts';
import { callHead, parties, stateLine } from './call-head.ts';
import type { Line, Shown } from './call-lines.ts';
import { connectedWords, type StateWord } from './call-words.ts';

/** Who is talked with: one call as the hero, or several side by side. */
export function callStage(desk: CallDesk, line: Line, state: Shown): TemplateResult {
  const { words, speaking } = desk;
  const each = line.length > 1 ? conferenceParties(desk, line) : undefined;
  if (desk.lines.all.length > 1) {
    return html`${cards(desk, line)} ${each ?? stateLine(wordsBesideCard(desk, state))}`;
  }
  return html`${callHead({
    line,
    state,
    words,
    speaking,
    strings: desk.host.strings,
    seconds: desk.seconds(line),
    outcome: desk.commands.outcome(line[0]),
  })}
  ${each ?? nothing}`;
}

/** What its card does not say already. */
function wordsBesideCard({ words, speaking }: CallDesk, state: Shown): readonly StateWord[] {
  if (state.phase !== 'connected') return [];
  const held = state.holdPending && state.held;
  return connectedWords({ ...state, held }, words, speaking);
}

function cards(desk: CallDesk, current: Line): TemplateResult {
  const { lines, commands, words } = desk;
  const swapTo = desk.can('call.hold') ? lines.swapTo : undefined;
  const toMerge = desk.can('call.merge') ? lines.toMerge : undefined;
  return callCards({
    lines: lines.all,
    current,
    words,
    seconds: (line) => desk.seconds(line),
    choose: ([call]) => {
      lines.choose(call);
      desk.host.requestUpdate();
    },
    swap: swapTo && (() => void commands.once('swap', () => talkIn(desk, swapTo))),
    merge: toMerge && (() => void commands.once('merge', () => merge(desk, toMerge))),
    busy: commands.running,
    caption: desk.isConsulting(current) ? words.call.assistedTransfer : undefined,
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

function conferenceParties(desk: CallDesk, line: Line): TemplateResult {
  const { words, speaking, commands, lines } = desk;
  const split = (call: Call) =>
    commands.try(async () => {
      await lines.conference?.split(call);
      lines.choose(undefined);
    });
  return parties({ line, words, speaking, split });
}
