import type { Observable } from 'rxjs';

/** What a computer shows of the call that is up. */
export interface KeyedCall {
  readonly name: string;
  /** Empty where the name is all there is. */
  readonly number: string;
  readonly since: Date;
  readonly muted: boolean;
  readonly held: boolean;
  /** Whether our camera is seen; null in a call without video. */
  readonly camera: boolean | null;
}

/** What a person does at the keys of a computer, or where it shows the call. `on` is there where it tells what is wanted. */
export type MediaKey =
  | { readonly key: 'microphone'; readonly on?: boolean }
  | { readonly key: 'camera'; readonly on?: boolean }
  | { readonly key: 'hang-up' }
  | { readonly key: 'pause' }
  | { readonly key: 'play' };

/** Port: the keys of a computer for what is heard, and the place where it tells of that. */
export interface MediaKeys {
  readonly pressed$: Observable<MediaKey>;
  /** Takes the keys for this call, or shows how it is now; null gives them back. */
  show(call: KeyedCall | null): void;
}
