import { html, nothing, type TemplateResult } from 'lit';
import type { CallDesk } from './call-desk.ts';
import { callHead } from './call-head.ts';
import type { Line, Shown } from './call-lines.ts';

/** Who is talked with: one call as the hero, or several side by side. */
export function callStage(desk: CallDesk, line: Line, state: Shown): TemplateResult {
  const { later, words, speaking } = desk;
  if (later.now && desk.lines.all.length > 1) return later.now.severalCalls(desk, line, state);
  return html`${later.now?.callVideo(desk, line)}
  ${callHead({
    line,
    state,
    words,
    speaking,
    strings: desk.host.strings,
    seconds: desk.seconds(line),
    outcome: desk.commands.outcome(line[0]),
    quality: line.length > 1 ? undefined : later.now?.callQuality(desk, line[0]),
  })}
  ${line.length > 1 ? later.now?.parties(desk, line) : nothing}`;
}
