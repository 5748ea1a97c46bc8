import { HubError } from '@hubline/core';
import { ALICE, FakeBackend, createFakeHub, fakeSound } from '@hubline/core/testing';
import type { HubAudioPlayer } from '@hubline/hub-audio-player';
import { expect, fixture, html } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import './define.ts';
import type { HubGreetings } from './hub-greetings.ts';
import {
  HOLIDAY,
  OFFICE,
  alerts,
  all,
  button,
  buttons,
  drag,
  faultOf,
  field,
  focused,
  focusedName,
  open,
  press,
  rows,
  settled,
  soundFile,
  textOf,
  told,
  type,
} from '../../../test/support/greetings-page.ts';

const rowOf = (list: HubGreetings, name: string) =>
  all(list, '[role=listitem]').find(({ shadowRoot }) =>
    textOf(shadowRoot?.querySelector('.name') ?? undefined).includes(name),
  )!;
const saidIn = (list: HubGreetings, name: string) =>
  textOf(rowOf(list, name).shadowRoot!.querySelector('.row')!);
const isDefault = (list: HubGreetings, name: string) => saidIn(list, name).includes('Default');

/** It has begun to play, which takes a browser a while. */
const isHeard = (player: HubAudioPlayer) =>
  waitUntil(
    () => player.renderRoot.querySelector('audio')!.currentTime > 0,
    'nothing is to be heard',
    { timeout: 8_000 },
  );

describe('hub-greetings', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: list, player, questions, forms`, async () => {
        const [list] = await open();
        list.theme = theme;
        list.style.background = theme === 'dark' ? '#16181d' : 'white';
        await settled(list);
        await expect(list).to.be.accessible();
        await press(list, 'Play Holiday');
        await press(list, 'Delete Office hours');
        await press(list, 'Rename Holiday');
        await type(list, 'Name', '');
        await press(list, 'Save');
        await expect(list).to.be.accessible();
        await press(list, 'Upload');
        await expect(list).to.be.accessible();
      });
    }

    it('names each button after its greeting, with the word that is to be seen', async () => {
      const [list] = await open();
      expect(buttons(list)).to.deep.equal([
        ...['Record', 'Upload'],
        ...['Play System greeting', 'Set as default: System greeting'],
        ...['Play Office hours', 'Rename Office hours', 'Delete Office hours'],
        ...['Play Holiday', 'Set as default: Holiday', 'Rename Holiday', 'Delete Holiday'],
      ]);
      for (const one of all(list, 'button')) {
        expect(one.ariaLabel ?? textOf(one)).to.contain(textOf(one));
      }
    });
  });

  describe('the list', () => {
    it('says of each how long it is, how and when it was made, and which is the default one', async () => {
      const [list] = await open();
      expect(rows(list)).to.deep.equal(['System greeting', 'Office hours', 'Holiday']);
      expect(saidIn(list, 'System greeting')).to.contain(
        `Says that you are not available at ${ALICE.extension}`,
      );
      expect(saidIn(list, 'Office hours')).to.contain('00:14').and.to.contain('Recorded');
      expect(saidIn(list, 'Office hours')).to.match(/Feb 3|3 Feb/);
      expect(saidIn(list, 'Holiday')).to.contain('Uploaded');
      expect(isDefault(list, 'Office hours')).to.equal(true);
      expect(isDefault(list, 'System greeting')).to.equal(false);
    });

    it('follows what other browsers change', async () => {
      const [list, { backend }] = await open();
      const { all: greetings } = backend.greetings;
      greetings.upsert({ ...HOLIDAY, name: 'Vacation' });
      greetings.upsert({ ...HOLIDAY, id: 'new', name: 'Lunch', createdAt: new Date() });
      await settled(list);
      expect(rows(list)).to.deep.equal(['System greeting', 'Office hours', 'Vacation', 'Lunch']);
      greetings.remove('holiday');
      await settled(list);
      expect(rows(list)).to.deep.equal(['System greeting', 'Office hours', 'Lunch']);
      expect(told(list)).to.contain('Vacation is not there any more.');
    });

    it('shows names as they are', async () => {
      const name = '<b onclick="alert(1)">Lunch</b>';
      const [list] = await open({ greetings: [{ ...OFFICE, name }] });
      expect(rows(list)).to.include(name);
    });

    it('says what to do while only the system greeting is there', async () => {
      const [list] = await open({ greetings: [] });
      expect(rows(list)).to.deep.equal(['System greeting']);
      expect(isDefault(list, 'System greeting')).to.equal(true);
      expect(textOf(all(list, '.none')[0])).to.contain('Record one to greet callers');
    });
  });

  describe('Play', () => {
    it('fetches the greeting and plays it in its row; Stop takes the player away', async () => {
      const [list, { backend }] = await open();
      const asked: string[] = [];
      const { greetings } = backend;
      const sound = greetings.sound.bind(greetings);
      greetings.sound = (id) => {
        asked.push(id);
        return sound(id);
      };
      greetings.sounds.set('holiday', fakeSound(2));
      await press(list, 'Play Holiday');
      const player = all(list, 'hub-audio-player')[0] as HubAudioPlayer;
      await isHeard(player);
      expect(asked).to.deep.equal(['holiday']);
      await press(list, 'Stop Holiday');
      expect(all(list, 'hub-audio-player')).to.have.length(0);
      expect(button(list, 'Play Holiday') !== undefined).to.equal(true);
    });

    it('plays the system greeting too', async () => {
      const [list] = await open();
      await press(list, 'Play System greeting');
      const player = all(list, 'hub-audio-player')[0] as HubAudioPlayer;
      expect(player.label).to.equal('System greeting');
      await isHeard(player);
    });

    it('says in the row why it cannot', async () => {
      const [list, { backend }] = await open();
      backend.failNext('sound', new HubError('request/not-found'));
      await press(list, 'Play Holiday');
      await waitUntil(() => alerts(list).length === 1);
      expect(alerts(list)[0]).to.contain('not there any more');
    });
  });

  describe('Set as default', () => {
    it('has callers hear it, moves the mark, and says so', async () => {
      const [list, { backend }] = await open();
      button(list, 'Set as default: Holiday')!.focus();
      await press(list, 'Set as default: Holiday');
      await waitUntil(() => isDefault(list, 'Holiday'));
      expect(isDefault(list, 'Office hours')).to.equal(false);
      expect(backend.greetings.all.get('holiday')!.isDefault).to.equal(true);
      await waitUntil(() => told(list).includes('Callers hear Holiday now.'));
      await waitUntil(() => focusedName(list) === 'Play Holiday');
    });

    it('leaves the mark where it is when it fails, and says why', async () => {
      const [list, { backend }] = await open();
      backend.failNext('greetings', new HubError('network/timeout'));
      await press(list, 'Set as default: Holiday');
      await waitUntil(() => alerts(list).length === 1);
      expect(alerts(list)[0]).to.contain('too long to answer');
      expect(isDefault(list, 'Office hours')).to.equal(true);
    });
  });

  describe('Rename', () => {
    it('takes another name, and hands the focus back', async () => {
      const [list, { backend }] = await open();
      await press(list, 'Rename Holiday');
      await waitUntil(() => focused(list) === field(list, 'Name'));
      await type(list, 'Name', '  Vacation ');
      await press(list, 'Save');
      await waitUntil(() => rows(list).includes('Vacation'));
      expect(backend.greetings.all.get('holiday')!.name).to.equal('Vacation');
      await waitUntil(() => focusedName(list) === 'Rename Vacation');
    });

    it('says what is wrong with a name, and keeps it', async () => {
      const [list, { backend }] = await open();
      await press(list, 'Rename Holiday');
      await type(list, 'Name', '   ');
      await press(list, 'Save');
      expect(faultOf(list, 'Name')).to.equal('Type a name.');
      await type(list, 'Name', '🎉'.repeat(101));
      await press(list, 'Save');
      expect(faultOf(list, 'Name')).to.contain('at most 100 characters; this one has 101.');
      const refusal = new HubError('request/invalid', { fields: { name: 'strange' } });
      backend.failNext('greetings', refusal);
      await type(list, 'Name', 'Vacation');
      await press(list, 'Save');
      await waitUntil(
        () => faultOf(list, 'Name') === 'This name cannot be used. Type another one.',
      );
      expect(field(list, 'Name').value).to.equal('Vacation');
    });

    it('is given up by Escape', async () => {
      const [list] = await open();
      await press(list, 'Rename Holiday');
      await waitUntil(() => focused(list) === field(list, 'Name'));
      await type(list, 'Name', 'Vacation');
      await sendKeys({ press: 'Escape' });
      await settled(list);
      expect(all(list, 'form')).to.have.length(0);
      expect(rows(list)).to.include('Holiday');
      expect(focusedName(list)).to.equal('Rename Holiday');
    });
  });

  describe('Delete', () => {
    const question = (list: HubGreetings) => textOf(all(list, '[role=alertdialog]')[0]);

    it('asks first, deletes, says so, and goes on with the next greeting', async () => {
      const [list, { backend }] = await open({
        greetings: [
          OFFICE,
          HOLIDAY,
          { ...HOLIDAY, id: 'lunch', name: 'Lunch', createdAt: new Date() },
        ],
      });
      await press(list, 'Delete Holiday');
      expect(question(list)).to.contain('Delete Holiday for good?');
      expect(question(list)).not.to.contain('system greeting');
      await waitUntil(() => focusedName(list) === 'Cancel');
      await press(list, 'Delete');
      await waitUntil(() => !rows(list).includes('Holiday'));
      expect(backend.greetings.all.get('holiday')).to.equal(undefined);
      await waitUntil(() => told(list).includes('Holiday was deleted.'));
      expect(told(list)).not.to.contain('another of your browsers');
      await waitUntil(() => focusedName(list) === 'Play Lunch');
    });

    it('says of the default one that callers will hear the system greeting, and then that they do', async () => {
      const [list] = await open();
      const notices: string[] = [];
      list.addEventListener('hub-notice', ({ text }) => notices.push(text));
      await press(list, 'Delete Office hours');
      expect(question(list)).to.contain('callers will hear the system greeting instead');
      await press(list, 'Delete');
      await waitUntil(() => isDefault(list, 'System greeting'));
      await waitUntil(() => told(list).includes('Callers hear the system greeting now.'));
      expect(notices).to.deep.equal([
        'Office hours was deleted. Callers hear the system greeting now.',
      ]);
    });

    it('leaves what is told to whoever shows it', async () => {
      const [list] = await open();
      list.addEventListener('hub-notice', (event) => event.preventDefault());
      await press(list, 'Delete Holiday');
      await press(list, 'Delete');
      await waitUntil(() => !rows(list).includes('Holiday'));
      expect(told(list)).to.equal('');
    });

    it('keeps it on Cancel and on Escape', async () => {
      const [list] = await open();
      await press(list, 'Delete Holiday');
      await press(list, 'Cancel');
      expect(focusedName(list)).to.equal('Delete Holiday');
      await press(list, 'Delete Holiday');
      await waitUntil(() => focusedName(list) === 'Cancel');
      await sendKeys({ press: 'Escape' });
      await settled(list);
      expect(question(list)).to.equal('');
      expect(rows(list)).to.include('Holiday');
    });

    it('keeps it when it fails, and says why', async () => {
      const [list, { backend }] = await open();
      await press(list, 'Delete Holiday');
      backend.failNext('greetings', new HubError('server/failed'));
      await press(list, 'Delete');
      await waitUntil(() => alerts(list).length === 1);
      expect(alerts(list)[0]).to.contain('Something went wrong on the server');
      expect(rows(list)).to.include('Holiday');
    });

    it('is not there for the system greeting', async () => {
      const [list] = await open();
      expect(button(list, 'Delete System greeting')).to.equal(undefined);
      expect(button(list, 'Rename System greeting')).to.equal(undefined);
    });
  });

  describe('states', () => {
    it('shows the shape of the list while it is on its way', async () => {
      const backend = new FakeBackend({ signedIn: ALICE });
      backend.pause();
      const { hub } = createFakeHub({ backend });
      const list = await fixture<HubGreetings>(html`<hub-greetings .hub=${hub}></hub-greetings>`);
      expect(told(list)).to.equal('Loading');
      expect(button(list, 'Record')).to.equal(undefined);
      backend.goOffline();
      await settled(list);
      expect(textOf(list.shadowRoot!.querySelector('section')!)).to.contain(
        'The greetings could not be loaded',
      );
      await press(list, 'Try again');
      expect(backend.probes).to.equal(1);
    });

    it('keeps what is known while the server is away', async () => {
      const [list, { backend }] = await open();
      backend.goOffline();
      await settled(list);
      expect(rows(list)).to.have.length(3);
      expect(told(list)).to.contain('The server cannot be reached');
    });

    it('offers no change where the phone system allows none', async () => {
      const [list, { backend }] = await open();
      backend.setCapability('greetings.write', { level: 'none', why: 'scope' });
      await settled(list);
      expect(buttons(list)).to.deep.equal([
        'Play System greeting',
        'Play Office hours',
        'Play Holiday',
      ]);
      expect(drag(list, 'dragover', soundFile()).defaultPrevented).to.equal(false);
      backend.setCapability('greetings.list', { level: 'none', why: 'not-configured' });
      await settled(list);
      expect(textOf(all(list, '.empty')[0])).to.contain('There are no greetings');
    });

    it('forgets everything when one signs out', async () => {
      const [list, { hub }] = await open();
      await press(list, 'Record');
      await hub.session.signOut();
      await settled(list);
      expect(textOf(all(list, '.empty')[0])).to.contain('You are signed out');
      expect(buttons(list)).to.deep.equal([]);
    });

    it('says what it is for without a hub', async () => {
      const list = await fixture<HubGreetings>(html`<hub-greetings></hub-greetings>`);
      expect(textOf(all(list, '.empty')[0])).to.contain('once the phone is set up');
    });
  });

  describe('actions', () => {
    it('is room in the heading', async () => {
      const list = await fixture<HubGreetings>(
        html`<hub-greetings><a slot="actions" href="#pin">Voicemail PIN</a></hub-greetings>`,
      );
      const slot = list.renderRoot.querySelector<HTMLSlotElement>('slot[name=actions]')!;
      expect(slot.assignedElements()).to.have.length(1);
    });
  });
});
