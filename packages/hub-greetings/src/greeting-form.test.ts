import { HubError } from '@hubline/core';
import type { HubAudioPlayer } from '@hubline/hub-audio-player';
import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../test/support/wait-until.ts';
import { sendKeys } from '@web/test-runner-commands';
import './define.ts';
import type { HubGreetings } from './hub-greetings.ts';
import {
  alerts,
  all,
  button,
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

const form = (list: HubGreetings) => all(list, 'hub-greeting-form')[0];
const formText = (list: HubGreetings) =>
  ['dialog', '.file'].map((part) => textOf(all(list, part)[0])).join(' ');
const files = (list: HubGreetings) => all(list, 'input[type=file]')[0] as HTMLInputElement;

async function choose(list: HubGreetings, ...chosen: readonly File[]): Promise<void> {
  const transfer = new DataTransfer();
  for (const file of chosen) transfer.items.add(file);
  files(list).files = transfer.files;
  files(list).dispatchEvent(new Event('change'));
  await settled(list);
}

/** Into the form, as a person does it. */
async function record(list: HubGreetings): Promise<void> {
  const recorder = all(list, 'hub-sound-recorder')[0]!.shadowRoot!;
  const inForm = (name: string) =>
    [...recorder.querySelectorAll('button')].find((one) =>
      (one.ariaLabel ?? textOf(one)).startsWith(name),
    );
  await waitUntil(() => inForm('Record'), 'nothing to record with');
  inForm('Record')!.click();
  await waitUntil(() => inForm('Stop'), 'nothing is recorded');
  inForm('Stop')!.click();
  await waitUntil(() => !inForm('Stop'), 'it does not end');
  await settled(list);
}

async function begin(theme: 'light' | 'dark', how: 'Record' | 'Upload') {
  const opened = await open();
  const [list] = opened;
  list.theme = theme;
  list.style.background = theme === 'dark' ? '#16181d' : 'white';
  await press(list, how);
  return opened;
}

describe('The form of hub-greetings', () => {
  describe('accessibility', () => {
    for (const theme of ['light', 'dark'] as const) {
      it(`has nothing that axe finds in the ${theme} theme: faults, a question`, async () => {
        const [list] = await begin(theme, 'Record');
        await type(list, 'Name', '');
        await press(list, 'Save');
        await press(list, 'Cancel');
        await expect(list).to.be.accessible();
      });

      it(`has nothing that axe finds in the ${theme} theme: a file that can be heard`, async () => {
        const [list] = await begin(theme, 'Upload');
        await choose(list, soundFile());
        await expect(list).to.be.accessible();
      });
    }

    it('is a dialog with a name that has the focus, and hands it back', async () => {
      const [list] = await open();
      await press(list, 'Record');
      const dialog = all(list, 'dialog')[0]!;
      const title = dialog.querySelector(`#${dialog.getAttribute('aria-labelledby')}`)!;
      expect(textOf(title)).to.equal('Record a greeting');
      await waitUntil(() => focused(list) === title);
      await sendKeys({ press: 'Escape' });
      await waitUntil(() => form(list) === undefined);
      await waitUntil(() => focusedName(list) === 'Record');
    });
  });

  describe('Record', () => {
    it('saves what was spoken under the proposed name', async () => {
      const [list, { backend, studio }] = await open();
      studio.sound = studio.make({ seconds: 5 });
      await press(list, 'Record');
      expect(field(list, 'Name').value).to.equal('Greeting 3');
      await record(list);
      expect(studio.take.maxSeconds).to.equal(180);
      await press(list, 'Save');
      await waitUntil(() => rows(list).includes('Greeting 3'));
      const added = backend.greetings.all.items.find(({ name }) => name === 'Greeting 3')!;
      expect(added).to.include({ source: 'recorded', isDefault: false });
      expect(backend.greetings.sounds.get(added.id)!.size).to.be.greaterThan(0);
      expect(form(list)).to.equal(undefined);
      await waitUntil(() => told(list).includes('Greeting 3 was saved.'));
    });

    it('leaves out the silence at both ends unless told otherwise', async () => {
      const [list, { backend, studio }] = await open();
      const sizes: number[] = [];
      for (const trim of [true, false]) {
        studio.sound = studio.make({ seconds: 5, silence: 2 });
        await press(list, 'Record');
        await record(list);
        const box = field(list, 'Trim silence at both ends');
        expect(box.checked).to.equal(true);
        if (!trim) box.click();
        const before = backend.greetings.sounds.size;
        await press(list, 'Save');
        await waitUntil(() => backend.greetings.sounds.size > before);
        sizes.push([...backend.greetings.sounds.values()].at(-1)!.size);
        await waitUntil(() => form(list) === undefined);
      }
      expect(sizes[1]! - sizes[0]!).to.equal(2 * 8_000);
    });

    it('ends what is still being recorded, and saves that', async () => {
      const [list, { backend, studio }] = await open();
      await press(list, 'Record');
      const before = backend.greetings.all.items.length;
      all(list, 'hub-sound-recorder')[0]!.shadowRoot!.querySelector('button')!.click();
      await waitUntil(() => studio.takes.length === 1);
      await settled(list);
      await press(list, 'Save');
      await waitUntil(() => backend.greetings.all.items.length > before);
    });

    it('makes it the default one where that is wished', async () => {
      const [list, { backend }] = await open();
      await press(list, 'Record');
      await record(list);
      await type(list, 'Name', 'Easter');
      field(list, 'Use as default').click();
      await press(list, 'Save');
      await waitUntil(() => backend.greetings.all.items.some(({ name }) => name === 'Easter'));
      expect(backend.greetings.all.items.filter(({ isDefault }) => isDefault)).to.have.length(1);
      await waitUntil(() => told(list).includes('Easter was saved. Callers hear it now.'));
    });

    it('says what is missing before anything is sent', async () => {
      const [list, { backend }] = await open();
      await press(list, 'Record');
      await type(list, 'Name', '');
      await press(list, 'Save');
      expect(alerts(list)).to.deep.equal(['Record the greeting first.']);
      expect(faultOf(list, 'Name')).to.equal('Type a name.');
      expect(backend.greetings.all.items).to.have.length(3);
    });
  });

  describe('Upload', () => {
    it('reads a file, lets one hear it, and saves it under its name', async () => {
      const [list, { backend, studio }] = await open();
      studio.sound = studio.make({ seconds: 4 });
      await press(list, 'Upload');
      await choose(list, soundFile('holiday_2026.final.mp3'));
      expect(field(list, 'Name').value).to.equal('holiday_2026.final');
      const player = all(list, 'hub-audio-player')[0] as HubAudioPlayer;
      expect(player.label).to.equal('holiday_2026.final.mp3');
      expect(player.seconds).to.equal(4);
      expect((await player.load!()).size).to.be.greaterThan(0);
      await press(list, 'Save');
      await waitUntil(() => rows(list).includes('holiday_2026.final'));
      expect(backend.greetings.all.items.at(-1)!.source).to.equal('uploaded');
    });

    it('takes a file that is dropped on the list, and says while it is held over it', async () => {
      const [list, { studio }] = await open();
      expect(drag(list, 'dragover', soundFile()).defaultPrevented).to.equal(true);
      await settled(list);
      expect(textOf(all(list, 'section > .drop')[0])).to.equal('Drop a file to upload a greeting');
      drag(list, 'drop', soundFile('lunch.wav'), soundFile('other.wav'));
      await waitUntil(() => form(list) && field(list, 'Name').value === 'lunch');
      expect(studio.files).to.have.length(1);
      expect(told(list)).to.contain('One file at a time');
    });

    it('keeps a name that was typed when another file is chosen', async () => {
      const [list] = await open();
      await press(list, 'Upload');
      await choose(list, soundFile('one.mp3'));
      await type(list, 'Name', 'Easter');
      await choose(list, soundFile('two.mp3'));
      expect(field(list, 'Name').value).to.equal('Easter');
      expect(formText(list)).to.contain('two.mp3');
    });

    it('takes the file that was chosen last, however long the one before takes', async () => {
      const [list, { studio }] = await open();
      await press(list, 'Upload');
      const answers = new Map<string, () => void>();
      studio.read = (file) =>
        new Promise((resolve) =>
          answers.set((file as File).name, () => resolve(studio.make({ seconds: 3 }))),
        );
      await choose(list, soundFile('slow.mp3'));
      expect(told(list)).to.contain('Reading slow.mp3…');
      await choose(list, soundFile('late.mp3'));
      answers.get('late.mp3')!();
      await waitUntil(() => field(list, 'Name').value === 'late');
      answers.get('slow.mp3')!();
      await settled(list);
      expect(field(list, 'Name').value).to.equal('late');
      expect(formText(list)).to.contain('late.mp3');
      expect(told(list)).not.to.contain('Reading');
    });

    for (const [code, words] of [
      ['sound/too-large', 'letter.wav: This file is too large. Choose one of at most 50 MB.'],
      ['sound/unreadable', 'letter.wav: This file holds no sound that can be read.'],
      ['sound/silent', 'letter.wav: Nothing can be heard in it.'],
      ['sound/too-long', 'letter.wav: This is longer than 3 minutes.'],
      ['sound/unsupported', 'letter.wav: This browser cannot make sounds'],
    ] as const) {
      it(`says beside the file that it is ${code}, and keeps the one before`, async () => {
        const [list, { studio }] = await open();
        await press(list, 'Upload');
        await choose(list, soundFile('good.mp3'));
        studio.failNext('read', new HubError(code));
        await choose(list, soundFile('letter.wav'));
        await waitUntil(() => alerts(list).length === 1);
        expect(alerts(list)[0]).to.contain(words);
        expect(formText(list)).to.contain('good.mp3');
        await press(list, 'Save');
        await waitUntil(() => rows(list).includes('good'));
      });
    }

    it('says what is missing before anything is sent', async () => {
      const [list] = await open();
      await press(list, 'Upload');
      await press(list, 'Save');
      expect(alerts(list)).to.deep.equal(['Choose a file first.']);
      await waitUntil(() => focusedName(list) === 'Choose file');
    });
  });

  describe('Save', () => {
    const uploaded = async () => {
      const opened = await open();
      const [list] = opened;
      await press(list, 'Upload');
      await choose(list, soundFile('lunch.mp3'));
      await type(list, 'Name', 'Lunch');
      return opened;
    };

    it('says how far it is, and cannot be given up meanwhile', async () => {
      const [list, { backend, studio }] = await uploaded();
      studio.pause();
      backend.pause();
      await press(list, 'Save');
      expect(told(list)).to.contain('Converting…');
      expect(button(list, 'Cancel')!.disabled).to.equal(true);
      studio.goOn();
      await waitUntil(() => told(list).includes('Sending…'));
      await press(list, 'Record');
      expect(formText(list)).to.contain('Upload a greeting');
      backend.answer();
      await waitUntil(() => rows(list).includes('Lunch'));
      expect(form(list)).to.equal(undefined);
    });

    for (const [error, words] of [
      [new HubError('greeting/too-many'), 'You have as many greetings as there may be.'],
      [new HubError('server/full'), 'The server has no room left.'],
      [new HubError('network/unreachable'), 'The server cannot be reached.'],
      [new HubError('sound/silent'), 'Nothing can be heard in it.'],
    ] as const) {
      it(`loses nothing when it is refused with ${error.code}, and can be tried again`, async () => {
        const [list, { backend }] = await uploaded();
        backend.failNext('greetings', error);
        await press(list, 'Save');
        await waitUntil(() => alerts(list).length === 1);
        expect(alerts(list)[0]).to.contain(words);
        expect(field(list, 'Name').value).to.equal('Lunch');
        expect(formText(list)).to.contain('lunch.mp3');
        await press(list, 'Save');
        await waitUntil(() => rows(list).includes('Lunch'));
      });
    }

    it('says at the name what the server finds wrong with it', async () => {
      const [list, { backend }] = await uploaded();
      const refusal = new HubError('request/invalid', { fields: { name: 'name-too-long' } });
      backend.failNext('greetings', refusal);
      await press(list, 'Save');
      await waitUntil(() => faultOf(list, 'Name').includes('at most 100 characters'));
      await waitUntil(() => focused(list) === field(list, 'Name'));
      expect(alerts(list)).to.deep.equal([]);
    });
  });

  describe('Cancel', () => {
    it('asks where something would be lost, and keeps it', async () => {
      const [list] = await open();
      await press(list, 'Upload');
      await choose(list, soundFile('lunch.mp3'));
      await press(list, 'Cancel');
      expect(textOf(all(list, '[role=alertdialog]')[0])).to.contain('is not saved yet');
      await press(list, 'Keep it');
      expect(formText(list)).to.contain('lunch.mp3');
      await press(list, 'Record');
      await press(list, 'Discard');
      await waitUntil(() => formText(list).includes('Record a greeting'));
    });

    it('asks nothing where nothing would be lost', async () => {
      const [list] = await open();
      await press(list, 'Upload');
      await press(list, 'Cancel');
      await waitUntil(() => form(list) === undefined);
      await waitUntil(() => focusedName(list) === 'Upload');
    });

    it('does not give a recording up for a file that is dropped', async () => {
      const [list, { studio }] = await open();
      await press(list, 'Record');
      await record(list);
      drag(list, 'drop', soundFile());
      await settled(list);
      expect(told(list)).to.contain('Save or cancel this greeting first');
      expect(studio.files).to.have.length(0);
      expect(formText(list)).to.contain('Record a greeting');
    });
  });
});
