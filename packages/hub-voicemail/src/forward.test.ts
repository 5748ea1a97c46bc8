import { HubError } from '@hubline/core';
import { PEOPLE, contactOf } from '@hubline/core/testing';
import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import {
  filledPage,
  voicemails,
  type VoicemailPage,
} from '../../../test/support/voicemail-page.ts';

const search = (page: VoicemailPage) => page.one('[role=combobox]') as HTMLInputElement;
const comment = (page: VoicemailPage) => page.one('textarea') as HTMLTextAreaElement;
const dialog = (page: VoicemailPage) => page.one('dialog') as HTMLDialogElement | undefined;
const names = (page: VoicemailPage) =>
  page.all('[role=option] bdi').map(({ textContent }) => textContent);
const chosen = (page: VoicemailPage) => page.all('.chip bdi').map(({ textContent }) => textContent);

function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

async function choose(page: VoicemailPage, text: string): Promise<void> {
  const before = chosen(page).length;
  type(search(page), text);
  await waitUntil(() => names(page).length === 1);
  page.one('[role=option]')!.click();
  await waitUntil(() => chosen(page).length === before + 1);
}

async function record(page: VoicemailPage): Promise<void> {
  page.press('Record: Spoken comment');
  await waitUntil(() => page.one('[role=meter]') !== undefined);
}

/** The dialog for the first of three messages. */
async function forwarding(): Promise<VoicemailPage> {
  const page = await filledPage({ voicemails: voicemails(3) });
  await page.open('message-0');
  page.press('Forward');
  await waitUntil(() => page.focused === search(page));
  return page;
}

describe('hub-voicemail, forwarding', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds, in the ${theme} theme`, async () => {
        const page = await forwarding();
        page.element.theme = theme;
        page.element.style.background = theme === 'dark' ? '#16181d' : 'white';
        await choose(page, 'carol');
        type(search(page), 'da');
        await waitUntil(() => names(page).length === 1);
        await expect(page.element).to.be.accessible();
      });
    }

    it('has a dialog by the name of what it does, and leaves the rest of the page free', async () => {
      const page = await forwarding();
      expect(dialog(page)!.open).to.equal(true);
      expect(dialog(page)!.matches(':modal')).to.equal(false);
      expect(page.one('#heading bdi')).to.have.text('Forward the message from Bob Johnson');
      // Nothing below it can be reached.
      expect(page.one('.main')!.inert).to.equal(true);
      expect(page.one('.side')!.inert).to.equal(true);
    });
  });

  describe('recipients', () => {
    it('are found among the colleagues, without oneself and those who are chosen', async () => {
      const page = await forwarding();
      search(page).click();
      await waitUntil(() => names(page).length > 0);
      expect(names(page)).to.eql(['Bob Johnson', 'Carol Smith', 'Dave Müller']);
      await choose(page, '1003');
      expect(chosen(page)).to.eql(['Carol Smith']);
      search(page).click();
      await waitUntil(() => names(page).join() === 'Bob Johnson,Dave Müller');
    });

    it('are chosen and removed by keyboard alone', async () => {
      const page = await forwarding();
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowDown' });
      await waitUntil(() => search(page).getAttribute('aria-activedescendant') === 'option-1');
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => chosen(page).join() === 'Carol Smith');
      await sendKeys({ type: 'dav' });
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => chosen(page).join() === 'Carol Smith,Dave Müller');
      await sendKeys({ press: 'Backspace' });
      await waitUntil(() => chosen(page).join() === 'Carol Smith');
      page.press('Remove Carol Smith');
      await waitUntil(() => chosen(page).length === 0);
      await waitUntil(() => page.focused === search(page));
    });

    it('who match nobody are told of', async () => {
      const page = await forwarding();
      type(search(page), 'xyz');
      await waitUntil(() => page.text.includes('No colleague matches “xyz”.'));
    });

    it('are twenty at most', async () => {
      const page = await forwarding();
      for (let at = 0; at < 21; at += 1) {
        const user = {
          ...PEOPLE[1]!,
          id: `user-${at}`,
          name: `Person ${at}`,
          extension: `20${at}`,
        };
        page.fake.backend.contacts.upsert(contactOf(user));
      }
      for (let at = 0; at < 20; at += 1) {
        search(page).click();
        await waitUntil(() => page.one('[role=option]') !== undefined);
        page.one('[role=option]')!.click();
        await waitUntil(() => chosen(page).length === at + 1);
      }
      expect(search(page).disabled).to.equal(true);
      expect(search(page).placeholder).to.equal('At most 20 colleagues.');
    });
  });

  describe('sending', () => {
    it('gives each of them the message with a written and a spoken comment, and says so', async () => {
      const page = await forwarding();
      await choose(page, 'carol');
      await choose(page, 'dave');
      type(comment(page), '  Please call them back. ');
      await record(page);
      page.press('Stop: Spoken comment');
      await waitUntil(() => page.button('Record again: Spoken comment') !== undefined);
      page.press('Send');
      await waitUntil(() => dialog(page) === undefined);
      const [sent] = page.mailbox.forwarded;
      expect(sent?.id).to.equal('message-0');
      expect(sent?.to).to.eql(['user-carol', 'user-dave']);
      expect(sent?.comment).to.equal('Please call them back.');
      expect(sent?.spoken).to.be.instanceOf(Blob);
      expect(page.told).to.equal('Forwarded to Carol Smith and Dave Müller.');
      await waitUntil(() => page.focused === page.button('Forward'));
    });

    it('needs no comment', async () => {
      const page = await forwarding();
      await choose(page, 'carol');
      page.press('Send');
      await waitUntil(() => page.mailbox.forwarded.length === 1);
      expect(page.mailbox.forwarded[0]?.comment).to.equal('');
      expect(page.mailbox.forwarded[0]).not.to.have.property('spoken');
    });

    it('ends a recording that goes on, and takes it along', async () => {
      const page = await forwarding();
      await choose(page, 'carol');
      await record(page);
      page.press('Send');
      await waitUntil(() => page.mailbox.forwarded.length === 1);
      expect(page.mailbox.forwarded[0]?.spoken).to.be.instanceOf(Blob);
    });

    it('does not leave out a spoken comment that did not come about', async () => {
      const page = await forwarding();
      await choose(page, 'carol');
      await record(page);
      page.fake.studio.failNext('stop', new HubError('sound/silent'));
      page.press('Send');
      await waitUntil(() => page.alerts.some((alert) => alert.includes('Nothing can be heard')));
      expect(page.mailbox.forwarded).to.have.length(0);
    });

    it('shows that it is under way, and lets nothing be changed', async () => {
      const page = await forwarding();
      await choose(page, 'carol');
      page.fake.backend.pause();
      page.press('Send');
      await waitUntil(() => page.text.includes('Sending…'));
      expect(page.button('Send')!.ariaBusy).to.equal('true');
      expect(comment(page).readOnly).to.equal(true);
      expect(search(page).disabled).to.equal(true);
      page.press('Send');
      page.fake.backend.answer();
      await waitUntil(() => dialog(page) === undefined);
      expect(page.mailbox.forwarded).to.have.length(1);
    });

    it('that fails says why, and loses nothing', async () => {
      const page = await forwarding();
      await choose(page, 'carol');
      type(comment(page), 'Please call them back.');
      page.fake.backend.failNext('voicemails', new HubError('server/full'));
      page.press('Send');
      await waitUntil(() => page.alerts.length === 1);
      expect(page.alerts[0]).to.match(/^Not forwarded\. The server has no room left/);
      expect(chosen(page)).to.eql(['Carol Smith']);
      expect(comment(page).value).to.equal('Please call them back.');
      page.press('Send');
      await waitUntil(() => page.mailbox.forwarded.length === 1);
    });

    it('that the server refuses says by what, in words', async () => {
      const page = await forwarding();
      await choose(page, 'carol');
      const fields = { to: 'not-a-colleague' };
      page.fake.backend.failNext('voicemails', new HubError('request/invalid', { fields }));
      page.press('Send');
      await waitUntil(() => page.alerts[0]?.includes('Someone you chose is no colleague'));
    });

    it('that fails when the dialog was closed is told, and leads back to it', async () => {
      const page = await forwarding();
      await choose(page, 'carol');
      page.fake.backend.pause();
      page.press('Send');
      await waitUntil(() => page.text.includes('Sending…'));
      page.one('.foot .button:not(.primary)')!.click();
      await waitUntil(() => dialog(page) === undefined);
      page.fake.backend.failNext('voicemails', new HubError('server/full'));
      page.fake.backend.answer();
      await waitUntil(() => page.told?.includes('was not forwarded'));
      page.press('Open');
      await waitUntil(() => chosen(page).join() === 'Carol Smith');
      expect(page.alerts[0]).to.contain('no room left');
    });

    it('to nobody is refused in words', async () => {
      const page = await forwarding();
      page.press('Send');
      await waitUntil(() => page.alerts.length === 1);
      expect(page.alerts[0]).to.equal('Choose at least one colleague.');
      await waitUntil(() => page.focused === search(page));
      await choose(page, 'carol');
      expect(page.alerts).to.eql([]);
      type(search(page), 'da');
      page.press('Send');
      await waitUntil(() => page.alerts[0]?.startsWith('“da” is nobody yet.'));
      expect(page.mailbox.forwarded).to.have.length(0);
    });

    it('a comment that is too long is refused in words, and kept', async () => {
      const page = await forwarding();
      await choose(page, 'carol');
      type(comment(page), 'x'.repeat(503));
      await waitUntil(() => page.text.includes('503 of 500 characters'));
      page.press('Send');
      await waitUntil(() => page.alerts[0] === 'The comment is 3 characters too long.');
      await waitUntil(() => page.focused === comment(page));
      expect(comment(page).value).to.have.length(503);
      expect(page.mailbox.forwarded).to.have.length(0);
    });
  });

  describe('a draft', () => {
    it('is kept for its message when the dialog is closed by Escape', async () => {
      const page = await forwarding();
      await choose(page, 'carol');
      type(comment(page), 'Please call them back.');
      comment(page).focus();
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => dialog(page) === undefined);
      expect(page.one('hub-message-details')).not.to.equal(undefined);
      await page.open('message-1');
      page.press('Forward');
      await waitUntil(() => dialog(page) !== undefined);
      expect(chosen(page)).to.eql([]);
      await waitUntil(() => page.focused === search(page));
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => dialog(page) === undefined);
      await page.open('message-0');
      page.press('Forward');
      await waitUntil(() => chosen(page).join() === 'Carol Smith');
      expect(comment(page).value).to.equal('Please call them back.');
    });

    it('keeps what was spoken when the dialog is closed while that goes on', async () => {
      const page = await forwarding();
      await record(page);
      page.press('Close');
      await waitUntil(() => dialog(page) === undefined);
      page.press('Forward');
      await waitUntil(() => page.button('Record again: Spoken comment') !== undefined);
      expect(page.fake.studio.take.state$.value.status).to.equal('over');
    });

    it('is closed by Escape only after its list of colleagues', async () => {
      const page = await forwarding();
      await sendKeys({ type: 'c' });
      await waitUntil(() => names(page).length > 0);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => names(page).length === 0);
      expect(dialog(page)!.open).to.equal(true);
    });

    it('is nobody else’s business', async () => {
      const page = await forwarding();
      type(comment(page), 'Secret');
      await page.fake.hub.session.signOut();
      await waitUntil(() => dialog(page) === undefined);
      expect(page.text).not.to.contain('Secret');
    });
  });

  it('is not offered where the phone system has none', async () => {
    const page = await filledPage({ voicemails: voicemails(3) }, {}, ({ backend }) =>
      backend.setCapability('voicemail.forward', { level: 'none' }),
    );
    await page.open('message-0');
    expect(page.button('Forward')).to.equal(undefined);
  });
});
