import { expect } from '@open-wc/testing';
import { CHAT_BY_SMS, CHAT_OF_THREE, CHAT_WITH_BOB } from '@hubline/core/testing';
import {
  add,
  alerts,
  all,
  bomb,
  button,
  document as pdf,
  drag,
  enter,
  field,
  files,
  focused,
  foot,
  open,
  paste,
  picture,
  press,
  settled,
  textOf,
  type,
} from '../../../test/support/composer-page.ts';
import { waitUntil } from '../../../test/support/wait-until.ts';
import type { HubMessageComposer } from './hub-message-composer.ts';

const images = (composer: HubMessageComposer) =>
  all(composer, '.file img') as readonly HTMLImageElement[];
const zone = (composer: HubMessageComposer) => all(composer, '.drop')[0];

describe('Files of hub-message-composer', () => {
  for (const theme of ['light', 'dark'] as const) {
    it(`have nothing that axe finds, in the ${theme} theme`, async () => {
      const [composer] = await open({ theme });
      composer.style.background = theme === 'dark' ? '#16181d' : 'white';
      await add(composer, await picture(), pdf(), pdf('x.exe'));
      await expect(composer).to.be.accessible();
    });
  }

  describe('limits', () => {
    it('are said before anything is added', async () => {
      const [composer] = await open();
      const words = 'Up to 10 files, 25 MB each, 50 MB in all';
      expect(foot(composer)).to.equal(words);
      expect(button(composer, 'Document')!.title).to.equal(`Document: ${words}`);
    });

    it('leave out what they forbid, by name and with the reason, and keep the rest', async () => {
      const limits = {
        characters: 100,
        fileBytes: 2_000,
        messageBytes: 5_000,
        files: 3,
        mmsBytes: 500,
        mmsTypes: ['image/png'],
        blockedEndings: ['exe'],
      };
      const [composer] = await open({}, { messageSettings: { limits } });
      await add(
        composer,
        pdf('empty.pdf', 0),
        pdf('setup.EXE. '),
        pdf('large.pdf', 2_001),
        pdf('one.pdf', 2_000),
        pdf('two.pdf', 2_000),
        pdf('three.pdf', 1_500),
        pdf('four.pdf', 100),
      );
      expect(files(composer)).to.deep.equal(['one.pdf', 'two.pdf', 'four.pdf']);
      expect(all(composer, '.refused li').map(textOf)).to.deep.equal([
        'empty.pdf was not added. It is empty.',
        'setup.EXE was not added. Files of this kind are not allowed.',
        'large.pdf was not added. It is larger than 2 kB.',
        'three.pdf was not added. All files together may have 5 kB.',
      ]);
      await add(composer, pdf('five.pdf', 10));
      expect(alerts(composer)[0]).to.equal('five.pdf was not added. A message may have 3 files.');
      await press(composer, 'Close');
      expect(alerts(composer)).to.deep.equal([]);
      expect(files(composer)).to.have.length(3);
    });

    it('hold for a whole folder of files', async () => {
      const [composer] = await open();
      await add(composer, ...Array.from({ length: 500 }, (_, at) => pdf(`${at}.pdf`, 1)));
      expect(files(composer)).to.have.length(10);
      expect(all(composer, '.refused li')).to.have.length(6);
      expect(alerts(composer)[0]).to.contain('485 more files were not added.');
    });

    it('are those of pictures to an outside number, whatever a file says of itself', async () => {
      const [composer] = await open({ conversationId: CHAT_BY_SMS.id });
      const page = new File(['<svg onload=alert(1)>'], 'photo.png', { type: 'image/png' });
      await add(composer, page, await picture('real.png'));
      expect(files(composer)).to.deep.equal(['real.png']);
      expect(alerts(composer)[0]).to.contain('photo.png was not added. To an outside number only');
    });
  });

  describe('where the server takes none', () => {
    it('cannot be added in any way', async () => {
      const [composer, { backend }] = await open();
      backend.setCapability('chat.media', { level: 'none' });
      await settled(composer);
      for (const name of ['Document', 'Picture', 'Camera']) {
        expect(button(composer, name), name).to.equal(undefined);
      }
      expect(drag(composer, 'dragover', pdf()).defaultPrevented).to.equal(false);
      expect(paste(composer, [pdf()]).defaultPrevented).to.equal(false);
      expect(foot(composer)).to.equal('');
    });
  });

  describe('the buttons', () => {
    /** What would be asked of the system, instead of asking it. */
    async function asked(name: string): Promise<HTMLInputElement> {
      const [composer] = await open();
      const real = document.createElement.bind(document);
      let input: HTMLInputElement | undefined;
      document.createElement = (tag: string) => {
        const made = real(tag);
        if (made instanceof HTMLInputElement) {
          input = made;
          made.click = () => undefined;
        }
        return made;
      };
      try {
        await press(composer, name);
      } finally {
        document.createElement = real;
      }
      const transfer = new DataTransfer();
      transfer.items.add(pdf());
      input!.files = transfer.files;
      input!.dispatchEvent(new Event('change'));
      await waitUntil(() => files(composer).length === 1);
      return input!;
    }

    it('ask for documents of all kinds, and for pictures, several at once', async () => {
      const any = await asked('Document');
      expect([any.accept, any.multiple]).to.deep.equal(['', true]);
      const pictures = await asked('Picture');
      expect([pictures.accept, pictures.multiple]).to.deep.equal(['image/*', true]);
    });

    it('leave the photo to the system on a phone', async () => {
      const real = window.matchMedia;
      window.matchMedia = (query) => real.call(window, query.includes('coarse') ? 'all' : query);
      try {
        const photo = await asked('Camera');
        expect(photo.getAttribute('capture')).to.equal('environment');
        expect(photo.accept).to.equal('image/*');
      } finally {
        window.matchMedia = real;
      }
    });
  });

  describe('names', () => {
    it('that turn writing around, or are endless, are shown as they are', async () => {
      const [composer] = await open();
      await add(
        composer,
        pdf('photo\u202egnp.exe.pdf'),
        pdf(`${'x'.repeat(500)}.pdf`),
        pdf('<img src=x onerror=alert(1)>.pdf'),
      );
      expect(files(composer)[0]).to.equal('photo gnp.exe.pdf');
      expect(files(composer)[1]!.length).to.be.lessThan(110);
      expect(composer.renderRoot.querySelector('img')).to.equal(null);
      expect(composer.scrollWidth).to.be.at.most(composer.clientWidth);
    });
  });

  describe('previews', () => {
    it('show pictures, by an address of this page alone', async () => {
      const [composer] = await open();
      await add(composer, await picture('cat.png'));
      const [image] = images(composer);
      expect(image!.src).to.match(/^blob:/);
      expect(image!.alt).to.equal('cat.png');
      await waitUntil(() => image!.naturalWidth === 4);
    });

    it('show no SVG and no HTML, whatever they are called', async () => {
      const [composer] = await open();
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
      await add(
        composer,
        new File([svg], 'a.svg', { type: 'image/svg+xml' }),
        new File([svg], 'b.png', { type: 'image/png' }),
        new File(['<html><script>alert(1)</script>'], 'c.jpg', { type: 'image/jpeg' }),
      );
      expect(files(composer)).to.have.length(3);
      expect(images(composer)).to.have.length(0);
    });

    it('show no picture that unpacks to more than a computer can hold', async () => {
      const [composer] = await open();
      await add(composer, bomb(60_000, 60_000), bomb(0, 5, 'nothing.png'));
      expect(files(composer)).to.deep.equal(['bomb.png', 'nothing.png']);
      expect(images(composer)).to.have.length(0);
    });

    it('give their addresses back', async () => {
      const [composer] = await open();
      await add(composer, await picture('cat.png'));
      const { src } = images(composer)[0]!;
      await press(composer, 'Remove cat.png');
      const gone = await fetch(src).then(
        () => false,
        () => true,
      );
      expect(gone).to.equal(true);
    });
  });

  it('can be removed, one by one', async () => {
    const [composer] = await open();
    await add(composer, pdf('one.pdf'), pdf('two.pdf'));
    await press(composer, 'Remove one.pdf');
    expect(files(composer)).to.deep.equal(['two.pdf']);
    expect(focused(composer)).to.equal(field(composer));
  });

  it('go alone, without a word', async () => {
    const [composer, fake] = await open();
    const sent: (readonly File[])[] = [];
    const messages = await fake.hub.messages();
    messages.send = async (_, draft) => void sent.push(draft.files);
    const one = pdf('one.pdf');
    await add(composer, one);
    await enter(composer);
    await waitUntil(() => sent.length === 1);
    expect(sent[0]).to.deep.equal([one]);
    expect(files(composer)).to.deep.equal([]);
  });

  describe('drag and drop', () => {
    it('shows where files can be dropped, and what may be', async () => {
      const [composer] = await open();
      expect(drag(composer, 'dragover', pdf()).defaultPrevented).to.equal(true);
      await settled(composer);
      expect(textOf(zone(composer))).to.equal(
        'Drop files here to add them Up to 10 files, 25 MB each, 50 MB in all',
      );
      expect(zone(composer)!.matches(':popover-open')).to.equal(true);
      drag(composer, 'dragleave', pdf());
      await settled(composer);
      expect(zone(composer)).to.equal(undefined);
    });

    it('goes for another element too', async () => {
      const side = document.createElement('div');
      side.style.blockSize = '300px';
      document.body.append(side);
      try {
        const [composer] = await open({ dropTarget: side });
        drag(side, 'dragover', pdf());
        await settled(composer);
        expect(zone(composer)!.offsetHeight).to.equal(300);
        drag(side, 'drop', pdf());
        await waitUntil(() => files(composer).length === 1);
        expect(zone(composer)).to.equal(undefined);
        composer.remove();
        expect(drag(side, 'dragover', pdf()).defaultPrevented).to.equal(false);
      } finally {
        side.remove();
      }
    });

    it('takes a file once where the composer lies in that element', async () => {
      const [composer] = await open();
      composer.dropTarget = composer.parentElement!;
      await settled(composer);
      drag(composer, 'drop', pdf());
      await waitUntil(() => files(composer).length > 0);
      expect(files(composer)).to.deep.equal(['offer.pdf']);
    });

    it('leaves text to the field', async () => {
      const [composer] = await open();
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/plain', 'Hello');
      const event = new DragEvent('drop', { dataTransfer, cancelable: true, bubbles: true });
      composer.dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(false);
    });

    it('stays in the conversation in which it was begun', async () => {
      const [composer] = await open();
      drag(composer, 'drop', pdf());
      composer.conversationId = CHAT_OF_THREE.id;
      await settled(composer);
      composer.conversationId = CHAT_WITH_BOB.id;
      await waitUntil(() => files(composer).length === 1);
      composer.conversationId = CHAT_OF_THREE.id;
      await settled(composer);
      expect(files(composer)).to.deep.equal([]);
    });
  });

  describe('paste', () => {
    it('takes files, and gives a picture without a name one', async () => {
      const [composer] = await open();
      const shot = await picture('image.png');
      expect(paste(composer, [shot, pdf()]).defaultPrevented).to.equal(true);
      await waitUntil(() => files(composer).length === 2);
      expect(files(composer)[0]).to.match(/^Picture \d{4}-\d\d-\d\d \d\d\.\d\d\.png$/);
      expect(files(composer)[1]).to.equal('offer.pdf');
    });

    it('leaves text as text, also where a picture of it comes along', async () => {
      const [composer] = await open();
      const shot = await picture('image.png');
      expect(paste(composer, [], 'Hello').defaultPrevented).to.equal(false);
      expect(paste(composer, [shot], 'Cells of a table').defaultPrevented).to.equal(false);
      await settled(composer);
      expect(files(composer)).to.deep.equal([]);
    });
  });

  it('do not come between words that are typed', async () => {
    const [composer] = await open();
    drag(composer, 'drop', pdf());
    await type(composer, 'Here it is');
    await waitUntil(() => files(composer).length === 1);
    expect(field(composer).value).to.equal('Here it is');
  });
});
