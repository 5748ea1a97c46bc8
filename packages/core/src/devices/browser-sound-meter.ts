import { defer, switchMap } from 'rxjs';
import type { SoundMeter } from './sound-meter.ts';

/** Measures with WebAudio; says nothing as long as the browser lets no sound run. */
export function browserSoundMeter(): SoundMeter {
  return {
    // Not needed to be on the phone.
    level: (stream) =>
      defer(() => import('./loudness.ts')).pipe(switchMap(({ loudness }) => loudness(stream))),
  };
}
