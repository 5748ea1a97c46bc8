/** When things happened on this page, in milliseconds of its own clock; nothing is compared across pages. */
export interface Marks {
  socket?: number;
  registered?: number;
  click?: number;
  invite?: number;
  ringing?: number;
  accept?: number;
  sound?: number;
}

export const marks: Marks = {};

const HEARD = 0.005;

/** Watches the wire and the sound from outside the client, the same way for every contender. */
export function watchPage(): void {
  watchSockets();
  watchSound();
}

function watchSockets(): void {
  const Native = window.WebSocket;
  window.WebSocket = class extends Native {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols);
      if (protocols?.includes('sip')) marks.socket ??= performance.now();
    }

    override send(data: string | BufferSource | Blob): void {
      if (typeof data === 'string' && data.startsWith('INVITE '))
        marks.invite ??= performance.now();
      super.send(data);
    }
  };
}

function watchSound(): void {
  // Running before the call, so that starting it is not part of what is measured.
  const context = new AudioContext({ sampleRate: 48_000 });
  const samples = new Float32Array(256);
  const Native = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Native {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener('track', ({ track }) => {
        const analyser = new AnalyserNode(context, { fftSize: samples.length });
        const source = new MediaStreamAudioSourceNode(context, {
          mediaStream: new MediaStream([track]),
        });
        source.connect(analyser);
        const look = setInterval(() => {
          analyser.getFloatTimeDomainData(samples);
          if (marks.accept !== undefined && samples.some((sample) => Math.abs(sample) > HEARD)) {
            marks.sound ??= performance.now();
          }
          if (track.readyState === 'ended' || marks.sound !== undefined) {
            clearInterval(look);
            source.disconnect();
          }
        }, 2);
      });
    }
  };
}
