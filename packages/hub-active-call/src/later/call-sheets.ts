import type { Call, MyPhone, Park } from '@hubline/core';
import { localNumber, parkIcon, peopleIcon, retryIcon, transferIcon } from '@hubline/element';
import { html, type TemplateResult } from 'lit';
import type { CallDesk } from '../call-desk.ts';
import type { Line } from '../call-lines.ts';
import { choiceMenu, sheetHead, type Choice } from './choice-menu.ts';
import type { Menu, Sheet } from '../opening.ts';
import { park, switchTo, transfer } from './passing-on.ts';
import type { ChooseEvent } from './sheets/choose.event.ts';
import type { NumberOption } from './sheets/number-options.ts';
import { moreWords } from './more-words.ts';

/** Two ways to do what was pressed. */
export function callMenu(desk: CallDesk, line: Line, menu: Menu): TemplateResult {
  const { words, opening } = desk;
  const { call } = words;
  const [title, choices] =
    menu === 'transfer'
      ? [call.transfer, waysToTransfer(desk)]
      : [call.park, waysToPark(desk, line)];
  return choiceMenu({ title, choices, back: moreWords(desk).goBack, close: () => opening.close() });
}

function waysToTransfer(desk: CallDesk): readonly Choice[] {
  const { opening } = desk;
  const found: (Choice | false)[] = [
    desk.can('call.transfer') && {
      word: moreWords(desk).blindTransfer,
      hint: moreWords(desk).blindTransferHint,
      sign: transferIcon,
      choose: () => opening.open('blind'),
    },
    desk.can('call.consult') &&
      desk.canAdd && {
        word: moreWords(desk).assistedTransfer,
        hint: moreWords(desk).assistedTransferHint,
        sign: peopleIcon,
        choose: () => opening.open('assisted'),
      },
  ];
  return found.filter((choice) => choice !== false);
}

function waysToPark(desk: CallDesk, [call]: Line): readonly Choice[] {
  const { opening, words } = desk;
  return [
    {
      word: words.call.park,
      hint: moreWords(desk).parkHint,
      sign: parkIcon,
      choose: () => opening.open('parks'),
    },
    {
      word: moreWords(desk).dynamicPark,
      hint: moreWords(desk).dynamicParkHint,
      sign: retryIcon,
      choose: () => parkIn(desk, call),
    },
  ];
}

/** A list to choose from, in place of the controls. */
export function callSheet(desk: CallDesk, line: Line, sheet: Sheet): TemplateResult {
  const { words, opening } = desk;
  const titles: Record<Sheet, string> = {
    add: words.call.addCall,
    blind: moreWords(desk).blindTransfer,
    assisted: moreWords(desk).assistedTransfer,
    parks: words.call.park,
    phones: words.call.switchPhone,
  };
  const title = titles[sheet];
  return html`<div class="sheet" part="sheet" role="group" aria-label=${title}>
    ${sheetHead(title, moreWords(desk).goBack, () => opening.close())} ${list(desk, line, sheet)}
  </div>`;
}

function list(desk: CallDesk, [call]: Line, sheet: Sheet): TemplateResult {
  const { hub, strings } = desk.host;
  const { callTarget, transferTarget } = moreWords(desk);
  switch (sheet) {
    case 'parks':
      return html`<hub-choose-park
        .hub=${hub}
        .strings=${strings}
        @choose=${({ value }: ChooseEvent<Park>) => parkIn(desk, call, value)}
      ></hub-choose-park>`;
    case 'phones':
      return html`<hub-choose-phone
        .hub=${hub}
        .strings=${strings}
        @choose=${({ value }: ChooseEvent<MyPhone>) => {
          desk.opening.close();
          void switchTo(desk, call, value);
        }}
      ></hub-choose-phone>`;
    case 'add':
    case 'blind':
    case 'assisted':
      return html`<hub-choose-number
        .hub=${hub}
        .strings=${strings}
        .action=${sheet === 'blind' ? transferTarget : callTarget}
        @choose=${({ value }: ChooseEvent<NumberOption>) => reach(desk, call, sheet, value)}
      ></hub-choose-number>`;
  }
}

function parkIn(desk: CallDesk, call: Call, place?: Park): void {
  desk.opening.close();
  void park(desk, call, place);
}

/** Calls who was chosen, or passes the call on to them. */
function reach(
  desk: CallDesk,
  call: Call,
  how: 'add' | 'blind' | 'assisted',
  { number, name, contact }: NumberOption,
): void {
  const { host, lines, commands, dialing, opening } = desk;
  opening.close();
  lines.choose(undefined);
  commands.clear();
  if (how === 'add') void dialing.dial(number, contact);
  else if (how === 'blind') void transfer(desk, call, number, name || localNumber(number));
  else void commands.once('consult', async () => host.hub?.calls.consult(call, number));
}
