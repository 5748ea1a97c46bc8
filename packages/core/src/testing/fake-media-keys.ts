import { Subject } from 'rxjs';
import type { KeyedCall, MediaKey, MediaKeys } from '../media-keys/media-keys.ts';

/** The keys of a computer that a test presses. */
export class FakeMediaKeys implements MediaKeys {
  readonly pressed$ = new Subject<MediaKey>();
  /** The call that has them; null while none does. */
  call: KeyedCall | null = null;

  show(call: KeyedCall | null): void {
    this.call = call;
  }

  press(key: MediaKey): void {
    this.pressed$.next(key);
  }
}
