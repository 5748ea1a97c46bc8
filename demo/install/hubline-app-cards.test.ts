import { expect, fixture, html } from '@open-wc/testing';
import { defineElement } from '@hubline/element';
import { BehaviorSubject } from 'rxjs';
import { still } from '../../test/support/still.ts';
import type { UpdateState } from './app-updates.ts';
import { HublineAppCards } from './hubline-app-cards.ts';
import type { Share } from './share-store.ts';

defineElement(HublineAppCards);

async function open(state: UpdateState = 'none', kept: Share | null = null, inCall = false) {
  const acts: string[] = [];
  const act = (name: string) => async () => void acts.push(name);
  const state$ = new BehaviorSubject<UpdateState>(state);
  const callsUp$ = new BehaviorSubject(inCall);
  const app = {
    updates: { state$, update: act('update'), later: act('later') },
    sharing: { share$: new BehaviorSubject<Share | null>(kept), discard: act('discard') },
    callsUp$,
    chooseConversation: act('choose'),
  } as unknown as NonNullable<HublineAppCards['app']>;
  const cards = await fixture<HublineAppCards>(
    html`<hubline-app-cards .app=${app}></hubline-app-cards>`,
  );
  const said = () => cards.renderRoot.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  const press = (word: string) =>
    [...cards.renderRoot.querySelectorAll('button')]
      .find(({ textContent }) => textContent.trim() === word)!
      .click();
  return { cards, acts, state$, callsUp$, said, press };
}

describe('hubline-app-cards', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`has nothing that axe finds in the ${theme} theme`, async () => {
      const { cards } = await open('ready', { text: 'The list', files: [new File([''], 'a')] });
      cards.theme = theme;
      await still(cards);
      await expect(cards).to.be.accessible();
    });
  }

  it('says nothing where there is nothing to say', async () => {
    const { said } = await open();
    expect(said()).to.equal('');
  });

  it('offers a new version, now or later', async () => {
    const { said, press, acts } = await open('ready');
    expect(said()).to.contain('A new version is ready.');
    press('Update');
    press('Later');
    expect(acts).to.deep.equal(['update', 'later']);
  });

  it('says of it during a call that it waits, before it is chosen and after', async () => {
    const { cards, said, state$, callsUp$ } = await open('ready');
    callsUp$.next(true);
    await cards.updateComplete;
    expect(said()).to.contain('It can be installed after your call.');
    state$.next('waiting');
    await cards.updateComplete;
    expect(said()).to.contain('The new version will be installed after your call.');
    expect(said()).not.to.contain('Update');
  });

  it('asks who gets what was shared', async () => {
    const text = 'x'.repeat(200);
    const { said, press, acts } = await open('none', { text, files: [new File([''], 'a')] });
    expect(said()).to.contain('Choose the conversation that gets what you shared.');
    expect(said()).to.contain(`1 file · ${'x'.repeat(80)}…`);
    press('Choose conversation');
    press('Discard');
    expect(acts).to.deep.equal(['choose', 'discard']);
  });
});
