import { expect } from '@open-wc/testing';
import { waitUntil } from '../../../../test/support/wait-until.ts';
import { browserDevices } from './browser-devices.ts';

const { mediaDevices } = navigator;

interface Listed {
  readonly kind: MediaDeviceKind;
  readonly deviceId: string;
  readonly label: string;
  readonly groupId?: string;
}

/** Has the browser list these, as others do. */
function lists(...devices: readonly Listed[]): void {
  Object.defineProperty(mediaDevices, 'enumerateDevices', {
    configurable: true,
    value: () => Promise.resolve(devices.map((one) => ({ groupId: '', ...one }))),
  });
}

const input = (deviceId: string, label: string, groupId = deviceId): Listed => ({
  kind: 'audioinput',
  deviceId,
  label,
  groupId,
});
const output = (deviceId: string, label: string, groupId = deviceId): Listed => ({
  kind: 'audiooutput',
  deviceId,
  label,
  groupId,
});

describe('The devices of the browser', () => {
  afterEach(() => {
    Reflect.deleteProperty(mediaDevices, 'enumerateDevices');
  });

  it('are microphones and loudspeakers, each once', async () => {
    lists(
      input('default', 'Default - Headset', 'usb'),
      input('communications', 'Communications - Headset', 'usb'),
      input('h', 'Headset', 'usb'),
      input('b', 'Built-in'),
      output('default', 'Default - Built-in'),
      output('o', 'Built-in'),
      { kind: 'videoinput', deviceId: 'v', label: 'Camera' },
    );
    expect(await browserDevices().list()).to.deep.equal({
      inputs: [
        { id: 'h', name: 'Headset' },
        { id: 'b', name: 'Built-in' },
      ],
      outputs: [{ id: 'o', name: 'Built-in' }],
      defaultInput: 'h',
      defaultOutput: null,
    });
  });

  it('say which the system uses, in whatever language, and of two in one by the name', async () => {
    lists(
      input('default', 'Standard – Line In', 'card'),
      input('m', 'Mic', 'card'),
      input('l', 'Line In', 'card'),
    );
    expect((await browserDevices().list())?.defaultInput).to.equal('l');
  });

  it('are not told where none has a name, as before permission', async () => {
    lists(input('', ''), output('', ''), { kind: 'videoinput', deviceId: 'v', label: 'Camera' });
    expect(await browserDevices().list()).to.equal(null);
  });

  it('are none where none is connected', async () => {
    lists();
    expect(await browserDevices().list()).to.deep.equal({
      inputs: [],
      outputs: [],
      defaultInput: null,
      defaultOutput: null,
    });
  });

  it('tell of many changes at once just once, and of none after the undo', async () => {
    let told = 0;
    const undo = browserDevices().watch(() => (told += 1));
    for (let i = 0; i < 5; i += 1) mediaDevices.dispatchEvent(new Event('devicechange'));
    await waitUntil(() => told > 0);
    mediaDevices.dispatchEvent(new Event('devicechange'));
    await waitUntil(() => told > 1);
    expect(told).to.equal(2);
    mediaDevices.dispatchEvent(new Event('devicechange'));
    undo();
    let later = 0;
    const undoLater = browserDevices().watch(() => (later += 1));
    mediaDevices.dispatchEvent(new Event('devicechange'));
    await waitUntil(() => later > 0);
    undoLater();
    expect(told).to.equal(2);
  });
});
