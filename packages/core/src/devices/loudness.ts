import { Observable } from 'rxjs';

const INTERVAL_MS = 50;
/** About as much sound as passes between two looks. */
const SAMPLES = 2_048;

/** How loud a stream is; says nothing as long as the browser lets no sound run. */
export function loudness(stream: MediaStream): Observable<number> {
  return new Observable((subscriber) => {
    const context = new AudioContext();
    const analyser = new AnalyserNode(context, { fftSize: SAMPLES });
    const source = new MediaStreamAudioSourceNode(context, { mediaStream: stream });
    source.connect(analyser);
    const samples = new Float32Array(SAMPLES);
    const timer = setInterval(() => {
      if (context.state !== 'running') return resume(context);
      analyser.getFloatTimeDomainData(samples);
      subscriber.next(rootMeanSquare(samples));
    }, INTERVAL_MS);
    return () => {
      clearInterval(timer);
      source.disconnect();
      context.close().catch(() => {});
    };
  });
}

/** Refused until the person has touched the page; to try before would only warn. */
function resume(context: AudioContext): void {
  if (navigator.userActivation?.hasBeenActive === false) return;
  context.resume().catch(() => {});
}

/** Root mean square, where the loudest sine there can be is 1. */
function rootMeanSquare(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return Math.min(1, Math.sqrt(2 * power));
}
