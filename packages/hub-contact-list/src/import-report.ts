import type { ImportReport } from '@hubline/core';
import {
  alertIcon,
  checkIcon,
  errorCode,
  errorText,
  icon,
  type SomeStrings,
  type Strings,
} from '@hubline/element';
import { html, nothing, type TemplateResult } from 'lit';
import type { ImportedFile } from './importing.ts';

/** So many problems are told one by one. */
const MOST_TOLD = 100;
const MEGABYTE = 1_000_000;

interface ReportWords {
  readonly contacts: Strings['contacts'];
  readonly strings: SomeStrings | undefined;
  /** In bytes. */
  readonly largest: number;
}

/** What became of a file: what was added, what was left out, and what could not be taken, by line. */
export function importReport(file: ImportedFile, at: number, all: ReportWords): TemplateResult {
  const words = all.contacts;
  const id = `report-${at}`;
  return html`<section class="report" aria-labelledby=${id}>
    <h5 id=${id}>
      <span class="visually-hidden">${words.report(file.name)}</span
      ><bdi aria-hidden="true">${file.name}</bdi>
    </h5>
    ${file.error === undefined ? nothing : failure(file, all)}
    ${file.report || file.added > 0 ? outcome(file, words) : nothing}
    ${file.report && file.report.problems.length > 0 ? problems(file.report, words) : nothing}
  </section>`;
}

function failure({ error, added }: ImportedFile, all: ReportWords): TemplateResult {
  const text =
    errorCode(error) === 'import/too-large'
      ? all.contacts.tooLarge(all.largest / MEGABYTE)
      : errorText(error, all.strings);
  return html`<p class="notice negative">
    ${icon(alertIcon)}<span>${text}${added > 0 ? ` ${all.contacts.keptUntilThen}` : ''}</span>
  </p>`;
}

function outcome(
  { added, report, stopped }: ImportedFile,
  words: Strings['contacts'],
): TemplateResult {
  const duplicates = report?.duplicates ?? 0;
  return html`<p class="outcome">${icon(checkIcon)}<span>${words.added(added)}</span></p>
    ${duplicates > 0 ? html`<p class="quiet">${words.duplicates(duplicates)}</p>` : nothing}
    ${stopped ? html`<p class="quiet">${words.stopped} ${words.keptUntilThen}</p>` : nothing}`;
}

function problems({ problems: all }: ImportReport, words: Strings['contacts']): TemplateResult {
  return html`<p>${words.problems(all.length)}</p>
    <ul class="problems">
      ${all.slice(0, MOST_TOLD).map(
        ({ line, reason }) =>
          html`<li>
            <span class="line number">${words.line(line)}</span>
            <span>${words.reasons[reason]}</span>
          </li>`,
      )}
      ${all.length > MOST_TOLD ? html`<li class="quiet">${words.moreProblems(all.length - MOST_TOLD)}</li>` : nothing}
    </ul>`;
}
