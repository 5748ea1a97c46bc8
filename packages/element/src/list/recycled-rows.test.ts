import { expect, fixtureSync, html } from '@open-wc/testing';
import { render } from 'lit';
import { recycledRows, type RowState } from './recycled-rows.ts';

interface Row extends RowState {
  readonly text: string;
}

const row = (text: string, kind = 'row'): Row => ({ key: text, kind, text });
const rowsOf = (...texts: string[]): Row[] => texts.map((text) => row(text));

/** A list of buttons, how often one was drawn, and the function that shows other rows. */
async function list() {
  const place = fixtureSync<HTMLElement>(html`<div></div>`);
  const drawn: string[] = [];
  const template = ({ text }: Row) => {
    drawn.push(text);
    return html`<button>${text}</button>`;
  };
  const show = (rows: readonly Row[], inOrder: boolean): void =>
    void render(html`${recycledRows(rows, template, inOrder)}`, place);
  const buttons = () => [...place.querySelectorAll('button')];
  return { show, buttons, drawn, texts: () => buttons().map(({ textContent }) => textContent) };
}

describe('Recycled rows', () => {
  it('use the elements of rows that went for those that came', async () => {
    const { show, buttons, texts } = await list();
    show(rowsOf('1', '2', '3', '4'), true);
    const before = new Set(buttons());
    show(rowsOf('3', '4', '5', '6'), false);
    expect([...texts()].sort()).to.eql(['3', '4', '5', '6']);
    expect(buttons().every((button) => before.has(button))).to.equal(true);
  });

  it('keep their elements, and are drawn anew only where something changed', async () => {
    const { show, buttons, drawn } = await list();
    show(rowsOf('1', '2', '3'), true);
    const [, second] = buttons();
    drawn.length = 0;
    show([row('2'), { ...row('3'), text: 'three' }], true);
    expect(drawn).to.eql(['three']);
    expect(buttons()[0]).to.equal(second);
  });

  it('are put in order when there is time', async () => {
    const { show, texts } = await list();
    show(rowsOf('1', '2', '3', '4', '5'), true);
    show(rowsOf('4', '5', '6', '7', '8'), false);
    show(rowsOf('4', '5', '6', '7', '8'), true);
    expect(texts()).to.eql(['4', '5', '6', '7', '8']);
    show(rowsOf('1', '2', '4', '6'), true);
    expect(texts()).to.eql(['1', '2', '4', '6']);
  });

  it('leave the row that has the focus where it is', async () => {
    const { show, buttons, texts } = await list();
    show(rowsOf('1', '2', '3', '4', '5'), true);
    const second = buttons()[1]!;
    second.focus();
    let lost = false;
    second.addEventListener('blur', () => (lost = true));
    show(rowsOf('2', '6', '7', '8', '9'), false);
    show(rowsOf('2', '6', '7', '8', '9'), true);
    expect(texts()).to.eql(['2', '6', '7', '8', '9']);
    show(rowsOf('0', '1', '2', '3'), true);
    expect(texts()).to.eql(['0', '1', '2', '3']);
    expect(lost).to.equal(false);
    expect(document.activeElement).to.equal(second);
  });

  it('are elements of their own for each kind', async () => {
    const { show, buttons } = await list();
    show([row('1'), row('2', 'day')], true);
    const [first] = buttons();
    show([row('3', 'day'), row('4')], true);
    expect(buttons()[1]).to.equal(first);
  });
});
