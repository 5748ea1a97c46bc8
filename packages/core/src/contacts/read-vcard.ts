import ICAL from 'ical.js';
import type { ContactDraft } from './contact-draft.ts';
import { importedEmails, importedNumber, type ImportEntry } from './import-entry.ts';
import { phoneLabel } from './phone-label.ts';
import { currentLine, isQuoted } from './vcard-2.ts';
import { vcardTexts } from './vcard-cards.ts';

/** What is read of a card; pictures and the like are passed over unread. */
const READ = /^(?:[\w-]+\.)?(VERSION|FN|N|ORG|TEL|EMAIL|NOTE)[;:]/i;

/** The entries of a vCard file, of version 2.1, 3.0 or 4.0. */
export function* vcardEntries(text: string): Generator<ImportEntry> {
  for (const { line, place, lines } of vcardTexts(text)) {
    yield { line, place, draft: lines && draftOf(lines) };
  }
}

/** Null where a line is broken. */
function draftOf(lines: readonly string[]): ContactDraft | null {
  try {
    return read(componentOf(lines));
  } catch {
    return null;
  }
}

function componentOf(lines: readonly string[]): ICAL.Component {
  const known = lines
    .filter((line) => READ.test(line))
    // A group such as `item1.` says what belongs together; we need none of it.
    .map((line) => line.replace(/^[\w-]+\.(?=[\w-]+[;:])/, ''));
  const version =
    known
      .find((line) => /^VERSION:/i.test(line))
      ?.slice(8)
      .trim() ?? '2.1';
  // Some phones write text of 2.1 under the number of 3.0.
  const current = known.map((line) =>
    version === '2.1' || isQuoted(line) ? currentLine(line) : line,
  );
  const body = current.filter((line) => !/^VERSION[;:]/i.test(line));
  const card = ['BEGIN:VCARD', `VERSION:${version === '4.0' ? '4.0' : '3.0'}`, ...body];
  return new ICAL.Component(ICAL.parse([...card, 'END:VCARD'].join('\r\n')) as unknown[]);
}

function read(card: ICAL.Component): ContactDraft {
  const company = textOf(card, 'org');
  return {
    name: textOf(card, 'fn') || nameOf(card) || company,
    company,
    phones: card.getAllProperties('tel').map((property) => ({
      label: phoneLabel(typesOf(property)),
      number: importedNumber(String(property.getFirstValue() ?? '')),
    })),
    emails: importedEmails(
      card.getAllProperties('email').map((property) => String(property.getFirstValue() ?? '')),
    ),
    note: textOf(card, 'note'),
  };
}

/** `Family;Given;Additional;Prefix;Suffix`, in the order in which it is read. */
function nameOf(card: ICAL.Component): string {
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] = partsOf(
    card.getFirstPropertyValue('n'),
  );
  return [prefix, given, additional, family, suffix].filter(Boolean).join(' ');
}

/** The whole value, or the first part of one that has parts. */
function textOf(card: ICAL.Component, name: string): string {
  return partsOf(card.getFirstPropertyValue(name))[0] ?? '';
}

function typesOf(property: ICAL.Property): string {
  return partsOf(property.getParameter('type')).join(' ');
}

/** A part may have parts itself, such as several given names. */
function partsOf(value: unknown): readonly string[] {
  const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return parts.map((part) => {
    const text = Array.isArray(part) ? part.join(' ') : typeof part === 'string' ? part : '';
    // RFC 2426 §4 escapes it everywhere; the parser looks for it in values of parts only.
    return text.replaceAll('\\;', ';').trim();
  });
}
