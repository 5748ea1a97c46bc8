import { HubError, type Contact } from '@hubline/core';
import { createFakeHub, type FakeHub } from '@hubline/core/testing';
import type { HubNoticeEvent } from '@hubline/element';
import { expect, fixtureSync, html, oneEvent } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import './define.ts';
import type { HubContactList } from './hub-contact-list.ts';

const MARIA: Contact = {
  id: 'maria',
  source: 'external',
  name: 'Maria Lopez',
  phones: [{ label: 'mobile', number: '+12125550147' }],
};

const files = (list: HubContactList) => list.renderRoot.querySelector('hub-contact-files')!;
const inFiles = <T extends HTMLElement>(list: HubContactList, selector: string) => [
  ...files(list).renderRoot.querySelectorAll<T>(selector),
];
const nameOf = (one: HTMLElement) => one.ariaLabel ?? one.textContent.trim();
const button = (list: HubContactList, name: string) =>
  [
    ...list.renderRoot.querySelectorAll('button'),
    ...(files(list)?.renderRoot.querySelectorAll('button') ?? []),
  ].find((one) => nameOf(one) === name)!;
const report = (list: HubContactList, at = 0) =>
  inFiles(list, '.report')[at]?.textContent.replace(/\s+/g, ' ') ?? '';

async function opened(): Promise<[HubContactList, FakeHub]> {
  const fake = createFakeHub({ externalContacts: [MARIA] });
  await fake.ready;
  const place = fixtureSync<HTMLElement>(
    html`<div style="inline-size: 400px; block-size: 600px">
      <hub-contact-list></hub-contact-list>
    </div>`,
  );
  const list = place.querySelector('hub-contact-list')!;
  list.hub = fake.hub;
  await list.updateComplete;
  button(list, 'Import and export').click();
  await waitUntil(() => files(list) !== null);
  await files(list).updateComplete;
  return [list, fake];
}

function choose(list: HubContactList, ...chosen: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of chosen) transfer.items.add(file);
  const [picker] = inFiles<HTMLInputElement>(list, 'input[type=file]');
  picker!.files = transfer.files;
  picker!.dispatchEvent(new Event('change'));
}

function drag(list: HubContactList, type: string, ...dropped: readonly File[]): DragEvent {
  const dataTransfer = new DataTransfer();
  for (const file of dropped) dataTransfer.items.add(file);
  const event = new DragEvent(type, { dataTransfer, cancelable: true, bubbles: true });
  list.dispatchEvent(event);
  return event;
}

const CSV = ['Name,Phone', 'Ann Lee,1005', 'Maria again,+12125550147', ',1006', 'Ben,none'].join(
  '\n',
);
const csv = (name = 'people.csv', text = CSV) => new File([text], name, { type: 'text/csv' });
const many = (count: number) =>
  csv(
    'many.csv',
    ['Name,Phone', ...Array.from({ length: count }, (_, at) => `P ${at},${20_000 + at}`)].join(
      '\n',
    ),
  );

describe('The files of hub-contact-list', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: before, during and after an import`, async () => {
        const [list, fake] = await opened();
        list.theme = theme;
        list.style.cssText = `--hub-motion: 0ms; background: ${theme === 'dark' ? '#16181d' : 'white'}`;
        await list.updateComplete;
        await expect(list).to.be.accessible();
        fake.backend.pause();
        choose(list, csv(), csv('letter.txt', 'Dear Sir'));
        await waitUntil(() => inFiles(list, 'progress').length === 1);
        await expect(list).to.be.accessible();
        fake.backend.answer();
        await waitUntil(() => inFiles(list, '.report').length === 2);
        await expect(list).to.be.accessible();
      });
    }
  });

  describe('import', () => {
    it('takes what it can, and says what was left out and what is wrong in which line', async () => {
      const [list, fake] = await opened();
      choose(list, csv());
      await waitUntil(() => inFiles(list, '.report').length === 1);
      expect(report(list)).to.contain('1 contact added');
      expect(report(list)).to.contain('1 entry left out');
      expect(report(list)).to.contain('2 entries could not be taken:');
      expect(report(list)).to.contain('Line 4 There is no name.');
      expect(report(list)).to.contain('Line 5 A number is not a phone number.');
      expect(fake.hub.contacts.byNumber('1005')?.name).to.equal('Ann Lee');
    });

    it('reads vCards, and several files one after the other', async () => {
      const [list, fake] = await opened();
      const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë\r\nTEL:1007\r\nEND:VCARD\r\n';
      choose(list, new File([card], 'zoe.vcf'), csv());
      await waitUntil(() => inFiles(list, '.report').length === 2);
      expect(report(list, 0)).to.contain('zoe.vcf');
      expect(report(list, 0)).to.contain('1 contact added');
      expect(fake.hub.contacts.byNumber('1007')?.name).to.equal('Zoë');
    });

    it('refuses in words what is neither, and what is too large', async () => {
      const [list] = await opened();
      choose(
        list,
        csv('letter.txt', 'Dear Sir or Madam'),
        new File(['\u0089PNG\u0000\u0000'], 'photo.png'),
        new File([new Uint8Array(20_000_001)], 'huge.csv'),
      );
      await waitUntil(() => inFiles(list, '.report').length === 3);
      expect(report(list, 0)).to.contain('This file holds no contacts that can be read.');
      expect(report(list, 1)).to.contain('This file holds no contacts that can be read.');
      expect(report(list, 2)).to.contain('This file is larger than 20 MB.');
    });

    it('tells how far it is, and can be stopped: what was added is kept', async () => {
      const [list, fake] = await opened();
      const createAll = fake.backend.contactBook.createAll.bind(fake.backend.contactBook);
      fake.backend.contactBook.createAll = async (drafts) => {
        const created = await createAll(drafts);
        fake.backend.pause();
        return created;
      };
      choose(list, many(1_600));
      await waitUntil(() => inFiles(list, '.running')[0]?.textContent.includes('500 contacts'));
      const [progress] = inFiles<HTMLProgressElement>(list, 'progress');
      expect(progress!.value).to.be.within(0.1, 0.9);
      button(list, 'Stop').click();
      fake.backend.answer();
      await waitUntil(() => inFiles(list, '.report').length === 1);
      expect(report(list)).to.contain('Stopped before the end.');
      const added = fake.backend.contactBook.all.items.length - 1;
      expect(added).to.be.below(1_600);
      expect(report(list)).to.contain(`${added.toLocaleString('en')} contacts added`);
    });

    it('that fails in the middle says why, and how many are kept', async () => {
      const [list, fake] = await opened();
      const createAll = fake.backend.contactBook.createAll.bind(fake.backend.contactBook);
      fake.backend.contactBook.createAll = async (drafts) => {
        const created = await createAll(drafts);
        fake.backend.failNext('contacts', new HubError('network/unreachable'));
        return created;
      };
      choose(list, many(1_600));
      await waitUntil(() => inFiles(list, '.report').length === 1);
      expect(report(list)).to.contain('The server cannot be reached.');
      expect(report(list)).to.contain('500 contacts added');
      expect(report(list)).to.contain('What was added is kept');
    });

    it('goes on while something else is looked at, and tells when it is done', async () => {
      const [list, fake] = await opened();
      fake.backend.pause();
      choose(list, csv());
      await waitUntil(() => inFiles(list, 'progress').length === 1);
      await list.open('maria');
      setTimeout(() => fake.backend.answer());
      const notice: HubNoticeEvent = await oneEvent(list, 'hub-notice');
      expect(notice.text).to.equal('people.csv: 1 contact added');
    });
  });

  describe('dropping files', () => {
    it('says that they can be let go, and imports them', async () => {
      const [list, fake] = await opened();
      await list.open('maria');
      expect(drag(list, 'dragover', csv()).defaultPrevented).to.equal(true);
      await list.updateComplete;
      expect(list.shadowRoot).to.contain.text('Drop files to import contacts');
      drag(list, 'drop', csv());
      await waitUntil(() => files(list) && inFiles(list, '.report').length === 1);
      expect(list.shadowRoot).not.to.contain.text('Drop files');
      expect(fake.hub.contacts.byNumber('1005')?.name).to.equal('Ann Lee');
    });

    it('does not ask for what is no file, or where contacts are read only', async () => {
      const [list, fake] = await opened();
      expect(drag(list, 'dragover').defaultPrevented).to.equal(false);
      fake.backend.setCapability('contacts.write', { level: 'none', why: 'protocol' });
      expect(drag(list, 'dragover', csv()).defaultPrevented).to.equal(false);
    });
  });

  describe('export', () => {
    async function exported(list: HubContactList, name: string): Promise<[string, string]> {
      const link = new Promise<HTMLAnchorElement>((resolve) => {
        const onClick = (event: Event) => {
          const [target] = event.composedPath() as HTMLElement[];
          if (!(target instanceof HTMLAnchorElement)) return;
          event.preventDefault();
          removeEventListener('click', onClick);
          resolve(target);
        };
        addEventListener('click', onClick);
      });
      button(list, name).click();
      const { href, download } = await link;
      return [download, await (await fetch(href)).text()];
    }

    it('hands over the external contacts as vCard or CSV', async () => {
      const [list] = await opened();
      const [vcf, card] = await exported(list, 'Export as vCard');
      expect(vcf).to.equal('Contacts.vcf');
      expect(card).to.contain('FN:Maria Lopez');
      expect(card).not.to.contain('Bob');
      const [name, table] = await exported(list, 'Export as CSV');
      expect(name).to.equal('Contacts.csv');
      expect(table).to.contain('Maria Lopez');
    });

    it('or colleagues, or all', async () => {
      const [list] = await opened();
      const [which] = inFiles<HTMLSelectElement>(list, 'select');
      expect(which!.textContent.replace(/\s+/g, ' ')).to.contain('Colleagues (4)');
      which!.value = 'internal';
      which!.dispatchEvent(new Event('change'));
      await files(list).updateComplete;
      const [, table] = await exported(list, 'Export as CSV');
      expect(table).to.contain('Bob Johnson');
      expect(table).not.to.contain('Maria');
    });

    it('says where there is nothing to hand over', async () => {
      const [list, fake] = await opened();
      fake.backend.contactBook.all.reset([]);
      await files(list).updateComplete;
      await waitUntil(() => button(list, 'Export as CSV').disabled);
      expect(inFiles(list, '.part')[1]).to.contain.text('There is nothing to export.');
    });
  });
});
