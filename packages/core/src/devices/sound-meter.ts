import type { Observable } from 'rxjs';

/** Port: how loud a stream is. */
export interface SoundMeter {
  /** 0 to 1, some 20 times a second, as long as it is subscribed to. The stream stays its owner's. */
  level(stream: MediaStream): Observable<number>;
}
