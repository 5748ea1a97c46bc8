import type { HubKeyEvent } from '@hubline/hub-dialpad';
import { html, nothing, type TemplateResult } from 'lit';
import type { CallDesk } from '../call-desk.ts';
import type { Line } from '../call-lines.ts';

/** As long as anyone will wait for the tones. */
const MOST_AT_ONCE = 64;

/** The dial pad that sends digits into the call: each that is pressed, and those of a text that is pasted. */
export function tonePad(desk: CallDesk, line: Line): TemplateResult {
  const { host, commands, words } = desk;
  const send = (digits: string): void => {
    desk.digits += digits;
    host.requestUpdate();
    for (const call of line) commands.try(() => call.sendDtmf(digits), call);
  };
  const onKey = ({ digit }: HubKeyEvent): void => {
    desk.pasted = undefined;
    send(digit);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain').trim() ?? '';
    if (text === '') return;
    event.preventDefault();
    const found = text.replace(/[^\d*#]/g, '');
    const digits = found.slice(0, MOST_AT_ONCE);
    if (digits !== '') send(digits);
    desk.pasted = pasteNotice(text, found, digits, words.call);
    host.requestUpdate();
  };
  return html`<hub-dialpad
      dtmf
      .hub=${host.hub}
      .strings=${host.strings}
      .value=${desk.digits}
      @hub-key=${onKey}
      @paste=${onPaste}
    ></hub-dialpad>
    <p class="pasted quiet" role="status">${desk.pasted ?? nothing}</p>`;
}

/** What was not sent of a pasted text; undefined when all of it was, but for the blanks and signs between digits. */
function pasteNotice(
  text: string,
  found: string,
  digits: string,
  words: CallDesk['words']['call'],
): string | undefined {
  if (digits === '') return words.nothingPasted;
  if (digits.length < found.length) return words.pastedStart(digits.length);
  return /^[\d*#\s().+/-]+$/.test(text) ? undefined : words.pastedDigits(digits);
}
