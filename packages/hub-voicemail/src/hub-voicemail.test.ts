import { HubError, type Contact } from '@hubline/core';
import type { HubAddContactEvent, HubDialEvent } from '@hubline/element';
import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { still } from '../../../test/support/still.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import {
  VoicemailPage,
  filledPage,
  voicemail,
  voicemailPage,
  voicemails,
} from '../../../test/support/voicemail-page.ts';
import type { HubVoicemail } from './hub-voicemail.ts';

const STRANGER = { number: '+14695550199', name: '' };
const CAROL = { number: '1003', name: 'Carol Smith', userId: 'user-carol' };
const HARBOR: Contact = {
  ...{ id: 'harbor', source: 'external', name: 'Harbor Café' },
  phones: [{ label: 'work', number: '+12125550147' }],
};

/** Three new ones and one saved, the second of them open. */
async function opened(...[options, ...how]: Parameters<typeof voicemailPage>) {
  const all = [...voicemails(3), voicemail(9, { folder: 'saved' })];
  const page = await filledPage({ voicemails: all, ...options }, ...how);
  await page.open('message-1');
  return page;
}

describe('hub-voicemail', () => {
  describe('accessibility', () => {
    const full = async (theme: 'light' | 'dark'): Promise<VoicemailPage> => {
      const forwarded = { by: CAROL, comment: 'Please call them back.' };
      const page = await filledPage(
        { voicemails: [voicemail(0, { cut: true, forwarded }), ...voicemails(6).slice(1)] },
        { theme },
      );
      page.element.style.background = theme === 'dark' ? '#16181d' : 'white';
      await page.open('message-0');
      return page;
    };

    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in its list and in a message, in the ${theme} theme`, async () => {
        const page = await full(theme);
        await expect(page.element).to.be.accessible();
      });

      it(`has nothing that axe finds in what is told, in the ${theme} theme`, async () => {
        const page = await full(theme);
        page.press('Delete');
        await waitUntil(() => page.told !== undefined);
        await still(page.element);
        await expect(page.element).to.be.accessible();
      });
    }

    it('has nothing that axe finds where it is empty, or failed', async () => {
      const empty = await voicemailPage({}, { theme: 'light' });
      await waitUntil(() => empty.text.includes('No new messages'));
      await expect(empty.element).to.be.accessible();
      const failed = await voicemailPage({}, { theme: 'light' }, ({ backend }) =>
        backend.failNext('page', new HubError('server/failed')),
      );
      await waitUntil(() => failed.button('Try again') !== undefined);
      await expect(failed.element).to.be.accessible();
    });

    it('has its heading, drop-down and list', async () => {
      const page = await filledPage({ voicemails: voicemails(3) });
      expect(page.one('h2')).to.have.text('Voicemail');
      expect(page.choice.ariaLabel).to.equal('Which messages');
      expect(page.one('[role=list]')!.ariaLabel).to.equal('Messages');
      expect(page.rows[1]!.ariaPosInSet).to.equal('2');
      await waitUntil(() => page.rows[0]!.ariaSetSize === '3');
    });
  });

  describe('rows', () => {
    it('tell who it was, the number, how long and when', async () => {
      const page = await filledPage({ voicemails: [voicemail(0, { seconds: 75.6 })] });
      const [row] = page.rows;
      expect(row).to.contain.text('Bob Johnson');
      expect(row).to.contain.text('1002');
      expect(row).to.contain.text('01:16');
      expect(row!.querySelector('time')!.dateTime).to.equal(voicemail(0).receivedAt.toISOString());
    });

    it('tell in words what is new, cut off, and who forwarded it', async () => {
      const forwarded = { by: CAROL, comment: '' };
      const page = await filledPage({
        voicemails: [voicemail(0, { cut: true, forwarded }), voicemail(1)],
      });
      const [first, second] = page.rows;
      expect(first).to.contain.text('New');
      expect(first).to.contain.text('Cut off');
      expect(first).to.contain.text('Forwarded by Carol Smith');
      expect(second).not.to.contain.text('Cut off');
      expect(second).not.to.contain.text('Forwarded');
    });

    it('show the names of others as text, in one line, whatever they are', async () => {
      const names = ['<img src=x onerror=alert(1)>', 'x'.repeat(10_000), '\u202egnorw'];
      const page = await filledPage(
        { voicemails: names.map((name, at) => voicemail(at, { from: { number: '1', name } })) },
        { width: 320 },
      );
      expect(page.all('img')).to.have.length(0);
      expect(page.all('.item .who').map((who) => who.textContent)).to.eql(names);
      expect(new Set(page.rows.map((item) => item.offsetHeight))).to.eql(new Set([56]));
    });

    it('of withheld numbers say so, and offer no call', async () => {
      const page = await filledPage({
        voicemails: [voicemail(0, { from: { number: '', name: '' } })],
      });
      expect(page.rows[0]).to.contain.text('Unknown caller');
      await page.open('message-0');
      expect(page.button('Call back Unknown caller')).to.equal(undefined);
    });

    it('are a few of many, and their pages are loaded well before the end', async () => {
      const page = await filledPage({ voicemails: voicemails(2_000) });
      await waitUntil(() => page.mailbox.pages.length >= 2);
      expect(page.rows.length).to.be.lessThan(60);
      const asked = page.mailbox.pages.length;
      page.one('.scroller')!.scrollTop = 100 * 56;
      await waitUntil(() => page.mailbox.pages.length > asked);
      await waitUntil(() => page.rows.some((item) => item.ariaPosInSet === '100'));
      expect(page.rows.length).to.be.lessThan(60);
    });

    it('are gone through with the arrow keys, and opened with Enter', async () => {
      const page = await filledPage({ voicemails: voicemails(30) });
      page.element.focus();
      await waitUntil(() => page.focusedRow === 'message-0');
      await sendKeys({ press: 'ArrowDown' });
      await waitUntil(() => page.focusedRow === 'message-1');
      await sendKeys({ press: 'End' });
      await waitUntil(() => page.focusedRow === 'message-29');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => page.focused?.matches('h3'));
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => page.focusedRow === 'message-29');
    });
  });

  describe('folder', () => {
    it('is chosen from the drop-down, which tells how many messages are in each', async () => {
      const page = await filledPage({
        voicemails: [...voicemails(3), voicemail(9, { folder: 'saved' })],
      });
      expect(page.options).to.eql(['New (3)', 'Saved (1)']);
      page.choose('saved');
      await waitUntil(() => page.listed.join() === 'message-9');
      expect(page.element.folder).to.equal('saved');
      expect(page.rows[0]!.querySelector('.unheard')).to.equal(null);
    });

    it('may be set by the page', async () => {
      const page = await filledPage(
        { voicemails: [voicemail(9, { folder: 'saved' })] },
        { folder: 'saved' },
      );
      expect(page.choice.value).to.equal('saved');
    });

    it('says so when it is empty, each in its words', async () => {
      const page = await voicemailPage();
      await waitUntil(() => page.text.includes('No new messages'));
      page.choose('saved');
      await waitUntil(() => page.text.includes('No saved messages'));
      expect(page.options).to.eql(['New (0)', 'Saved (0)']);
    });
  });

  describe('a message', () => {
    it('opens with its player, waveform and length', async () => {
      const page = await opened({});
      const player = page.element
        .shadowRoot!.querySelector('hub-message-details')!
        .renderRoot.querySelector('hub-audio-player')!;
      expect(player.peaks).to.eql([10, 80, 40, 90, 5]);
      expect(player.seconds).to.equal(12);
      expect(player.label).to.equal('Message from Bob Johnson');
      expect(player.fileName).to.equal('Message from Bob Johnson, 2030-06-20 23:58');
    });

    it('tells who forwarded it, with what comment, and that it was cut off', async () => {
      const forwarded = { by: CAROL, comment: 'Two\nlines of <b>text</b>' };
      const page = await filledPage({ voicemails: [voicemail(0, { cut: true, forwarded })] });
      await page.open('message-0');
      expect(page.one('.comment')).to.have.text('Two\nlines of <b>text</b>');
      expect(page.one('.forwarded .by')).to.contain.text('Forwarded by Carol Smith');
      expect(page.one('.facts')).to.contain.text('Cut off: the connection was lost');
    });

    it('that is listened to is saved at the server, and stays where it is until it is closed', async () => {
      const page = await opened({});
      await page.listen();
      await waitUntil(() => page.mailbox.all.get('message-1')?.folder === 'saved');
      await waitUntil(() => page.options.join() === 'New (2),Saved (2)');
      expect(page.listed).to.eql(['message-0', 'message-1', 'message-2']);
      expect(page.row('message-1').matches('.unheard')).to.equal(false);
      page.press('Close');
      await waitUntil(() => page.listed.join() === 'message-0,message-2');
      await waitUntil(() => page.focusedRow === 'message-2');
    });

    it('that was listened to is among the saved ones when those are chosen', async () => {
      const page = await opened({});
      await page.listen();
      await waitUntil(() => page.options[1] === 'Saved (2)');
      page.choose('saved');
      await waitUntil(() => page.listed.join() === 'message-1,message-9');
      page.choose('new');
      await waitUntil(() => page.listed.join() === 'message-0,message-2');
    });

    it('stays new where its sound could not be fetched, which the player says', async () => {
      const page = await opened({}, {}, ({ backend }) =>
        backend.failNext('sound', new HubError('network/unreachable')),
      );
      page.one('button.play')!.click();
      await waitUntil(() => page.alerts.length === 1);
      expect(page.alerts[0]).to.contain('The server cannot be reached');
      expect(page.mailbox.all.get('message-1')?.folder).to.equal('new');
    });

    it('is saved unheard, and marked as new again, and stays where it is meanwhile', async () => {
      const page = await opened({});
      page.press('Save');
      await waitUntil(() => page.button('Mark as new') !== undefined);
      expect(page.mailbox.all.get('message-1')?.folder).to.equal('saved');
      expect(page.listed).to.eql(['message-0', 'message-1', 'message-2']);
      page.press('Mark as new');
      await waitUntil(() => page.button('Save') !== undefined);
      expect(page.mailbox.all.get('message-1')?.folder).to.equal('new');
      expect(page.options).to.eql(['New (3)', 'Saved (1)']);
    });

    it('says why it could not be saved, and is where it was', async () => {
      const page = await opened({});
      page.fake.backend.failNext('voicemails', new HubError('server/full'));
      page.press('Save');
      await waitUntil(() => page.alerts.length === 1);
      expect(page.alerts[0]).to.match(/^Not saved\. The server has no room left/);
      expect(page.button('Save')?.ariaBusy).to.equal(null);
    });

    it('is closed for whoever comes after', async () => {
      const page = await opened({});
      await page.fake.hub.session.signOut();
      await waitUntil(() => page.text.includes('You are signed out'));
      expect(page.text).not.to.contain('Bob Johnson');
    });
  });

  describe('hub-dial', () => {
    it('calls back from the message', async () => {
      const page = await opened({});
      setTimeout(() => page.one('.actions .primary')!.click());
      const event: HubDialEvent = await oneEvent(page.element, 'hub-dial');
      expect(event.number).to.equal('1002');
      expect(event.contact?.id).to.equal('user-bob');
      await waitUntil(() => page.fake.phone.calls.length === 1);
      expect(page.one('.actions .primary')!.ariaLabel).to.equal('Call back Bob Johnson');
    });

    it('calls back from the row', async () => {
      const page = await filledPage({ voicemails: voicemails(3) });
      page.rows[1]!.querySelector<HTMLElement>('.act')!.click();
      await waitUntil(() => page.fake.phone.calls.length === 1);
      expect(page.one('hub-message-details')).to.equal(undefined);
    });

    it('leaves the call to whoever cancels it', async () => {
      const page = await opened({});
      page.element.addEventListener('hub-dial', (event) => event.preventDefault());
      page.one('.actions .primary')!.click();
      expect(page.fake.phone.calls).to.have.length(0);
    });

    it('says why nobody could be called, in the message and above the list', async () => {
      const page = await opened({});
      page.fake.phone.failNextDial(new HubError('call/no-route'));
      page.one('.actions .primary')!.click();
      await waitUntil(() => page.alerts.length === 1);
      expect(page.alerts[0]).to.contain('No outside line');
      page.fake.phone.failNextDial(new HubError('call/no-route'));
      page.rows[0]!.querySelector<HTMLElement>('.act')!.click();
      await waitUntil(() => page.alerts.length === 2);
      expect(page.alerts[0]).to.contain('Bob Johnson');
    });

    it('is not offered where there is no calling', async () => {
      const page = await opened({});
      page.fake.backend.setCapability('call.dial', { level: 'none' });
      await waitUntil(() => page.one('.actions .primary') === undefined);
      expect(page.all('.act')).to.have.length(0);
    });
  });

  describe('hub-add-contact', () => {
    it('is offered where someone takes care of it, for numbers that nobody has', async () => {
      const page = await filledPage(
        {
          voicemails: [
            voicemail(0, { from: STRANGER }),
            voicemail(1, { from: { number: '+12125550147', name: '' } }),
          ],
          externalContacts: [HARBOR],
        },
        { addContacts: true },
      );
      await page.open('message-0');
      setTimeout(() => page.press('Add to contacts'));
      const event: HubAddContactEvent = await oneEvent(page.element, 'hub-add-contact');
      expect(event.party.number).to.equal('+14695550199');
      await page.open('message-1');
      expect(page.one('h3')).to.have.text('Harbor Café');
      expect(page.button('Add to contacts')).to.equal(undefined);
    });

    it('is not offered unless the page says so', async () => {
      const page = await filledPage({ voicemails: [voicemail(0, { from: STRANGER })] });
      await page.open('message-0');
      expect(page.button('Add to contacts')).to.equal(undefined);
    });
  });

  describe('deleting', () => {
    it('takes the message away at once, tells so politely, and goes to the next row', async () => {
      const page = await opened({});
      page.fake.backend.pause();
      page.press('Delete');
      await waitUntil(() => page.listed.join() === 'message-0,message-2');
      await waitUntil(() => page.focusedRow === 'message-2');
      expect(page.told).to.equal('The message from Bob Johnson was deleted.');
      expect(page.one('.told')!.closest('[role=status]')).not.to.equal(null);
      expect(page.one('hub-message-details')).to.equal(undefined);
      page.fake.backend.answer();
      await waitUntil(() => page.options[0] === 'New (2)');
      expect(page.listed).to.eql(['message-0', 'message-2']);
    });

    it('is undone by keyboard: the message is where it was, open as before', async () => {
      const page = await opened({});
      page.press('Delete');
      await waitUntil(() => page.options[0] === 'New (2)');
      await waitUntil(() => page.focusedRow === 'message-2');
      for (let tabs = 0; tabs < 6 && page.focused !== page.button('Undo'); tabs += 1) {
        await sendKeys({ press: 'Tab' });
      }
      expect(page.focused).to.equal(page.button('Undo'));
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => page.listed.join() === 'message-0,message-1,message-2');
      expect(page.told).to.equal('The message from Bob Johnson is back.');
      expect(page.one('h3')).to.have.text('Bob Johnson');
      await waitUntil(() => page.focusedRow === 'message-1');
      expect(page.mailbox.all.get('message-1')?.folder).to.equal('new');
    });

    it('goes by the key Delete in a row, and is undone one after the other', async () => {
      const page = await filledPage({ voicemails: voicemails(4) });
      page.element.focus();
      await waitUntil(() => page.focusedRow === 'message-0');
      await sendKeys({ press: 'Delete' });
      await waitUntil(() => page.focusedRow === 'message-1');
      await sendKeys({ press: 'Delete' });
      await waitUntil(() => page.listed.join() === 'message-2,message-3');
      page.press('Undo');
      await waitUntil(() => page.listed.join() === 'message-1,message-2,message-3');
      page.press('Undo');
      await waitUntil(() => page.listed.join() === 'message-0,message-1,message-2,message-3');
      await waitUntil(() => page.button('Undo') === undefined);
    });

    it('brings one that was heard while it was new back to where it was seen', async () => {
      const page = await opened({});
      await page.listen();
      await waitUntil(() => page.options[0] === 'New (2)');
      page.press('Delete');
      await waitUntil(() => page.mailbox.all.get('message-1') === undefined);
      page.press('Undo');
      await waitUntil(() => page.listed.join() === 'message-0,message-1,message-2');
      expect(page.mailbox.all.get('message-1')?.folder).to.equal('saved');
    });

    it('of the last message leads to the drop-down', async () => {
      const page = await filledPage({ voicemails: [voicemail(0)] });
      await page.open('message-0');
      page.press('Delete');
      await waitUntil(() => page.text.includes('No new messages'));
      await waitUntil(() => page.focused === page.choice);
    });

    it('that fails brings the message back, and says why', async () => {
      const page = await opened({});
      page.fake.backend.failNext('voicemails', new HubError('network/unreachable'));
      page.press('Delete');
      await waitUntil(() => page.told?.includes('was not deleted'));
      expect(page.told).to.contain('The server cannot be reached');
      expect(page.listed).to.eql(['message-0', 'message-1', 'message-2']);
      expect(page.button('Undo')).to.equal(undefined);
    });

    it('that cannot be undone says why, and is tried again', async () => {
      const page = await opened({});
      page.press('Delete');
      await waitUntil(() => page.options[0] === 'New (2)');
      page.fake.backend.failNext('voicemails', new HubError('network/timeout'));
      page.press('Undo');
      await waitUntil(() => page.told?.includes('could not be brought back'));
      page.press('Try again');
      await waitUntil(() => page.listed.join() === 'message-0,message-1,message-2');
    });

    it('is told until it is dismissed by Escape', async () => {
      const page = await opened({});
      page.press('Delete');
      await waitUntil(() => page.button('Undo') !== undefined);
      page.button('Undo')!.focus();
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => page.told === undefined);
      await waitUntil(() => page.focusedRow !== undefined);
    });
  });

  describe('live', () => {
    it('shows a new message at the top, and counts it', async () => {
      const page = await filledPage({ voicemails: voicemails(3) });
      page.mailbox.all.upsert(voicemail(-1, { from: STRANGER }));
      await waitUntil(() => page.listed[0] === 'message--1');
      expect(page.options[0]).to.equal('New (4)');
    });

    it('moves nothing for who reads further down', async () => {
      const page = await filledPage({ voicemails: voicemails(200) });
      page.one('.scroller')!.scrollTop = 1234;
      await waitUntil(() => page.rows.some((item) => item.ariaPosInSet === '25'));
      const before = page.row('message-24').getBoundingClientRect().top;
      page.mailbox.all.upsert(voicemail(-1));
      await waitUntil(() => page.rows.some((item) => item.ariaPosInSet === '26'));
      await waitUntil(() => page.row('message-24').closest('.item')!.ariaPosInSet === '26');
      expect(page.row('message-24').getBoundingClientRect().top).to.equal(before);
    });

    it('keeps the focus near when the message under it goes elsewhere', async () => {
      const page = await filledPage({ voicemails: voicemails(3) });
      page.row('message-1').focus();
      page.mailbox.all.upsert(voicemail(1, { folder: 'saved' }));
      await waitUntil(() => page.listed.join() === 'message-0,message-2');
      await waitUntil(() => page.focusedRow === 'message-2');
    });

    it('names who becomes known', async () => {
      const page = await filledPage({
        voicemails: [voicemail(0, { from: { number: '+12125550147', name: '' } })],
      });
      page.fake.backend.contactBook.all.upsert(HARBOR);
      await waitUntil(() => page.rows[0]!.textContent.includes('Harbor Café'));
    });
  });

  describe('failures', () => {
    it('are told in words, and tried again', async () => {
      const page = await voicemailPage({ voicemails: [] }, {}, ({ backend }) =>
        backend.failNext('page', new HubError('server/failed')),
      );
      await waitUntil(() => page.text.includes('The messages could not be loaded'));
      page.press('Try again');
      await waitUntil(() => page.text.includes('No new messages'));
    });

    it('of the connection are told, and what is known stays', async () => {
      const page = await filledPage({ voicemails: voicemails(3) });
      page.fake.backend.goOffline();
      await waitUntil(() => page.text.includes('The server cannot be reached'));
      expect(page.listed).to.have.length(3);
    });

    it('show the shape of the list while it is on its way', async () => {
      const page = await voicemailPage({ voicemails: [] }, {}, ({ backend }) => backend.pause());
      await waitUntil(() => page.all('.ghost').length > 0);
      page.fake.backend.answer();
      await waitUntil(() => page.text.includes('No new messages'));
    });
  });

  describe('without', () => {
    it('a mailbox it says so', async () => {
      const page = await voicemailPage({}, {}, ({ backend }) =>
        backend.setCapability('voicemail.list', { level: 'none' }),
      );
      await waitUntil(() => page.text.includes('There is no voicemail'));
      expect(page.choice).to.equal(undefined);
    });

    it('anyone signed in it says so', async () => {
      const page = await voicemailPage({ signedIn: null });
      await waitUntil(() => page.text.includes('You are signed out'));
    });

    it('a hub it is empty, and may be there', async () => {
      const element = await fixture<HubVoicemail>(html`<hub-voicemail></hub-voicemail>`);
      const page = new VoicemailPage(undefined as never, element);
      expect(page.options).to.eql(['New', 'Saved']);
      expect(page.text).to.contain('No new messages');
    });

    it('a place on the page it keeps its place, and catches up when it is back', async () => {
      const page = await opened({});
      const place = page.element.parentElement!;
      page.element.remove();
      page.mailbox.all.upsert(voicemail(-1));
      place.append(page.element);
      await waitUntil(() => page.listed[0] === 'message--1');
      expect(page.one('h3')).to.have.text('Bob Johnson');
    });
  });
});
