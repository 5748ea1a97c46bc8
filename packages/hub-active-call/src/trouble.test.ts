import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import {
  accessible,
  all,
  button,
  cards,
  controls,
  press,
  settled,
  talking,
  talkingToTwo,
  words,
} from '../../../test/support/active-call-page.ts';

const TAKING_BACK = { kind: 'taking-back', repair: null } as const;

describe('hub-active-call: what keeps a call silent', () => {
  it('has nothing that axe finds, whatever it is', async () => {
    const { element, phone } = await talking();
    phone.call.trouble(TAKING_BACK);
    await accessible(element);
    phone.call.trouble({ kind: 'path', repair: 'relay' });
    await accessible(element);
  });

  it('says what it is, and what is done about it', async () => {
    const { element, phone } = await talking();
    const { call } = phone;
    const said = async (trouble: Parameters<typeof call.trouble>[0]) => {
      call.trouble(trouble);
      await settled(element);
      return words(element);
    };
    expect(await said(TAKING_BACK)).to.deep.equal(['Taking your call back…']);
    expect(await said({ kind: 'other-away', repair: null })).to.deep.equal([
      'Bob Johnson’s phone is reconnecting…',
    ]);
    expect(await said({ kind: 'path', repair: null })).to.deep.equal(['Reconnecting…']);
    expect(await said({ kind: 'path', repair: 'ice-restart' })).to.deep.equal([
      'Poor connection. Repairing…',
    ]);
    expect(await said({ kind: 'path', repair: 'relay' })).to.deep.equal([
      'Poor connection. Trying another way…',
    ]);
    expect(await said({ kind: 'path', repair: 'microphone' })).to.deep.equal([
      'Opening your microphone again…',
    ]);
    expect(await said(null)).to.deep.equal([]);
  });

  it('says that the other side is away although its sound flows, as the server knows it', async () => {
    const { element, phone } = await talking();
    phone.call.trouble({ kind: 'other-away', repair: null });
    phone.call.media('flowing');
    await settled(element);
    expect(words(element)).to.deep.equal(['Bob Johnson’s phone is reconnecting…']);
  });

  it('announces it politely, and once: the same words stay as they are while time goes on', async () => {
    const { element, phone } = await talking();
    const region = all(element, '.visually-hidden[role=status]').at(-1)!;
    phone.call.trouble(TAKING_BACK);
    await settled(element);
    expect(region.getAttribute('role')).to.equal('status');
    let changes = 0;
    const watch = new MutationObserver((found) => (changes += found.length));
    watch.observe(region, { subtree: true, childList: true, characterData: true });
    phone.call.trouble({ ...TAKING_BACK });
    element.requestUpdate();
    await settled(element);
    watch.disconnect();
    expect(all(element, '.visually-hidden[role=status]').at(-1) === region).to.equal(true);
    expect(changes).to.equal(0);
    expect(words(element)).to.deep.equal(['Taking your call back…']);
  });

  it('leaves Mute, Hold and End to be used', async () => {
    const { element, hub, phone } = await talking();
    phone.call.trouble(TAKING_BACK);
    await settled(element);
    expect(controls(element)).to.include.members(['Mute', 'Hold', 'Dial Pad', 'Transfer Call']);
    await press(element, 'Mute', 'Hold');
    expect(words(element)).to.deep.equal(['Taking your call back…', 'On hold', 'Muted']);
    const state = phone.call.state$.value;
    expect(state.phase === 'connected' && state.muted && state.held).to.equal(true);
    button(element, 'End')!.click();
    expect(hub.calls.active$.value).to.have.length(0);
  });

  it('says it of the one call of two that has it, and of each in a merged call', async () => {
    const { element, hub, phone } = await talkingToTwo();
    phone.calls[1]!.trouble({ kind: 'other-away', repair: null });
    await settled(element);
    expect(cards(element)).to.deep.equal(['Bob Johnson: On hold', 'Carol Smith: Talking']);
    expect(words(element)).to.deep.equal(['Carol Smith’s phone is reconnecting…']);
    await press(element, 'Merge');
    await waitUntil(() => hub.calls.conference$.value !== null);
    phone.calls[0]!.trouble(TAKING_BACK);
    await settled(element);
    expect(words(element)).to.deep.equal([
      'Taking your call back…',
      'Carol Smith’s phone is reconnecting…',
    ]);
  });
});
