import type { CallQuality } from '@hubline/core';
import { expect } from '@open-wc/testing';
import { BehaviorSubject } from 'rxjs';
import { waitUntil } from '../../../test/support/wait-until.ts';
import {
  accessible,
  all,
  press,
  settled,
  talking,
  talkingToTwo,
  type OnPage,
} from '../../../test/support/active-call-page.ts';

const FAIR: CallQuality = {
  ...{ mos: 3.4, grade: 'fair', lossIn: 0.04, lossOut: 0.01, jitter: 21, roundTrip: 180 },
  ...{ warnings: ['loss'], fault: null },
};

/** Each call that is up sounds as good as can be heard. */
async function sounding(page: OnPage, quality: CallQuality = FAIR): Promise<OnPage> {
  for (const call of page.hub.calls.active$.value) {
    Object.defineProperty(call, 'quality$', { value: new BehaviorSubject(quality) });
  }
  // Shown anew with what it sounds like now.
  for (const leg of page.phone.calls) leg.mute(true);
  for (const sign of signs(page)) sign.requestUpdate();
  await settled(page.element);
  return page;
}

const signs = ({ element }: OnPage) =>
  all(element, 'hub-call-quality') as HTMLElementTagNameMap['hub-call-quality'][];
const shownCalls = (page: OnPage) => signs(page).map(({ call }) => call?.id);
const gradeOf = (sign: HTMLElement | undefined) =>
  sign?.shadowRoot?.querySelector('[part=sign]')?.getAttribute('aria-label');

describe('hub-active-call: how a call sounds', () => {
  it('has nothing that axe finds', async () => {
    const page = await sounding(await talking());
    expect(gradeOf(signs(page)[0])).to.equal('Connection: fair');
    await accessible(page.element);
  });

  it('is said beside the duration, in a place that is there before', async () => {
    const page = await talking();
    const place = () => all(page.element, '.facts .quality')[0]!.getBoundingClientRect();
    const before = place();
    await sounding(page, { ...FAIR, grade: 'good', warnings: [] });
    expect(gradeOf(signs(page)[0])).to.equal('Connection: good');
    expect(place().x).to.be.closeTo(before.x, 1);
    expect(place().height).to.be.closeTo(before.height, 4);
  });

  it('is not said while something known keeps the call silent, nor once it is over', async () => {
    const page = await sounding(await talking());
    expect(signs(page)).to.have.length(1);
    page.phone.call.trouble({ kind: 'taking-back', repair: null });
    await settled(page.element);
    expect(signs(page)).to.have.length(0);
    page.phone.call.takeBack();
    await settled(page.element);
    expect(signs(page)).to.have.length(1);
    page.phone.call.finish();
    await settled(page.element);
    expect(signs(page)).to.have.length(0);
  });

  it('is said of the one of two that is shown, and of each in a merged call', async () => {
    const page = await sounding(await talkingToTwo());
    const ids = page.hub.calls.active$.value.map(({ id }) => id);
    expect(shownCalls(page)).to.deep.equal(ids.slice(1));
    await accessible(page.element);
    await press(page.element, 'Merge');
    await waitUntil(() => signs(page).length === 2);
    expect(shownCalls(page)).to.deep.equal(ids);
    await accessible(page.element);
  });
});
