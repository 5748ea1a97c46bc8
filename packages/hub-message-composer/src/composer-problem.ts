import { alertIcon, errorText, icon, type SomeStrings, type Strings } from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { Draft } from './draft.ts';

/** Why it was not sent. */
export function composerProblem(
  problem: Draft['problem'],
  words: Strings['composer'],
  strings: SomeStrings | undefined,
): TemplateResult | typeof nothing {
  // What is too long is told below the field.
  if (problem === null || problem === 'too-long') return nothing;
  const text =
    problem === 'empty' ? words.emptyMessage : words.notSent(errorText(problem, strings));
  return html`<p class="notice negative" role="alert">${icon(alertIcon)}<span>${text}</span></p>`;
}

/** Why nothing can be sent yet, and how to try again. */
export function notLoaded(
  error: unknown,
  words: { readonly composer: Strings['composer']; readonly common: Strings['common'] },
  strings: SomeStrings | undefined,
  retry: () => void,
): TemplateResult {
  const { composer, common } = words;
  return html`<div class="notice negative" role="alert">
    ${icon(alertIcon)}
    <p>${composer.notLoaded(errorText(error, strings))}</p>
    <button class="button" type="button" @click=${retry}>${common.retry}</button>
  </div>`;
}
